// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Units;

namespace CloudSimNet.Engine.Sharing;

/// <summary>One tenant's part of a <see cref="CpuPool"/>, such as a virtual machine's, and the tasks that share it.</summary>
/// <remarks>
/// What the pool grants is divided among the tasks by weighted max-min fairness under their caps: all of them rise together in proportion to their weights until
/// they reach their caps. Nothing that a task could use is left over. Tasks with the same cap per weight form a class; a change costs O(log tasks), and O(log classes) for each class that
/// it lets reach its caps or holds below them. Changes take effect at the end of the instant in which they are made.
/// </remarks>
public sealed class CpuShare
{
    private readonly CpuShareSpec spec;
    private TaskClasses tasks;
    private bool suspended;
    private double servedCycles;

    internal CpuShare(CpuPool pool, CpuShareSpec spec, object? owner)
    {
        Pool = pool;
        Owner = owner;
        this.spec = spec;
        AdvancedToNs = pool.Simulation.Now.Nanoseconds;
    }

    /// <summary>The pool.</summary>
    public CpuPool Pool { get; }

    /// <summary>What the tasks could use together, as of the last end of an instant.</summary>
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

    /// <summary>The next of its pool's shares that have changed in this instant.</summary>
    internal CpuShare? NextDirty { get; set; }

    internal bool IsDirty { get; set; }

    internal long AdvancedToNs { get; private set; }

    internal long DemandHz { get; private set; }

    internal long GuaranteeHz => Math.Min(DemandHz, spec.Guarantee.Hertz);

    internal double Weight => spec.Weight > 0 ? spec.Weight : Math.Min(spec.VirtualCpus, tasks.Threads);

    /// <summary>When the first task will be done, in nanoseconds; <see cref="long.MaxValue"/> for never.</summary>
    internal long NextNs { get; private set; } = long.MaxValue;

    /// <summary>The cycles that all tasks together have been served up to now. Reading it changes nothing.</summary>
    /// <param name="now">The simulation's clock.</param>
    public double ServedCycles(SimTime now) => servedCycles + (GrantedHz * (now.Nanoseconds - AdvancedToNs) / 1e9);

    /// <summary>Lets a task compete for this share.</summary>
    /// <param name="task">A task that isn't attached anywhere.</param>
    /// <param name="weight">Its weight against the other tasks; above 0.</param>
    /// <param name="cap">The most it can use; above 0.</param>
    /// <param name="threads">How many virtual cores it can keep busy; at least 1.</param>
    /// <exception cref="InvalidOperationException">The task is attached already.</exception>
    public void Attach(CpuTask task, double weight, Frequency cap, int threads)
    {
        ArgumentNullException.ThrowIfNull(task);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(weight);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(cap.Hertz, nameof(cap));
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
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

    /// <summary>Halts all tasks, or lets them go on. A halted share asks its pool for nothing.</summary>
    public void Suspend(bool value)
    {
        if (suspended == value)
            return;
        Touch();
        suspended = value;
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
        AdvancedToNs = nowNs;
    }

    /// <summary>Detaches what is done by now.</summary>
    internal void CollectDone(List<CpuTask> done)
    {
        Touch();
        tasks.CollectDone(done);
        NextNs = long.MaxValue;
    }

    /// <summary>What the tasks could use now; returns by how much that has changed.</summary>
    internal long RefreshDemand()
    {
        var old = DemandHz;
        var cores = suspended ? 0 : Saturating(spec.VirtualCpus, spec.VirtualCpuClock.Hertz);
        var most = Math.Min(cores, spec.Limit.Hertz);
        DemandHz = (long)Math.Min(Math.Min(tasks.CapSumHz, most), TaskClasses.MostHz);
        return DemandHz - old;
    }

    /// <summary>Divides what the pool grants among the classes, and finds the next completion.</summary>
    internal void Grant(double hertz, long nowNs)
    {
        Advance(nowNs);
        GrantedHz = hertz;
        WasThrottled |= hertz < tasks.CapSumHz;
        var ns = tasks.Divide(hertz);
        NextNs = ns > long.MaxValue - nowNs ? long.MaxValue : nowNs + ns;
    }

    private static long Saturating(long count, long hertz) => hertz > long.MaxValue / count ? long.MaxValue : count * hertz;

    private void Touch()
    {
        Advance(Pool.Simulation.Now.Nanoseconds);
        Pool.MarkDirty(this);
    }
}
