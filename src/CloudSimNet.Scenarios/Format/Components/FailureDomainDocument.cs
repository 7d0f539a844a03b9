// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Documents;

namespace CloudSimNet.Scenarios.Format.Components;

/// <summary>Parts of a model that fail together, in a scenario file.</summary>
[Doc("Parts that fail together because they depend on the same thing, such as the power of a rack. It is a component itself: events can let it fail and be repaired, and it may stand in other domains.")]
public sealed record FailureDomainDocument
{
    /// <summary>Its name.</summary>
    [Key("name"), Doc("Its name, by which events and other domains know it."), Required, NotEmpty, Example("rack-1")]
    public string Name { get; init; } = "";

    /// <summary>What depends on it.</summary>
    [Key("members"), Doc("What depends on it: components that can fail and be repaired, and other domains. They go down in this order, domains first, and come back in the opposite one; what is in several domains works while all of them do. What has lost its power keeps what it has stored."), Required, NotEmpty, Example("[lyon/host-0, leaf-0]")]
    public IReadOnlyList<string> Members { get; init; } = [];
}
