// SPDX-License-Identifier: MIT
using FsCheck;
using FsCheck.Fluent;

namespace CloudSimNet.Engine.Tests.Fluid;

/// <summary>Small systems with few different numbers, so that ties abound, and with small counterexamples should one ever fail.</summary>
public sealed class SmallSystemTests
{
    private const int Systems = 50_000;
    private const int Resources = 5;

    private static readonly double[] Capacities = [1, 2, 3, 6, 10];
    private static readonly double[] Weights = [0.5, 1, 1, 2];
    private static readonly double[] Caps = [0.25, 0.5, 1, 2, double.PositiveInfinity, double.PositiveInfinity];
    private static readonly double[] Reservations = [0, 0, 0, 0.05, 0.1];

    private static readonly Config Checked = Config.QuickThrowOnFailure.WithMaxTest(Systems).WithReplay(2026, 42_424_243);

    /// <summary>All but those of the second batch begin together; then those of the second begin and every third of the first ends, in one instant.</summary>
    [Test]
    public void Rate_RandomSystemsInTwoBatches_AreWhatFillingGives()
    {
        var party =
            from path in Gen.Choose(1, (1 << Resources) - 1)
            from weight in Gen.Elements(Weights)
            from cap in Gen.Elements(Caps)
            from reservation in Gen.Elements(Reservations)
            from isSecond in Gen.Elements(true, false)
            select new Party(path, weight, cap, reservation, isSecond);
        var system =
            from capacities in Gen.ArrayOf(Gen.Elements(Capacities), Resources)
            from parties in Gen.NonEmptyListOf(party)
            select (Capacities: capacities, Parties: parties.Take(9).ToArray()); // Nine reservations of 0.1 always fit.

        Prop.ForAll(Arb.From(system), static one => Agrees(one.Capacities, one.Parties)).Check(Checked);
    }

    private static bool Agrees(double[] capacities, Party[] parties)
    {
        var network = new Network();
        var links = Array.ConvertAll(capacities, capacity => network.Link(capacity));
        var flows = Array.ConvertAll(parties, party => network.Flow(party.Numbers.Select(i => links[i]).ToArray(), party.Weight, party.Cap, party.Reservation));
        var isActive = Array.ConvertAll(parties, static party => !party.IsSecond);
        for (var i = 0; i < parties.Length; i++)
        {
            if (isActive[i])
                flows[i].Start(double.PositiveInfinity);
        }

        network.RunTo(1);
        if (!RatesAgree(capacities, parties, flows, isActive))
            return false;
        for (var i = 0; i < parties.Length; i++)
        {
            if (!isActive[i])
                flows[i].Start(double.PositiveInfinity);
            else if (i % 3 == 0)
                flows[i].Activity.Cancel();
            isActive[i] = !isActive[i] || i % 3 != 0;
        }

        network.RunTo(2);
        return RatesAgree(capacities, parties, flows, isActive);
    }

    private static bool RatesAgree(double[] capacities, Party[] parties, Flow[] flows, bool[] isActive)
    {
        var filling = new ProgressiveFilling();
        foreach (var capacity in capacities)
            filling.AddResource(capacity);
        for (var i = 0; i < parties.Length; i++)
        {
            if (isActive[i])
                filling.AddActivity(parties[i].Weight, parties[i].Cap, parties[i].Reservation, [.. parties[i].Numbers]);
        }

        if (!isActive.Contains(true))
            return true;
        var expected = filling.Fill();
        var rates = flows.Where((_, i) => isActive[i]).Select(static flow => flow.Activity.Rate);
        return rates.Zip(expected).All(static pair => Math.Abs(pair.First - pair.Second) <= 1e-12 * pair.Second);
    }

    private sealed record Party(int Path, double Weight, double Cap, double Reservation, bool IsSecond)
    {
        public IEnumerable<int> Numbers => Enumerable.Range(0, Resources).Where(i => (Path & (1 << i)) != 0);
    }
}
