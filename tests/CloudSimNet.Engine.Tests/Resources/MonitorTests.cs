// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Processes;
using CloudSimNet.Engine.Resources;

namespace CloudSimNet.Engine.Tests.Resources;

/// <summary>Statistics over time and over values.</summary>
public sealed class MonitorTests
{
    private readonly Simulation simulation = new();

    [Test]
    public void LevelMonitor_Steps_AreWeightedByTime()
    {
        // 0 for 2 s, 4 for 3 s, 1 for 5 s.
        var monitor = new LevelMonitor(simulation);
        At(2, () => monitor.UpdateTo(4));
        At(5, () => monitor.UpdateTo(1));
        simulation.Run(SimDuration.FromSeconds(10));

        Assert.That((monitor.Mean, monitor.Minimum, monitor.Maximum, monitor.Current, monitor.Watched.Seconds), Is.EqualTo((1.7, 0.0, 4.0, 1.0, 10.0)));
        Assert.That(monitor.Variance, Is.EqualTo(((2 * 1.7 * 1.7) + (3 * 2.3 * 2.3) + (5 * 0.7 * 0.7)) / 10).Within(1e-14));
        Assert.That(monitor.Deviation, Is.EqualTo(Math.Sqrt(monitor.Variance)));
    }

    [TestCase(0.001, 0)]
    [TestCase(20, 0)]
    [TestCase(20.001, 1)]
    [TestCase(70, 1)]
    [TestCase(70.001, 4)]
    [TestCase(100, 4)]
    public void LevelMonitor_Percentile_IsTheLowestLevelNotExceededForThatShareOfTheTime(double percent, double expected)
    {
        var monitor = new LevelMonitor(simulation);
        At(2, () => monitor.UpdateTo(4));
        At(5, () => monitor.UpdateTo(1));
        simulation.Run(SimDuration.FromSeconds(10));
        Assert.That(monitor.Percentile(percent), Is.EqualTo(expected));
    }

    [Test]
    public void LevelMonitor_LevelThatLastedNoTime_DoesNotCount()
    {
        var monitor = new LevelMonitor(simulation);
        monitor.UpdateTo(-3);
        At(1, () => monitor.UpdateTo(9));
        At(1, () => monitor.UpdateTo(2));
        simulation.Run(SimDuration.FromSeconds(2));
        Assert.That((monitor.Minimum, monitor.Maximum, monitor.Mean, monitor.Percentile(100)), Is.EqualTo((-3.0, 2.0, -0.5, 2.0)));
    }

    [Test]
    public void LevelMonitor_BeforeAnyTimeHasPassed_KnowsTheLevelAlone()
    {
        var monitor = new LevelMonitor(simulation);
        monitor.UpdateTo(3);
        Assert.That((monitor.Mean, monitor.Variance, monitor.Minimum, monitor.Maximum, monitor.Percentile(50)), Is.EqualTo((3.0, 0.0, 3.0, 3.0, 3.0)));
    }

    [Test]
    public void Reset_LevelMonitor_ForgetsAllButTheLevel()
    {
        var monitor = new LevelMonitor(simulation);
        monitor.UpdateTo(100);
        At(1, monitor.Reset);
        At(3, () => monitor.UpdateTo(50));
        simulation.Run(SimDuration.FromSeconds(5));
        Assert.That((monitor.Mean, monitor.Watched.Seconds), Is.EqualTo((75.0, 4.0)));
    }

    [Test]
    public void SampleMonitor_Values_AreSummedUp()
    {
        var monitor = new SampleMonitor();
        foreach (var value in new[] { 2.0, 4, 4, 4, 5, 5, 7, 9 })
            monitor.Add(value);
        Assert.That((monitor.Count, monitor.Mean, monitor.Minimum, monitor.Maximum), Is.EqualTo((8, 5.0, 2.0, 9.0)));
        Assert.That(monitor.Variance, Is.EqualTo(32.0 / 7).Within(1e-14));
        Assert.That(monitor.Values.ToArray(), Is.EqualTo(new[] { 2.0, 4, 4, 4, 5, 5, 7, 9 }));
    }

    [TestCase(5, 15)]
    [TestCase(30, 20)]
    [TestCase(40, 20)]
    [TestCase(50, 35)]
    [TestCase(100, 50)]
    public void SampleMonitor_Percentile_IsTheNearestRank(double percent, double expected)
    {
        var monitor = new SampleMonitor();
        foreach (var value in new[] { 50.0, 15, 40, 20, 35 })
            monitor.Add(value);
        Assert.That(monitor.Percentile(percent), Is.EqualTo(expected));
    }

    [Test]
    public void SampleMonitor_Percentile_TakesThePercentagesAtTheirWord()
    {
        var monitor = new SampleMonitor();
        for (var i = 1; i <= 1000; i++)
            monitor.Add(i);
        Assert.That(new[] { 99.9, 95, 7, 0.1, 99.91 }.Select(monitor.Percentile), Is.EqualTo(new[] { 999.0, 950, 70, 1, 1000 }));
    }

    [Test]
    public void SampleMonitor_Empty_HasNoStatistics()
    {
        var monitor = new SampleMonitor();
        monitor.Add(1);
        monitor.Reset();
        Assert.That(new[] { monitor.Mean, monitor.Variance, monitor.Deviation, monitor.Minimum, monitor.Maximum, monitor.Percentile(50) }, Is.All.NaN);
    }

    [Test]
    public void Monitors_WrongArguments_AreRefused()
    {
        var (level, samples) = (new LevelMonitor(simulation), new SampleMonitor());
        foreach (var percent in new[] { 0, -1, 100.5, double.NaN })
        {
            Assert.That(() => level.Percentile(percent), Throws.TypeOf<ArgumentOutOfRangeException>());
            Assert.That(() => samples.Percentile(percent), Throws.TypeOf<ArgumentOutOfRangeException>());
        }

        Assert.That(() => level.UpdateTo(double.NaN), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => samples.Add(double.PositiveInfinity), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => level.Utilisation, Throws.InvalidOperationException);
    }

    [Test]
    public void LevelMonitor_ForTwoThings_IsRefused()
    {
        var monitor = new LevelMonitor(simulation);
        _ = new Resource(simulation, 1) { Usage = monitor };
        Assert.That(() => new Resource(simulation, 1) { Queue = monitor }, Throws.InvalidOperationException);
        Assert.That(() => new Resource(new Simulation(), 1) { Queue = new LevelMonitor(simulation) }, Throws.InvalidOperationException);
    }

    [Test]
    public void Resource_Monitors_SeeUseQueueAndWaits()
    {
        var desk = new Resource(simulation, 1)
        {
            Usage = new LevelMonitor(simulation),
            Queue = new LevelMonitor(simulation),
            WaitingTimes = new SampleMonitor(),
            BreakOffTimes = new SampleMonitor(),
        };
        _ = Use(0, 4);
        _ = Use(1, 2);
        _ = Use(2, 9, patience: 1);
        simulation.Run(SimDuration.FromSeconds(10));

        Assert.That((desk.Usage.Mean, desk.Usage.Utilisation, desk.Queue.Mean, desk.Queue.Maximum), Is.EqualTo((0.6, 0.6, 0.4, 2.0)));
        Assert.That((desk.WaitingTimes.Values.ToArray(), desk.BreakOffTimes.Values.ToArray()), Is.EqualTo((new[] { 0.0, 3 }, new[] { 1.0 })));

        async Process Use(double at, double seconds, double patience = 100)
        {
            await simulation.Delay(SimDuration.FromSeconds(at));
            using var request = desk.Request();
            await simulation.AnyOf(request, simulation.Timeout(SimDuration.FromSeconds(patience)));
            if (request.IsTriggered)
                await simulation.Delay(SimDuration.FromSeconds(seconds));
        }
    }

    [Test]
    public void Utilisation_CapacityThatChanges_IsTheShareOfWhatThereWas()
    {
        // One of two units for 5 s, then two of four for 5 s.
        var desk = new Resource(simulation, 2) { Usage = new LevelMonitor(simulation) };
        _ = desk.Request();
        At(5, () => desk.SetCapacity(4));
        At(5, () => desk.Request());
        simulation.Run(SimDuration.FromSeconds(10));
        Assert.That((desk.Usage.Utilisation, desk.Usage.Mean), Is.EqualTo((0.5, 1.5)));
    }

    [Test]
    public void ContainerAndStore_Monitors_SeeContentsAndWaits()
    {
        var tank = new Tank(simulation, 10, 4) { Contents = new LevelMonitor(simulation), GetQueue = new LevelMonitor(simulation), PutQueue = new LevelMonitor(simulation), GetWaitingTimes = new SampleMonitor(), PutWaitingTimes = new SampleMonitor() };
        var store = new Store<string>(simulation, 2) { Contents = new LevelMonitor(simulation), GetQueue = new LevelMonitor(simulation), PutQueue = new LevelMonitor(simulation), GetWaitingTimes = new SampleMonitor(), PutWaitingTimes = new SampleMonitor() };
        tank.Get(6);
        store.Get();
        At(5, () => (tank.Put(8), store.Put("x"), store.Put("y")).ToString());
        simulation.Run(SimDuration.FromSeconds(10));

        // The tank: 4 for 5 s, then 12 - 6 isn't reached by way of 12 > 10: the put waits.
        Assert.That((tank.Contents.Mean, tank.Contents.Utilisation, tank.GetQueue.Mean, tank.PutQueue.Mean, tank.GetWaitingTimes.Count), Is.EqualTo((4.0, 0.4, 1.0, 0.5, 0)));
        Assert.That((store.Contents.Mean, store.Contents.Utilisation, store.GetQueue.Mean, store.GetWaitingTimes.Mean, store.PutWaitingTimes.Mean), Is.EqualTo((0.5, 0.25, 0.5, 5.0, 0.0)));
    }

    [Test]
    public void SampleMonitor_PercentileNextToNothing_IsTheLeastValue()
    {
        var monitor = new SampleMonitor();
        monitor.Add(3);
        monitor.Add(2);

        Assert.That(monitor.Percentile(1e-30), Is.EqualTo(2));
    }

    private void At(double seconds, Action action) => simulation.Schedule(SimDuration.FromSeconds(seconds), action);
}
