// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Resources;

/// <summary>A level that changes in steps, such as the length of a queue, and its statistics weighted by time.</summary>
/// <remarks>
/// Keeps the time spent at each distinct level, so everything is exact up to the last bits of a double, and memory grows with the number of distinct
/// levels. A level that lasted no time doesn't count. Reading
/// includes the time up to now and sorts the levels.
/// </remarks>
public sealed class LevelMonitor
{
    private readonly Simulation simulation;
    private readonly Dictionary<double, int> places = [];
    private readonly List<(double Level, long Ns)> spent = [];
    private int current;
    private SimTime since;
    private bool isAttached;
    private double? capacity;
    private double capacityTime;
    private SimTime capacitySince;

    /// <summary>A monitor that watches from now on, at level 0.</summary>
    /// <param name="simulation">Whose clock counts.</param>
    public LevelMonitor(Simulation simulation)
    {
        ArgumentNullException.ThrowIfNull(simulation);
        this.simulation = simulation;
        Start(0);
    }

    /// <summary>The level now.</summary>
    public double Current => spent[current].Level;

    /// <summary>How long it has watched: from when it was made, given to what it watches, or last reset, until now. All figures are over this time.</summary>
    public SimDuration Watched
    {
        get
        {
            var ns = 0L;
            foreach (var (_, lastedNs) in Spent())
                ns += lastedNs;
            return SimDuration.FromNanoseconds(ns);
        }
    }

    /// <summary>The mean over the time <see cref="Watched"/>; the level now while that has no length.</summary>
    public double Mean
    {
        get
        {
            var sum = 0.0;
            foreach (var (level, ns) in Spent())
                sum += level * ns;
            var total = Watched;
            return total == SimDuration.Zero ? Current : sum / total.Nanoseconds;
        }
    }

    /// <summary>The variance over time.</summary>
    public double Variance
    {
        get
        {
            var (mean, sum) = (Mean, 0.0);
            foreach (var (level, ns) in Spent())
                sum += (level - mean) * (level - mean) * ns;
            var total = Watched;
            return total == SimDuration.Zero ? 0 : sum / total.Nanoseconds;
        }
    }

    /// <summary>The square root of <see cref="Variance"/>.</summary>
    public double Deviation => Math.Sqrt(Variance);

    /// <summary>The lowest level that lasted.</summary>
    public double Minimum => Spent()[0].Level;

    /// <summary>The highest level that lasted.</summary>
    public double Maximum => Spent()[^1].Level;

    /// <summary>The mean level as a share of the mean capacity of what is watched: 1 for always full.</summary>
    /// <exception cref="InvalidOperationException">What is watched has no capacity.</exception>
    public double Utilisation
    {
        get
        {
            if (capacity is not { } now)
                throw new InvalidOperationException("Only a monitor of something with a finite capacity knows a utilisation; a queue has none.");
            var total = Watched;
            var capacityMean = total == SimDuration.Zero ? now : (capacityTime + (now * (simulation.Now - capacitySince).Nanoseconds)) / total.Nanoseconds;
            return Mean / capacityMean;
        }
    }

    /// <summary>The level changes now.</summary>
    /// <param name="level">Finite.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="level"/> isn't finite.</exception>
    public void UpdateTo(double level)
    {
        MonitorCheck.MustBeFinite(level);
        var now = simulation.Now;
        spent[current] = (Current, spent[current].Ns + (now - since).Nanoseconds);
        since = now;
        if (!places.TryGetValue(level, out current))
        {
            current = spent.Count;
            places.Add(level, current);
            spent.Add((level, 0));
        }
    }

    /// <summary>The lowest level that wasn't exceeded during so many per cent of the time.</summary>
    /// <param name="percent">Above 0 and at most 100.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="percent"/> is out of range.</exception>
    public double Percentile(double percent)
    {
        var due = MonitorCheck.Share(percent) * Watched.Nanoseconds;
        var levels = Spent();
        var at = 0;
        for (decimal ns = levels[0].Ns; ns < due; ns += levels[at].Ns)
            at++;
        return levels[at].Level;
    }

    /// <summary>Forgets everything but the level now: for the end of a warm-up.</summary>
    public void Reset()
    {
        var level = Current;
        places.Clear();
        spent.Clear();
        Start(level);
        capacityTime = 0;
        capacitySince = since;
    }

    /// <summary>Begins to watch something.</summary>
    internal void Attach(Simulation owner, double level, double? ofCapacity = null)
    {
        if (isAttached)
            throw new InvalidOperationException("The monitor watches something else already; make one for each.");
        if (owner != simulation)
            throw new InvalidOperationException("The monitor belongs to another simulation than what it is to watch.");
        isAttached = true;
        UpdateTo(level);
        capacity = ofCapacity;
        Reset();
    }

    /// <summary>The capacity of what is watched changes now.</summary>
    internal void SetCapacity(double value)
    {
        var now = simulation.Now;
        capacityTime += capacity!.Value * (now - capacitySince).Nanoseconds;
        (capacity, capacitySince) = (value, now);
    }

    private void Start(double level)
    {
        current = 0;
        since = simulation.Now;
        places.Add(level, 0);
        spent.Add((level, 0));
    }

    // The levels that lasted, in their order, or the one there is.
    private List<(double Level, long Ns)> Spent()
    {
        var lasted = new List<(double Level, long Ns)>(spent.Count);
        for (var i = 0; i < spent.Count; i++)
        {
            var ns = spent[i].Ns + (i == current ? (simulation.Now - since).Nanoseconds : 0);
            if (ns > 0)
                lasted.Add((spent[i].Level, ns));
        }

        if (lasted.Count == 0)
            lasted.Add((Current, 0));
        lasted.Sort((one, other) => one.Level.CompareTo(other.Level));
        return lasted;
    }
}
