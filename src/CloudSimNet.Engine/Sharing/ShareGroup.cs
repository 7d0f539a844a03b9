// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Sharing;

/// <summary>The shares that stand side by side in a pool or in another share, what they ask for together, and those that have changed in this
/// instant.</summary>
internal struct ShareGroup
{
    private ShareHeap shares; // By their next completion.
    private CpuShare? firstDirty; // In the order of their first change.
    private CpuShare? lastDirty;
    private WideSum demand;

    /// <summary>Whether there is less than the shares and tasks beside them ask for, as of the last division.</summary>
    public bool IsContended { readonly get; private set; }

    /// <summary>What the shares ask for together, in hertz; whole.</summary>
    public readonly double DemandHz => demand.High;

    /// <summary>How many virtual cores of the shares have work.</summary>
    public int Threads { readonly get; private set; }

    /// <summary>How many shares have work.</summary>
    public int Busy { readonly get; private set; }

    /// <summary>How many shares there are.</summary>
    public readonly int Count => shares.Count;

    /// <summary>The earliest next completion, in nanoseconds; <see cref="long.MaxValue"/> for none.</summary>
    public readonly long FirstNs => shares.FirstNs;

    /// <summary>The share that completes something first. Only while there are shares.</summary>
    public readonly CpuShare First => shares.First;

    /// <summary>What that share completes first; null when it isn't at hand.</summary>
    public readonly CpuTask? FirstTask => shares.FirstTask;

    /// <summary>Adds a share.</summary>
    public void Add(CpuShare share) => shares.Add(share);

    /// <summary>Takes an empty share out.</summary>
    /// <exception cref="InvalidOperationException">Tasks or shares are still in it, or it was taken out before.</exception>
    public void Remove(CpuShare share)
    {
        if (share.HasTasks)
            throw new InvalidOperationException("A share can leave its pool only when no task is attached to it; detach the tasks first.");
        if (share.HasShares)
            throw new InvalidOperationException("A share can leave its pool only when there are no shares in it; remove them first.");
        if (share.HeapIndex < 0)
            throw new InvalidOperationException("The share was removed before.");
        share.Leave();
        shares.Remove(share);
    }

    /// <summary>Notes that a share has changed.</summary>
    public void NoteDirty(CpuShare share)
    {
        if (lastDirty is null)
            firstDirty = share;
        else
            lastDirty.NextDirty = share;
        lastDirty = share;
    }

    /// <summary>Detaches what is done by now.</summary>
    public readonly void CollectDone(List<CpuTask> done, long nowNs)
    {
        while (shares.FirstNs <= nowNs)
        {
            var share = shares.First;
            share.CollectDone(done);
            shares.Update(share);
        }
    }

    /// <summary>Adds the tasks of all shares, and of those in them, in no particular order.</summary>
    public readonly void CopyTasksTo(List<CpuTask> tasks)
    {
        for (var i = 0; i < shares.Count; i++)
            shares[i].CopyAllTasksTo(tasks);
    }

    /// <summary>Asks the shares that have changed what they could use now.</summary>
    public void RefreshDemand()
    {
        for (var share = firstDirty; share is not null; share = share.NextDirty)
        {
            Threads -= share.BusyThreads;
            Busy -= share.BusyThreads > 0 ? 1 : 0;
            demand = demand.Plus(share.RefreshDemand());
            Threads += share.BusyThreads;
            Busy += share.BusyThreads > 0 ? 1 : 0;
        }
    }

    /// <summary>Divides so many hertz among the shares and the tasks beside them; returns in how many nanoseconds the first of these tasks will be
    /// done.</summary>
    public long Divide(double hertz, ref TaskClasses tasks, WaterFilling filling, long nowNs)
    {
        var wasContended = IsContended;
        IsContended = DemandHz + tasks.CapSumHz > hertz;
        long ns;
        if (IsContended)
        {
            ns = filling.Divide(shares, ref tasks, hertz, nowNs);
            shares.UpdateAll();
        }
        else
        {
            ns = tasks.RunAt(double.PositiveInfinity);
            if (wasContended)
                GrantAll(nowNs);
        }

        ClearDirty(nowNs);
        return ns;
    }

    private readonly void GrantAll(long nowNs)
    {
        for (var i = 0; i < shares.Count; i++)
            shares[i].Grant(shares[i].DemandHz, nowNs);
        shares.UpdateAll();
    }

    private void ClearDirty(long nowNs)
    {
        var share = firstDirty;
        (firstDirty, lastDirty) = (null, null);
        while (share is not null)
        {
            if (!IsContended && share.HeapIndex >= 0)
            {
                var before = share.NextNs;
                share.Grant(share.DemandHz, nowNs);
                if (share.NextNs != before)
                    shares.Update(share);
            }

            share.IsDirty = false;
            (var next, share.NextDirty) = (share.NextDirty, null);
            share = next;
        }
    }
}
