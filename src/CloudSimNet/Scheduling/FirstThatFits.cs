// SPDX-License-Identifier: MIT
using CloudSimNet.Specs;

namespace CloudSimNet.Scheduling;

/// <summary>Starts every job that waits and for which enough virtual cores are free, in the order in which they came: small ones overtake large ones,
/// which may wait for ever.</summary>
/// <remarks>O(jobs that wait) a decision. Space-shared; as CloudSim's space-shared scheduler does it. Ties can't occur: the queue has an order.</remarks>
public sealed record FirstThatFits : IJobScheduler
{
    /// <summary>Its name in scenario files.</summary>
    public static string Name => "first-that-fits";

    /// <inheritdoc/>
    public bool HoldsVirtualCpus => true;

    /// <inheritdoc/>
    public void Choose(JobSchedulingView view, List<TaskId> start)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(start);
        var free = view.FreeVirtualCpus;
        foreach (var job in view.Waiting)
        {
            if (job.Parallelism > free)
                continue;
            free -= job.Parallelism;
            start.Add(job.Id);
        }
    }
}
