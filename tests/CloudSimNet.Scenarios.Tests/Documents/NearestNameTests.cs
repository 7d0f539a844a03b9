// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Documents;

namespace CloudSimNet.Scenarios.Tests.Documents;

public sealed class NearestNameTests
{
    [TestCase("plcement", "placement")]
    [TestCase("palcement", "placement")]
    [TestCase("Placement", "placement")]
    [TestCase("bestFit", "best-fit")]
    [TestCase("cuont", "count")]
    [TestCase("zebra", null)]
    [TestCase("x", null)]
    [TestCase("", null)]
    public void Find_Name_GivesTheNearestOrNone(string name, string? expected) =>
        Assert.That(NearestName.Find(name, ["count", "placement", "best-fit", "y"]), Is.EqualTo(expected));

    [Test]
    public void Find_Tie_GivesTheEarlierCandidate() =>
        Assert.That(NearestName.Find("cat", ["bat", "hat"]), Is.EqualTo("bat"));

    [Test]
    public void Find_VeryLongName_IsLeftAlone() =>
        Assert.That(NearestName.Find(new string('a', 100_000), [new string('a', 100_001)]), Is.Null);

    [Test]
    public void Hint_NoCandidates_IsEmpty() =>
        Assert.That(NearestName.Hint("a", [], "Keys"), Is.Empty);
}
