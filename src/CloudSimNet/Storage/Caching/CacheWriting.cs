// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Caching;

/// <summary>What a cache does with writes.</summary>
public enum CacheWriting
{
    /// <summary>They go to the device behind it; what the cache holds of them is kept up to date, and nothing is taken in for them.</summary>
    Around,

    /// <summary>They go to the device behind it, and what fills a whole block is taken in as well.</summary>
    Through,

    /// <summary>They are acknowledged when the cache has them, and reach the device behind it later.</summary>
    Back,
}
