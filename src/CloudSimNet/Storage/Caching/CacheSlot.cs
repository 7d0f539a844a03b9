// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Caching;

/// <summary>A place for a block in a cache.</summary>
internal struct CacheSlot
{
    public long Block;
    public SlotState State;

    /// <summary>Grows with each write, so that who copies the block away can tell whether it was written meanwhile.</summary>
    public long Version;

    /// <summary>Which of all fillings is under way.</summary>
    public long Filling;

    /// <summary>How many accesses are under way; the slot isn't given to another block meanwhile.</summary>
    public int Pins;

    /// <summary>The first and last part of a request that wait for the filling; -1 for none.</summary>
    public int FirstWaiter;
    public int LastWaiter;

    /// <summary>Its neighbours in the list of clean blocks, or in that of dirty ones; -1 for none.</summary>
    public int Previous;
    public int Next;
}
