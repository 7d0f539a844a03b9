// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Documents;
using FsCheck;
using FsCheck.Fluent;

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

    [Test]
    public void Find_AnyNames_GivesWhatTheWholeTableGives() =>
        Prop.ForAll(Gen.Zip(Names, Gen.ListOf(Names)).ToArbitrary(), pair =>
        {
            var (name, candidates) = (pair.Item1, pair.Item2.ToList());
            var near = candidates.Where(other => Distance(name, other) is var d && d < name.Length && d <= Math.Max(1, Math.Max(name.Length, other.Length) / 3));
            Assert.That(NearestName.Find(name, candidates), Is.EqualTo(near.MinBy(other => Distance(name, other))));
        }).QuickCheckThrowOnFailure();

    private static Gen<string> Names => Gen.ArrayOf(Gen.Elements("abAB-".ToCharArray())).Select(static letters => new string(letters)).Resize(9);

    // The table of the restricted distance as it is defined, without anything that makes it fast.
    private static int Distance(string a, string b)
    {
        var table = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                bool Same(int x, int y) => char.ToLowerInvariant(a[x]) == char.ToLowerInvariant(b[y]);
                table[i, j] = i == 0 || j == 0 ? i + j : Math.Min(Math.Min(table[i - 1, j], table[i, j - 1]) + 1, table[i - 1, j - 1] + (Same(i - 1, j - 1) ? 0 : 1));
                if (i > 1 && j > 1 && Same(i - 1, j - 2) && Same(i - 2, j - 1))
                    table[i, j] = Math.Min(table[i, j], table[i - 2, j - 2] + 1);
            }
        }

        return table[a.Length, b.Length];
    }
}
