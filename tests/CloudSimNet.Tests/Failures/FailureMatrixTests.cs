// SPDX-License-Identifier: MIT
namespace CloudSimNet.Tests.Failures;

/// <summary>
/// Every part of a site fails alone, and every pair of parts: together, one after the other, and with a repair in between. A test for each kind and each pair of kinds. What should become of each service follows from the
/// plan by reachability and by counting; times, loads and the ways to build the site are drawn.
/// </summary>
public sealed class FailureMatrixTests
{
    private static readonly PartKind[] Kinds = Enum.GetValues<PartKind>();

    [TestCaseSource(nameof(Kinds))]
    public void OneFails_EachPart(PartKind kind)
    {
        foreach (var part in Of(kind))
        {
            for (var variant = 0UL; variant < 18; variant++)
                new SiteRun(variant, part).Check();
        }
    }

    [TestCaseSource(nameof(Pairs))]
    public void TwoFail_EachPair(PartKind one, PartKind other)
    {
        var variant = (ulong)one * 8 + (ulong)other;
        foreach (var (first, second) in PairsOf(one, other))
        {
            foreach (var sequence in Enum.GetValues<Sequence>())
                new SiteRun(++variant * 7 % 36, first, second, sequence).Check();
        }
    }

    [Test]
    public void TwoFail_SameVariant_SameFingerprint()
    {
        var (rack, node) = (Of(PartKind.RackPower).First(), Of(PartKind.Disk).Last());
        var runs = new[] { new SiteRun(5, rack, node, Sequence.OneAfterTheOther), new SiteRun(5, rack, node, Sequence.OneAfterTheOther) };
        foreach (var run in runs)
            run.Check();
        Assert.That(runs[0].Simulation.Fingerprint, Is.EqualTo(runs[1].Simulation.Fingerprint));
    }

    [TestCase("san/controllers", "rack/0", "san/disk0", Sequence.Together)]
    [TestCase("san/controllers", "san/controller0", "san/controller1", Sequence.Together)]
    [TestCase("san/array", "san/disk0", "san/disk1", Sequence.Together)]
    [TestCase("nas1/array", "nas1/disk0", "nas1/disk1", Sequence.OneAfterTheOther)]
    [TestCase("object", "store/node0", "store/node1", Sequence.Together)]
    [TestCase("object", "rack/1", "store/node0", Sequence.OneAfterTheOther)]
    [TestCase("continue", "continue/line", "rack/0", Sequence.OneAfterTheOther)]
    [TestCase("async", "rack/0", "async/line", Sequence.Together)]
    public void TwoFail_WhereLossIsPermitted_SomeVariantsLose(string device, string first, string second, Sequence sequence)
    {
        var lost = Bytes.Zero;
        for (var variant = 0UL; variant < 36; variant++)
        {
            var run = new SiteRun(variant, SitePlan.Parts.Single(part => part.Name == first), SitePlan.Parts.Single(part => part.Name == second), sequence);
            run.Check();
            lost += Losses.Of(run.Simulation, device);
        }

        Assert.That(lost, Is.GreaterThan(Bytes.Zero));
    }

    private static IEnumerable<PlannedPart> Of(PartKind kind) => SitePlan.Parts.Where(part => part.Kind == kind);

    private static IEnumerable<object[]> Pairs() => Kinds.SelectMany(one => Kinds.Where(other => other >= one).Select(other => new object[] { one, other }));

    // Of different kinds, either comes first in turn.
    private static IEnumerable<(PlannedPart First, PlannedPart Second)> PairsOf(PartKind one, PartKind other)
    {
        var turn = 0;
        foreach (var a in Of(one))
        {
            foreach (var b in Of(other).Where(b => one != other || string.CompareOrdinal(a.Name, b.Name) < 0))
                yield return turn++ % 2 == 0 ? (a, b) : (b, a);
        }
    }
}
