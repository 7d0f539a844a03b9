// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Snapshots;

/// <content>Requests, step by step.</content>
public sealed partial class SnapshotVolume
{
    private void Begin(int part)
    {
        ref var begun = ref parts[part];
        if (begun.Request < 0)
        {
            BeginMerge(part);
            return;
        }

        if (!begun.IsWrite)
        {
            if (locks.TryEnter(begun.Block, isAlone: false, part))
                BeginRead(part);
            return;
        }

        // Where a write goes: while the newest level is merged into the one below, what it doesn't hold goes there at once.
        var level = WriteLevel(begun.Block);
        var isFirst = level >= 0 && !levels[level].Slots.ContainsKey(begun.Block);
        if (!locks.TryEnter(begun.Block, isAlone: isFirst, part))
            return;
        if (!isFirst)
        {
            begun.Target = level >= 0 && Spec.Method == SnapshotMethod.RedirectOnWrite ? levels[level].Slots[begun.Block] : -1;
            Data(part);
            return;
        }

        begun.Source = FindSlot(begun.Block, out _);
        var slot = kept.Take();
        if (slot < 0)
        {
            begun.Step = SnapshotStep.Data;
            begun.Below = 1;
            EndAfter(SimDuration.Zero, stepEnded, part, IoStatus.OutOfSpace);
            return;
        }

        (begun.Target, begun.Into, begun.IsFirst) = (slot, levels[level], true);
        begun.Into.Coming++;
        if (Spec.Method == SnapshotMethod.RedirectOnWrite && begun.To - begun.From == LengthOf(begun.Block))
            Data(part);
        else
            Copy(part);
    }

    private void BeginRead(int part)
    {
        ref var read = ref parts[part];
        read.Source = FindSlot(read.Block, out var lookups);
        if (lookups > 0 && Spec.LookupTime > SimDuration.Zero)
            EndAfter(lookups * Spec.LookupTime, looked, part, IoStatus.Done);
        else
            ReadNow(part);
    }

    private void ReadNow(int part)
    {
        ref var read = ref parts[part];
        read.Step = SnapshotStep.Data;
        read.Below = 1;
        Submit(read.Source, read.Block, IoKind.Read, read.From, read.To, part);
    }

    private void Copy(int part)
    {
        ref var copy = ref parts[part];
        copy.Step = SnapshotStep.CopyRead;
        copy.Below = 1;
        Submit(copy.Source, copy.Block, IoKind.Read, 0, LengthOf(copy.Block), part);
    }

    // The data of a write. A block that comes new into a level takes its metadata as well.
    private void Data(int part)
    {
        ref var data = ref parts[part];
        data.Step = SnapshotStep.Data;
        var metadata = data.IsFirst ? Spec.MetadataWrites : 0;
        data.Below = 1 + metadata;
        var target = Spec.Method == SnapshotMethod.CopyOnWrite ? -1 : data.Target;
        Submit(target, data.Block, IoKind.Write, data.From, data.To, part);
        for (var i = 0; i < metadata; i++)
            Space.Submit(kept.Metadata, metadataEnded ??= new IoStep(MetadataEnded), part);
    }

    private IoStep? metadataEnded;

    private void MetadataEnded(long tag, IoStatus status) => BelowEnded((int)tag, status);

    private void StepEnded(long tag, IoStatus status)
    {
        ref var part = ref parts[(int)tag];
        var length = LengthOf(part.Block);
        if (status == IoStatus.Done && part.Step == SnapshotStep.CopyRead)
        {
            Trace?.Picked(DeviceOf(part.Source), PlaceOf(part.Source, part.Block), length, tag);
            part.Step = SnapshotStep.CopyWrite;
            Submit(part.Target, part.Block, IoKind.Write, 0, length, (int)tag);
            return;
        }

        if (status == IoStatus.Done && part.Step == SnapshotStep.CopyWrite)
        {
            Trace?.Put(DeviceOf(part.Target), PlaceOf(part.Target, part.Block), length, tag);
            if (part.Request >= 0)
            {
                if (Spec.Method == SnapshotMethod.CopyOnWrite)
                    ComeIn(ref part); // Whatever becomes of the new data, the old is safe.
                Data((int)tag);
                return;
            }
        }
        else if (status == IoStatus.Done && part.Request >= 0)
        {
            var place = part.IsWrite ? Spec.Method == SnapshotMethod.CopyOnWrite ? -1 : part.Target : part.Source;
            var request = SubmittedTag(requests.TagOf(part.Request));
            if (part.IsWrite)
                Trace?.Landed(DeviceOf(place), PlaceOf(place, part.Block) + part.From, part.To - part.From, request);
            else
                Trace?.Served(DeviceOf(place), PlaceOf(place, part.Block) + part.From, part.To - part.From, request, (part.Block * blockSize) + part.From);
        }

        BelowEnded((int)tag, status);
    }

    private void BelowEnded(int slot, IoStatus status)
    {
        ref var ending = ref parts[slot];
        if (ending.Status == IoStatus.Done)
            ending.Status = status;
        if (--ending.Below > 0)
            return;
        var part = parts.Give(slot);
        if (part.Request < 0)
        {
            MergedOne(part);
        }
        else if (part.Into is not null)
        {
            // What failed hasn't come into the level; only its place is given back.
            if (part.Status == IoStatus.Done)
            {
                ComeIn(ref part);
            }
            else
            {
                part.Into.Coming--;
                kept.Give(part.Target);
            }
        }

        locks.Leave(part.Block, again);
        if (part.Request >= 0)
            requests.IoEnded(part.Request, part.Status);
        GoOn();
    }

    private void GoOn()
    {
        if (isGoingOn)
            return;
        isGoingOn = true;
        while (again.TryDequeue(out var part))
            Begin(part);
        isGoingOn = false;
        MergeNext();
    }

    // Streams see a level grow in steps of a hundredth of the volume.
    private void ComeIn(ref SnapshotPart part)
    {
        var level = part.Into!;
        part.Into = null;
        level.Coming--;
        level.Add(part.Block, part.Target);
        if (level.Slots.Count % Math.Max(1, Capacity.Count / blockSize / 100) == 0)
            NotifyChanged();
    }

    private int WriteLevel(long block)
    {
        var top = levels.Count - 1;
        return IsMerging && merging == top && !levels[top].Slots.ContainsKey(block) ? top - 1 : top;
    }

    // The newest level that holds a block, and how many were looked into in vain; -1 for the base.
    private int FindSlot(long block, out int missed)
    {
        missed = 0;
        if (Spec.Method == SnapshotMethod.CopyOnWrite)
            return -1;
        for (var level = levels.Count - 1; level >= 0; level--, missed++)
        {
            if (levels[level].Slots.TryGetValue(block, out var slot))
                return slot;
        }

        return -1;
    }

    /// <summary>Where a snapshot's data of an address lies.</summary>
    internal (BlockDevice Device, long Offset) Locate(int snapshot, long offset)
    {
        var (block, isCopied) = (offset / blockSize, Spec.Method == SnapshotMethod.CopyOnWrite);
        for (var level = isCopied ? snapshot : snapshot - 1; level >= 0 && level < levels.Count; level += isCopied ? 1 : -1)
        {
            if (levels[level].Slots.TryGetValue(block, out var slot))
                return (Space, PlaceOf(slot, block) + (offset % blockSize));
        }

        return (Base, offset);
    }

    private int LengthOf(long block) => (int)Math.Min(blockSize, Capacity.Count - (block * blockSize));

    private BlockDevice DeviceOf(int slot) => slot < 0 ? Base : Space;

    private long PlaceOf(int slot, long block) => slot < 0 ? block * blockSize : (long)slot * blockSize;

    private void Submit(int slot, long block, IoKind kind, int from, int to, int part) =>
        DeviceOf(slot).Submit(new BlockRequest(kind, PlaceOf(slot, block) + from, to - from), stepEnded, part);
}
