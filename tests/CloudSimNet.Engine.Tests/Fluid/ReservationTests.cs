// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Fluid;

namespace CloudSimNet.Engine.Tests.Fluid;

/// <summary>Guaranteed rates: given whatever the weights, refused where they don't fit.</summary>
public sealed class ReservationTests
{
    private readonly Network network = new();

    [Test]
    public void Rate_Reservation_IsGivenWhateverTheWeights()
    {
        var link = network.Link(100);
        var rates = network.Rates(network.Flow(link, reservation: 60), network.Flow(link, weight: 9), network.Flow(link, weight: 1));

        Assert.That(rates, Is.EqualTo(new[] { 60.0, 36, 4 }));
    }

    [Test]
    public void Rate_ReservationBelowTheFairShare_ChangesNothing()
    {
        var link = network.Link(100);

        Assert.That(network.Rates(network.Flow(link, reservation: 20), network.Flow(link)), Is.EqualTo(new[] { 50.0, 50 }));
    }

    [Test]
    public void Rate_ReservationsThatFillALink_LeaveTheOthersNothing()
    {
        var (link, next) = (network.Link(100), network.Link(100));
        var flows = (Flow[])[network.Flow(link, reservation: 70), network.Flow([link, next], reservation: 30), network.Flow([link, next]), network.Flow(next)];

        Assert.That(network.Rates(flows), Is.EqualTo(new[] { 70.0, 30, 0, 70 }));
        flows[0].Activity.Cancel();
        network.RunTo(0);
        Assert.That(flows.Skip(1).Select(static flow => flow.Activity.Rate), Is.EqualTo(new[] { 100 / 3.0, 100 / 3.0, 100 / 3.0 }).Within(1e-12), "Two on the first link could have 50 each, but three share the second.");
    }

    [Test]
    public void Start_ReservationThatIsntFree_IsRefusedWithTheReason()
    {
        var (link, other) = (network.Link(1000), network.Link(100));
        network.Flow(other, reservation: 70).Start(1000);
        var flow = network.Flow([link, other], reservation: 40);

        Assert.That(() => flow.Start(1), Throws.InvalidOperationException.With.Message.EqualTo(
            "A reservation of 40 can't be met: resource 1 has a capacity of 100, of which 70 is reserved for others. Reserve at most 30, or wait until others are over."));
        Assert.That((link.Reserved, other.Reserved, flow.Activity.State), Is.EqualTo((0.0, 70.0, FluidState.Idle)));
    }

    [Test]
    public void Reserved_FollowsTheRunAndNotTheHalt()
    {
        var link = network.Link(100);
        var flow = network.Flow(link, reservation: 40, latency: 1);
        Assert.That(link.Reserved, Is.Zero);
        flow.Start(200);
        Assert.That(link.Reserved, Is.EqualTo(40), "From the start on, for nobody should take it during the latency.");
        network.At(2, flow.Activity.Suspend);
        network.Observe(2.5, () => Assert.That(link.Reserved, Is.EqualTo(40)));
        network.At(3, () => Assert.That(() => network.Flow(link, reservation: 61).Start(1), Throws.InvalidOperationException));
        network.At(4, flow.Activity.Resume);
        network.Run();

        Assert.That((flow.End, link.Reserved), Is.EqualTo((5.0, 0.0)));
        flow.Start(200);
        flow.Activity.Cancel();
        Assert.That(link.Reserved, Is.Zero);
    }

    [Test]
    public void Start_FromTheCompletionOfWhoHeldTheReservation_FindsItFree()
    {
        var link = network.Link(100);
        var (first, next) = (network.Flow(link, reservation: 80).Start(100), network.Flow(link, reservation: 90));
        first.Then = () => next.Start(100);
        network.Run();

        Assert.That((first.End, next.End), Is.EqualTo((1.0, 2.0)));
    }

    [Test]
    public void SetReservation_UnderWay_CountsFromThen()
    {
        var link = network.Link(100);
        var (one, two) = (network.Flow(link).Start(170), network.Flow(link).Start(130));
        network.At(1, () => one.Activity.SetReservation(60));
        network.RunTo(2);
        Assert.That((one.Activity.Rate, two.Activity.Rate, link.Reserved), Is.EqualTo((60.0, 40.0, 60.0)));
        network.Run();

        Assert.That((one.End, two.End), Is.EqualTo((3.0, 3.0)), "50 and 60 and 60; 50 and 40 and 40.");
    }

    [Test]
    public void Start_ReservationsThatAddUpToTheCapacityButForRounding_AreMet()
    {
        var link = network.Link(0.3);
        foreach (var part in (double[])[0.1, 0.1, 0.1])
            network.Flow(link, reservation: part).Start(1);
        network.RunTo(0);

        Assert.That(link.Reserved, Is.GreaterThan(0.3), "By rounding.");
        Assert.That(() => link.SetCapacity(0.3), Throws.Nothing);
        Assert.That(link.Usage, Is.EqualTo(0.3).Within(1e-15));
    }

    [Test]
    public void SetCapacity_BelowWhatIsReserved_IsRefused()
    {
        var link = network.Link(100);
        network.Flow(link, reservation: 60).Start(10);

        Assert.That(() => link.SetCapacity(59), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.Contains("at least what is reserved, which is 60, not 59; cancel"));
        Assert.That(link.Capacity, Is.EqualTo(100));
        Assert.That(() => link.SetCapacity(60), Throws.Nothing);
    }

    [Test]
    public void Start_ReservationWhereEachIsBoundByItself_NeedsOnlyThatBound()
    {
        var link = network.Link(10, CapacityKind.PerActivity);
        network.Flow(link, reservation: 10).Start(1);
        network.Flow(link, reservation: 10).Start(1);

        Assert.That(() => network.Flow(link, reservation: 11).Start(1), Throws.InvalidOperationException);
        Assert.That(() => link.SetCapacity(9), Throws.TypeOf<ArgumentOutOfRangeException>());
    }
}
