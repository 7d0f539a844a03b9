// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Processes;

namespace CloudSimNet.Engine.Tests.Processes;

/// <summary>Processes that wait for time to pass.</summary>
public sealed class DelayTests
{
    private readonly Simulation simulation = new();
    private readonly List<string> log = [];

    [Test]
    public void Call_Process_RunsUpToItsFirstAwaitAtOnce()
    {
        var process = Wait("a", 3);
        Assert.That((log, process.IsTriggered), Is.EqualTo((new[] { "a begins at 0 s" }, false)));

        simulation.Run();

        Assert.That(log, Is.EqualTo(new[] { "a begins at 0 s", "a ends at 3 s" }));
        Assert.That((process.IsTriggered, process.Failure, simulation.EventCount), Is.EqualTo((true, (Exception?)null, 1)));
    }

    [Test]
    public void Delay_SeveralProcesses_InterleaveByTimeThenByTheOrderOfWaiting()
    {
        _ = Wait("slow", 2);
        _ = Wait("quick", 1);
        _ = Wait("same", 2);

        simulation.Run();

        Assert.That(log[3..], Is.EqualTo(new[] { "quick ends at 1 s", "slow ends at 2 s", "same ends at 2 s" }));
    }

    [Test]
    public void Delay_OfNothing_LetsWhatIsDueGoFirst()
    {
        simulation.Schedule(SimTime.Zero, () => log.Add("event"));
        _ = Wait("process", 0);

        simulation.Run();

        Assert.That(log, Is.EqualTo(new[] { "process begins at 0 s", "event", "process ends at 0 s" }));
    }

    [Test]
    public void Await_OneDelayTwice_WaitsTwice()
    {
        _ = Twice();
        simulation.Run();
        Assert.That(log, Is.EqualTo(new[] { "1 s", "2 s" }));

        async Process Twice()
        {
            var delay = simulation.Delay(SimDuration.FromSeconds(1));
            await delay;
            log.Add($"{simulation.Now}");
            await delay;
            log.Add($"{simulation.Now}");
        }
    }

    [Test]
    public void Delay_Forever_PlansNoEvent()
    {
        var process = Forever();
        var result = simulation.Run();
        Assert.That((result.EndCause, simulation.EventCount, process.IsTriggered), Is.EqualTo((EndCause.NothingPending, 0, false)));

        async Process Forever() => await simulation.Delay(SimDuration.Forever);
    }

    [Test]
    public void Delay_Negative_IsRefused()
    {
        Assert.That(() => simulation.Delay(SimDuration.FromSeconds(-1)), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => simulation.Timeout(SimDuration.FromSeconds(-1)), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void Await_InAMethodThatIsNoProcess_IsRefused() =>
        Assert.That(async () => await simulation.Delay(SimDuration.Zero), Throws.TypeOf<NotSupportedException>().With.Message.Contains("Process"));

    [Test]
    public void Process_ThatNeverWaits_HasEndedWhenItIsCalled()
    {
        var process = Sum(2, 3);
        Assert.That((process.IsTriggered, process.Result, simulation.Pending), Is.EqualTo((true, 5, 0)));

#pragma warning disable CS1998 // It never waits: that is what is tested.
        static async Process<int> Sum(int a, int b) => a + b;
#pragma warning restore CS1998
    }

    [Test]
    public void IsRunning_Process_IsTrueOnlyWhileItsOwnCodeRuns()
    {
        Process? process = null;
        process = Run();
        simulation.Schedule(SimDuration.FromSeconds(1), () => log.Add($"between {process.IsRunning}"));
        simulation.Run();
        Assert.That((log, process.IsRunning), Is.EqualTo((new[] { "between False", "inside True" }, false)));

        async Process Run()
        {
            await simulation.Delay(SimDuration.FromSeconds(2));
            log.Add($"inside {process!.IsRunning}");
            await simulation.Delay(SimDuration.FromSeconds(2));
        }
    }

    private async Process Wait(string name, double seconds)
    {
        log.Add($"{name} begins at {simulation.Now}");
        await simulation.Delay(SimDuration.FromSeconds(seconds));
        log.Add($"{name} ends at {simulation.Now}");
    }
}
