// SPDX-License-Identifier: MIT
using System.Reflection;

namespace CloudSimNet.Scenarios.Results;

/// <summary>The version of the library, as results carry it.</summary>
public static class LibraryVersion
{
    /// <summary>Such as <c>0.1.0</c>.</summary>
    public static string Text =>
        typeof(LibraryVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "unknown";
}
