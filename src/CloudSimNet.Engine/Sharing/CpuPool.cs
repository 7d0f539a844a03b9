// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Events;
using CloudSimNet.Engine.Units;

namespace CloudSimNet.Engine.Sharing;

/// <summary>A processor that several <see cref="CpuShare"/>s use, such as all cores of a host.</summary>
/// <remarks>
/// While the shares ask for no more than the capacity each of them gets what it asks for, and a change in one costs nothing for the others. Beyond it the capacity is divided by
/// weighted max-min fairness: share i gets clip(level x weight, guarantee, demand), with the level at which these add up to the capacity; then a change costs
/// O(shares of this pool that have work), because it changes the rate of each of them. The pool keeps one event, for the first completion among its shares.
/// </remarks>
public sealed class CpuPool : IEventHandler, IPrefetched
{
    private readonly ILoadListener listener;
    private readonly CpuPoolQueue queue;
    private readonly long id;
    private ShareHeap shares; // By their next completion.
    private CpuShare? firstDirty; // The shares that have changed in this instant, in the order of their first change.
    private CpuShare? lastDirty;
    private CpuShare? nextShare; // The one that completes something first, and what it completes.
    private CpuTask? nextTask;
    private object? nextOwner;
    private EventHandle next;
    private long nextNs = long.MaxValue;
    private double demandHz; // Whole and exact up to 2^53 Hz.
    private long loadHz;
    private bool contended;
    private bool isQueued;

    /// <summary>A pool without shares.</summary>
    /// <param name="simulation">Whose clock it follows.</param>
    /// <param name="capacity">What it delivers at most; above 0.</param>
    /// <param name="listener">Hears of each change of its load.</param>
    /// <param name="id">Tells its events from those of other pools in the fingerprint.</param>
    public CpuPool(Simulation simulation, Frequency capacity, ILoadListener listener, int id)
    {
        ArgumentNullException.ThrowIfNull(simulation);
        ArgumentNullException.ThrowIfNull(listener);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(capacity.Hertz, nameof(capacity));
        Simulation = simulation;
        Capacity = capacity;
        this.listener = listener;
        this.id = id;
        queue = simulation.Part(static owner => new CpuPoolQueue(owner));
    }

    /// <summary>The simulation whose clock the pool follows.</summary>
    public Simulation Simulation { get; }

    /// <summary>What the pool delivers at most.</summary>
    public Frequency Capacity { get; }

    /// <summary>What the tasks use together, as of the last end of an instant.</summary>
    public Frequency Load => Frequency.Hz(loadHz);

    /// <summary>What the tasks could use together, as of the last end of an instant; above <see cref="Capacity"/> when the pool is contended.</summary>
    public Frequency Demand => Frequency.Hz((long)Math.Min(demandHz, 9e18));

    /// <summary>Makes a share.</summary>
    /// <param name="spec">What it may claim.</param>
    /// <param name="owner">Whoever it belongs to, as a hint which memory its completions will need; null for none.</param>
    public CpuShare AddShare(CpuShareSpec spec, object? owner = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(spec.VirtualCpus, 1, nameof(spec));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(spec.VirtualCpuClock.Hertz, nameof(spec));
        ArgumentOutOfRangeException.ThrowIfNegative(spec.Weight, nameof(spec));
        var share = new CpuShare(this, spec, owner);
        shares.Add(share);
        return share;
    }

    /// <summary>Takes a share out of the pool. Its tasks must have been detached.</summary>
    /// <exception cref="InvalidOperationException">Tasks are still attached to it.</exception>
    public void RemoveShare(CpuShare share)
    {
        ArgumentNullException.ThrowIfNull(share);
        if (share.HasTasks)
            throw new InvalidOperationException("A share can leave its pool only when no task is attached to it; detach the tasks first.");
        MarkDirty(share); // So that its last demand is taken off at the end of the instant.
        share.Grant(0, Simulation.Now.Nanoseconds);
        shares.Remove(share);
    }

    /// <inheritdoc/>
    void IEventHandler.Handle(long tag)
    {
        next = EventHandle.None;
        nextNs = long.MaxValue;
        var nowNs = Simulation.Now.Nanoseconds;
        var done = queue.TakeDoneList();
        while (shares.FirstNs <= nowNs)
        {
            var share = shares.First;
            share.CollectDone(done);
            shares.Update(share);
        }

        if (done.Count > 1)
            done.Sort(static (left, right) => left.TaskId.CompareTo(right.TaskId));
        foreach (var task in done)
            task.OnCompleted();
        queue.GiveBack(done);
    }

    /// <inheritdoc/>
    void IPrefetched.Prefetch()
    {
        Memory.Prefetch(nextShare);
        Memory.Prefetch(nextTask);
        Memory.Prefetch(nextOwner);
        Memory.Prefetch(listener);
    }

    internal void MarkDirty(CpuShare share)
    {
        if (!share.IsDirty)
        {
            share.IsDirty = true;
            if (lastDirty is null)
                firstDirty = share;
            else
                lastDirty.NextDirty = share;
            lastDirty = share;
        }

        if (!isQueued)
        {
            isQueued = true;
            queue.Add(this);
        }
    }

    /// <summary>Puts this instant's changes into effect.</summary>
    internal void Settle()
    {
        isQueued = false;
        var nowNs = Simulation.Now.Nanoseconds;
        for (var share = firstDirty; share is not null; share = share.NextDirty)
            demandHz += share.RefreshDemand();

        var wasContended = contended;
        contended = demandHz > Capacity.Hertz;
        if (contended || wasContended)
            GrantAll(nowNs);
        ClearDirty(nowNs);

        PlanNext();
        var load = contended ? Capacity.Hertz : (long)demandHz;
        if (load == loadHz && contended == wasContended)
            return;
        loadHz = load;
        listener.LoadChanged(load);
    }

    private void GrantAll(long nowNs)
    {
        if (contended)
        {
            queue.Filling.Divide(shares, Capacity.Hertz, nowNs);
        }
        else
        {
            for (var i = 0; i < shares.Count; i++)
                shares[i].Grant(shares[i].DemandHz, nowNs);
        }

        shares.UpdateAll();
    }

    private void ClearDirty(long nowNs)
    {
        var share = firstDirty;
        (firstDirty, lastDirty) = (null, null);
        while (share is not null)
        {
            share.IsDirty = false;
            if (!contended && share.HeapIndex >= 0)
            {
                var before = share.NextNs;
                share.Grant(share.DemandHz, nowNs);
                if (share.NextNs != before)
                    shares.Update(share);
            }

            (var next, share.NextDirty) = (share.NextDirty, null);
            share = next;
        }
    }

    private void PlanNext()
    {
        var firstNs = shares.FirstNs;
        if (firstNs == nextNs)
            return;
        nextNs = firstNs;
        nextShare = firstNs == long.MaxValue ? null : shares.First;
        nextTask = nextShare is null ? null : shares.FirstTask;
        nextOwner = nextShare?.Owner;
        if (firstNs == long.MaxValue)
            Simulation.Cancel(next);
        else if (!Simulation.Move(next, SimTime.FromNanoseconds(firstNs)))
            next = Simulation.Schedule(SimTime.FromNanoseconds(firstNs), this, id, Phase.Release);
    }
}
