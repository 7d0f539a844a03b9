// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Services;

namespace CloudSimNet.Scenarios.Format.Services;

/// <summary>A service in a scenario file.</summary>
[Doc("A service: where it runs, how it takes requests, and what each request does.")]
public sealed record ServiceDocument
{
    /// <summary>Its name.</summary>
    [Key("name"), Doc("Its name."), Required, NotEmpty, Example("web")]
    public string Name { get; init; } = "";

    /// <summary>Where it runs.</summary>
    [Key("instances"), Doc("The virtual machines with an instance of it: groups by their names, as app-vms; one of a group, as app-vms[3]; some, as app-vms[0..4]."), Required, OneOrMany, NotEmpty, Example("app-vms")]
    public IReadOnlyList<string> Instances { get; init; } = [];

    /// <summary>Its threads.</summary>
    [Key("threads"), Doc("How many requests an instance works on at a time; a request keeps its thread while it waits for other services. Without it, any number."), Between(1, 1_000_000_000), Example("16")]
    public int? Threads { get; init; }

    /// <summary>Its queue.</summary>
    [Key("queueLimit"), Doc("How many requests may wait for a thread at an instance; one that finds so many is rejected. Without it, any number."), Between(0, 1_000_000_000), Example("100")]
    public int? QueueLimit { get; init; }

    /// <summary>The port.</summary>
    [Key("port"), Doc("The port that it is requested at, for the firewall of tenants' networks."), Between(0, 65_535), Example("5432")]
    public int Port { get; init; } = 80;

    /// <summary>The balancing policy.</summary>
    [Key("balancing"), Doc("Which instance takes a request; round-robin unless stated."), Example("least-outstanding")]
    public Choice<IBalancingPolicy>? Balancing { get; init; }

    /// <summary>The stages.</summary>
    [Key("stages"), Doc("What a request does, one after the other.")]
    public IReadOnlyList<StageDocument> Stages { get; init; } = [];
}
