// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Fabrics;

/// <summary>Which path a request takes.</summary>
public enum PathPolicy
{
    /// <summary>The paths that are up take turns.</summary>
    RoundRobin,

    /// <summary>The first that is up, in their order: the preferred one, and back to it as soon as it works.</summary>
    Fixed,

    /// <summary>The one that has the fewest requests; the first of equals.</summary>
    LeastQueue,
}
