// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Microarchitectures;

namespace CloudSimNet.Cpu.Tests.Streams;

/// <summary>Two-dimensional walks on the Opteron of Bhargava et al., ASPLOS 2008.</summary>
public sealed class BhargavaTests
{
    private static readonly double None = BhargavaWorkload.Walks(BhargavaWorkloads.NoCaches, PageSize.Small).CyclesPerWalk;
    private static readonly double Cached = BhargavaWorkload.Walks(BhargavaWorkloads.NoNestedTlb, PageSize.Small).CyclesPerWalk;
    private static readonly double Nested = BhargavaWorkload.Walks(BhargavaWorkloads.Opteron, PageSize.Small).CyclesPerWalk;
    private static readonly double Large = BhargavaWorkload.Walks(BhargavaWorkloads.Opteron, PageSize.Large).CyclesPerWalk;

    [Test]
    public void Walks_WithoutCaches_TakeAboutFourTimesAsLongThroughTwoTables() =>
        Assert.That(None / BhargavaWorkload.NativeCycles, Is.InRange(3.9, 4.6));

    // The bands are the published ones; the mean over the workloads lies in each of them.
    [Test]
    public void WalkCaches_OverTheWorkloads_GainFifteenToThirtyEightPercent() => Assert.That(MeanGain(None, Cached), Is.InRange(15, 38));

    [Test]
    public void NestedTlb_OverTheWorkloads_GainsThreeToSevenPercent() => Assert.That(MeanGain(Cached, Nested), Is.InRange(3, 7));

    [Test]
    public void LargeHostPages_OverTheWorkloads_GainThreeToTwentyTwoPercent() => Assert.That(MeanGain(Nested, Large), Is.InRange(3, 22));

    [Test]
    public void EachCache_ForEveryWorkload_GainsSomething([ValueSource(typeof(BhargavaWorkloads), nameof(BhargavaWorkloads.All))] object workload)
    {
        var times = new[] { None, Cached, Nested, Large }.Select(((BhargavaWorkload)workload).Time);

        Assert.That(times, Is.Ordered.Descending);
    }

    private static double MeanGain(double before, double after) =>
        BhargavaWorkloads.All.Average(workload => 100 * ((workload.Time(before) / workload.Time(after)) - 1));
}
