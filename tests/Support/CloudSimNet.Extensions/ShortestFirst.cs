// SPDX-License-Identifier: MIT
using CloudSimNet.Specs;

namespace CloudSimNet.Extensions;

/// <summary>Starts the shortest of the jobs that wait and fit, again and again while one fits.</summary>
/// <remarks>O(waiting x log waiting) a decision. Ties go to the lowest id.</remarks>
public sealed record ShortestFirst : IJobScheduler
{
    /// <summary>Its name.</summary>
    public static string Name => "shortest-first";

    /// <inheritdoc/>
    public bool HoldsVirtualCpus => true;

    /// <inheritdoc/>
    public void Choose(JobSchedulingView view, List<TaskId> start)
    {
        var free = view.FreeVirtualCpus;
        foreach (var job in view.Waiting.OrderBy(static job => job.RunTime).ThenBy(static job => job.Id))
        {
            if (job.Parallelism > free)
                continue;
            free -= job.Parallelism;
            start.Add(job.Id);
        }
    }
}
