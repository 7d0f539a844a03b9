// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Caching;

/// <summary>What a cache is like.</summary>
public sealed record CacheSpec
{
    /// <summary>How much it holds; at least one block, rounded down to whole ones.</summary>
    public required Bytes Capacity { get; init; }

    /// <summary>The size of what is held or let go as one; above 0, at most 256 MiB.</summary>
    public Bytes BlockSize { get; init; } = Bytes.B(4096);

    /// <summary>What is done with writes.</summary>
    public CacheWriting Writing { get; init; } = CacheWriting.Through;

    /// <summary>The part of the capacity that may hold what wasn't written back yet; above 0, at most 1. Writes beyond it wait.</summary>
    public double DirtyLimit { get; init; } = 0.5;

    /// <summary>The part of the capacity from which on it is written back in the background; from 0, for at once, to <see cref="DirtyLimit"/>.</summary>
    public double DestageFrom { get; init; }

    /// <summary>How many blocks are written back as one batch, in the order of their places, neighbours as one request; at least 1.</summary>
    public int DestageBatch { get; init; } = 32;

    internal int Blocks => (int)Math.Min(Capacity.Count / BlockSize.Count, int.MaxValue);

    /// <summary>Throws unless all values are in their ranges.</summary>
    internal void Check()
    {
        if (BlockSize <= Bytes.Zero || BlockSize > Bytes.MiB(256))
            throw new ArgumentOutOfRangeException(nameof(BlockSize), BlockSize, $"A cache's blocks must be above 0 bytes and at most 256 MiB, not {BlockSize}.");
        if (Capacity < BlockSize)
            throw new ArgumentOutOfRangeException(nameof(Capacity), Capacity, $"A cache must hold at least one block of {BlockSize}, not {Capacity}.");
        if (!(DirtyLimit is > 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(DirtyLimit), DirtyLimit, $"The dirty part must be limited above 0 and to at most 1, not {DirtyLimit}.");
        if (!(DestageFrom >= 0 && DestageFrom <= DirtyLimit))
            throw new ArgumentOutOfRangeException(nameof(DestageFrom), DestageFrom, $"Writing back must begin from 0 to the dirty limit of {DirtyLimit}, not {DestageFrom}.");
        ArgumentOutOfRangeException.ThrowIfLessThan(DestageBatch, 1);
    }
}
