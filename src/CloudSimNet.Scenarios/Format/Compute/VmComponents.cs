// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Format.Components;

namespace CloudSimNet.Scenarios.Format.Compute;

/// <summary>What can happen to a virtual machine in a scenario, and why it sometimes can't.</summary>
internal static class VmComponents
{
    private const string Unsaid = "The scenario says so.";

    /// <summary>The verbs.</summary>
    public static ComponentVerb[] Verbs { get; } = [ComponentVerb.Pause, ComponentVerb.Resume, ComponentVerb.Stop, ComponentVerb.Fail];

    /// <summary>Does it.</summary>
    /// <returns>Why it couldn't be done; null when it was.</returns>
    public static string? Do(Simulation simulation, VirtualMachine vm, ComponentVerb verb, string because)
    {
        if (vm.RequestedAt > simulation.Now)
            return $"it isn't there before it is requested at {vm.RequestedAt}";
        var isDone = verb switch
        {
            ComponentVerb.Pause => vm.Pause(),
            ComponentVerb.Resume => vm.Resume(),
            ComponentVerb.Stop => vm.Stop(),
            _ => vm.Fail(because.Length > 0 ? because : Unsaid),
        };
        return isDone ? null : Standing(vm);
    }

    private static string Standing(VirtualMachine vm) => vm.State switch
    {
        VmState.Requested => "it has no host yet",
        VmState.Waiting => $"it waits for a host: {vm.RefusalReason?.TrimEnd('.')}",
        VmState.Refused => $"it was refused: {vm.RefusalReason?.TrimEnd('.')}",
        VmState.Starting => "it is starting",
        VmState.Running => "it is running",
        VmState.Paused => "it is paused",
        VmState.Stopping => "it is being stopped",
        VmState.Failed => $"it failed at {vm.EndedAt}",
        _ => $"it ended at {vm.EndedAt}",
    };
}
