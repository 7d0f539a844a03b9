// SPDX-License-Identifier: MIT
using System.Globalization;

namespace CloudSimNet.Scenarios.Results;

/// <summary>Why a job wasn't completed, or isn't being worked on.</summary>
internal static class JobReason
{
    /// <summary>The reason; null when it was completed or is being worked on.</summary>
    public static string? Of(Job job) => job.State switch
    {
        JobState.Waiting => Waiting(job),
        JobState.Paused => "It was paused.",
        JobState.Cancelled => "It was cancelled.",
        JobState.Expired => $"Its lifetime of {job.Spec.Lifetime} ended before its work.",
        JobState.Failed => Failed(job),
        JobState.NeverStartable => string.Create(
            CultureInfo.InvariantCulture,
            $"It asks for {job.Spec.Parallelism} virtual cores, and its machine has {job.VirtualMachine?.Spec.VirtualCpus}."),
        _ => null,
    };

    private static string Waiting(Job job) => job.VirtualMachine switch
    {
        null => "No virtual machine has a host.",
        { State: VmState.Waiting, RefusalReason: { } reason } => $"Its virtual machine waits for a host: {reason}",
        { State: VmState.Running } => "It waits for virtual cores.",
        var vm => $"Its virtual machine isn't running, but {CycleFigures.Snake(vm.State.ToString()).Replace('_', ' ')}.",
    };

    private static string Failed(Job job) => job.VirtualMachine switch
    {
        { State: VmState.Refused, RefusalReason: { } reason } => $"Its virtual machine was refused: {reason}",
        { State: VmState.Failed, FailureReason: { } reason } => $"Its virtual machine failed: {reason}",
        null => "No virtual machine was left that could take it.",
        _ => "Its virtual machine ended before it.",
    };
}
