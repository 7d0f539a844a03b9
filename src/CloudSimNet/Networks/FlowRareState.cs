// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Events;
using CloudSimNet.Engine.Fluid;
using CloudSimNet.Engine.Processes;

namespace CloudSimNet.Networks;

/// <summary>What few flows have: an owner, virtual ends, patience, a process that awaits them, another weight than they were sent with, or a failure on
/// their path. It is made for a flow with the first of them.</summary>
internal sealed class FlowRareState
{
    /// <summary>Told first when the flow is over.</summary>
    public Action<Flow>? Owner { get; set; }

    /// <summary>What pays for it at its ends.</summary>
    public IFlowEnds? Ends { get; set; }

    /// <summary>What it crosses beside the links; null for what its terms say.</summary>
    public IReadOnlyList<FluidResource>? Through { get; set; }

    /// <summary>What its ends add to the latency of its path.</summary>
    public SimDuration EndLatency { get; set; }

    /// <summary>The end of its patience, or of a transfer that nothing bounds.</summary>
    public EventHandle Pending { get; set; }

    /// <summary>Happens when it is over; null when nobody awaits that.</summary>
    public SimEvent? Over { get; set; }

    /// <summary>Its weight; null for what its terms say.</summary>
    public double? Weight { get; set; }

    /// <summary>How it is packed; null for what its terms or its network say.</summary>
    public FrameFormat? Frames { get; set; }

    /// <summary>How often it had to take another path or to wait for one.</summary>
    public int Reroutes { get; set; }

    /// <summary>Where it stands among the stalled ones; -1 for nowhere.</summary>
    public int StalledAt { get; set; } = -1;
}
