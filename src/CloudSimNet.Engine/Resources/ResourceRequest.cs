// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Processes;

namespace CloudSimNet.Engine.Resources;

/// <summary>Units of a resource, asked for: the request waits, then they are held until it is disposed of.</summary>
/// <remarks>
/// Awaiting it gives itself, so both <c>using var seat = await desk.Request();</c> and <c>using var request = desk.Request(); await
/// sim.AnyOf(request, timeout);</c> hold
/// the units, if they were granted, to the end of the block, and leave the queue if they weren't.
/// </remarks>
public abstract class ResourceRequest : QueuedRequest, IResult<ResourceRequest>
{
    private protected ResourceRequest(Simulation simulation, int priority, int count)
        : base(simulation) => (Priority, Count) = (priority, count);

    /// <summary>The lower, the earlier its turn.</summary>
    public int Priority { get; }

    /// <summary>How many units it is for.</summary>
    public int Count { get; }

    /// <summary>Whether the units are held now: granted, and neither given back nor taken away.</summary>
    public bool IsHeld { get; private protected set; }

    ResourceRequest IResult<ResourceRequest>.Result => IsHeld ? this : throw NothingToGive();

    /// <summary>Awaits the grant.</summary>
    public WaitableAwaiter<ResourceRequest> GetAwaiter() => new(this);
}
