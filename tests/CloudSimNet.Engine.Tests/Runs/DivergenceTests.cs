// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Events;

namespace CloudSimNet.Engine.Tests.Runs;

public sealed class DivergenceTests
{
    [Test]
    public void Between_SameModel_IsNull() =>
        Assert.That(Divergence.Between(Made(), Made(), SimTime.Never), Is.Null);

    [Test]
    public void Between_OneEventElsewhere_NamesIt()
    {
        var second = Made();
        second.Schedule(SimTime.FromNanoseconds(41), new CallCounter(), 77);

        var found = Divergence.Between(Made(), second, SimTime.Never, context: 3)!;

        Assert.That((found.First!.Value.Tag, found.Second!.Value.Tag, found.First.Value.Number), Is.EqualTo((5L, 77L, 6L)));
        Assert.That(found.Before.Select(static one => one.Tag), Is.EqualTo(new[] { 2L, 3, 4 }));
        Assert.That(found.ToString().ReplaceLineEndings("\n").Split('\n'), Has.Length.EqualTo(5));
    }

    [Test]
    public void Between_DecisionOfAHandler_GivesTheEventOnBothSides()
    {
        var (first, second) = (Made(), Made());
        first.Schedule(SimTime.FromNanoseconds(25), new CallCounter(() => first.FoldIntoFingerprint(1)), 9);
        second.Schedule(SimTime.FromNanoseconds(25), new CallCounter(() => second.FoldIntoFingerprint(2)), 9);

        var found = Divergence.Between(first, second, SimTime.Never)!;

        Assert.That(found.First, Is.EqualTo(found.Second));
        Assert.That(found.First!.Value.Tag, Is.EqualTo(9));
        Assert.That(found.ToString(), Does.EndWith("The event is the same; what its handler decided isn't."));
    }

    [Test]
    public void Between_OneRunEndsEarlier_SaysSo()
    {
        var second = Made();
        second.Schedule(SimTime.FromNanoseconds(1000), new CallCounter(), 1);

        var found = Divergence.Between(Made(), second, SimTime.Never)!;

        Assert.That(found.First, Is.Null);
        Assert.That(found.Second!.Value.Time.Nanoseconds, Is.EqualTo(1000));
        Assert.That(found.ToString(), Does.Contain("first   has ended"));
        Assert.That(found.Before, Has.Count.EqualTo(10));
    }

    [Test]
    public void Between_DifferenceBehindTheLimit_IsNull()
    {
        var second = Made();
        second.Schedule(SimTime.FromNanoseconds(1000), new CallCounter(), 1);

        Assert.That(Divergence.Between(Made(), second, SimTime.FromNanoseconds(999)), Is.Null);
    }

    [Test]
    public void Between_AnyCase_LeavesTheLogsAsTheyWere()
    {
        var log = new EventLog(4);
        var (first, second) = (Made(), Made());
        first.Log = log;

        Divergence.Between(first, second, SimTime.Never);

        Assert.That((first.Log, second.Log), Is.EqualTo(((EventLog?)log, (EventLog?)null)));
        Assert.That(log, Is.Empty);
    }

    [Test]
    public void Between_DifferenceBehindTheLimitAndAnObservationBeforeIt_IsNull()
    {
        var (first, second) = (Watched(1), Watched(2));

        Assert.That(Divergence.Between(first, second, SimTime.FromSeconds(7)), Is.Null);
        Assert.That((first.EventCount, first.Now), Is.EqualTo((0L, SimTime.FromSeconds(5))));

        static Simulation Watched(int decision)
        {
            var simulation = new Simulation();
            simulation.Schedule(SimTime.FromSeconds(5), new CallCounter(), phase: Phase.Observe);
            simulation.Schedule(SimTime.FromSeconds(10), () => simulation.FoldIntoFingerprint(decision));
            return simulation;
        }
    }

    private static Simulation Made()
    {
        var simulation = new Simulation(5);
        for (var i = 0; i < 20; i++)
            simulation.Schedule(SimTime.FromNanoseconds(10 * i), new CallCounter(), i);
        return simulation;
    }
}
