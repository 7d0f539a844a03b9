// SPDX-License-Identifier: MIT
namespace CloudSimNet.Cpu.Microarchitectures;

/// <summary>What a processor keeps of the upper levels of page tables.</summary>
public enum WalkCacheKind
{
    /// <summary>Nothing: each walk begins at the root.</summary>
    None,

    /// <summary>For a part of the address, where the next table is: a hit skips the levels above it (Intel's paging-structure caches). In two
    /// dimensions it knows the table's host address, so that the table needn't be translated.</summary>
    Translations,

    /// <summary>The entries of upper levels themselves, whichever dimension they belong to: each level is still visited, at little cost (AMD's page
    /// walk cache).</summary>
    Entries,
}
