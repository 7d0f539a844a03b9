// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Documents;

namespace CloudSimNet.Scenarios.Format.Upgrades;

/// <summary>A key of the format that is called otherwise now.</summary>
/// <param name="Home">The path of the mappings that have it, with <c>[]</c> for each item of a list, such as <c>services[]</c>; empty for the document itself.</param>
/// <param name="Old">What it was called.</param>
/// <param name="New">What it is called.</param>
/// <param name="Of">For choices, the name of those that have it; null for all.</param>
internal sealed record KeyChange(string Home, string Old, string New, string? Of = null)
{
    /// <summary>What has changed from version 1 to version 2. 'on' was a truth value to readers of YAML 1.1; what happens to parts of
    /// a model isn't failures alone.</summary>
    public static IReadOnlyList<KeyChange> SinceVersion1 { get; } =
    [
        new("", "failures", "events"),
        new("services[]", "on", "instances"),
        new("virtualNetwork.nics[]", "on", "vms"),
        new("storage.devices[].model", "on", "keptOn", Of: "cached"),
        new("storage.devices[].model", "on", "device", Of: "disk"),
    ];

    /// <summary>Whether a mapping at its home has the old key.</summary>
    public bool IsIn(DocumentNode home) =>
        home.Kind == DocumentKind.Mapping && home[Old] is not null && home[New] is null && (Of is null || home["name"]?.Text == Of);
}
