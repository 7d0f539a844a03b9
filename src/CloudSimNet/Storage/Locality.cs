// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage;

/// <summary>How the operations of a stream come back to the same blocks: what caches and tiers need to know of it.</summary>
public sealed class Locality
{
    private Locality(double? statedHits, Popularity? popularity) => (StatedHits, Popularity) = (statedHits, popularity);

    /// <summary>No operation asks for what another one has asked for: no cache helps, and every place is equally likely.</summary>
    public static Locality None { get; } = new(0, null);

    /// <summary>The part of the operations that a cache is to hold, whatever its size; null where it follows from the popularity.</summary>
    public double? StatedHits { get; }

    /// <summary>How often each block is asked for, blocks having the size of the operations; null where it isn't known.</summary>
    public Popularity? Popularity { get; }

    /// <summary>Every cache holds a stated part.</summary>
    /// <param name="part">From 0 to 1.</param>
    public static Locality Hits(double part)
    {
        if (!(part is >= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(part), part, $"The part of the operations that hit must be from 0 to 1, not {part}.");
        return new Locality(part, null);
    }

    /// <summary>Operations are independent of each other and ask for blocks by their popularity. The block of rank r is the r-th of the device.</summary>
    public static Locality Of(Popularity popularity)
    {
        ArgumentNullException.ThrowIfNull(popularity);
        return new Locality(null, popularity);
    }
}
