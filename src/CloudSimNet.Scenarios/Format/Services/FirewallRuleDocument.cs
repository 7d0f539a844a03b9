// SPDX-License-Identifier: MIT
using CloudSimNet.Networks.Virtual;
using CloudSimNet.Scenarios.Documents;

namespace CloudSimNet.Scenarios.Format.Services;

/// <summary>A rule of a firewall.</summary>
[Doc("A rule. What it doesn't speak of matches.")]
public sealed record FirewallRuleDocument
{
    /// <summary>What is done.</summary>
    [Key("do"), Doc("What is done with what matches."), Required, Example("deny")]
    public FirewallAction Do { get; init; }

    /// <summary>The tenant.</summary>
    [Key("tenant"), Doc("The tenant that requests."), Example("shop")]
    public string? Tenant { get; init; }

    /// <summary>The network that is requested from.</summary>
    [Key("from"), Doc("The network that is requested from."), Example("front")]
    public string? From { get; init; }

    /// <summary>The network that is requested of.</summary>
    [Key("to"), Doc("The network that is requested of."), Example("back")]
    public string? To { get; init; }

    /// <summary>The port.</summary>
    [Key("port"), Doc("The port of the service that is requested."), Between(0, 65_535), Example("5432")]
    public int? Port { get; init; }
}
