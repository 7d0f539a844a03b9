// SPDX-License-Identifier: MIT
namespace CloudSimNet.Scenarios.Baselines;

/// <summary>A value of a result that isn't what was expected.</summary>
/// <param name="Path">Where it stands in summary.json.</param>
/// <param name="Expected">What was expected; null for nothing.</param>
/// <param name="Got">What there is; null for nothing.</param>
/// <param name="Size">By how much they differ, in a few words; empty when that can't be said.</param>
public sealed record BaselineDifference(string Path, string? Expected, string? Got, string Size)
{
    /// <summary>What, expected, got, by how much.</summary>
    public override string ToString() => $"{Path}: expected {Expected ?? "nothing"}, got {Got ?? "nothing"}{(Size.Length > 0 ? $", {Size}" : "")}";
}
