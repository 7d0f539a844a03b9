// SPDX-License-Identifier: MIT
namespace CloudSimNet.Networks.Routing;

/// <summary>A direction of a link.</summary>
public enum LinkDirection
{
    /// <summary>From its end A to its end B.</summary>
    Forward,

    /// <summary>From its end B to its end A.</summary>
    Backward,
}
