// SPDX-License-Identifier: MIT
namespace CloudSimNet.Scenarios.Format.Upgrades;

/// <summary>Words of the format that are others now.</summary>
/// <param name="Home">The path of the mappings that have them, as in <see cref="KeyChange"/>.</param>
/// <param name="Key">The key whose values they are.</param>
/// <param name="Words">What each was, and what it is.</param>
internal sealed record WordChange(string Home, string Key, IReadOnlyList<(string Old, string New)> Words)
{
    private static readonly (string, string)[] Pages = [("small", "4K"), ("large", "2M"), ("huge", "1G")];

    /// <summary>What has changed from version 1 to version 2: pages have the command's words.</summary>
    public static IReadOnlyList<WordChange> SinceVersion1 { get; } =
    [
        new("vms[].type.technique", "hostPages", Pages),
        new("workload[].types[].technique", "hostPages", Pages),
    ];
}
