// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Snapshots;

/// <content>Deleting snapshots.</content>
public sealed partial class SnapshotVolume
{
    private int merging;
    private int mergePlace; // Of the next block in the level's order.
    private bool isMergingBlock;

    /// <summary>Whether a snapshot is being merged.</summary>
    public bool IsMerging { get; private set; }

    /// <summary>Tells the depth that is left when a merge has ended.</summary>
    public Engine.Probe<int> Merged { get; }

    /// <summary>Deletes a snapshot. With redirect-on-write its level is merged into what is below it, in the background: each block of it is read and
    /// written once. With copy-on-write only metadata changes.</summary>
    /// <param name="snapshot">Its number, from 0 for the oldest; later ones move up.</param>
    /// <returns>False, and nothing has changed, while another one is being merged, or when it is the first level of a linked clone.</returns>
    /// <remarks>A block that can't be copied ends the merge; the level stays with what is left of it and should be deleted again: it is no snapshot
    /// any more.</remarks>
    public bool TryDelete(int snapshot)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)snapshot, (uint)levels.Count, nameof(snapshot));
        Simulation.ThrowIfObserving();
        if (IsMerging || (IsClone && snapshot == 0))
            return false;
        if (Spec.Method == SnapshotMethod.CopyOnWrite)
        {
            MustBeQuiet("delete a snapshot");
            HandDown(snapshot);
            return true;
        }

        (IsMerging, merging, mergePlace) = (true, snapshot, 0);
        MergeNext();
        return true;
    }

    // An older snapshot needs the old data of what was first written after the deleted one, unless it has older data itself.
    private void HandDown(int snapshot)
    {
        var level = levels[snapshot];
        foreach (var block in level.Order)
        {
            var slot = level.Slots[block];
            if (snapshot > 0 && !levels[snapshot - 1].Slots.ContainsKey(block))
                levels[snapshot - 1].Add(block, slot);
            else
                kept.Give(slot);
        }

        levels.RemoveAt(snapshot);
        kept.Note(levels.Count > 0);
        NotifyChanged();
        Merged.Report(levels.Count);
    }

    private void MergeNext()
    {
        while (IsMerging && !isMergingBlock)
        {
            var level = levels[merging];
            if (mergePlace == level.Order.Count)
            {
                if (level.Slots.Count > 0)
                    throw new Engine.SimulationBugException(Simulation, Name, $"{level.Slots.Count} blocks of a level weren't merged.");
                if (level.Coming > 0)
                    return; // What is under way may still come into the level.
                levels.RemoveAt(merging);
                kept.Note(levels.Count > 0);
                EndMerge();
                return;
            }

            var block = level.Order[mergePlace++];
            if (!level.Slots.ContainsKey(block))
                continue;
            isMergingBlock = true;
            var part = parts.Take();
            parts[part] = new SnapshotPart { Request = -1, Block = block, IsWrite = true };
            BeginMerge(part);
        }
    }

    private void BeginMerge(int part)
    {
        ref var merge = ref parts[part];
        if (!locks.TryEnter(merge.Block, isAlone: true, part))
            return;
        merge.Source = levels[merging].Slots[merge.Block];
        merge.Target = -1;
        if (merging > 0)
            merge.Target = levels[merging - 1].Slots.TryGetValue(merge.Block, out var slot) ? slot : kept.Take();
        if (merging > 0 && merge.Target < 0)
        {
            merge.Below = 1;
            merge.Step = SnapshotStep.Data;
            EndAfter(SimDuration.Zero, stepEnded, part, IoStatus.OutOfSpace);
            return;
        }

        Copy(part);
    }

    private void MergedOne(in SnapshotPart part)
    {
        isMergingBlock = false;
        var isNew = merging > 0 && part.Target >= 0 && !levels[merging - 1].Slots.ContainsKey(part.Block);
        if (part.Status != IoStatus.Done)
        {
            if (isNew)
                kept.Give(part.Target);
            EndMerge();
            return;
        }

        if (isNew)
            levels[merging - 1].Add(part.Block, part.Target);
        levels[merging].Slots.Remove(part.Block);
        kept.Give(part.Source);
    }

    private void EndMerge()
    {
        IsMerging = false;
        NotifyChanged();
        Merged.Report(levels.Count);
    }
}
