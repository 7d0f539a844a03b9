// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Events;

namespace CloudSimNet.Engine.Tests.Runs;

/// <summary>The order of events of equal time and phase, as planned and shuffled.</summary>
public sealed class TiesTests
{
    private const int Causes = 40;
    private const int EventsEach = 3;

    [Test]
    public void AsPlanned_EventsOfManyCauses_GoInTheOrderOfTheirPlanning() =>
        Assert.That(Order(1, Ties.AsPlanned), Is.EqualTo(Enumerable.Range(0, Causes * EventsEach)));

    [Test]
    public void Shuffled_EventsOfManyCauses_GoInAnotherOrderThatTheSeedDecides()
    {
        var order = Order(1, Ties.Shuffled);

        Assert.That(order, Is.EquivalentTo(Enumerable.Range(0, Causes * EventsEach)));
        Assert.That(order, Is.Not.Ordered);
        Assert.That(Order(1, Ties.Shuffled), Is.EqualTo(order));
        Assert.That(Order(2, Ties.Shuffled), Is.Not.EqualTo(order));
    }

    [Test]
    public void Shuffled_EventsOfOneCause_KeepTheirOrder()
    {
        var order = Order(1, Ties.Shuffled);
        for (var cause = 0; cause < Causes; cause++)
            Assert.That(order.Where(number => number / EventsEach == cause), Is.Ordered);
    }

    [Test]
    public void Shuffled_ManySeeds_PutsEachOfTwoFirstHalfTheTime()
    {
        var firsts = Enumerable.Range(0, 400).Count(static seed => Order((ulong)seed, Ties.Shuffled, causes: 2)[0] == 0);

        Assert.That(firsts, Is.InRange(150, 250), "A fair coin leaves this range once in 1.7 million tries.");
    }

    [Test]
    public void Shuffled_PhasesAndTimes_GoBeforeTies()
    {
        var simulation = new Simulation(1, Ties.Shuffled);
        var seen = new List<(SimTime, Phase)>();
        for (var cause = 0; cause < 50; cause++)
        {
            var number = cause;
            simulation.Schedule(SimTime.FromNanoseconds(cause), () =>
            {
                var (at, phase) = (SimTime.FromNanoseconds(100 + (number % 4)), (Phase)(number % 3));
                simulation.Schedule(at, () => seen.Add((at, phase)), phase);
            });
        }

        simulation.Run();

        Assert.That(seen, Has.Count.EqualTo(50));
        Assert.That(seen, Is.Ordered);
    }

    [Test]
    public void Shuffled_WatchedRun_GoesTheSameWayAsAnUnwatchedOne()
    {
        Assert.That(Fingerprint(isWatched: true), Is.EqualTo(Fingerprint(isWatched: false)));

        static ulong Fingerprint(bool isWatched)
        {
            var simulation = new Simulation(3, Ties.Shuffled);
            for (var i = 0; i < 20; i++)
            {
                var number = i;
                simulation.Schedule(SimTime.FromSeconds(number), () => simulation.Schedule(SimTime.FromSeconds(100), new CallCounter(() => simulation.FoldIntoFingerprint(number)), number));
            }

            if (isWatched)
                simulation.Schedule(SimTime.FromSeconds(7), new CallCounter(), phase: Phase.Observe);
            simulation.Run();
            return simulation.Fingerprint;
        }
    }

    private static List<int> Order(ulong seed, Ties ties, int causes = Causes)
    {
        var simulation = new Simulation(seed, ties);
        var order = new List<int>();
        for (var cause = 0; cause < causes; cause++)
        {
            var first = cause * EventsEach;
            simulation.Schedule(SimTime.FromNanoseconds(cause), () =>
            {
                for (var i = 0; i < EventsEach; i++)
                {
                    var number = first + i;
                    simulation.Schedule(SimTime.FromSeconds(1), () => order.Add(number));
                }
            });
        }

        simulation.Run();
        return order;
    }
}
