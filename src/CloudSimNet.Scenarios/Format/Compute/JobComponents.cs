// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Format.Components;

namespace CloudSimNet.Scenarios.Format.Compute;

/// <summary>What can happen to a job in a scenario, and why it sometimes can't.</summary>
internal static class JobComponents
{
    /// <summary>The verbs.</summary>
    public static ComponentVerb[] Verbs { get; } = [ComponentVerb.Pause, ComponentVerb.Resume, ComponentVerb.Cancel, ComponentVerb.Complete];

    /// <summary>Does it.</summary>
    /// <returns>Why it couldn't be done; null when it was.</returns>
    public static string? Do(Simulation simulation, Job job, ComponentVerb verb)
    {
        if (job.ArrivedAt > simulation.Now)
            return $"it isn't there before it arrives at {job.ArrivedAt}";
        var isDone = verb switch
        {
            ComponentVerb.Pause => job.Pause(),
            ComponentVerb.Resume => job.Resume(),
            ComponentVerb.Cancel => job.Cancel(),
            _ => job.Complete(),
        };
        return isDone ? null : Standing(job);
    }

    private static string Standing(Job job) => job.State switch
    {
        JobState.Announced => "it hasn't arrived yet",
        JobState.Waiting when job.VirtualMachine is null => "it has no virtual machine yet",
        JobState.Waiting => "it is waiting",
        JobState.Running => "it is running",
        JobState.Paused => "it is paused",
        JobState.Completed => $"it was completed at {job.EndedAt}",
        JobState.Cancelled => $"it was cancelled at {job.EndedAt}",
        JobState.Expired => $"its lifetime ended at {job.EndedAt}",
        JobState.NeverStartable => "it asks for more virtual cores than its machine has",
        _ => $"it failed at {job.EndedAt}",
    };
}
