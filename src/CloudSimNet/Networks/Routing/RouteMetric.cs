// SPDX-License-Identifier: MIT
namespace CloudSimNet.Networks.Routing;

/// <summary>What makes one path shorter than another.</summary>
public enum RouteMetric
{
    /// <summary>Fewer links.</summary>
    Hops,

    /// <summary>Less latency in all; a link without any counts as one of a nanosecond, so that paths don't run in circles.</summary>
    Latency,
}
