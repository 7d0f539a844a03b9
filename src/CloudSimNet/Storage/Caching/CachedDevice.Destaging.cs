// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Caching;

/// <content>Writing dirty blocks back.</content>
public sealed partial class CachedDevice
{
    private readonly List<(IIoListener Listener, long Tag)> flushes = [];
    private readonly IoStep destaged;
    private readonly IoStep batchRead;
    private readonly int destageFrom;
    private readonly int[] batch; // The slots that are being written back, by their blocks.
    private readonly long[] batchBlocks;
    private readonly long[] batchVersions;
    private readonly int[] batchRuns; // How many neighbours, from here on, are one request.
    private int batchCount;
    private int batchLeft; // What of the batch is still under way.
    private bool isStuck; // The device behind has refused, and nothing has changed since.

    /// <summary>Writes all back that is dirty.</summary>
    /// <param name="listener">Who is told, never from within this call, when nothing is dirty any more: also writes that come meanwhile are waited
    /// for. <see cref="IoStatus.Unavailable"/> when a volatile medium forgets it.</param>
    /// <param name="tag">What to tell it with.</param>
    public void Flush(IIoListener listener, long tag = 0)
    {
        ArgumentNullException.ThrowIfNull(listener);
        Simulation.ThrowIfObserving();
        flushes.Add((listener, tag));
        isStuck = false;
        Destage();
        EndFlushes();
    }

    private void Destage()
    {
        if (batchLeft > 0 || isStuck || !isUp)
            return;
        if (blocks.DirtyCount == 0 || (blocks.DirtyCount <= destageFrom && flushes.Count == 0 && firstInLine < 0))
            return;
        batchCount = 0;
        for (var slot = blocks.FirstDirty; slot >= 0 && batchCount < batch.Length; slot = blocks[slot].Next)
        {
            batch[batchCount] = slot;
            batchBlocks[batchCount++] = blocks[slot].Block;
        }

        Array.Sort(batchBlocks, batch, 0, batchCount);
        for (var i = 0; i < batchCount; i++)
            batchVersions[i] = blocks[batch[i]].Version;
        batchLeft = batchCount;
        if (Medium.Device is null)
        {
            WriteBatch();
            return;
        }

        for (var i = 0; i < batchCount; i++)
        {
            blocks[batch[i]].Pins++;
            Access(IoKind.Read, batch[i], 0, LengthOf(batchBlocks[i]), batchRead, FillTag(i));
        }
    }

    private void BatchRead(long tag, IoStatus status)
    {
        var i = (int)tag;
        blocks.Unpin(batch[i]);
        if (status == IoStatus.Done)
            Pick(i);
        else
            batchVersions[i] = -1; // It stays dirty.
        if (--batchLeft > 0)
            return;
        batchLeft = batchCount;
        WriteBatch();
    }

    private void Pick(int i) => Trace?.Picked(MediumPlace, PlaceOf(batch[i]), LengthOf(batchBlocks[i]), (long)batch[i] << 1);

    private void WriteBatch()
    {
        for (var i = 0; i < batchCount; i += batchRuns[i])
        {
            var run = 1;
            while (i + run < batchCount && batchBlocks[i + run] == batchBlocks[i] + run && batchVersions[i + run] >= 0 && batchVersions[i] >= 0 && (run + 1L) * blockSize <= longestFetch)
                run++;
            batchRuns[i] = run;
            if (batchVersions[i] < 0)
            {
                EndAfter(SimDuration.Zero, destaged, FillTag(i), IoStatus.Unavailable);
                continue;
            }

            for (var j = i; j < i + run && Medium.Device is null; j++)
                Pick(j);
            var (offset, last) = (batchBlocks[i] * blockSize, batchBlocks[i + run - 1]);
            Behind.Submit(new BlockRequest(IoKind.Write, offset, (int)((last * blockSize) + LengthOf(last) - offset)), destaged, FillTag(i));
        }
    }

    private void Destaged(long tag, IoStatus status)
    {
        if (IsForgotten((int)(tag >> 32)))
            return;
        var first = (int)tag;
        for (var i = first; i < first + batchRuns[first]; i++)
        {
            var slot = batch[i];
            if (status == IoStatus.Done)
                Trace?.Put(Behind, batchBlocks[i] * blockSize, LengthOf(batchBlocks[i]), (long)slot << 1);
            if (status != IoStatus.Done)
                isStuck = true;
            else if (blocks[slot].Version == batchVersions[i])
                blocks.SetClean(slot);
            else
                blocks.SetDirty(slot); // Written meanwhile: behind the others.
        }

        batchLeft -= batchRuns[first];
        if (batchLeft > 0)
            return;
        ServeLine();
        Destage();
    }

    private void EndFlushes()
    {
        if (blocks.DirtyCount + reserved == 0)
            EndFlushes(IoStatus.Done);
    }

    private void EndFlushes(IoStatus status)
    {
        foreach (var (listener, tag) in flushes)
            EndAfter(SimDuration.Zero, listener, tag, status);
        flushes.Clear();
    }
}
