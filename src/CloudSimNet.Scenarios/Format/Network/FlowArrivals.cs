// SPDX-License-Identifier: MIT
namespace CloudSimNet.Scenarios.Format.Network;

/// <summary>When the flows of a group come.</summary>
public enum FlowArrivals
{
    /// <summary>At equal distances.</summary>
    Regular,

    /// <summary>Independently of each other at a mean rate.</summary>
    Poisson,
}
