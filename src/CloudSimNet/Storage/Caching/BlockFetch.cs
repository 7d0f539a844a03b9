// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Caching;

/// <summary>Neighbouring blocks that a cache is reading from the device behind it.</summary>
/// <param name="First">The first block.</param>
/// <param name="Count">How many.</param>
/// <param name="Number">The number of this filling.</param>
/// <param name="Generation">How often the cache had failed when it began.</param>
internal readonly record struct BlockFetch(long First, int Count, long Number, int Generation);
