// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Events;

namespace CloudSimNet.Engine.Sharing;

/// <summary>A processor that several <see cref="CpuShare"/>s use, such as all cores of a host.</summary>
/// <remarks>
/// While the shares ask for no more than the capacity each of them gets what it asks for, and a change in one costs nothing for the others. Beyond it
/// the capacity is divided by
/// weighted max-min fairness: share i gets clip(level x weight, guarantee, demand), with the level at which these add up to the capacity (guarantees
/// that exceed it are scaled down); then a change costs
/// O(shares of this pool that have work), because it changes the rate of each of them. What an <see cref="IContentionTax"/> takes is taken off the
/// capacity first; what goes into
/// switching is load all the same, what is left unused isn't. The pool keeps one event, for the first completion among its shares.
/// </remarks>
public sealed class CpuPool : IEventHandler, IPrefetched
{
    private readonly ILoadListener listener;
    private readonly CpuPoolQueue queue;
    private readonly IContentionTax? tax;
    private ContentionMeter? contention; // None before the pool was first contended.
    private readonly long id;
    private ShareGroup shares;
    private CpuShare? nextShare; // The one that completes something first, and what it completes.
    private CpuTask? nextTask;
    private object? nextOwner;
    private EventHandle next;
    private long nextNs = long.MaxValue;
    private long loadHz;
    private bool isQueued;

    /// <summary>A pool without shares.</summary>
    /// <param name="simulation">Whose clock it follows.</param>
    /// <param name="capacity">What it delivers at most; above 0.</param>
    /// <param name="listener">Hears of each change of its load.</param>
    /// <param name="id">Tells its events from those of other pools in the fingerprint.</param>
    /// <param name="tax">What it loses while it is contended; null for nothing.</param>
    public CpuPool(Simulation simulation, Frequency capacity, ILoadListener listener, int id, IContentionTax? tax = null)
    {
        ArgumentNullException.ThrowIfNull(simulation);
        ArgumentNullException.ThrowIfNull(listener);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(capacity.Hertz, nameof(capacity));
        Simulation = simulation;
        Capacity = capacity;
        this.listener = listener;
        this.id = id;
        this.tax = tax;
        queue = simulation.Part(static owner => new CpuPoolQueue(owner));
        queue.Enroll(this);
    }

    /// <summary>Divides what can't give everyone what it asks for.</summary>
    internal WaterFilling Filling => queue.Filling;

    /// <summary>Of what shares ask for and don't get, the part that they miss because virtual cores must run together.</summary>
    internal double CoStopPart => contention?.CoStopPart ?? 0;

    /// <summary>The simulation whose clock the pool follows.</summary>
    public Simulation Simulation { get; }

    /// <summary>What the pool delivers at most.</summary>
    public Frequency Capacity { get; private set; }

    /// <summary>What the tasks use together, and switching between them, as of the last end of an instant.</summary>
    public Frequency Load => Frequency.Hz(loadHz);

    /// <summary>What the tasks could use together, as of the last end of an instant; above <see cref="Capacity"/> when the pool is contended.</summary>
    public Frequency Demand => Frequency.Hz((long)Math.Min(shares.DemandHz, 9e18));

    /// <summary>What contention has cost in switches up to now, in billionths of a cycle; exact. Reading it changes nothing.</summary>
    /// <param name="now">The simulation's clock.</param>
    public Int128 SwitchingNanocycles(SimTime now) => contention?.SwitchingAt(now.Nanoseconds) ?? 0;

    /// <summary>What has been left unused up to now because virtual cores must run together, in billionths of a cycle; exact. Reading it changes
    /// nothing.</summary>
    /// <param name="now">The simulation's clock.</param>
    public Int128 CoStopNanocycles(SimTime now) => contention?.CoStopAt(now.Nanoseconds) ?? 0;

    /// <summary>Makes a share.</summary>
    /// <param name="spec">What it may claim.</param>
    /// <param name="owner">Whoever it belongs to, as a hint which memory its completions will need; null for none.</param>
    public CpuShare AddShare(CpuShareSpec spec, object? owner = null)
    {
        var share = new CpuShare(this, null, spec, owner);
        shares.Add(share);
        return share;
    }

    /// <summary>Takes a share out of the pool. Its tasks must have been detached.</summary>
    /// <exception cref="InvalidOperationException">Tasks are still attached to it.</exception>
    public void RemoveShare(CpuShare share)
    {
        ArgumentNullException.ThrowIfNull(share);
        if (share.Pool != this || share.Parent is not null)
            throw new InvalidOperationException("The share isn't directly in this pool; remove it where it was added.");
        shares.Remove(share);
    }

    /// <summary>Changes what the pool delivers at most, from the end of this instant.</summary>
    /// <param name="capacity">Above 0; to halt a pool, suspend its shares.</param>
    public void SetCapacity(Frequency capacity)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(capacity.Hertz, nameof(capacity));
        Simulation.ThrowIfObserving();
        if (capacity == Capacity)
            return;
        Capacity = capacity;
        Queue();
    }

    /// <inheritdoc/>
    void IEventHandler.Handle(long tag)
    {
        next = EventHandle.None;
        nextNs = long.MaxValue;
        var nowNs = Simulation.Now.Nanoseconds;
        var done = queue.Notices.TakeList();
        shares.CollectDone(done, nowNs);

        if (done.Count > 1)
            done.Sort(static (left, right) => left.TaskId.CompareTo(right.TaskId));
        queue.Notices.Tell(done, id);
    }

    /// <inheritdoc/>
    void IPrefetched.Prefetch()
    {
        Prefetcher.Prefetch(nextShare);
        Prefetcher.Prefetch(nextTask);
        Prefetcher.Prefetch(nextOwner);
        Prefetcher.Prefetch(listener);
    }

    /// <summary>Adds the tasks that are attached to its shares, in no particular order.</summary>
    internal void CopyTasksTo(List<CpuTask> tasks) => shares.CopyTasksTo(tasks);

    internal void NoteDirty(CpuShare share)
    {
        shares.NoteDirty(share);
        Queue();
    }

    /// <summary>Puts this instant's changes into effect.</summary>
    internal void Settle()
    {
        isQueued = false;
        var wasContended = shares.IsContended;
        var noTasks = default(TaskClasses);
        shares.RefreshDemand();
        shares.Divide(UsableHz(), ref noTasks, queue.Filling, Simulation.Now.Nanoseconds);

        PlanNext();
        var load = shares.IsContended ? Capacity.Hertz - (contention?.CoStopHz ?? 0) : (long)shares.DemandHz;
        if (load == loadHz && shares.IsContended == wasContended)
            return;
        loadHz = load;
        listener.LoadChanged(load);
    }

    private long UsableHz()
    {
        if (tax is null || shares.DemandHz <= Capacity.Hertz)
        {
            contention?.Relax(Simulation.Now.Nanoseconds);
            return Capacity.Hertz;
        }

        contention ??= new ContentionMeter(tax);
        return contention.Charge(Capacity.Hertz, shares.DemandHz, shares.Threads, shares.Busy, Simulation.Now.Nanoseconds);
    }

    private void Queue()
    {
        if (isQueued)
            return;
        queue.Add(this);
        isQueued = true;
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
        Simulation.Replan(ref next, firstNs, this, id);
    }
}
