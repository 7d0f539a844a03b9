// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Processes;
using CloudSimNet.Engine.Units;

namespace CloudSimNet.Engine.Resources;

/// <summary>Why a process was interrupted whose unit was taken away: the <see cref="ProcessInterruptedException.Cause"/>.</summary>
/// <param name="Resource">Whose unit it was.</param>
/// <param name="By">The request that has it now; its <see cref="ResourceRequest.Priority"/> was the better one.</param>
/// <param name="Lost">The request that it was taken from; disposing of it does nothing any more.</param>
/// <param name="Since">When the unit had been granted.</param>
public sealed record Preemption(PreemptiveResource Resource, ResourceRequest By, ResourceRequest Lost, SimTime Since)
{
    /// <summary>What happened, in words.</summary>
    public override string ToString() => $"preempted by a request of priority {By.Priority}, held since {Since} with priority {Lost.Priority}";
}
