// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Processes;

namespace CloudSimNet.Engine.Resources;

/// <summary>Why a process was interrupted whose units were taken away: the <see cref="ProcessInterruptedException.Cause"/>.</summary>
/// <param name="Resource">Whose units they were.</param>
/// <param name="By">The request that has them now; its <see cref="ResourceRequest.Priority"/> was the better one. Null when the resource has fewer
/// units than before.</param>
/// <param name="Lost">The request that they were taken from; disposing of it does nothing any more, <see cref="PreemptiveResource.RequestAgain"/>
/// takes it.</param>
/// <param name="Since">When they had been granted.</param>
public sealed record Preemption(PreemptiveResource Resource, ResourceRequest? By, ResourceRequest Lost, SimTime Since)
{
    /// <summary>What happened, in words.</summary>
    public override string ToString() =>
        $"preempted {(By is null ? "because there are fewer units" : $"by a request of priority {By.Priority}")}, held since {Since} with priority {Lost.Priority}";
}
