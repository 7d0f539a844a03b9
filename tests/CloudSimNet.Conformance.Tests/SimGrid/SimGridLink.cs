// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Fluid;

namespace CloudSimNet.Conformance.Tests.SimGrid;

/// <summary>A link, and what it draws: a line from idle to busy in the part of its bandwidth that is used.</summary>
/// <param name="Resource">Its bandwidth, in bytes a second.</param>
/// <param name="LatencyS">Its latency, in seconds.</param>
/// <param name="IdleWatts">Its power at no use.</param>
/// <param name="BusyWatts">Its power at full use.</param>
internal sealed record SimGridLink(FluidResource Resource, double LatencyS, double IdleWatts, double BusyWatts)
{
    /// <summary>What it has drawn from time zero until now: as power is linear in use, it follows from what was served.</summary>
    public double JoulesAt(SimTime now) => Resource.Kind == CapacityKind.Shared
        ? (IdleWatts * now.Seconds) + ((BusyWatts - IdleWatts) / Resource.Capacity * Resource.Served)
        : throw new NotSupportedException("The use of a link that isn't shared has no upper end, so it has no energy by this line.");
}
