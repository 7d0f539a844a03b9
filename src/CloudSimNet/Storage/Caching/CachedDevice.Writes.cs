// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Caching;

/// <content>Writing, through to the device behind or into the cache alone.</content>
public sealed partial class CachedDevice
{
    private readonly SlotPool<ThroughWrite> throughs = new();
    private readonly IoStep throughEnded;
    private readonly IoStep updated;
    private readonly IoStep wroteEnded;
    private readonly int maxDirty;
    private int reserved; // Writes under way that will make blocks dirty.
    private int firstInLine = -1;
    private int lastInLine = -1;

    private void WriteThrough(in BlockRequest request, int gathered)
    {
        requests.Expect(gathered);
        var through = throughs.Take();
        throughs[through] = new ThroughWrite(gathered, request.Offset, request.Length);
        Behind.Submit(request, throughEnded, through);
    }

    private void ThroughEnded(long tag, IoStatus status)
    {
        var through = throughs.Give((int)tag);
        var end = through.Offset + through.Length;
        if (status == IoStatus.Done)
            Trace?.Landed(Behind, through.Offset, through.Length, TagOf(through.Request));
        for (var block = through.Offset / blockSize; block * blockSize < end; block++)
        {
            var start = block * blockSize;
            var (from, to) = ((int)(Math.Max(start, through.Offset) - start), (int)(Math.Min(end, start + blockSize) - start));
            Update(block, from, to, through.Request, status);
        }

        requests.IoEnded(through.Request, status);
        ServeLine();
    }

    // What was fetched while the write was under way may be older than it, and a write that failed may have reached the device: neither stays.
    private void Update(long block, int from, int to, int gathered, IoStatus status)
    {
        var slot = blocks.Find(block);
        if (slot >= 0 && (status != IoStatus.Done || !isUp || blocks[slot].State == SlotState.Filling))
        {
            Drop(slot);
            slot = blocks.Find(block);
            if (slot >= 0)
                return; // Who waited for it fetches it again, after the write.
        }

        if (status != IoStatus.Done || !isUp)
            return;
        if (slot < 0)
        {
            if (Spec.Writing != CacheWriting.Through || to - from != LengthOf(block))
                return;
            slot = blocks.TryAdd(block);
            if (slot < 0)
                return;
        }
        else
        {
            blocks.Touch(slot);
        }

        var part = parts.Take();
        parts[part] = new BlockPart { Request = gathered, From = from, To = to, IsWrite = true, Block = block, Slot = slot, Generation = generation, Next = -1 };
        requests.Expect(gathered);
        blocks[slot].Version++;
        blocks[slot].Pins++;
        if (Medium.Device is null)
            Updated(part, IoStatus.Done); // In the time that the device behind took.
        else
            Access(IoKind.Write, slot, from, to, updated, part);
    }

    private void Updated(long tag, IoStatus status)
    {
        var part = (int)tag;
        ref var write = ref parts[part];
        var slot = write.Slot;
        if (status == IoStatus.Done)
            Trace?.Landed(MediumPlace, PlaceOf(slot) + write.From, write.To - write.From, TagOf(write.Request));
        var state = blocks[slot].State;
        if (state == SlotState.Filling && status == IoStatus.Done)
            BecomeClean(slot, isServed: false);
        else if (state is SlotState.Filling or SlotState.Clean && status != IoStatus.Done)
            Drop(slot);
        blocks.Unpin(slot);
        End(part, IoStatus.Done); // The device behind has it.
        if (Medium.Device is not null)
            ServeLine();
    }

    private void Write(int part)
    {
        if (firstInLine >= 0 || !TryWrite(part))
            StandInLine(part);
    }

    private bool TryWrite(int part)
    {
        ref var write = ref parts[part];
        var slot = blocks.Find(write.Block);
        if (slot >= 0 && blocks[slot].State == SlotState.Filling)
        {
            WaitFor(slot, part, isFetch: false);
            return true;
        }

        var isDirty = slot >= 0 && blocks[slot].State == SlotState.Dirty;
        if (!isDirty && blocks.DirtyCount + reserved >= maxDirty)
            return false;
        if (slot < 0)
        {
            slot = blocks.TryAdd(write.Block);
            if (slot < 0)
                return false;
            if (write.To - write.From != LengthOf(write.Block))
            {
                write.MakesDirty = true; // Its room is kept while the rest of the block comes.
                reserved++;
                WaitFor(slot, part, isFetch: true);
                return true;
            }

            blocks[slot].Filling = 0; // By no fetch.
        }

        BeginWrite(part, slot);
        return true;
    }

    // The block that it waited for has come. It doesn't stand in line again, behind others for which the block would have to go.
    private void ContinueWrite(int part)
    {
        var slot = blocks.Find(parts[part].Block);
        if (slot >= 0 && blocks[slot].State is SlotState.Clean or SlotState.Dirty)
        {
            BeginWrite(part, slot);
            return;
        }

        if (parts[part].MakesDirty)
            reserved--;
        parts[part].MakesDirty = false;
        Write(part);
    }

    private void BeginWrite(int part, int slot)
    {
        ref var write = ref parts[part];
        write.Slot = slot;
        if (!write.MakesDirty && blocks[slot].State != SlotState.Dirty)
        {
            write.MakesDirty = true;
            reserved++;
        }

        blocks[slot].Pins++;
        blocks[slot].Version++;
        Access(IoKind.Write, slot, write.From, write.To, wroteEnded, part);
    }

    private void WriteEnded(long tag, IoStatus status)
    {
        var part = (int)tag;
        ref var write = ref parts[part];
        if (IsForgotten(write.Generation))
        {
            End(part, IoStatus.Unavailable);
            return;
        }

        var slot = write.Slot;
        if (write.MakesDirty)
            reserved--;
        if (status == IoStatus.Done)
            Trace?.Landed(MediumPlace, PlaceOf(slot) + write.From, write.To - write.From, TagOf(write.Request));
        var first = -1;
        if (blocks[slot].State == SlotState.Filling && status == IoStatus.Done)
        {
            first = blocks[slot].FirstWaiter;
            (blocks[slot].FirstWaiter, blocks[slot].LastWaiter) = (-1, -1);
        }

        blocks[slot].Version++;
        if (status == IoStatus.Done && blocks[slot].State != SlotState.Dirty)
            blocks.SetDirty(slot);
        else if (blocks[slot].State == SlotState.Filling)
            GiveUp(slot, status);
        blocks.Unpin(slot);
        End(part, status);
        Continue(first, -1);
        Destage();
        ServeLine();
    }

    private void StandInLine(int part)
    {
        if (lastInLine < 0)
            firstInLine = part;
        else
            parts[lastInLine].Next = part;
        lastInLine = part;
        Destage();
    }

    // Writes that found no room go on as far as there is some.
    private void ServeLine()
    {
        while (firstInLine >= 0)
        {
            var part = firstInLine;
            var next = parts[part].Next;
            parts[part].Next = -1;
            if (!TryWrite(part))
            {
                parts[part].Next = next;
                break;
            }

            firstInLine = next;
            if (next < 0)
                lastInLine = -1;
        }

        Fetch();
        EndFlushes();
    }

    private void EndWaiting()
    {
        var first = firstInLine;
        (firstInLine, lastInLine) = (-1, -1);
        EndLine(first);
    }
}
