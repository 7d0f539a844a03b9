// SPDX-License-Identifier: MIT
using CloudSimNet.Architecture.Tests.Bait.Cycle.Left;
using CloudSimNet.Architecture.Tests.Bait.Cycle.Right;
using CloudSimNet.Architecture.Tests.Il;

namespace CloudSimNet.Architecture.Tests.Rooms;

public sealed class NamespaceCyclesTests
{
    [Test]
    public void In_BuiltPairThatUsesEachOther_ShowsTypesOfBothArrows()
    {
        var (left, right) = (typeof(LeftEnd).Namespace!, typeof(RightEnd<>).Namespace!);
        var arrows = NamespaceGraph.Of(BuiltAssembly.OfTests).Inside.Where(a => a.From == left || a.From == right).ToArray();
        Assert.That(NamespaceCycles.In(arrows), Is.EqualTo(new[]
        {
            $"Cycle: {left} -> {right} (LeftEnd uses RightEnd`1), {right} -> {left} (RightEnd`1 uses LeftEnd)",
        }));
    }

    [Test]
    public void In_LongerCycleWithShortcut_ShowsTheShortest()
    {
        NamespaceArrow[] arrows = [Arrow("A", "B"), Arrow("B", "C"), Arrow("C", "A"), Arrow("A", "C"), Arrow("D", "A")];
        Assert.That(NamespaceCycles.In(arrows).First(), Is.EqualTo("Cycle: A -> C (a uses c), C -> A (c uses a)"));
    }

    [Test]
    public void In_NoCycle_FindsNone() =>
        Assert.That(NamespaceCycles.In([Arrow("A", "B"), Arrow("A", "C"), Arrow("B", "C")]), Is.Empty);

    private static NamespaceArrow Arrow(string from, string to) => new(from, to, from.ToLowerInvariant(), to.ToLowerInvariant());
}
