// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Snapshots;

/// <summary>The part of a request that lies in one block, or, without a request, a block that is being merged.</summary>
internal struct SnapshotPart
{
    /// <summary>Of which request; -1 for a merge.</summary>
    public int Request;
    public long Block;
    public int From;
    public int To;
    public bool IsWrite;

    /// <summary>How many requests below are under way for it.</summary>
    public int Below;
    public IoStatus Status;

    /// <summary>The slot that it copies from, or reads; -1 for the base.</summary>
    public int Source;

    /// <summary>The slot that it writes; -1 for the base.</summary>
    public int Target;

    /// <summary>The level that is to get the target; null for none, or when it has it.</summary>
    public SnapshotLevel? Into;

    /// <summary>Whether the block comes new into a level, which takes metadata.</summary>
    public bool IsFirst;
    public SnapshotStep Step;
}
