// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Scenarios.Format.Disks;

namespace CloudSimNet.Scenarios.Format.Compute;

/// <summary>A group of equal virtual machines in a scenario file.</summary>
[Doc("Virtual machines of a type: when they are requested, and what each of them is.")]
public sealed record VmGroupDocument : ArrivalTerms
{
    /// <summary>The name.</summary>
    [Key("name"), Doc("The group's name, by which services, jobs and others refer to its virtual machines."), NotEmpty, Example("app-vms")]
    public string? Name { get; init; }

    /// <summary>Whose.</summary>
    [Key("tenant"), Doc("The tenant to whom they belong; without it, they belong to nobody in particular."), NotEmpty, Example("shop")]
    public string? Tenant { get; init; }

    /// <summary>Labels.</summary>
    [Key("labels"), Doc("What each of them is marked with, which placement policies can see."), Example("{tier: web}")]
    public IReadOnlyDictionary<string, string> Labels { get; init; } = new Dictionary<string, string>();

    /// <summary>Where.</summary>
    [Key("datacenter"), Doc("The only datacenter that is asked; without it, all in the broker's order.")]
    public string? Datacenter { get; init; }

    /// <summary>What.</summary>
    [Key("type"), Doc("What each of them is."), Required]
    public VmTypeDocument? Type { get; init; }

    /// <summary>Disks.</summary>
    [Key("disks"), Doc("Disks that each of the virtual machines gets when it begins to run; the group needs a name then."), Example("[{ name: root, size: 40 GB, device: array }]")]
    public IReadOnlyList<VmDiskDocument> Disks { get; init; } = [];
}
