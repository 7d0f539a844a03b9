// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Scenarios.Format.Disks;
using CloudSimNet.Specs;

namespace CloudSimNet.Scenarios.Format.Compute;

/// <summary>Virtual machines whose demand follows traces, in a scenario file.</summary>
[Doc("Virtual machines whose demand follows traces: read from a folder, or synthesized.")]
public sealed record WorkloadDocument
{
    /// <summary>The name.</summary>
    [Key("name"), Doc("The group's name, by which services, jobs and others refer to its virtual machines."), NotEmpty, Example("day")]
    public string? Name { get; init; }

    /// <summary>Whose.</summary>
    [Key("tenant"), Doc("The tenant to whom they belong; without it, they belong to nobody in particular."), NotEmpty, Example("shop")]
    public string? Tenant { get; init; }

    /// <summary>Labels.</summary>
    [Key("labels"), Doc("What each of them is marked with, which placement policies can see."), Example("{tier: web}")]
    public IReadOnlyDictionary<string, string> Labels { get; init; } = new Dictionary<string, string>();

    /// <summary>The folder.</summary>
    [Key("trace"), Doc("A folder in PlanetLab's format: a file a machine, a line a sample in whole percent; the files are taken in ordinal name order. When it is given, nothing is synthesized."), Example("traces/20110303")]
    public string? Trace { get; init; }

    /// <summary>Synthetic machines.</summary>
    [Key("synthetic"), Doc("How many machines to synthesize with the statistics of the PlanetLab day 2011-03-03, when no trace is given."), Between(1, 1_000_000)]
    public int? Synthetic { get; init; }

    /// <summary>The interval.</summary>
    [Key("interval"), Doc("The time between two samples of a trace folder."), AtLeast("1 ns"), Example("300 s")]
    public SimDuration Interval { get; init; } = SimDuration.FromSeconds(300);

    /// <summary>Interpolation.</summary>
    [Key("between"), Doc("hold: a sample stays until the next; linear: it moves to the next.")]
    public Interpolation Between { get; init; } = Interpolation.Hold;

    /// <summary>Unmet demand.</summary>
    [Key("unmet"), Doc("lost: demand that can't be met is gone; carried: it is caught up later.")]
    public UnmetDemand Unmet { get; init; } = UnmetDemand.Lost;

    /// <summary>Types.</summary>
    [Key("types"), Doc("The types of the machines: with n machines and m types, machine i is of type floor(i / ceil(n / m)); at least one."), Required, NotEmpty]
    public IReadOnlyList<VmTypeDocument> Types { get; init; } = [];

    /// <summary>Disks.</summary>
    [Key("disks"), Doc("Disks that each of the virtual machines gets when it begins to run; the group needs a name then."), Example("[{ name: root, size: 40 GB, device: array }]")]
    public IReadOnlyList<VmDiskDocument> Disks { get; init; } = [];
}
