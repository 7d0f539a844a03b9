// SPDX-License-Identifier: MIT
using CloudSimNet.Accounting;
using CloudSimNet.Engine.Sharing;
using CloudSimNet.Engine.Units;
using CloudSimNet.Specs;

namespace CloudSimNet;

/// <summary>What a host computes by itself on behalf of its guests, in competition with them: packets of virtual NICs, encryption, storage protocols, the host's side of disks.</summary>
/// <remarks>
/// A share of the host's cores, whose weight on a contended host follows its busy threads, as that of a machine without shares does. What comes at once stands in a backlog for each kind, which one thread works off; what goes on, as
/// flows and streams do, is a load of so many cycles a second. While the host isn't on, nothing is done. Left out: whoever caused the work doesn't wait for it.
/// </remarks>
public sealed class HostWork : ICyclePayer
{
    private const int Kinds = CycleSplit.HostWorkKinds;

    private readonly CpuShare share;
    private readonly HostSpec host;
    private readonly Kind[] kinds = new Kind[Kinds];

    internal HostWork(CpuPool pool, HostSpec host)
    {
        this.host = host;
        share = pool.AddShare(new CpuShareSpec { VirtualCpus = host.Cores, VirtualCpuClock = host.Clock }, this);
        for (var i = 0; i < kinds.Length; i++)
            kinds[i] = new Kind(i);
    }

    /// <summary>The cycles that were done for a kind up to now. Reading it changes nothing.</summary>
    public Cycles this[HostWorkKind kind] => Cycles.OfTotal((Int128)Math.Round(DoneCycles(kind)));

    /// <summary>Cycles that are still to be done of what came at once.</summary>
    public Cycles Backlog
    {
        get
        {
            var sum = 0.0;
            foreach (var kind in kinds)
                sum += kind.Burst.RemainingCycles(Now);
            return Cycles.OfTotal((Int128)Math.Round(sum));
        }
    }

    private SimTime Now => share.Pool.Simulation.Now;

    /// <inheritdoc/>
    void ICyclePayer.Spend(HostWorkKind kind, double cycles)
    {
        if (!(cycles > 0))
            return;
        var burst = kinds[(int)kind].Burst;
        if (burst.IsAttached)
            share.Detach(burst);
        burst.AddWork(cycles);
        share.Attach(burst, 1, host.Clock, 1);
    }

    /// <inheritdoc/>
    void ICyclePayer.ChangeRate(HostWorkKind kind, double differenceHz, int count)
    {
        var load = kinds[(int)kind].Load;
        load.Change(differenceHz, count);
        var cap = Frequency.Hz((long)Math.Round(Math.Clamp(load.Hertz, 0, host.Capacity.Hertz)));
        if (cap == Frequency.Zero && load.IsAttached)
            share.Detach(load);
        else if (load.IsAttached)
            share.SetCap(load, cap);
        else if (cap > Frequency.Zero)
            share.Attach(load, 1, cap, (int)Math.Ceiling(cap / host.Clock));
    }

    /// <summary>The host is on, or isn't any more; then what was to be done at once is lost.</summary>
    internal void SetOn(bool value)
    {
        share.Suspend(!value);
        foreach (var kind in kinds)
        {
            if (!value && kind.Burst.IsAttached)
                share.Detach(kind.Burst);
            if (!value)
                kind.Burst.Drop();
        }
    }

    /// <summary>Adds what was done up to now.</summary>
    internal void AddTo(CycleSplit split)
    {
        for (var kind = HostWorkKind.Network; (int)kind < Kinds; kind++)
            split.AddHostWork(kind, DoneCycles(kind));
    }

    private double DoneCycles(HostWorkKind kind) => kinds[(int)kind].Burst.ServedCycles(Now) + kinds[(int)kind].Load.ServedCycles(Now);

    private readonly struct Kind(int number)
    {
        public Burst Burst { get; } = new(2 * number);

        public Load Load { get; } = new((2 * number) + 1);
    }

    private sealed class Burst(int id) : CpuTask(id, 0)
    {
        public void Drop() => SetRemaining(0);

        protected override void OnCompleted()
        {
        }
    }

    private sealed class Load(int id) : CpuTask(id, double.PositiveInfinity)
    {
        private int count;

        public double Hertz { get; private set; }

        public void Change(double differenceHz, int change)
        {
            count += change;
            Hertz = count == 0 ? 0 : Hertz + differenceHz; // Exactly nothing when there is none, whatever rounding has left.
        }

        protected override void OnCompleted()
        {
        }
    }
}
