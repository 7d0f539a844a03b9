// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Fluid;

namespace CloudSimNet.Engine.Tests.Fluid;

/// <summary>Systems that are made to mislead the solver: sums that fill a capacity but for rounding, and weights that drown one another.</summary>
public sealed class AdversarialTests
{
    [Test]
    public void Rate_CapsThatAddUpToTheCapacityButForRounding_AreGiven([Values(40, 400, 4000)] int activities, [Values] bool reserved)
    {
        for (var seed = 0; seed < 40_000 / activities; seed++)
        {
            var random = new Random(seed);
            var system = new FluidSystem(new Simulation());
            var caps = Enumerable.Range(0, activities).Select(_ => Math.Pow(10, (random.NextDouble() * 6) - 3)).ToArray();
            var capacity = caps.Order().Sum();
            for (var i = random.Next(5); i > 0; i--)
                capacity = Math.BitDecrement(capacity);
            var resource = system.AddResource(capacity);
            var flows = caps.Select(cap => system.AddActivity([resource], new FluidTerms
            {
                Weight = Math.Pow(10, (random.NextDouble() * 12) - 6), Cap = cap, Reservation = reserved ? cap * random.Next(0, 3) / 4 : 0,
            })).ToArray();
            foreach (var flow in flows)
                flow.Start(double.PositiveInfinity);
            system.Simulation.Run();

            Assert.That(resource.Usage, Is.EqualTo(capacity).Within(1e-12 * capacity), $"seed {seed}");
            var off = flows.Zip(caps).Max(static one => Math.Abs(one.First.Rate - one.Second));
            Assert.That(off, Is.LessThanOrEqualTo(1e-12 * capacity), $"seed {seed}");
        }
    }

    [Test]
    public void Rate_LightOneBesideHeavyOnesThatTakeAllButRounding_LeavesTheOthersWhole([Values] bool reserved)
    {
        for (var seed = 0; seed < 20_000; seed++)
        {
            var random = new Random(seed);
            var system = new FluidSystem(new Simulation());
            var heavy = (Weight: 1e9 / random.Next(1, 10), Level: 1 + random.NextDouble());
            var middle = (Weight: 1 + random.NextDouble(), Level: 3 + (2 * random.NextDouble()));
            var capacity = (heavy.Weight * heavy.Level) + (middle.Weight * middle.Level);
            for (var i = random.Next(100); i > 0; i--)
                capacity = Math.BitIncrement(capacity); // A light one on a level with the middle one takes as much as some ten of these steps.
            var resource = system.AddResource(capacity);
            var reservation = reserved ? 1e-9 : 0;
            var one = system.AddActivity([resource], new FluidTerms { Weight = heavy.Weight, Cap = heavy.Weight * heavy.Level, Reservation = reservation });
            var two = system.AddActivity([resource], new FluidTerms { Weight = middle.Weight, Cap = middle.Weight * middle.Level, Reservation = reservation });
            var light = system.AddActivity([resource], new FluidTerms { Weight = 1e-6 });
            foreach (var flow in (FluidActivity[])[one, two, light])
                flow.Start(double.PositiveInfinity);
            system.Simulation.Run();

            Assert.That(one.Rate, Is.EqualTo(one.Cap).Within(1e-9 * one.Cap), $"seed {seed}");
            Assert.That(two.Rate, Is.EqualTo(two.Cap).Within(1e-5 * two.Cap), $"seed {seed}");
            Assert.That(resource.Usage, Is.EqualTo(capacity).Within(1e-12 * capacity), $"seed {seed}");
        }
    }

    [Test]
    public void Rate_RowsAndColumnsWithOneLevelButForRounding_Settle([Values(3, 7, 12)] int size, [Values] bool weighted)
    {
        // Every flow crosses one row and one column, and all levels are equal: whichever limits, the other ties.
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var system = new FluidSystem(new Simulation());
            var weights = Enumerable.Range(0, size * size).Select(_ => weighted ? Math.Pow(10, (random.NextDouble() * 15) - 6) : 1).ToArray();
            var level = random.NextDouble();
            double Sum(Func<int, bool> isThere) => weights.Where((_, i) => isThere(i)).Sum(weight => weight * level);
            var rows = Enumerable.Range(0, size).Select(row => system.AddResource(Sum(i => i / size == row))).ToArray();
            var columns = Enumerable.Range(0, size).Select(column => system.AddResource(Sum(i => i % size == column))).ToArray();
            var flows = weights.Select((weight, i) => system.AddActivity([rows[i / size], columns[i % size]], new FluidTerms { Weight = weight })).ToArray();
            foreach (var i in Enumerable.Range(0, flows.Length).OrderBy(_ => random.Next()))
            {
                flows[i].Start(double.PositiveInfinity);
                if (random.Next(4) == 0)
                    system.Simulation.Run();
            }

            system.Simulation.Run();
            foreach (var resource in rows.Concat(columns))
                Assert.That(resource.Usage, Is.EqualTo(resource.Capacity).Within(1e-12 * resource.Capacity), $"seed {seed}");
        }
    }
}
