// SPDX-License-Identifier: MIT
using CloudSimNet.Architecture.Tests.Bait;
using CloudSimNet.Architecture.Tests.Il;

namespace CloudSimNet.Architecture.Tests.Enumeration;

public sealed class UnorderedEnumerationTests
{
    [TestCase("CloudSimNet.Engine")]
    [TestCase("CloudSimNet.Cpu")]
    [TestCase("CloudSimNet")]
    public void Model_Collections_AreEnumeratedInOrder(string project) =>
        Findings.AssertNone(BuiltAssembly.OfSrc().Single(a => a.Project == project).Types().SelectMany(UnorderedEnumeration.In));

    [TestCase(nameof(UnorderedBait.ForEachPair), "Dictionary`2")]
    [TestCase(nameof(UnorderedBait.ForEachKey), "Dictionary`2.KeyCollection")]
    [TestCase(nameof(UnorderedBait.ForEachValue), "Dictionary`2.ValueCollection")]
    [TestCase(nameof(UnorderedBait.ForEachOfSet), "HashSet`1")]
    [TestCase(nameof(UnorderedBait.ForEachOfContract), "IReadOnlyDictionary`2")]
    [TestCase(nameof(UnorderedBait.QuerySet), "HashSet`1")]
    [TestCase(nameof(UnorderedBait.QueryValuesOfField), "Dictionary`2.ValueCollection")]
    [TestCase(nameof(UnorderedBait.CopyToList), "HashSet`1")]
    [TestCase(nameof(UnorderedBait.Spread), "HashSet`1")]
    public void In_EveryWay_IsFound(string method, string collection) =>
        Assert.That(FindingsOf(typeof(UnorderedBait)), Has.Some.StartsWith($"{typeof(UnorderedBait).FullName}.{method} enumerates a System.Collections.Generic.{collection};"));

    [Test]
    public void In_LookupsAndLists_FindsNone() =>
        Assert.That(FindingsOf(typeof(OrderedHarmless)), Is.Empty);

    private static string[] FindingsOf(Type type) =>
        [.. UnorderedEnumeration.In(BuiltAssembly.OfTests.Module.GetType(type.FullName))];
}
