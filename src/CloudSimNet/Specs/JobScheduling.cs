// SPDX-License-Identifier: MIT
namespace CloudSimNet.Specs;

/// <summary>The two usual ways in which a virtual machine gives its virtual cores to jobs. Others, and a user's own, implement
/// <see cref="IJobScheduler"/>.</summary>
public static class JobScheduling
{
    /// <summary>All jobs run at once and share the virtual cores fairly by weight.</summary>
    public static IJobScheduler TimeShared { get; } = new InOrder("time-shared", HoldsVirtualCpus: false);

    /// <summary>First come, first served: a job holds whole virtual cores, and the head of the queue waits until enough of them are free.</summary>
    public static IJobScheduler SpaceShared { get; } = new InOrder("space-shared", HoldsVirtualCpus: true);

    /// <remarks>O(1) a job. Jobs that come at the same instant start in the order in which they came.</remarks>
    private sealed record InOrder(string Title, bool HoldsVirtualCpus) : IJobScheduler
    {
        public bool IsInOrder => true;

        public void Choose(JobSchedulingView view, List<TaskId> start)
        {
            var free = view.FreeVirtualCpus;
            foreach (var job in view.Waiting)
            {
                free -= HoldsVirtualCpus ? job.Parallelism : 0;
                if (free < 0)
                    return;
                start.Add(job.Id);
            }
        }

        public override string ToString() => Title;
    }
}
