// SPDX-License-Identifier: MIT
namespace CloudSimNet;

/// <summary>Jobs, requests and other tasks that stand in line. The line runs through them, so that it costs no memory of its own, and a task stands
/// in one line at a time.</summary>
internal struct GuestTaskQueue
{
    private VmTask? last; // Behind it stands the first again.

    /// <summary>The first job; null when nobody stands here.</summary>
    public readonly VmTask? First => last?.Behind;

    /// <summary>The job behind one that stands here; null for the last.</summary>
    public readonly VmTask? After(VmTask job) => job == last ? null : job.Behind;

    /// <summary>Joins the end of the line.</summary>
    public void Add(VmTask job)
    {
        job.Behind = First ?? job;
        if (last is not null)
            last.Behind = job;
        last = job;
    }

    /// <summary>Takes the first job out.</summary>
    public VmTask? TakeFirst()
    {
        if (First is { } job)
        {
            TakeBehind(last!);
            return job;
        }

        return null;
    }

    /// <summary>Takes a job out of the line; O(jobs before it).</summary>
    public void Remove(VmTask job)
    {
        var before = last;
        for (var at = First; at is not null; before = at, at = After(at))
        {
            if (at != job)
                continue;
            TakeBehind(before!);
            return;
        }
    }

    private void TakeBehind(VmTask before)
    {
        var taken = before.Behind!;
        before.Behind = taken.Behind;
        taken.Behind = null;
        if (before == taken)
            last = null;
        else if (taken == last)
            last = before;
    }
}
