// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Events;
using CloudSimNet.Engine.Fluid;
using CloudSimNet.Engine.Sharing;

namespace CloudSimNet.Engine.Tests.Sharing;

/// <summary>What a handler's exception, or a try from an observation, leaves behind: nothing is lost when the run goes on.</summary>
public sealed class ThrowingListenerTests
{
    private static readonly CpuShareSpec OneCore = new() { VirtualCpus = 1, VirtualCpuClock = Frequency.GHz(1), Weight = 1 };
    private readonly Simulation simulation = new();
    private readonly List<int> told = [];

    [Test]
    public void OnCompleted_OneThrows_TheOthersOfItsInstantAreToldWhenTheRunGoesOn()
    {
        var share = Pool(Quiet).AddShare(OneCore);
        for (var id = 1; id <= 3; id++)
            share.Attach(new Task(this, id, 1e9), 1, Frequency.GHz(1), 1);

        Assert.That(() => simulation.Run(), Throws.TypeOf<IOException>());
        simulation.Run();

        Assert.That(told, Is.EqualTo(new[] { 1, 2, 3 }));
        Assert.That(simulation.Now, Is.EqualTo(SimTime.FromSeconds(3)));
    }

    [Test]
    public void FluidListener_OneThrows_TheOthersOfItsInstantAreToldWhenTheRunGoesOn()
    {
        var system = new FluidSystem(simulation);
        var link = system.AddResource(10);
        var flows = Enumerable.Range(1, 3).Select(_ => system.AddActivity([link])).ToArray();
        flows[0].Start(10, new Call(() => throw new IOException()));
        flows[1].Start(10, new Call(() => told.Add(2)));
        flows[2].Start(10);
        var completion = flows[2].Completion;

        Assert.That(() => simulation.Run(), Throws.TypeOf<IOException>());
        simulation.Run();

        Assert.That((told, completion.IsTriggered), Is.EqualTo((new[] { 2 }, true)));
    }

    [Test]
    public void LoadChanged_Throws_OtherPoolsGoOn()
    {
        var isFirst = true;
        var broken = Pool(() =>
        {
            if (isFirst)
            {
                isFirst = false;
                throw new IOException();
            }
        });
        var sound = Pool(Quiet);
        broken.AddShare(OneCore).Attach(new Task(this, 2, 1e9), 1, Frequency.GHz(1), 1);
        sound.AddShare(OneCore).Attach(new Task(this, 3, 1e9), 1, Frequency.GHz(1), 1);

        Assert.That(() => simulation.Run(), Throws.TypeOf<IOException>());
        simulation.Run();
        sound.AddShare(OneCore).Attach(new Task(this, 4, 1e9), 1, Frequency.GHz(1), 1);
        simulation.Run();

        Assert.That(told, Is.EqualTo(new[] { 2, 3, 4 }));
    }

    [Test]
    public void Change_FromAnObservation_IsRefusedAndLeavesThePoolAlive()
    {
        var pool = Pool(Quiet);
        var share = pool.AddShare(OneCore);
        simulation.Schedule(SimTime.FromSeconds(1), () =>
        {
            Assert.That(() => pool.SetCapacity(Frequency.GHz(2)), Throws.InvalidOperationException);
            Assert.That(() => share.Attach(new Task(this, 2, 1e9), 1, Frequency.GHz(1), 1), Throws.InvalidOperationException);
        }, Phase.Observe);
        simulation.Schedule(SimTime.FromSeconds(2), () => share.Attach(new Task(this, 3, 1e9), 1, Frequency.GHz(1), 1));
        simulation.Run();

        Assert.That((told, simulation.Now, pool.Capacity), Is.EqualTo((new[] { 3 }, SimTime.FromSeconds(3), Frequency.GHz(1))));
    }

    [Test]
    public void Attach_ToARemovedShare_IsRefused()
    {
        var pool = Pool(Quiet);
        var share = pool.AddShare(OneCore);
        pool.RemoveShare(share);

        Assert.That(() => share.Attach(new Task(this, 2, 1e9), 1, Frequency.GHz(1), 1), Throws.InvalidOperationException);
        Assert.That(() => share.AddShare(OneCore), Throws.InvalidOperationException);
    }

    [Test]
    public void Suspend_OfALoneTask_DoesntThrottleIt()
    {
        var share = Pool(Quiet).AddShare(OneCore);
        share.Attach(new Task(this, 2, 2e9), 1, Frequency.GHz(1), 1);
        simulation.Schedule(SimTime.FromSeconds(1), () => share.Suspend(true));
        simulation.Schedule(SimTime.FromSeconds(2), () => share.Suspend(false));
        simulation.Run();

        Assert.That((share.WasThrottled, simulation.Now), Is.EqualTo((false, SimTime.FromSeconds(3))));
    }

    [Test]
    public void SetCap_NothingElseBoundsTheFlow_InfinityIsRefused()
    {
        var flow = new FluidSystem(simulation).AddActivity([], new FluidTerms { Cap = 10 });

        Assert.That(() => flow.SetCap(double.PositiveInfinity), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    [TestCase(double.PositiveInfinity)]
    [TestCase(double.NaN)]
    [TestCase(1e-310)]
    public void Attach_WeightThatGivesNoRate_IsRefused(double weight)
    {
        var share = Pool(Quiet).AddShare(OneCore);

        Assert.That(() => share.Attach(new Task(this, 2, 1e9), weight, Frequency.GHz(1), 1), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => share.Change(OneCore with { Limit = Frequency.Hz(-1) }), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    private static void Quiet()
    {
    }

    private CpuPool Pool(Action changed) => new(simulation, Frequency.GHz(1), new Load(changed), 0);

    private sealed class Load(Action changed) : ILoadListener
    {
        public void LoadChanged(long hertz) => changed();
    }

    private sealed class Call(Action action) : IEventHandler
    {
        public void Handle(long tag) => action();
    }

    private sealed class Task(ThrowingListenerTests test, int id, double cycles) : CpuTask(id, cycles)
    {
        protected internal override void OnCompleted()
        {
            test.told.Add(TaskId);
            if (TaskId == 1)
                throw new IOException();
        }
    }
}
