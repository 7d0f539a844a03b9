// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Documents;

namespace CloudSimNet.Scenarios.Format.Services;

/// <summary>A router between tenants' networks.</summary>
[Doc("A router between networks whose addresses don't overlap. Each network has one router at most.")]
public sealed record RouterDocument
{
    /// <summary>The networks.</summary>
    [Key("between"), Doc("At least two networks."), Required, NotEmpty, Example("[front, back]")]
    public IReadOnlyList<string> Between { get; init; } = [];
}
