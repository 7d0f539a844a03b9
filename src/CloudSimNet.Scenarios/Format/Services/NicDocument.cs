// SPDX-License-Identifier: MIT
using CloudSimNet.Networks;
using CloudSimNet.Scenarios.Documents;

namespace CloudSimNet.Scenarios.Format.Services;

/// <summary>Virtual NICs of machines.</summary>
[Doc("A virtual NIC for each of some machines.")]
public sealed record NicDocument
{
    /// <summary>The virtual machines.</summary>
    [Key("vms"), Doc("The virtual machines that have it: groups by their names, as app-vms; one of a group, as app-vms[3]; some, as app-vms[0..4]."), Required, OneOrMany, NotEmpty, Example("app-vms")]
    public IReadOnlyList<string> Vms { get; init; } = [];

    /// <summary>The network.</summary>
    [Key("network"), Doc("The network it is in."), Required, NotEmpty, Example("back")]
    public string Network { get; init; } = "";

    /// <summary>The limit.</summary>
    [Key("limit"), Doc("The most that each of them carries in each direction; without it, as much as comes."), AtLeast("1 bps"), Example("1 Gbps")]
    public DataRate Limit { get; init; } = FlowTerms.Uncapped;
}
