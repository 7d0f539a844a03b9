// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Caching;

/// <summary>A write that goes past a cache to the device behind it.</summary>
/// <param name="Request">Which of the requests.</param>
/// <param name="Offset">The first byte.</param>
/// <param name="Length">How many.</param>
internal readonly record struct ThroughWrite(int Request, long Offset, int Length);
