// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Documents;

namespace CloudSimNet.Scenarios.Format.Compute;

/// <summary>A tenant in a scenario file.</summary>
[Shorthand("name"), Doc("A customer, to whom virtual machines and jobs belong; the name may stand alone. Its jobs that name no virtual machine go in turn to its own ones.")]
public sealed record TenantDocument
{
    /// <summary>Its name.</summary>
    [Key("name"), Doc("Its name, by which groups of virtual machines and jobs refer to it."), Required, NotEmpty, Example("shop")]
    public string Name { get; init; } = "";
}
