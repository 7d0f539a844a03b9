// SPDX-License-Identifier: MIT
using CloudSimNet.Networks.Virtual;
using CloudSimNet.Scenarios.Documents;

namespace CloudSimNet.Scenarios.Format.Services;

/// <summary>The firewall of tenants' networks.</summary>
[Doc("Rules for requests, of which the first that matches counts. Answers to what was let pass are let pass.")]
public sealed record FirewallDocument
{
    /// <summary>The rules.</summary>
    [Key("rules"), Doc("The rules, in the order in which they are tried.")]
    public IReadOnlyList<FirewallRuleDocument> Rules { get; init; } = [];

    /// <summary>What is done otherwise.</summary>
    [Key("otherwise"), Doc("What is done when no rule matches.")]
    public FirewallAction Otherwise { get; init; } = FirewallAction.Allow;
}
