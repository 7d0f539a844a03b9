// SPDX-License-Identifier: MIT
namespace CloudSimNet.Specs;

/// <summary>A placement policy's answer: a host, or why none.</summary>
public readonly record struct PlacementDecision
{
    private PlacementDecision(HostId? host, string? reason) => (Host, Reason) = (host, reason);

    /// <summary>The chosen host; null for none.</summary>
    public HostId? Host { get; }

    /// <summary>Why none was chosen, in a sentence; null when a host was, or when no host was feasible.</summary>
    public string? Reason { get; }

    /// <summary>A host.</summary>
    public static PlacementDecision On(HostId host) => new(host, null);

    /// <summary>The host that a view has found; none where it has found none.</summary>
    public static PlacementDecision From(HostId? host) => new(host, null);

    /// <summary>None.</summary>
    /// <param name="reason">Why, in a sentence that whoever asked will read.</param>
    public static PlacementDecision Refuse(string reason)
    {
        ArgumentException.ThrowIfNullOrEmpty(reason);
        return new(null, reason);
    }

    /// <summary>What a view has found, as a decision.</summary>
    public static implicit operator PlacementDecision(HostId? host) => From(host);

    /// <summary>A host, as a decision.</summary>
    public static implicit operator PlacementDecision(HostId host) => On(host);
}
