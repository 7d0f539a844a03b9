// SPDX-License-Identifier: MIT
namespace CloudSimNet.Scenarios.Format.Storage;

/// <summary>Values that are needed where no known device fills them in.</summary>
internal static class MissingValues
{
    /// <summary>The problems of those that aren't stated.</summary>
    public static IEnumerable<(string Key, string Message)> Of(string preset, params IEnumerable<(string Key, object? Value, string Example)> needed) =>
        needed.Where(static one => one.Value is null).Select(one => (one.Key, $"is required but missing; write for instance \"{one.Key}: {one.Example}\", or begin with a known device: {{name: {preset}, …}}"));
}
