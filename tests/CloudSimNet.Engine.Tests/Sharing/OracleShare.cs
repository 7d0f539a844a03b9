// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Sharing;

namespace CloudSimNet.Engine.Tests.Sharing;

/// <summary>What a share, or a whole pool, should give: every rate formed from scratch by trying each bend of the sum of what all get.</summary>
internal sealed class OracleShare(CpuShare? real, CpuShareSpec spec)
{
    public CpuShare? Real { get; } = real;

    public CpuShareSpec Spec { get; set; } = spec;

    public bool IsSuspended { get; set; }

    public List<OracleTask> Tasks { get; } = [];

    public List<OracleShare> Children { get; } = [];

    public double GrantHz { get; private set; }

    public double Served { get; private set; }

    public double DemandHz => IsSuspended ? 0 : new[] { (double)Spec.VirtualCpus * Spec.VirtualCpuClock.Hertz, Spec.Limit.Hertz, Tasks.Sum(task => task.CapHz) + Children.Sum(child => child.DemandHz) }.Min();

    public IEnumerable<OracleShare> All => Children.SelectMany(child => child.All).Prepend(this);

    private int Threads => Tasks.Sum(task => task.Threads) + Children.Where(child => child.DemandHz > 0).Sum(child => Math.Min(child.Spec.VirtualCpus, child.Threads));

    private double Weight => Spec.Weight > 0 ? Spec.Weight : Math.Min(Spec.VirtualCpus, Threads);

    /// <summary>Divides a grant among the tasks and shares in it, and so on down.</summary>
    public void Grant(double hertz)
    {
        GrantHz = hertz;
        var busy = Children.Where(child => child.DemandHz > 0).ToList();
        var parties = Tasks.Select(task => new Party(task.Weight, 0, task.CapHz))
            .Concat(busy.Select(child => new Party(child.Weight, Math.Min(child.Spec.Guarantee.Hertz, child.DemandHz), child.DemandHz))).ToArray();
        var promised = parties.Sum(party => party.Least);
        if (promised > hertz)
            parties = [.. parties.Select(party => party.Scaled(hertz / promised))];
        var level = Level(parties, hertz);
        for (var i = 0; i < Tasks.Count; i++)
            Tasks[i].RateHz = parties[i].At(level);
        foreach (var child in Children)
            child.Grant(0);
        for (var i = 0; i < busy.Count; i++)
            busy[i].Grant(parties[Tasks.Count + i].At(level));
    }

    public void Advance(double ns)
    {
        Served += GrantHz * ns / 1e9;
        foreach (var task in Tasks)
        {
            task.Served += task.RateHz * ns / 1e9;
            task.Remaining -= task.RateHz * ns / 1e9;
        }

        foreach (var child in Children)
            child.Advance(ns);
    }

    private static double Level(Party[] parties, double hertz)
    {
        var bends = parties.SelectMany(party => new[] { party.Least / party.Weight, party.Most / party.Weight }).Where(bend => bend > 0).Order().ToArray();
        var below = 0.0;
        foreach (var bend in bends)
        {
            if (parties.Sum(party => party.At(bend)) > hertz)
            {
                var middle = below + ((bend - below) / 2);
                var free = parties.Where(party => party.Least < middle * party.Weight && middle * party.Weight < party.Most).ToArray();
                return free.Length == 0 ? below : (hertz - parties.Except(free).Sum(party => party.At(middle))) / free.Sum(party => party.Weight);
            }

            below = bend;
        }

        return double.PositiveInfinity;
    }

    /// <summary>A class, so that equal ones are told apart.</summary>
    private sealed class Party(double weight, double least, double most)
    {
        public double Weight { get; } = weight;

        public double Least { get; } = least;

        public double Most { get; } = most;

        public double At(double level) => Math.Min(Math.Max(level * Weight, Least), Most);

        public Party Scaled(double factor) => new(Weight, Least * factor, Most);
    }
}
