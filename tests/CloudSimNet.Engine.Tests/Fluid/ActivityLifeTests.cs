// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Fluid;

namespace CloudSimNet.Engine.Tests.Fluid;

/// <summary>From the start of a run to its end: latency, halting, cancelling, other terms on the way.</summary>
public sealed class ActivityLifeTests
{
    private readonly Network network = new();

    [Test]
    public void Start_Latency_PassesBeforeAnythingIsUsed()
    {
        var link = network.Link(10);
        var flow = network.Flow(link, latency: 2).Start(30);
        network.RunTo(1);
        Assert.That((flow.Activity.State, flow.Activity.Rate, flow.Activity.Remaining, link.Activities), Is.EqualTo((FluidState.Latent, 0.0, 30.0, 0)));
        network.RunTo(3);
        Assert.That((flow.Activity.State, flow.Activity.Rate, flow.Activity.Remaining, link.Activities), Is.EqualTo((FluidState.Active, 10.0, 20.0, 1)));
        network.Run();

        Assert.That((flow.End, flow.Activity.State, flow.Activity.Rate, flow.Activity.Remaining, link.Activities, link.Served), Is.EqualTo((5.0, FluidState.Idle, 0.0, 0.0, 0, 30.0)));
    }

    [TestCase(0, 0)]
    [TestCase(0.5, 1.5)]
    public void Start_NoWork_IsDoneAfterItsLatency(double latency, double end)
    {
        var flow = network.Flow(network.Link(10), latency: latency).StartAt(end - latency, 0);
        network.Run();

        Assert.That(flow.End, Is.EqualTo(end));
    }

    [Test]
    public void Start_NoWorkWhereThereIsNoCapacity_IsDone()
    {
        var flow = network.Flow(network.Link(0)).Start(0);
        network.Run();

        Assert.That(flow.End, Is.Zero);
    }

    [Test]
    public void Start_EndlessWork_GoesOnUntilItIsCancelled()
    {
        var link = network.Link(10);
        var endless = network.Flow(link).Start(double.PositiveInfinity);
        var other = network.Flow(link).Start(50);
        network.At(20, endless.Activity.Cancel);
        network.RunTo(15);
        Assert.That((endless.Activity.Remaining, other.End, link.Served), Is.EqualTo((double.PositiveInfinity, 10.0, 150.0)));
        network.Run();

        Assert.That((endless.End, endless.Activity.State, link.Served, network.Simulation.Now.Seconds), Is.EqualTo((-1.0, FluidState.Idle, 200.0, 20.0)));
    }

    [Test]
    public void Start_WithoutResources_GoesAtItsCap()
    {
        var flow = network.Flow([], cap: 4).Start(10);
        network.Run();

        Assert.That(flow.End, Is.EqualTo(2.5));
    }

    [Test]
    public void Suspend_UnderWay_FreesTheLinkAndKeepsTheRest()
    {
        var link = network.Link(10);
        var (halted, other) = (network.Flow(link).Start(100), network.Flow(link).Start(100));
        network.At(4, halted.Activity.Suspend);
        network.At(20, halted.Activity.Resume);
        network.RunTo(7);
        Assert.That((halted.Activity.State, halted.Activity.Rate, halted.Activity.Remaining, other.Activity.Rate), Is.EqualTo((FluidState.Suspended, 0.0, 80.0, 10.0)));
        network.Run();

        Assert.That((other.End, halted.End, link.Served), Is.EqualTo((12.0, 28.0, 200.0)));
    }

    [TestCase(1, 10, 11)]
    [TestCase(1, 2, 5)]
    [TestCase(1, 1, 5)]
    [TestCase(4, 4, 5)]
    [TestCase(3, 4, 5)]
    public void Suspend_DuringLatency_LetsItPass(double suspended, double resumed, double end)
    {
        var flow = network.Flow(network.Link(10), latency: 4).Start(10);
        network.At(suspended, flow.Activity.Suspend);
        network.At(resumed, flow.Activity.Resume);
        network.Run();

        Assert.That(flow.End, Is.EqualTo(end));
    }

    [Test]
    public void Suspend_AtTheInstantOfItsCompletion_ComesTooLate()
    {
        var flow = network.Flow(network.Link(10)).Start(10);
        network.At(1, flow.Activity.Suspend);
        network.Run();

        Assert.That((flow.End, flow.Activity.State), Is.EqualTo((1.0, FluidState.Idle)));
    }

    [Test]
    public void SuspendAndResume_AtOneInstant_ChangeNothing()
    {
        var flow = network.Flow(network.Link(10)).Start(10);
        network.At(0.5, flow.Activity.Suspend);
        network.At(0.5, flow.Activity.Suspend);
        network.At(0.5, flow.Activity.Resume);
        network.At(0.5, flow.Activity.Resume);
        network.Run();

        Assert.That(flow.End, Is.EqualTo(1));
    }

    [TestCase(0.5, FluidState.Latent)]
    [TestCase(2, FluidState.Active)]
    public void Cancel_UnderWay_TellsNobodyAndLetsItStartAgain(double when, FluidState state)
    {
        var link = network.Link(10);
        var flow = network.Flow(link, latency: 1).Start(30);
        var completion = flow.Activity.Completion;
        network.At(when, () =>
        {
            Assert.That(flow.Activity.State, Is.EqualTo(state));
            flow.Activity.Cancel();
            flow.Activity.Cancel();
            flow.Start(50);
        });
        network.Run();

        Assert.That((flow.End, completion.IsTriggered, flow.Activity.Completion.IsTriggered), Is.EqualTo((when + 1 + 5, false, true)));
        Assert.That(link.Served, Is.EqualTo(50 + (when > 1 ? 10 : 0)));
    }

    [Test]
    public void Cancel_Halted_ForgetsTheRest()
    {
        var flow = network.Flow(network.Link(10)).Start(30);
        network.At(1, flow.Activity.Suspend);
        network.At(2, flow.Activity.Cancel);
        network.At(3, flow.Activity.Resume);
        network.Run();

        Assert.That((flow.End, flow.Activity.State), Is.EqualTo((-1.0, FluidState.Idle)));
    }

    [Test]
    public void SetCapAndSetWeight_UnderWay_CountFromThen()
    {
        var link = network.Link(12);
        var (one, two) = (network.Flow(link).Start(60), network.Flow(link).Start(60));
        network.At(2, () => one.Activity.SetWeight(2)); // 12 each done; 8 and 4 from now on.
        network.At(5, () => one.Activity.SetCap(3)); // 36 and 24 done; 3 and 9.
        network.Run();

        Assert.That(two.End, Is.EqualTo(9), "36 at 9.");
        Assert.That(one.End, Is.EqualTo(13), "12 in the 4 s until then, and its cap stays: 12 at 3.");
    }

    [Test]
    public void SetCapAndSetWeight_WhileIdle_CountFromTheNextStart()
    {
        var flow = network.Flow(network.Link(12), cap: 1);
        flow.Activity.SetCap(4);
        flow.Activity.SetWeight(3);
        flow.Start(8);
        network.Run();

        Assert.That((flow.End, flow.Activity.Weight, flow.Activity.Cap), Is.EqualTo((2.0, 3.0, 4.0)));
    }

    [TestCase(CapacityKind.Shared)]
    [TestCase(CapacityKind.PerActivity)]
    public void SetCapacity_NothingAndThenSome_HaltsAndGoesOn(CapacityKind kind)
    {
        var link = network.Link(0, kind);
        var flow = network.Flow(link).Start(30);
        network.RunTo(1);
        Assert.That((flow.Activity.State, flow.Activity.Rate, network.Simulation.Pending), Is.EqualTo((FluidState.Active, 0.0, 0)));
        network.At(2, () => link.SetCapacity(10));
        network.At(4, () => link.SetCapacity(0));
        network.At(9, () => link.SetCapacity(5));
        network.Run();

        Assert.That(flow.End, Is.EqualTo(11));
    }

    [Test]
    public void SetCapacity_WhereEachIsBoundByItself_ChangesAllOfThem()
    {
        var link = network.Link(10, CapacityKind.PerActivity);
        var flows = Enumerable.Range(0, 5).Select(i => network.Flow(link, cap: 4 * (i + 1))).ToArray();
        Assert.That(network.Rates(flows), Is.EqualTo(new[] { 4.0, 8, 10, 10, 10 }));
        link.SetCapacity(13);
        network.RunTo(0);

        Assert.That(flows.Select(static flow => flow.Activity.Rate), Is.EqualTo(new[] { 4.0, 8, 12, 13, 13 }));
    }
}
