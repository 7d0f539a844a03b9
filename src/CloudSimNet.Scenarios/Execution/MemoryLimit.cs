// SPDX-License-Identifier: MIT
using System.Globalization;

namespace CloudSimNet.Scenarios.Execution;

/// <summary>How much memory the process may use.</summary>
public static class MemoryLimit
{
    private const double BytesOfGiB = 1L << 30;

    /// <summary>The bytes: the machine's, its container's, or what the runtime was told.</summary>
    public static long Bytes => GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;

    /// <summary>The same in words, such as <c>the process may use 7.8 GiB</c>.</summary>
    public static string Text => $"the process may use {InGiB(Bytes)}";

    /// <summary>Bytes as GiB, such as <c>7.8 GiB</c>.</summary>
    internal static string InGiB(double bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / BytesOfGiB:0.0#} GiB");
}
