// SPDX-License-Identifier: MIT
using System.Runtime.CompilerServices;

namespace CloudSimNet.Engine.Sharing;

/// <summary>One tenant's part of a <see cref="CpuPool"/>, such as a virtual machine's, and the tasks that share it.</summary>
/// <remarks>
/// What the pool grants is divided among the tasks by weighted max-min fairness under their caps: all of them rise together in proportion to their
/// weights until
/// they reach their caps. Nothing that a task could use is left over. Tasks with the same cap per weight form a class; a change costs O(log tasks),
/// and O(log classes) for each class that
/// it lets reach its caps or holds below them. Shares can stand in a share, beside its tasks: they compete by their weights too, with their
/// guarantees and limits; a change in
/// them costs as much on each level, and O(shares) on a level that is contended. Changes take effect at the end of the instant in which they are made.
/// </remarks>
public sealed class CpuShare
{
    private CpuShareSpec spec;
    private readonly CpuShare? parent;
    private TaskClasses tasks;
    private StrongBox<ShareGroup>? inner; // Most shares have none in them.
    private bool suspended;
    private double servedCycles;
    private Shortfall? shortfall;

    internal CpuShare(CpuPool pool, CpuShare? parent, CpuShareSpec spec, object? owner)
    {
        Check(spec);
        this.parent = parent;
        Pool = pool;
        Owner = owner;
        this.spec = spec;
        AdvancedToNs = pool.Simulation.Now.Nanoseconds;
    }

    /// <summary>The pool.</summary>
    public CpuPool Pool { get; }

    /// <summary>The share it is in; null when it is directly in the pool.</summary>
    public CpuShare? Parent => parent;

    /// <summary>What it may claim.</summary>
    public CpuShareSpec Spec => spec;

    /// <summary>What the tasks and shares in it could use together, as of the last end of an instant.</summary>
    public Frequency Demand => Frequency.Hz(DemandHz);

    /// <summary>What the pool grants, in hertz, as of the last end of an instant.</summary>
    public double GrantedHz { get; private set; }

    /// <summary>Whether the tasks have ever been granted less than they could use.</summary>
    public bool WasThrottled { get; private set; }

    internal int HeapIndex { get; set; }

    /// <summary>The task that will be done first, or nearly so; null when there is none.</summary>
    internal CpuTask? NextTask => tasks.First;

    /// <summary>Whoever the share belongs to; fetched together with it.</summary>
    internal object? Owner { get; }

    internal bool HasTasks => tasks.HasTasks;

    internal bool HasShares => inner is not null && inner.Value.Count > 0;

    /// <summary>How many of its virtual cores have work, as of the last end of an instant.</summary>
    internal int BusyThreads { get; private set; }

    /// <summary>The next of its pool's shares that have changed in this instant.</summary>
    internal CpuShare? NextDirty { get; set; }

    internal bool IsDirty { get; set; }

    internal long AdvancedToNs { get; private set; }

    internal long DemandHz { get; private set; }

    internal long GuaranteeHz => Math.Min(DemandHz, spec.Guarantee.Hertz);

    internal double Weight => spec.Weight > 0 ? spec.Weight : Math.Min(spec.VirtualCpus, Threads);

    /// <summary>When the first task will be done, in nanoseconds; <see cref="long.MaxValue"/> for never.</summary>
    internal long NextNs { get; private set; } = long.MaxValue;

    /// <summary>What the tasks and shares ask for, whatever this share may claim, in hertz.</summary>
    private double AskedHz => tasks.CapSumHz + (inner?.Value.DemandHz ?? 0);

    private bool IsHalted => suspended || parent is { IsHalted: true };

    private int Threads => tasks.Threads + (inner?.Value.Threads ?? 0);

    /// <summary>The cycles that all tasks together have been served up to now. Reading it changes nothing.</summary>
    /// <param name="now">The simulation's clock.</param>
    public double ServedCycles(SimTime now) => servedCycles + (GrantedHz * (now.Nanoseconds - AdvancedToNs) / 1e9);

    /// <summary>The cycles that were asked for and not granted up to now, those of <see cref="CoStopCycles"/> included. What the share's own limits
    /// forbid isn't asked for. Reading it changes nothing.</summary>
    /// <param name="now">The simulation's clock.</param>
    public double MissedCycles(SimTime now) => shortfall?.MissedAfter(now.Nanoseconds - AdvancedToNs) ?? 0;

    /// <summary>The cycles that were missed up to now because virtual cores must run together; 0 for a share in another share. Reading it changes
    /// nothing.</summary>
    /// <param name="now">The simulation's clock.</param>
    public double CoStopCycles(SimTime now) => shortfall?.CoStopAfter(now.Nanoseconds - AdvancedToNs) ?? 0;

    /// <summary>Makes a share in this one. It competes with the tasks and the other shares here, by its weight.</summary>
    /// <param name="spec">What it may claim. Its guarantee counts within what this share gets: when the guarantees of the shares in it exceed that,
    /// they are scaled down in proportion.</param>
    /// <param name="owner">Whoever it belongs to, as a hint which memory its completions will need; null for none.</param>
    /// <exception cref="ArgumentOutOfRangeException">The virtual cores are fewer than 1, their clock isn't above 0, or the weight is negative.</exception>
    public CpuShare AddShare(CpuShareSpec spec, object? owner = null)
    {
        MustBeThere();
        var share = new CpuShare(Pool, this, spec, owner);
        inner ??= new StrongBox<ShareGroup>();
        inner.Value.Add(share);
        return share;
    }

    /// <summary>Takes a share out of this one. Its tasks must have been detached, and the shares in it removed.</summary>
    /// <param name="share">A share that is directly in this one.</param>
    /// <exception cref="InvalidOperationException">It isn't in this one, or something is still in it.</exception>
    public void RemoveShare(CpuShare share)
    {
        ArgumentNullException.ThrowIfNull(share);
        if (share.parent != this)
            throw new InvalidOperationException("The share isn't directly in this one; remove it where it was added.");
        inner!.Value.Remove(share);
    }

    /// <summary>Changes what this share may claim, from the end of this instant.</summary>
    /// <param name="spec">All that holds from now on.</param>
    /// <exception cref="ArgumentOutOfRangeException">The virtual cores are fewer than 1, their clock isn't above 0, or the weight is negative.</exception>
    public void Change(CpuShareSpec spec)
    {
        Check(spec);
        Touch();
        this.spec = spec;
    }

    /// <summary>Lets a task compete for this share.</summary>
    /// <param name="task">A task that isn't attached anywhere.</param>
    /// <param name="weight">Its weight against the other tasks; above 0.</param>
    /// <param name="cap">The most it can use; above 0.</param>
    /// <param name="threads">How many virtual cores it can keep busy; at least 1.</param>
    /// <exception cref="InvalidOperationException">The task is attached already, or the share was removed.</exception>
    public void Attach(CpuTask task, double weight, Frequency cap, int threads)
    {
        ArgumentNullException.ThrowIfNull(task);
        if (!(weight > 0 && double.IsFinite(weight) && double.IsFinite(cap.Hertz / weight)))
            throw new ArgumentOutOfRangeException(nameof(weight), weight, $"A weight must be finite and above 0, and the cap for each unit of it finite, not {weight}.");
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(cap.Hertz, nameof(cap));
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        MustBeThere();
        if (task.IsAttached)
            throw new InvalidOperationException("The task is attached to a share already; detach it first.");
        Touch();
        task.Weight = weight;
        task.Cap = cap;
        task.Threads = threads;
        task.Share = this;
        tasks.Add(task);
    }

    /// <summary>Takes a task out; what it has been served and what is left stays known to it.</summary>
    /// <param name="task">A task that is attached to this share.</param>
    public void Detach(CpuTask task)
    {
        ArgumentNullException.ThrowIfNull(task);
        if (task.Share != this)
            throw new InvalidOperationException("The task isn't attached to this share.");
        Touch();
        tasks.Remove(task);
    }

    /// <summary>Changes the most an attached task can use.</summary>
    /// <param name="task">A task that is attached to this share.</param>
    /// <param name="cap">The new cap; above 0.</param>
    public void SetCap(CpuTask task, Frequency cap)
    {
        ArgumentNullException.ThrowIfNull(task);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(cap.Hertz, nameof(cap));
        if (task.Cap == cap)
            return;
        if (task.Share == this)
        {
            // A lone task, as most sampled machines are: its class simply gets another ratio.
            Touch();
            if (tasks.TrySetCapOfLone(task, cap))
                return;
        }

        var (weight, count) = (task.Weight, task.Threads);
        Detach(task);
        Attach(task, weight, cap, count);
    }

    /// <summary>Adds the attached tasks to a list, in the order of their ids.</summary>
    public void CopyTasksTo(List<CpuTask> tasks)
    {
        ArgumentNullException.ThrowIfNull(tasks);
        this.tasks.CopyTo(tasks);
        tasks.Sort(static (left, right) => left.TaskId.CompareTo(right.TaskId));
    }

    /// <summary>Halts everything in this share, or lets it go on. A halted share asks for nothing.</summary>
    public void Suspend(bool value)
    {
        if (suspended == value)
            return;
        Touch();
        suspended = value;
    }

    /// <summary>Adds the tasks that are attached here and in the shares below, in no particular order.</summary>
    internal void CopyAllTasksTo(List<CpuTask> tasks)
    {
        this.tasks.CopyTo(tasks);
        if (inner is not null)
            inner.Value.CopyTasksTo(tasks);
    }

    /// <summary>The cycles that an attached task has been served since it was attached.</summary>
    internal double ServedSinceAttached(CpuTask task, long nowNs) => tasks.ServedSinceAdded(task, nowNs - AdvancedToNs);

    /// <summary>At what rate an attached task is served, in hertz, as of the last end of an instant.</summary>
    internal double RateHz(CpuTask task) => tasks.SpeedOf(task) * 1e9 * task.Weight;

    /// <summary>Brings the clocks of the classes to this instant.</summary>
    internal void Advance(long nowNs)
    {
        var ns = nowNs - AdvancedToNs;
        if (ns == 0)
            return;
        tasks.Advance(ns);
        servedCycles += GrantedHz * ns / 1e9;
        shortfall?.Advance(ns);
        AdvancedToNs = nowNs;
    }

    /// <summary>Detaches what is done by now.</summary>
    internal void CollectDone(List<CpuTask> done)
    {
        Touch();
        tasks.CollectDone(done);
        if (inner is not null)
            inner.Value.CollectDone(done, AdvancedToNs);
        NextNs = long.MaxValue;
    }

    /// <summary>What the tasks and shares could use now; returns by how much that has changed, in hertz.</summary>
    internal long RefreshDemand()
    {
        if (inner is not null)
            inner.Value.RefreshDemand();
        var old = DemandHz;
        var cores = suspended ? 0 : Saturating(spec.VirtualCpus, spec.VirtualCpuClock.Hertz);
        var most = Math.Min(cores, spec.Limit.Hertz);
        DemandHz = (long)Math.Min(Math.Min(AskedHz, most), TaskClasses.MaxHz);
        BusyThreads = DemandHz == 0 ? 0 : Math.Min(spec.VirtualCpus, Threads);
        return DemandHz - old;
    }

    /// <summary>Divides what it is granted among the tasks and shares, and finds the next completion.</summary>
    internal void Grant(double hertz, long nowNs)
    {
        if (hertz < DemandHz || shortfall is not null)
            NoteShortfall(hertz, nowNs);
        if (hertz == GrantedHz && !IsDirty)
            return;
        Advance(nowNs);
        GrantedHz = hertz;
        var isEnough = hertz >= AskedHz;
        WasThrottled |= !isEnough && !IsHalted;
        var ns = inner is not null ? inner.Value.Divide(hertz, ref tasks, Pool.Filling, nowNs)
            : tasks.RunAt(isEnough ? double.PositiveInfinity : tasks.LevelFor(hertz, 0));
        NextNs = ns > long.MaxValue - nowNs ? long.MaxValue : nowNs + ns;
        if (inner is not null)
            NextNs = Math.Min(NextNs, inner.Value.FirstNs);
    }

    /// <summary>It is granted nothing any more. Only when nothing is left in it.</summary>
    internal void Leave()
    {
        Touch(); // So that its last demand is taken off at the end of the instant.
        GrantedHz = 0;
        shortfall?.Become(0, 0);
        NextNs = long.MaxValue;
    }

    // Also when the grant stays the same: why it is short of something may change by what others ask for.
    private void NoteShortfall(double hertz, long nowNs)
    {
        var part = parent is null ? Pool.CoStopPart : 0;
        shortfall ??= new Shortfall();
        if (shortfall.Is(DemandHz - hertz, part))
            return;
        Advance(nowNs);
        shortfall.Become(DemandHz - hertz, part);
    }

    /// <summary>Notes that this share has changed, and so all it is in.</summary>
    private void MarkDirty()
    {
        for (var share = this; !share.IsDirty; share = share.parent)
        {
            share.IsDirty = true;
            if (share.parent is null)
            {
                Pool.NoteDirty(share);
                return;
            }

            share.parent.inner!.Value.NoteDirty(share);
        }
    }

    private static void Check(CpuShareSpec spec)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(spec.VirtualCpus, 1, nameof(spec));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(spec.VirtualCpuClock.Hertz, nameof(spec));
        ArgumentOutOfRangeException.ThrowIfNegative(spec.Limit.Hertz, nameof(spec));
        ArgumentOutOfRangeException.ThrowIfNegative(spec.Guarantee.Hertz, nameof(spec));
        if (!(spec.Weight >= 0 && double.IsFinite(spec.Weight)))
            throw new ArgumentOutOfRangeException(nameof(spec), spec.Weight, $"A weight must be finite and not negative, 0 for one that follows the virtual cores, not {spec.Weight}.");
    }

    private void MustBeThere()
    {
        if (HeapIndex < 0)
            throw new InvalidOperationException("The share was removed, so nothing can be put in it; add a new one.");
    }

    private static long Saturating(long count, long hertz) => hertz > long.MaxValue / count ? long.MaxValue : count * hertz;

    private void Touch()
    {
        Pool.Simulation.ThrowIfObserving();
        Advance(Pool.Simulation.Now.Nanoseconds);
        MarkDirty();
    }
}
