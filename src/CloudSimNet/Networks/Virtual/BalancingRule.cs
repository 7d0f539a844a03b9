// SPDX-License-Identifier: MIT
namespace CloudSimNet.Networks.Virtual;

/// <summary>Which back end a load balancer takes. Those that aren't healthy don't count.</summary>
public enum BalancingRule
{
    /// <summary>Each in turn.</summary>
    RoundRobin,

    /// <summary>The one with the fewest flows through the balancer that aren't over; of several, the one that was added first.</summary>
    LeastConnections,

    /// <summary>By a hash of the sender's address: the same sender gets the same back end while the healthy ones are the same.</summary>
    SourceHash,
}
