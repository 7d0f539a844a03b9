// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Tests.Fluid;

/// <summary>
/// Weighted max-min fairness by its definition: one level rises for all, each activity takes level x weight between its reservation and its cap, and whoever crosses a resource that
/// becomes full is frozen. Slow, and it shares nothing with the library.
/// </summary>
internal sealed class ProgressiveFilling
{
    private readonly List<double> capacities = [];
    private readonly List<Party> parties = [];

    /// <summary>Adds a resource that all who cross it share; returns its number.</summary>
    public int AddResource(double capacity)
    {
        capacities.Add(capacity);
        return capacities.Count - 1;
    }

    public void AddActivity(double weight, double cap, double reservation, int[] path, double[]? perUnit = null) =>
        parties.Add(new Party(weight, cap, reservation, path, perUnit ?? [.. path.Select(static _ => 1.0)]));

    /// <summary>The rates, in the order in which the activities were added.</summary>
    public double[] Fill()
    {
        var level = 0.0;
        while (true)
        {
            var next = parties.Min(party => party.NextBend(level));
            var fullAt = new double[capacities.Count];
            for (var i = 0; i < capacities.Count; i++)
            {
                fullAt[i] = FullAt(i, level);
                next = Math.Min(next, fullAt[i]);
            }

            if (double.IsPositiveInfinity(next))
                return [.. parties.Select(party => party.At(level))];
            foreach (var party in parties.Where(party => party.FrozenAt is null && party.Path.Any(i => fullAt[i] <= next)))
                party.FrozenAt = next;
            level = next;
        }
    }

    // The level at which a resource is full, if nobody on it comes to a bend before.
    private double FullAt(int resource, double level)
    {
        var (left, rising) = (capacities[resource], 0.0);
        foreach (var party in parties.Where(party => party.Path.Contains(resource)))
        {
            left -= party.At(level) * party.TakesOf(resource);
            rising += party.Rises(level) ? party.Weight * party.TakesOf(resource) : 0;
        }

        return rising > 0 ? level + Math.Max(0, left / rising) : double.PositiveInfinity;
    }

    private sealed class Party(double weight, double cap, double reservation, int[] path, double[] perUnit)
    {
        private readonly double rises = reservation / weight;
        private readonly double capped = cap / weight;

        public double Weight => weight;

        public int[] Path => path;

        public double? FrozenAt { get; set; }

        public double TakesOf(int resource) => perUnit[Array.IndexOf(path, resource)];

        public bool Rises(double level) => FrozenAt is null && level >= rises && level < capped;

        public double NextBend(double level) => FrozenAt is not null || level >= capped ? double.PositiveInfinity : level < rises ? rises : capped;

        public double At(double level)
        {
            var at = FrozenAt ?? level;
            return at >= capped ? cap : Math.Max(reservation, weight * at);
        }
    }
}
