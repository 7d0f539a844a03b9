// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Documents;

namespace CloudSimNet.Scenarios.Format.Compute;

/// <summary>The virtual machines that a service runs on.</summary>
[Shorthand("groups"), Doc("Virtual machines: groups by their names, or numbers, counted from 0 over vms and then workload: a list of them, or the first and how many.")]
public sealed record InstancesDocument
{
    /// <summary>Groups.</summary>
    [Key("groups"), Doc("Groups by their names; a single name may stand alone, and so may a list of names in place of all of this."), OneOrMany, NotEmpty, Example("app-vms")]
    public IReadOnlyList<string> Groups { get; init; } = [];

    /// <summary>A list.</summary>
    [Key("vms"), Doc("Their numbers."), NotEmpty, Between(0, 2_000_000_000), Example("[0, 1, 4]")]
    public IReadOnlyList<int>? Vms { get; init; }

    /// <summary>The first.</summary>
    [Key("first"), Doc("The number of the first, where they follow each other."), Between(0, 2_000_000_000), Example("0")]
    public int? First { get; init; }

    /// <summary>How many.</summary>
    [Key("count"), Doc("How many they are from the first on; 1 unless stated."), Between(1, 1_000_000), Example("3")]
    public int? Count { get; init; }
}
