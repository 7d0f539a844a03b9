// SPDX-License-Identifier: MIT
namespace CloudSimNet.Architecture.Tests.Bait;

/// <summary>Every kind of static state.</summary>
internal static class StaticBait
{
    private static readonly Dictionary<string, int> Names = [];

    [ThreadStatic]
    private static int perThread;

    private static int counter;

    public static int Property { get; set; }

    public static int Count() => Names.Count + counter++ + perThread++;
}
