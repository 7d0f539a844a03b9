// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Sharing;

/// <summary>Work on a processor: so many cycles, or without end, with a weight against its neighbours and a most it can use. Derive from it what
/// runs.</summary>
/// <remarks>
/// A task is served while it is attached to a <see cref="CpuShare"/>. Its rate is never stored: it belongs to a class of tasks with the same cap per
/// weight, and the class's
/// clock tells how much each of them was served, so that what happens to one task costs nothing for the others.
/// </remarks>
public abstract class CpuTask
{
    /// <summary>A task that isn't attached to anything yet.</summary>
    /// <param name="id">Orders tasks that complete at the same nanosecond; unique within a share.</param>
    /// <param name="cycles">The work; <see cref="double.PositiveInfinity"/> for a task without end.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="cycles"/> is negative or not a number.</exception>
    protected CpuTask(int id, double cycles)
    {
        if (!(cycles >= 0))
            throw new ArgumentOutOfRangeException(nameof(cycles), cycles, "The work of a task must be a number of cycles that isn't negative.");
        TaskId = id;
        Work = cycles;
    }

    /// <summary>Whether the task is attached to a share, and so competes for it.</summary>
    public bool IsAttached => Share is not null;

    /// <summary>Orders tasks that complete at the same nanosecond.</summary>
    public int TaskId { get; }

    internal CpuShare? Share { get; set; }

    internal int HeapIndex { get; set; }

    internal int Threads { get; set; }

    internal double Weight { get; set; }

    internal Frequency Cap { get; set; }

    /// <summary>The cycles that are left; while attached, those that were left at the time of attaching.</summary>
    internal double Work { get; set; }

    /// <summary>The class's clock when the task was attached.</summary>
    internal double StartClock { get; set; }

    /// <summary>The cycles this task was served before it was last attached.</summary>
    internal double ServedBefore { get; set; }

    /// <summary>The cycles this task has been served up to now. Reading it changes nothing.</summary>
    /// <param name="now">The simulation's clock.</param>
    public double ServedCycles(SimTime now) =>
        Share is null ? ServedBefore : ServedBefore + Math.Min(Work, Share.ServedSinceAttached(this, now.Nanoseconds));

    /// <summary>The cycles that are left at this moment; infinite for a task without end. Reading it changes nothing.</summary>
    /// <param name="now">The simulation's clock.</param>
    public double RemainingCycles(SimTime now) =>
        Share is null ? Work : Math.Max(0, Work - Share.ServedSinceAttached(this, now.Nanoseconds));

    /// <summary>Adds to the work of a task that isn't attached.</summary>
    /// <param name="cycles">Not negative.</param>
    /// <exception cref="InvalidOperationException">The task is attached.</exception>
    public void AddWork(double cycles)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(cycles);
        if (IsAttached)
            throw new InvalidOperationException("The work of a task can change only while it isn't attached to a share; detach it first.");
        Work += cycles;
    }

    /// <summary>Sets the work of a task that wasn't served yet: what it comes to may be known only when it is known where it runs.</summary>
    /// <param name="cycles">Not negative; <see cref="double.PositiveInfinity"/> for a task without end.</param>
    /// <exception cref="InvalidOperationException">The task is attached, or has been served.</exception>
    protected void SetWork(double cycles)
    {
        if (!(cycles >= 0))
            throw new ArgumentOutOfRangeException(nameof(cycles), cycles, "The work of a task must be a number of cycles that isn't negative.");
        if (IsAttached || ServedBefore > 0)
            throw new InvalidOperationException("The work of a task can be set only before it is first attached to a share.");
        Work = cycles;
    }

    /// <summary>Sets the work that is left of a task that isn't attached: it may take more or fewer cycles elsewhere. What it was served stays known.</summary>
    /// <param name="cycles">Not negative; <see cref="double.PositiveInfinity"/> for a task without end.</param>
    /// <exception cref="InvalidOperationException">The task is attached.</exception>
    protected void SetRemaining(double cycles)
    {
        if (!(cycles >= 0))
            throw new ArgumentOutOfRangeException(nameof(cycles), cycles, "The work that is left of a task must be a number of cycles that isn't negative.");
        if (IsAttached)
            throw new InvalidOperationException("The work that is left of a task can be set only while it isn't attached to a share; detach it first.");
        Work = cycles;
    }

    /// <summary>Makes it another piece of work, of which nothing was done: for tasks that are used again.</summary>
    /// <param name="cycles">Not negative; <see cref="double.PositiveInfinity"/> for a task without end.</param>
    /// <exception cref="InvalidOperationException">The task is attached.</exception>
    protected void Renew(double cycles)
    {
        if (IsAttached)
            throw new InvalidOperationException("A task can be used again only while it isn't attached to a share; detach it first.");
        ServedBefore = 0;
        SetWork(cycles);
    }

    /// <summary>Counts what little rounding has left of the work as served.</summary>
    internal void Complete()
    {
        ServedBefore += Work;
        Work = 0;
    }

    /// <summary>Called when the work is done and the task has been detached; tasks that complete at the same instant are told in the order of their
    /// ids.</summary>
    protected internal abstract void OnCompleted();
}
