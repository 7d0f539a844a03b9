// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Events;
using CloudSimNet.Engine.Fluid;
using CloudSimNet.Engine.Processes;
using CloudSimNet.Engine.Sharing;

namespace CloudSimNet.Engine.Tests.Runs;

/// <summary>Finite work that can't end before the last instant there is.</summary>
public sealed class BeyondTimeTests
{
    private readonly Simulation simulation = new();

    [Test]
    public void Run_TaskThatWouldEndAfterTheLastInstant_EndsBeyondTimeAndNamesIt()
    {
        var share = Share();
        share.Attach(new Named(1, 1e12, "a terainstruction"), 1, Frequency.Hz(1), 1);
        share.Attach(new Named(2, double.PositiveInfinity, "endless"), 1, Frequency.Hz(1), 1);

        var result = simulation.Run();

        Assert.That((result.EndCause, result.Time), Is.EqualTo((EndCause.BeyondTime, SimTime.Zero)));
        Assert.That(result.Warnings, Is.EqualTo(new[] { "a terainstruction would end after 292 years, the last instant there is" }));
    }

    [Test]
    public void Run_OneEventFirst_EndsBeyondTimeAtThatEvent()
    {
        Share().Attach(new Named(1, 1e12, "long"), 1, Frequency.Hz(1), 1);
        simulation.Schedule(SimTime.FromSeconds(5), static () => { });

        Assert.That(simulation.Run(SimDuration.FromSeconds(3)).Warnings, Is.Empty);
        var result = simulation.Run();
        Assert.That((result.EndCause, result.Time, result.Warnings.Count), Is.EqualTo((EndCause.BeyondTime, SimTime.FromSeconds(5), 1)));
    }

    [Test]
    public void Run_WithALimit_ReachesItAndWarns()
    {
        Share().Attach(new Named(1, 1e12, "long"), 1, Frequency.Hz(1), 1);

        var result = simulation.Run(SimDuration.FromSeconds(3));

        Assert.That((result.EndCause, result.Time, result.Warnings.Count), Is.EqualTo((EndCause.LimitReached, SimTime.FromSeconds(3), 1)));
    }

    [Test]
    public void Run_EndlessOrHaltedWork_IsNothingToWarnOf()
    {
        var (endless, halted) = (Share(), Share());
        endless.Attach(new Named(1, double.PositiveInfinity, "endless"), 1, Frequency.Hz(1), 1);
        halted.Attach(new Named(2, 1e12, "halted"), 1, Frequency.Hz(1), 1);
        halted.Suspend(true);
        var fluid = new FluidSystem(simulation);
        fluid.AddActivity([fluid.AddResource(1)]).Start(double.PositiveInfinity);
        var stopped = fluid.AddActivity([fluid.AddResource(0)]);
        stopped.Start(5);
        simulation.Schedule(SimDuration.Forever, static () => { });
        async Process Waits() => await simulation.Delay(SimDuration.Forever);
        _ = Waits();

        var result = simulation.Run();

        Assert.That((result.EndCause, result.Warnings.Count), Is.EqualTo((EndCause.NothingPending, 0)));
    }

    [Test]
    public void Run_NestedTask_IsNamedToo()
    {
        Share().AddShare(new CpuShareSpec { VirtualCpus = 1, VirtualCpuClock = Frequency.GHz(1), Limit = Frequency.GHz(1) }).Attach(new Named(1, 1e30, "nested"), 1, Frequency.GHz(1), 1);

        Assert.That(simulation.Run().Warnings.Single(), Does.StartWith("nested would end"));
    }

    [Test]
    public void Run_ActivityThatWouldEndAfterTheLastInstant_IsNamedByWhoHearsOfIt()
    {
        var fluid = new FluidSystem(simulation);
        var link = fluid.AddResource(1e9 / 8);
        fluid.AddActivity([link]).Start(9e18, new NamedHandler("nine exabytes"));
        fluid.AddActivity([], new FluidTerms { Cap = 1e-300 }).Start(1);
        fluid.AddActivity([link], new FluidTerms { Latency = SimDuration.FromSeconds(1) }).Start(1e9);

        var result = simulation.Run();

        Assert.That((result.EndCause, result.Time.Seconds), Is.EqualTo((EndCause.BeyondTime, 17.0)));
        Assert.That(result.Warnings, Is.EqualTo(new[]
        {
            "nine exabytes would end after 292 years, the last instant there is",
            "an activity would end after 292 years, the last instant there is",
        }));
    }

    [Test]
    public void Schedule_DelayThatEndsAfterTheLastInstant_IsNotedUntilItIsCancelled()
    {
        simulation.Run(SimDuration.FromSeconds(10));
        var late = SimDuration.FromNanoseconds(long.MaxValue - 1);
        var kept = simulation.Schedule(late, new NamedHandler("kept"));
        var struck = simulation.Schedule(late, new NamedHandler("struck"));
        var moved = simulation.Schedule(late, new NamedHandler("moved"));

        Assert.That((simulation.IsPending(kept), simulation.Pending, simulation.Cancel(struck), simulation.Move(moved, SimTime.FromSeconds(20))), Is.EqualTo((false, 0, false, false)));
        Assert.That(simulation.Cancel(struck), Is.False);
        Assert.That(simulation.Run().Warnings, Is.EqualTo(new[] { "kept would be due after 292 years, the last instant there is" }));
        simulation.Cancel(kept);
        Assert.That(simulation.Run().EndCause, Is.EqualTo(EndCause.NothingPending));
    }

    [Test]
    public void Run_ProcessThatSleepsBeyondTheLastInstant_IsNamed()
    {
        async Process Sleeper()
        {
            await simulation.Delay(SimDuration.FromSeconds(1));
            await simulation.Delay(SimDuration.FromNanoseconds(long.MaxValue - 1));
        }

        var sleeper = Sleeper();

        Assert.That(simulation.Run().Warnings, Is.EqualTo(new[] { "process Sleeper would be due after 292 years, the last instant there is" }));
        async Process Waker()
        {
            await simulation.Delay(SimDuration.FromSeconds(1));
            sleeper.Interrupt();
        }

        async Process Catches()
        {
            try
            {
                await sleeper;
            }
            catch (ProcessInterruptedException)
            {
            }
        }

        _ = (Waker(), Catches());
        Assert.That(simulation.Run().EndCause, Is.EqualTo(EndCause.NothingPending));
    }

    [Test]
    public void Run_ManyThatWouldEndTooLate_NamesTwentyAndCountsTheRest()
    {
        var share = Share();
        for (var i = 0; i < 50; i++)
            share.Attach(new Named(i, 1e12, $"task {i}"), 1, Frequency.Hz(1), 1);

        var warnings = simulation.Run().Warnings;

        Assert.That((warnings.Count, warnings[19], warnings[20]), Is.EqualTo((21, "task 19 would end after 292 years, the last instant there is", "and so would 30 more")));
    }

    private CpuShare Share()
    {
        var pool = new CpuPool(simulation, Frequency.GHz(1), new Deaf(), 0);
        return pool.AddShare(new CpuShareSpec { VirtualCpus = 1, VirtualCpuClock = Frequency.GHz(1), Limit = Frequency.GHz(1) });
    }

    private sealed class Deaf : ILoadListener
    {
        public void LoadChanged(long loadHz)
        {
        }
    }

    private sealed class Named(int id, double cycles, string name) : CpuTask(id, cycles)
    {
        protected internal override void OnCompleted()
        {
        }

        public override string ToString() => name;
    }

    private sealed class NamedHandler(string name) : IEventHandler
    {
        public void Handle(long tag)
        {
        }

        public override string ToString() => name;
    }
}
