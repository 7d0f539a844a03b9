// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Snapshots;

/// <summary>The blocks that one level keeps apart from the base.</summary>
internal sealed class SnapshotLevel
{
    /// <summary>Where each lies, in blocks of the space for levels.</summary>
    public Dictionary<long, int> Slots { get; } = [];

    /// <summary>The blocks in the order in which they came, for going through them; some may have gone.</summary>
    public List<long> Order { get; } = [];

    /// <summary>How many writes are under way that will bring a block into it.</summary>
    public int Coming { get; set; }

    public void Add(long block, int slot)
    {
        Slots.Add(block, slot);
        Order.Add(block);
    }
}
