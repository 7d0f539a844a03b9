// SPDX-License-Identifier: MIT
using CloudSimNet.Accounting;
using CloudSimNet.Engine.Sharing;

namespace CloudSimNet;

/// <summary>What a host computes by itself on behalf of its guests, in competition with them: packets of virtual NICs, encryption, storage protocols,
/// the host's side of disks.</summary>
/// <remarks>
/// A share of the host's cores, whose weight on a contended host follows its busy threads, as that of a machine without shares does. What comes at
/// once stands in a backlog for each kind, which one thread works off; what goes on, as
/// flows and streams do, is a load of so many cycles a second. What a contended host grants of a load too little joins the backlog when the load next
/// changes, so that all of it is done in the end. While the host isn't on, nothing is
/// done, and what comes is lost. Left out: whoever caused the work doesn't wait for it.
/// </remarks>
public sealed class HostWork : ICyclePayer
{
    private const int Kinds = CycleSplit.HostWorkKinds;

    private readonly CpuPool pool;
    private readonly HostSpec host;
    private readonly HostWorkQueue[] kinds = new HostWorkQueue[Kinds];
    private CpuShare? share; // None before there is any work, so that reading changes nothing.
    private bool isOn;

    internal HostWork(CpuPool pool, HostSpec host, bool isOn)
    {
        (this.pool, this.host, this.isOn) = (pool, host, isOn);
        for (var i = 0; i < kinds.Length; i++)
            kinds[i] = new HostWorkQueue(i);
    }

    /// <summary>The cycles that were done for a kind up to now. Reading it changes nothing.</summary>
    public Cycles this[HostWorkKind kind] => Whole(kinds[(int)kind].DoneCycles(Now));

    /// <summary>Cycles that are still to be done of what came at once, and of what was granted too little. Reading it changes nothing.</summary>
    public Cycles Backlog
    {
        get
        {
            var sum = 0.0;
            foreach (var kind in kinds)
                sum += kind.BacklogCycles(Now, isOn);
            return Whole(sum);
        }
    }

    private SimTime Now => pool.Simulation.Now;

    private CpuShare Share => share ??= MakeShare();

    /// <summary>The cycles of a kind that nobody did up to now, because the host wasn't on. Reading it changes nothing.</summary>
    /// <param name="kind">What for.</param>
    public Cycles LostOf(HostWorkKind kind) => Whole(kinds[(int)kind].LostCycles(Now, isOn));

    /// <inheritdoc/>
    void ICyclePayer.Spend(HostWorkKind kind, double cycles)
    {
        if (!(cycles > 0))
            return;
        var queue = kinds[(int)kind];
        if (isOn)
            Add(queue, cycles);
        else
            queue.Lose(cycles);
    }

    /// <inheritdoc/>
    void ICyclePayer.ChangeRate(HostWorkKind kind, double differenceHz, int count)
    {
        var queue = kinds[(int)kind];
        Carry(queue);
        queue.Change(differenceHz, count);
        var load = queue.Load;
        var cap = Frequency.Hz((long)Math.Round(Math.Clamp(queue.LoadHz, 0, host.Capacity.Hertz)));
        var threads = Math.Max(1, (int)Math.Ceiling(cap / host.Clock));
        if (load.IsAttached && (cap == Frequency.Zero || threads != load.BusyThreads))
            Share.Detach(load);
        if (load.IsAttached)
        {
            Share.SetCap(load, cap);
        }
        else if (cap > Frequency.Zero)
        {
            load.BusyThreads = threads;
            Share.Attach(load, 1, cap, threads);
        }
    }

    /// <summary>The host is on, or isn't any more; then what was to be done at once is lost.</summary>
    internal void SetOn(bool value)
    {
        if (value == isOn)
            return;
        foreach (var kind in kinds)
        {
            if (value)
            {
                kind.Skip(Now);
            }
            else
            {
                Carry(kind);
                if (kind.Burst.IsAttached)
                    Share.Detach(kind.Burst);
                kind.Drop();
            }
        }

        isOn = value;
        share?.Suspend(!value);
    }

    /// <summary>Adds what was done up to now.</summary>
    internal void AddTo(CycleSplit split)
    {
        for (var kind = HostWorkKind.Network; (int)kind < Kinds; kind++)
            split.AddHostWork(kind, kinds[(int)kind].DoneCycles(Now));
    }

    private CpuShare MakeShare()
    {
        var made = pool.AddShare(new CpuShareSpec { VirtualCpus = host.Cores, VirtualCpuClock = host.Clock }, this);
        made.Suspend(!isOn);
        return made;
    }

    private static Cycles Whole(double cycles) => Cycles.OfTotal((Int128)Math.Round(cycles));

    private void Carry(HostWorkQueue queue)
    {
        if (!isOn)
            queue.Skip(Now);
        else if (queue.TakeShort(Now) is > 0 and var cycles)
            Add(queue, cycles);
    }

    private void Add(HostWorkQueue queue, double cycles)
    {
        if (queue.Burst.IsAttached)
            Share.Detach(queue.Burst);
        queue.Burst.AddWork(cycles);
        Share.Attach(queue.Burst, 1, host.Clock, 1);
    }
}
