// SPDX-License-Identifier: MIT
using System.Globalization;

namespace CloudSimNet.Scenarios.Format.Compute;

/// <summary>The names of the random streams that groups draw from.</summary>
internal static class GroupStream
{
    /// <summary>The name. A group that has a name of its own keeps what it draws when others come before it.</summary>
    public static string Of(string kind, string? name, int index, string what) => string.Create(CultureInfo.InvariantCulture, $"{kind}/{(object?)name ?? index}/{what}");
}
