// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Fluid;

namespace CloudSimNet.Engine.Tests.Fluid;

/// <summary>What the fluid system refuses.</summary>
public sealed class WrongUseTests
{
    private readonly Network network = new();

    [TestCase(double.NaN)]
    [TestCase(-1)]
    [TestCase(double.PositiveInfinity)]
    public void AddResource_WrongCapacity_IsRefused(double capacity)
    {
        Assert.That(() => network.Link(capacity), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains($"{capacity}"));
        Assert.That(() => network.Link(1).SetCapacity(capacity), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    [TestCase(0, 1, 0)]
    [TestCase(-1, 1, 0)]
    [TestCase(double.NaN, 1, 0)]
    [TestCase(double.PositiveInfinity, 1, 0)]
    [TestCase(1, 0, 0)]
    [TestCase(1, -1, 0)]
    [TestCase(1, double.NaN, 0)]
    [TestCase(1, 1, -1)]
    [TestCase(1, 1, double.NaN)]
    [TestCase(1, 1, 2)]
    [TestCase(1, double.PositiveInfinity, double.PositiveInfinity)]
    public void AddActivity_WrongTerms_AreRefused(double weight, double cap, double reservation) =>
        Assert.That(() => network.Flow(network.Link(9), weight, cap, reservation), Throws.TypeOf<ArgumentOutOfRangeException>());

    [Test]
    public void AddActivity_NegativeLatency_IsRefused() =>
        Assert.That(() => network.System.AddActivity([network.Link(1)], new FluidTerms { Latency = SimDuration.FromSeconds(-1) }), Throws.TypeOf<ArgumentOutOfRangeException>());

    [Test]
    public void AddActivity_WrongPath_IsRefused()
    {
        var (one, two) = (network.Link(1), network.Link(1));

        Assert.That(() => network.Flow([one, two, one]), Throws.ArgumentException.With.Message.Contains("place 2"));
        Assert.That(() => network.Flow([one, new Network(network.Simulation).Link(1)]), Throws.ArgumentException.With.Message.Contains("another system"));
        Assert.That(() => network.Flow([one, null!]), Throws.ArgumentNullException);
        Assert.That(() => network.Flow([]), Throws.ArgumentException.With.Message.Contains("cap"));
        Assert.That(() => new FluidSystem(null!), Throws.ArgumentNullException);
    }

    [TestCase(double.NaN)]
    [TestCase(-1)]
    public void Start_WrongAmount_IsRefused(double amount)
    {
        var flow = network.Flow(network.Link(1));

        Assert.That(() => flow.Start(amount), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(flow.Activity.State, Is.EqualTo(FluidState.Idle));
    }

    [Test]
    public void Start_WhileItRuns_IsRefused()
    {
        var flow = network.Flow(network.Link(1), latency: 1).Start(5);

        Assert.That(() => flow.Start(1), Throws.InvalidOperationException.With.Message.Contains("Latent"));
        flow.Activity.Suspend();
        Assert.That(() => flow.Start(1), Throws.InvalidOperationException.With.Message.Contains("Suspended"));
    }

    [Test]
    public void Set_WrongTerms_AreRefusedAndChangeNothing()
    {
        var activity = network.Flow(network.Link(9), weight: 2, cap: 4, reservation: 1).Start(5).Activity;

        Assert.That(() => activity.SetWeight(0), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => activity.SetCap(0.5), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("at most the cap"));
        Assert.That(() => activity.SetCap(double.NaN), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => activity.SetReservation(5), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => activity.SetReservation(-1), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That((activity.Weight, activity.Cap, activity.Reservation), Is.EqualTo((2.0, 4.0, 1.0)));
    }
}
