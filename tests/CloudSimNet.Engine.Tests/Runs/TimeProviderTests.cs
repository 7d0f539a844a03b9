// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Tests.Runs;

public sealed class TimeProviderTests
{
    private static readonly DateTimeOffset Start = new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Test]
    public void Delay_OrdinaryAsyncCode_PassesInSimulatedTime()
    {
        var simulation = new Simulation();
        var time = new SimulationTimeProvider(simulation, Start);
        var seen = new List<(string, double)>();

        async Task Work(string name, double seconds)
        {
            for (var i = 0; i < 3; i++)
            {
                await Task.Delay(TimeSpan.FromSeconds(seconds), time);
                seen.Add((name, simulation.Now.Seconds));
            }
        }

        WithoutContext(() =>
        {
            var work = Task.WhenAll(Work("a", 2), Work("b", 3));
            simulation.Run();
            Assert.That(work.IsCompletedSuccessfully);
        });
        Assert.That(seen, Is.EqualTo(new[] { ("a", 2.0), ("b", 3.0), ("a", 4.0), ("b", 6.0), ("a", 6.0), ("b", 9.0) }));
        Assert.That(time.GetUtcNow(), Is.EqualTo(Start.AddSeconds(9)));
    }

    [Test]
    public void WaitAsync_NobodyAnswers_TimesOutInSimulatedTime()
    {
        var simulation = new Simulation();
        var time = new SimulationTimeProvider(simulation, Start);
        WithoutContext(() =>
        {
            var waiting = new TaskCompletionSource().Task.WaitAsync(TimeSpan.FromHours(5), time);
            simulation.Run();
            Assert.That(waiting.Exception?.InnerException, Is.TypeOf<TimeoutException>());
        });
        Assert.That(simulation.Now, Is.EqualTo(SimTime.Zero + SimDuration.FromHours(5)));
    }

    [Test]
    public void CreateTimer_PeriodThenChangeThenDispose_TicksAsPlanned()
    {
        var simulation = new Simulation();
        var time = new SimulationTimeProvider(simulation, Start);
        var ticks = new List<double>();
        var timer = time.CreateTimer(_ => ticks.Add(simulation.Now.Seconds), null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2));
        simulation.Schedule(SimTime.FromSeconds(6), () => timer.Change(TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(10)));
        simulation.Schedule(SimTime.FromSeconds(20), timer.Dispose);

        simulation.Run();

        Assert.That(ticks, Is.EqualTo(new[] { 1, 3, 5, 6.5, 16.5 }));
        Assert.That(timer.Change(TimeSpan.Zero, TimeSpan.Zero), Is.False);
    }

    [Test]
    public void GetElapsedTime_OverTheSimulation_IsExact()
    {
        var simulation = new Simulation();
        var time = new SimulationTimeProvider(simulation, Start);
        var before = time.GetTimestamp();

        simulation.Run(SimDuration.FromNanoseconds(123_456_700));

        Assert.That(time.GetElapsedTime(before), Is.EqualTo(TimeSpan.FromTicks(1_234_567)));
        Assert.That(time.LocalTimeZone, Is.EqualTo(TimeZoneInfo.Utc));
    }

    [TestCase(-2)]
    [TestCase(4_294_967_295)]
    public void CreateTimer_SpanOutOfRange_IsRefused(long milliseconds)
    {
        var time = new SimulationTimeProvider(new Simulation(), Start);

        Assert.That(() => time.CreateTimer(static _ => { }, null, TimeSpan.FromMilliseconds(milliseconds), TimeSpan.Zero), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    // The runner's own context would take what follows an await to another thread.
    [Test]
    public void CreateTimer_OnAnotherThreadDuringARun_IsRefused()
    {
        var simulation = new Simulation();
        var time = new SimulationTimeProvider(simulation, Start);
        Exception? refused = null;
        simulation.Schedule(SimTime.FromSeconds(1), () =>
        {
            var stray = new Thread(() => refused = Assert.Catch(() => time.CreateTimer(static _ => { }, null, TimeSpan.Zero, TimeSpan.Zero)));
            stray.Start();
            stray.Join();
        });

        simulation.Run();

        Assert.That(refused, Is.TypeOf<InvalidOperationException>().With.Message.Contains("another thread"));
        Assert.That(simulation.EventCount, Is.EqualTo(1));
    }

    private static void WithoutContext(Action action)
    {
        var kept = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            action();
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(kept);
        }
    }
}
