// SPDX-License-Identifier: MIT
namespace CloudSimNet;

/// <summary>Jobs, requests and other tasks that stand in line. The line runs through them, so that it costs no memory of its own, and a task stands
/// in one line at a time.</summary>
internal struct JobLine
{
    private VmTask? last;

    /// <summary>The first job; null when nobody stands here.</summary>
    public VmTask? First { get; private set; }

    /// <summary>Joins the end of the line.</summary>
    public void Add(VmTask job)
    {
        job.Behind = null;
        if (First is null)
            First = job;
        else
            last!.Behind = job;
        last = job;
    }

    /// <summary>Takes the first job out.</summary>
    public VmTask? TakeFirst()
    {
        var job = First;
        if (job is null)
            return null;
        First = job.Behind;
        job.Behind = null;
        return job;
    }

    /// <summary>Takes a job out of the line; O(jobs before it).</summary>
    public void Remove(VmTask job)
    {
        VmTask? before = null;
        for (var at = First; at is not null; before = at, at = at.Behind)
        {
            if (at != job)
                continue;
            if (before is null)
                First = job.Behind;
            else
                before.Behind = job.Behind;
            if (last == job)
                last = before;
            job.Behind = null;
            return;
        }
    }
}
