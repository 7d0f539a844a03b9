// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage;

/// <summary>What the operations of a stream are like.</summary>
public sealed record IoPattern
{
    /// <summary>Random reads of 4 KiB.</summary>
    public static IoPattern RandomReads { get; } = new();

    /// <summary>How many of the operations are reads, from 0 to 1.</summary>
    public double ReadFraction { get; init; } = 1;

    /// <summary>The size of each; above 0.</summary>
    public Bytes BlockSize { get; init; } = Bytes.B(4096);

    /// <summary>Whether each begins where the one before it ended.</summary>
    public bool IsSequential { get; init; }

    /// <summary>How operations come back to the same blocks.</summary>
    public Locality Locality { get; init; } = Locality.None;

    /// <summary>How many of the operations are writes, from 0 to 1.</summary>
    public double WriteFraction => 1 - ReadFraction;

    /// <summary>Throws unless all values are in their ranges.</summary>
    internal void Check()
    {
        ArgumentNullException.ThrowIfNull(Locality);
        if (!(ReadFraction is >= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(ReadFraction), ReadFraction, $"The part of the operations that are reads must be from 0 to 1, not {ReadFraction}.");
        if (BlockSize <= Bytes.Zero)
            throw new ArgumentOutOfRangeException(nameof(BlockSize), BlockSize, $"The size of an operation must be above 0 bytes, not {BlockSize}.");
    }
}
