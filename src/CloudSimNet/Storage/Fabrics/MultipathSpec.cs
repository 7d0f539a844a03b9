// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Fabrics;

/// <summary>How a host uses its paths to a volume.</summary>
public sealed record MultipathSpec
{
    /// <summary>Round robin, and waiting for ever while all paths are down.</summary>
    public static MultipathSpec Default { get; } = new();

    /// <summary>Which path a request takes.</summary>
    public PathPolicy Policy { get; init; } = PathPolicy.RoundRobin;

    /// <summary>How long a request waits while all paths are down, before it ends as unavailable; not negative.</summary>
    public SimDuration AllPathsDownTimeout { get; init; } = SimDuration.Forever;
}
