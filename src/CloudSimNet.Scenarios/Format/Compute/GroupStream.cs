// SPDX-License-Identifier: MIT
using System.Globalization;

namespace CloudSimNet.Scenarios.Format.Compute;

/// <summary>The names of the random streams that groups draw from.</summary>
internal static class GroupStream
{
    /// <summary>The name. A group that has a name of its own keeps what it draws when others come before it. One that is called by its place, as files of older versions
    /// are upgraded (<c>workload-0</c>), draws what it drew without a name.</summary>
    public static string Of(string kind, string? name, int index, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"{kind}/{(object?)(IsOfPlace(kind, name, index) ? null : name) ?? index}/{what}");

    private static bool IsOfPlace(string kind, string? name, int index) => name == string.Create(CultureInfo.InvariantCulture, $"{kind}-{index}");
}
