// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Tests.Runs;

/// <summary>Ending a run from outside, and hearing how far it is.</summary>
public sealed class CancellationTests
{
    private readonly Simulation simulation = new(3);

    [Test]
    public void Run_AlreadyCancelled_DispatchesNothing()
    {
        _ = new Ticker(simulation);
        var result = simulation.Run(new CancellationToken(canceled: true));

        Assert.That((result.EndCause, result.Time, result.Events, simulation.Pending), Is.EqualTo((EndCause.Cancelled, SimTime.Zero, 0L, 1)));
    }

    [Test]
    public void Run_CancelledUnderWay_EndsAfterThatEventAndCanGoOn()
    {
        using var source = new CancellationTokenSource();
        _ = new Ticker(simulation);
        simulation.Schedule(SimTime.FromNanoseconds(10_000), source.Cancel);
        var result = simulation.Run(SimTime.FromNanoseconds(50_000), source.Token);

        Assert.That(result.EndCause, Is.EqualTo(EndCause.Cancelled));
        Assert.That(result.Events, Is.EqualTo(10_001));
        Assert.That(simulation.Run(SimTime.FromNanoseconds(50_000)).Events, Is.EqualTo(50_002));
    }

    [Test]
    public void Run_WithProgress_ReportsFromTheStartOnAndNeverBackwards()
    {
        var progress = new ProgressList();
        var until = SimTime.FromNanoseconds(20_000);
        _ = new Ticker(simulation);
        simulation.Run(until, progress: progress);

        Assert.That(progress.Reports, Has.Count.InRange(100, 300).And.All.Matches<RunProgress>(report => report.Until == until && report.Pending == 1));
        Assert.That(progress.Reports[0], Is.EqualTo(new RunProgress(SimTime.Zero, until, 0, 1)));
        Assert.That(progress.Reports.Select(report => report.Events), Is.Ordered);
        Assert.That(progress.Reports.Select(report => report.Now), Is.Ordered);
    }

    [Test]
    public void Run_WithoutALimit_ReportsProgressEveryFewThousandEvents()
    {
        var progress = new ProgressList();
        _ = new Ticker(simulation);
        simulation.Schedule(SimTime.FromNanoseconds(20_000), () => simulation.Stop("enough"));
        simulation.Run(progress: progress);

        Assert.That(progress.Reports, Has.Count.InRange(3, 21).And.All.Matches<RunProgress>(report => report.Until.IsNever));
    }
}
