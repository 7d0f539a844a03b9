// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Tests.Sharing;

/// <summary>Weighted max-min fairness by brute force: the level is found by halving.</summary>
internal sealed class FairDivision(double capacity)
{
    private readonly List<(double Weight, double Guarantee, double Demand)> parties = [];

    public void Add(double weight, double guarantee, double demand) => parties.Add((weight, guarantee, demand));

    public double[] Divide()
    {
        var (low, high) = (0.0, 1e6);
        for (var i = 0; i < 200; i++)
        {
            var level = (low + high) / 2;
            if (At(level).Sum() < capacity)
                low = level;
            else
                high = level;
        }

        return [.. At(high)];
    }

    private IEnumerable<double> At(double level) =>
        parties.Select(party => Math.Min(Math.Max(level * party.Weight, party.Guarantee), party.Demand));
}
