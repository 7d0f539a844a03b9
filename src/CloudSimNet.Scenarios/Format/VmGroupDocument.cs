// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Units;
using CloudSimNet.Scenarios.Documents;

namespace CloudSimNet.Scenarios.Format;

/// <summary>A group of equal virtual machines in a scenario file.</summary>
[Doc("A number of equal virtual machines, requested at the same instant.")]
public sealed record VmGroupDocument
{
    /// <summary>How many.</summary>
    [Key("count"), Doc("How many virtual machines."), Between(1, 10_000_000)]
    public int Count { get; init; } = 1;

    /// <summary>When.</summary>
    [Key("at"), Doc("When they are requested."), AtLeast("0 s"), Example("300 s")]
    public SimDuration At { get; init; } = SimDuration.Zero;

    /// <summary>Where.</summary>
    [Key("datacenter"), Doc("The only datacenter that is asked; without it, all in the broker's order.")]
    public string? Datacenter { get; init; }

    /// <summary>What.</summary>
    [Key("type"), Doc("What each of them is."), Required]
    public VmTypeDocument? Type { get; init; }
}
