// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Walks;

namespace CloudSimNet.Cpu.Tests.Walks;

public sealed class LruModelTests
{
    [TestCase(1000, 10)]
    [TestCase(1000, 999)]
    [TestCase(1e6, 64)]
    public void CharacteristicTime_EqualThings_HoldsTheCapacitysPart(double things, double capacity)
    {
        Population[] population = [new(things, 3)];

        var time = LruModel.CharacteristicTime(population, capacity);

        Assert.That(population[0].HitsWithin(time), Is.EqualTo(capacity / things).Within(0.05).Percent);
    }

    [Test]
    public void CharacteristicTime_EverythingFits_IsInfinite() =>
        Assert.That(new Population(10, 1).HitsWithin(LruModel.CharacteristicTime([new(10, 1), new(20, 5)], 30)), Is.EqualTo(1));

    [Test]
    public void CharacteristicTime_NoCache_HitsNothing() =>
        Assert.That(new Population(10, 1).HitsWithin(LruModel.CharacteristicTime([new(10, 1)], 0)), Is.Zero);

    [Test]
    public void CharacteristicTime_ThingsThatAreNeverUsed_TakeNoPlace() =>
        Assert.That(new Population(10, 1).HitsWithin(LruModel.CharacteristicTime([new(10, 1), new(1e9, 0)], 10)), Is.EqualTo(1));

    [Test]
    public void CharacteristicTime_ThingsUsedInTurn_AreHeldAllOrNever()
    {
        var few = new Population(100, 1, Run: 1);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(few.HitsWithin(LruModel.CharacteristicTime([few], 99)), Is.Zero);
            Assert.That(few.HitsWithin(LruModel.CharacteristicTime([few], 100)), Is.EqualTo(1));
        }
    }

    [Test]
    public void HitsWithin_ThingsUsedEightTimesInTurn_MissOnceInEight()
    {
        var lines = new Population(1e6, 1, Run: 8);

        Assert.That(lines.HitsWithin(LruModel.CharacteristicTime([lines], 100)), Is.EqualTo(7.0 / 8));
    }

    [Test]
    public void CharacteristicTime_HotAndCold_AgreesWithAnLruListThatIsUsedAMillionTimes()
    {
        // 50 hot things get nine uses of ten, 5 000 cold ones the rest; the cache holds 200.
        Population[] populations = [new(50, 0.9), new(5000, 0.1)];
        var time = LruModel.CharacteristicTime(populations, 200);
        var (hot, cold) = Simulated(50, 0.9, 5000, 200, 1_000_000);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(populations[0].HitsWithin(time), Is.EqualTo(hot).Within(0.005));
            Assert.That(populations[1].HitsWithin(time), Is.EqualTo(cold).Within(0.005));
        }
    }

    private static (double Hot, double Cold) Simulated(int hotThings, double hotShare, int coldThings, int capacity, int uses)
    {
        var random = new Random(1);
        var lastUse = new int[hotThings + coldThings];
        Array.Fill(lastUse, -1);
        var order = new SortedDictionary<int, int>();
        var hits = new int[2];
        var asked = new int[2];
        for (var use = 0; use < uses; use++)
        {
            var kind = random.NextDouble() < hotShare ? 0 : 1;
            var thing = kind == 0 ? random.Next(hotThings) : hotThings + random.Next(coldThings);
            asked[kind]++;
            if (lastUse[thing] >= 0)
            {
                hits[kind]++;
                order.Remove(lastUse[thing]);
            }
            else if (order.Count == capacity)
            {
                var oldest = order.First();
                lastUse[oldest.Value] = -1;
                order.Remove(oldest.Key);
            }

            order.Add(use, thing);
            lastUse[thing] = use;
        }

        return ((double)hits[0] / asked[0], (double)hits[1] / asked[1]);
    }
}
