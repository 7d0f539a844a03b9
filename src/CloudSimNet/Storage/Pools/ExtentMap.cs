// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Pools;

/// <summary>From the extents of an address space to where they lie: O(1), whatever has been moved. Addresses never change.</summary>
public sealed class ExtentMap
{
    private const int Nowhere = -1;
    private readonly ExtentPlace[] places;

    /// <summary>A map in which nothing lies anywhere.</summary>
    /// <param name="extents">How many extents the address space has; at least 1.</param>
    public ExtentMap(int extents)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(extents, 1);
        places = new ExtentPlace[extents];
        Array.Fill(places, new ExtentPlace(Nowhere, 0));
    }

    /// <summary>How many extents the address space has.</summary>
    public int Extents => places.Length;

    /// <summary>How many of them lie somewhere.</summary>
    public int Mapped { get; private set; }

    /// <summary>Where an extent lies; null for nowhere.</summary>
    /// <param name="extent">From 0 on.</param>
    public ExtentPlace? this[int extent] => places[extent].Device == Nowhere ? null : places[extent];

    /// <summary>Whether an extent lies somewhere.</summary>
    /// <param name="extent">From 0 on.</param>
    public bool IsMapped(int extent) => places[extent].Device != Nowhere;

    /// <summary>Says where an extent lies from now on.</summary>
    /// <param name="extent">From 0 on.</param>
    /// <param name="place">Where.</param>
    public void Set(int extent, ExtentPlace place)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(place.Device, nameof(place));
        Mapped += IsMapped(extent) ? 0 : 1;
        places[extent] = place;
    }

    /// <summary>Says that an extent lies nowhere.</summary>
    /// <param name="extent">From 0 on.</param>
    public void Clear(int extent)
    {
        Mapped -= IsMapped(extent) ? 1 : 0;
        places[extent] = new ExtentPlace(Nowhere, 0);
    }
}
