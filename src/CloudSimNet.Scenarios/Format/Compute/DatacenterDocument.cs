// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Specs;

namespace CloudSimNet.Scenarios.Format.Compute;

/// <summary>A datacenter in a scenario file.</summary>
[Doc("A datacenter: hosts, and the policy that places virtual machines on them.")]
public sealed record DatacenterDocument
{
    /// <summary>Its name.</summary>
    [Key("name"), Doc("Its name."), Required, NotEmpty, Example("lyon")]
    public string Name { get; init; } = "";

    /// <summary>The placement policy.</summary>
    [Key("placement"), Doc("Which host takes a virtual machine."), Required, Example("first-fit")]
    public Choice<IPlacementPolicy>? Placement { get; init; }

    /// <summary>The order of the hosts.</summary>
    [Key("hostOrder"), Doc("grouped: all hosts of the first group, then all of the second; interleaved: one of each group in turn.")]
    public HostOrder HostOrder { get; init; } = HostOrder.Grouped;

    /// <summary>The hosts.</summary>
    [Key("hosts"), Doc("Groups of equal hosts; at least one."), Required, NotEmpty]
    public IReadOnlyList<HostGroupDocument> Hosts { get; init; } = [];
}
