// SPDX-License-Identifier: MIT
using CloudSimNet.Specs;

namespace CloudSimNet.Scheduling;

/// <summary>First come, first served, but later jobs may overtake the head of the queue if that doesn't delay it.</summary>
/// <remarks>
/// EASY backfilling (Lifka, "The ANL/IBM SP scheduling system", JSSPP 1995; Mu'alem and Feitelson, IEEE TPDS 12(6), 2001): the head of the queue is
/// promised the instant at which enough virtual cores will be free by what is
/// known of the jobs that run; a later job starts now if it will have ended by then, or needs only virtual cores that the head will leave over. Run
/// times are what the jobs take with their virtual cores to themselves, which is exact unless the
/// host is contended. O(running x log running + waiting) a decision. Of jobs that end at the same instant the lowest id counts first.
/// </remarks>
public sealed record EasyBackfill : IJobScheduler
{
    /// <summary>Its name in scenario files.</summary>
    public static string Name => "easy-backfill";

    /// <inheritdoc/>
    public bool HoldsVirtualCpus => true;

    /// <inheritdoc/>
    public void Choose(JobSchedulingView view, List<TaskId> start)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(start);
        var free = view.FreeVirtualCpus;
        var ends = new List<RunningTask>(view.Running);
        var next = 0;
        for (; next < view.Waiting.Count && view.Waiting[next].Parallelism <= free; next++)
        {
            var job = view.Waiting[next];
            free -= job.Parallelism;
            ends.Add(new RunningTask(job.Id, job.Parallelism, view.Now.AddSaturating(job.RunTime)));
            start.Add(job.Id);
        }

        if (next < view.Waiting.Count)
            Backfill(view, next, free, ends, start);
    }

    private static void Backfill(JobSchedulingView view, int head, int free, List<RunningTask> ends, List<TaskId> start)
    {
        var (promised, spare) = Promise(view.Waiting[head].Parallelism, free, ends);
        for (var i = head + 1; i < view.Waiting.Count && free > 0; i++)
        {
            var job = view.Waiting[i];
            if (job.Parallelism > free)
                continue;
            if (view.Now.AddSaturating(job.RunTime) > promised)
            {
                if (job.Parallelism > spare)
                    continue;
                spare -= job.Parallelism;
            }

            free -= job.Parallelism;
            start.Add(job.Id);
        }
    }

    // When the head can start, and how many virtual cores it leaves over then.
    private static (SimTime At, int Spare) Promise(int needed, int free, List<RunningTask> ends)
    {
        ends.Sort(static (left, right) => left.EndsAt != right.EndsAt ? left.EndsAt.CompareTo(right.EndsAt) : left.Id.CompareTo(right.Id));
        for (var i = 0; i < ends.Count; i++)
        {
            free += ends[i].Parallelism;
            var isLastOfItsInstant = i + 1 == ends.Count || ends[i + 1].EndsAt != ends[i].EndsAt;
            if (free >= needed && isLastOfItsInstant)
                return (ends[i].EndsAt, free - needed);
        }

        return (SimTime.Never, 0);
    }
}
