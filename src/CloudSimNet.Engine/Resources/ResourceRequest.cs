// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Processes;

namespace CloudSimNet.Engine.Resources;

/// <summary>One unit of a resource, asked for: it waits, then it is held until it is disposed of.</summary>
/// <remarks>
/// Awaiting it gives itself, so both <c>using var seat = await desk.Request();</c> and <c>using var request = desk.Request(); await sim.AnyOf(request, timeout);</c> hold
/// the unit, if it was granted, to the end of the block, and leave the queue if it wasn't.
/// </remarks>
public abstract class ResourceRequest : QueuedRequest, IResult<ResourceRequest>
{
    private protected ResourceRequest(Simulation simulation, int priority)
        : base(simulation) => Priority = priority;

    /// <summary>The lower, the earlier its turn.</summary>
    public int Priority { get; }

    /// <summary>Whether the unit is held now: granted, and neither given back nor taken away.</summary>
    public bool IsHeld { get; private protected set; }

    ResourceRequest IResult<ResourceRequest>.Result => IsHeld ? this : throw NothingToGive();

    /// <summary>Awaits the grant.</summary>
    public WaitableAwaiter<ResourceRequest> GetAwaiter() => new(this);
}
