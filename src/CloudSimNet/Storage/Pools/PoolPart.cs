// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Pools;

/// <summary>The part of a request that lies in one extent of a volume.</summary>
internal struct PoolPart
{
    /// <summary>Of which request.</summary>
    public int Request;
    public int Extent;
    public int From;
    public int To;
    public bool IsWrite;

    /// <summary>How many requests below are under way for it.</summary>
    public int Below;
    public IoStatus Status;

    /// <summary>Where it is under way.</summary>
    public ExtentPlace Place;

    /// <summary>Where else it writes, while its extent is being moved; on device -1 for nowhere.</summary>
    public ExtentPlace Second;

    /// <summary>Its neighbours among those under way; -1 for none.</summary>
    public int Previous;
    public int Next;
}
