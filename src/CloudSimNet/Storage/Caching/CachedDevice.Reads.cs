// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Caching;

/// <content>Reading, and taking blocks in.</content>
public sealed partial class CachedDevice
{
    private const long LongestFetch = 1 << 28;

    private readonly long longestFetch; // What the device behind takes, at most that.

    private readonly SlotPool<BlockFetch> fetches = new();
    private readonly IoStep hitEnded;
    private readonly IoStep fetchEnded;
    private readonly IoStep filled;
    private long nextFetch; // The blocks that the current call is to fetch.
    private int nextFetchCount;

    private void Read(int part, bool isNew)
    {
        ref var read = ref parts[part];
        var slot = blocks.Find(read.Block);
        if (isNew && slot >= 0)
            Hits++;
        else if (isNew)
            Misses++;
        if (slot < 0)
        {
            slot = blocks.TryAdd(read.Block);
            if (slot < 0)
                ReadPast(part);
            else
                WaitFor(slot, part, isFetch: true);
        }
        else if (blocks[slot].State == SlotState.Filling)
        {
            WaitFor(slot, part, isFetch: false);
        }
        else
        {
            blocks.Touch(slot);
            blocks[slot].Pins++;
            read.Slot = slot;
            Access(IoKind.Read, slot, read.From, read.To, hitEnded, part);
        }
    }

    private void HitEnded(long tag, IoStatus status)
    {
        var part = (int)tag;
        ref var read = ref parts[part];
        if (IsForgotten(read.Generation))
        {
            End(part, IoStatus.Unavailable);
            return;
        }

        var slot = read.Slot;
        if (status == IoStatus.Done)
            Trace?.Served(MediumPlace, PlaceOf(slot) + read.From, read.To - read.From, TagOf(read.Request), (read.Block * blockSize) + read.From);
        else if (blocks[slot].State == SlotState.Clean)
            Drop(slot);
        blocks.Unpin(slot);
        if (status == IoStatus.Done || blocks.Find(read.Block) >= 0)
            End(part, status);
        else
            ReadPast(part); // The medium has failed, but the device behind has it too.
        ServeLine();
    }

    // Reads from the device behind without taking the block in.
    private void ReadPast(int part)
    {
        ref var read = ref parts[part];
        Behind.Submit(new BlockRequest(IoKind.Read, (read.Block * blockSize) + read.From, read.To - read.From), past ??= new IoStep(PastEnded), part);
    }

    private IoStep? past;

    private void PastEnded(long tag, IoStatus status)
    {
        ref var read = ref parts[(int)tag];
        var offset = (read.Block * blockSize) + read.From;
        if (status == IoStatus.Done)
            Trace?.Served(Behind, offset, read.To - read.From, TagOf(read.Request), offset);
        End((int)tag, status);
    }

    private void WaitFor(int slot, int part, bool isFetch)
    {
        ref var filling = ref blocks[slot];
        if (filling.LastWaiter < 0)
            filling.FirstWaiter = part;
        else
            parts[filling.LastWaiter].Next = part;
        filling.LastWaiter = part;
        if (!isFetch)
            return;
        var block = filling.Block;
        if (nextFetchCount > 0 && (block != nextFetch + nextFetchCount || (nextFetchCount + 1L) * blockSize > longestFetch))
            Fetch();
        if (nextFetchCount++ == 0)
            nextFetch = block;
        filling.Filling = fillings + 1; // The number that the fetch will have.
    }

    private void Fetch()
    {
        if (nextFetchCount == 0)
            return;
        var fetch = fetches.Take();
        fetches[fetch] = new BlockFetch(nextFetch, nextFetchCount, ++fillings, generation);
        var (offset, last) = (nextFetch * blockSize, nextFetch + nextFetchCount - 1);
        nextFetchCount = 0;
        Behind.Submit(new BlockRequest(IoKind.Read, offset, (int)((last * blockSize) + LengthOf(last) - offset)), fetchEnded, fetch);
    }

    private void FetchEnded(long tag, IoStatus status)
    {
        var fetch = fetches.Give((int)tag);
        for (var block = fetch.First; block < fetch.First + fetch.Count && !IsForgotten(fetch.Generation); block++)
        {
            var slot = blocks.Find(block);
            if (slot < 0 || blocks[slot].State != SlotState.Filling || blocks[slot].Filling != fetch.Number)
                continue; // It was written past the cache meanwhile: what was fetched may be old.
            if (status == IoStatus.Done)
                TakeIn(slot);
            else
                GiveUp(slot, status);
        }

        ServeLine();
    }

    // Reads that wait have what they wait for at once; it reaches the medium behind them.
    private void TakeIn(int slot)
    {
        ref var filling = ref blocks[slot];
        var offset = filling.Block * blockSize;
        var length = LengthOf(filling.Block);
        Trace?.Picked(Behind, offset, length, ((long)slot << 1) | 1);
        if (Medium.Device is not null)
        {
            filling.Pins++;
            Access(IoKind.Write, slot, 0, length, filled, FillTag(slot));
            for (var part = filling.FirstWaiter; part >= 0 && !parts[part].IsWrite; part = blocks[slot].FirstWaiter)
            {
                blocks[slot].FirstWaiter = parts[part].Next;
                if (blocks[slot].FirstWaiter < 0)
                    blocks[slot].LastWaiter = -1;
                EndRead(part, Behind, offset);
            }

            return;
        }

        Trace?.Put(this, PlaceOf(slot), length, ((long)slot << 1) | 1);
        BecomeClean(slot, isServed: true);
    }

    private void Filled(long tag, IoStatus status)
    {
        if (IsForgotten((int)(tag >> 32)))
            return;
        var slot = (int)tag;
        if (status == IoStatus.Done)
            Trace?.Put(MediumPlace, PlaceOf(slot), LengthOf(blocks[slot].Block), ((long)slot << 1) | 1);
        var isHeld = blocks[slot].State == SlotState.Filling;
        if (isHeld && status == IoStatus.Done)
            BecomeClean(slot, isServed: false);
        else if (isHeld)
            GiveUp(slot, status);
        blocks.Unpin(slot);
        ServeLine();
    }

    private void BecomeClean(int slot, bool isServed)
    {
        var first = blocks[slot].FirstWaiter;
        (blocks[slot].FirstWaiter, blocks[slot].LastWaiter) = (-1, -1);
        blocks.SetClean(slot);
        Continue(first, isServed ? slot : -1);
    }

    // Whoever waited goes on: reads that are served by what has just come end, all else is tried again.
    private void Continue(int first, int servedBy)
    {
        while (first >= 0)
        {
            var part = first;
            first = parts[part].Next;
            parts[part].Next = -1;
            if (parts[part].IsWrite)
            {
                servedBy = -1; // Reads behind a write get what it writes.
                ContinueWrite(part);
            }
            else if (servedBy >= 0)
            {
                EndRead(part, MediumPlace, PlaceOf(servedBy));
            }
            else
            {
                Read(part, isNew: false);
            }
        }

        Fetch();
    }

    private void EndRead(int part, BlockDevice place, long start)
    {
        ref var read = ref parts[part];
        Trace?.Served(place, start + read.From, read.To - read.From, TagOf(read.Request), (read.Block * blockSize) + read.From);
        End(part, IoStatus.Done);
    }

    // Lets a block go; who waits for it tries again.
    private void Drop(int slot)
    {
        var first = blocks[slot].State == SlotState.Filling ? blocks[slot].FirstWaiter : -1;
        blocks.Remove(slot);
        Continue(first, -1);
    }

    private void GiveUp(int slot, IoStatus status)
    {
        var first = blocks[slot].FirstWaiter;
        blocks.Remove(slot);
        while (first >= 0)
        {
            var part = first;
            first = parts[part].Next;
            if (parts[part].MakesDirty)
                reserved--;
            End(part, status);
        }
    }

    private long FillTag(int slot) => ((long)generation << 32) | (uint)slot;

    private bool IsForgotten(int from) => from != generation && Medium.IsVolatile;
}
