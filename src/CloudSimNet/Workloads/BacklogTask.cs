// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Sharing;

namespace CloudSimNet.Workloads;

/// <summary>Demand of earlier samples that is being caught up.</summary>
internal sealed class BacklogTask(int id, Action caughtUp) : CpuTask(id, 0)
{
    /// <inheritdoc/>
    protected override void OnCompleted() => caughtUp();
}
