// SPDX-License-Identifier: MIT
namespace CloudSimNet.Specs;

/// <summary>What a placement policy is asked: a host for one virtual machine.</summary>
public readonly record struct PlacementRequest
{
    /// <summary>A request for a virtual machine that stays on no host.</summary>
    public PlacementRequest()
    {
    }

    /// <summary>Which virtual machine.</summary>
    public required VmId Vm { get; init; }

    /// <summary>What it is.</summary>
    public required VmSpec Spec { get; init; }

    /// <summary>Its labels.</summary>
    public Labels Labels { get; init; } = Labels.None;

    /// <summary>Where it is; null when it is on no host.</summary>
    public HostId? CurrentHost { get; init; }

    /// <summary>Hosts that can't be chosen, such as the one it must leave. No view calls them feasible.</summary>
    public IReadOnlyList<HostId> ExcludedHosts { get; init; } = [];

    /// <summary>Why a host is looked for.</summary>
    public PlacementPurpose Purpose { get; init; }

    /// <summary>What its virtual cores ask for now, together; null when nobody knows, which is taken as all they can have.</summary>
    public Frequency? Demand { get; init; }
}
