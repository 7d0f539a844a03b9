// SPDX-License-Identifier: MIT
namespace CloudSimNet.Networks;

/// <summary>What a flow belongs to, when that is no mere pair of nodes and costs the hosts at them something.</summary>
internal interface IFlowEnds
{
    /// <summary>What sending costs.</summary>
    FlowEndCost Sending { get; }

    /// <summary>What receiving costs.</summary>
    FlowEndCost Receiving { get; }
}
