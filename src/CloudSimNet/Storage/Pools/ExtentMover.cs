// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Pools;

/// <summary>Moves the extents of a pool, one at a time, piece by piece.</summary>
/// <remarks>
/// A piece is copied while no write to it is under way, and writes to it wait meanwhile. Writes before it go to both copies, writes behind it to the
/// old one alone. Reads get the old copy until the new one is whole.
/// A place is given back when nothing is under way there any more.
/// </remarks>
internal sealed class ExtentMover
{
    private readonly StoragePool pool;
    private readonly Queue<(PoolVolume Volume, int Extent, PoolDevice To)> waiting = new();
    private readonly List<(ExtentPlace Place, int Users)> leaving = [];
    private readonly List<int> held = []; // Writes that wait for the piece.
    private readonly List<int> going = [];
    private readonly IoStep pieceRead;
    private readonly IoStep pieceWritten;
    private PoolVolume? volume; // Of the move that goes on; null for none.
    private int extent;
    private ExtentPlace from;
    private ExtentPlace to;
    private int first; // The piece.
    private int last;
    private bool isCopying;
    private bool isAbandoned;
    private long move;

    public ExtentMover(StoragePool pool)
    {
        this.pool = pool;
        (pieceRead, pieceWritten) = (new IoStep(PieceRead), new IoStep(PieceWritten));
    }

    public long Moves { get; private set; }

    public int Pending => waiting.Count + (volume is null ? 0 : 1);

    public void Add(PoolVolume of, int which, PoolDevice device)
    {
        waiting.Enqueue((of, which, device));
        BeginNext();
    }

    /// <summary>Whether a write must wait for a piece; where else it must go if not.</summary>
    public bool MustWait(PoolVolume of, int part, int which, int start, int end, out ExtentPlace second)
    {
        second = new ExtentPlace(-1, 0);
        if (of != volume || which != extent || isAbandoned)
            return false;
        if (start < last && end > first)
        {
            held.Add(part);
            return true;
        }

        if (start < first)
            second = to;
        return false;
    }

    /// <summary>Gives a move up, should it be under way.</summary>
    public void Abandon(PoolVolume of, int which, ExtentPlace? target = null)
    {
        if (of != volume || which != extent || isAbandoned || (target is not null && target != to))
            return;
        isAbandoned = true;
        if (!isCopying)
            Finish();
    }

    public void ReleaseLater(ExtentPlace place, int users) => leaving.Add((place, users));

    public void PartEnded(ExtentPlace place)
    {
        for (var i = 0; i < leaving.Count; i++)
        {
            if (leaving[i].Place != place)
                continue;
            leaving[i] = (place, leaving[i].Users - 1);
            if (leaving[i].Users > 0)
                return;
            leaving.RemoveAt(i);
            pool.Return(place);
            return;
        }
    }

    /// <summary>A write has ended that the piece may have waited for.</summary>
    public void WriteEnded() => Copy();

    public void SpaceFreed() => BeginNext();

    private void BeginNext()
    {
        while (volume is null && waiting.TryPeek(out var next))
        {
            var place = next.Volume.Map[next.Extent];
            if (place is { } lies && lies.Device != next.To.Number)
            {
                if (next.To.Free == 0 && leaving.Count > 0)
                    return; // Some is about to be given back.
                if (next.To.Free > 0)
                {
                    waiting.Dequeue();
                    (volume, extent, from, to, first, last, isAbandoned) = (next.Volume, next.Extent, lies, pool.Take(next.To), 0, 0, false);
                    move++;
                    NextPiece();
                    return;
                }
            }

            waiting.Dequeue();
        }
    }

    private void NextPiece()
    {
        first = last;
        last = (int)Math.Min(pool.Spec.ExtentSize.Count, first + pool.Spec.CopySize.Count);
        Copy();
    }

    private void Copy()
    {
        if (volume is null || isCopying || isAbandoned || volume.IsWritten(extent, first, last))
            return;
        isCopying = true;
        volume.Submit(from, IoKind.Read, first, last, pieceRead, move);
    }

    private void PieceRead(long tag, IoStatus status)
    {
        if (status != IoStatus.Done || isAbandoned)
        {
            EndCopying(false);
            return;
        }

        volume!.Trace?.Picked(pool.Devices[from.Device].Device, (from.Extent * pool.Spec.ExtentSize.Count) + first, last - first, -1);
        volume.Submit(to, IoKind.Write, first, last, pieceWritten, move);
    }

    private void PieceWritten(long tag, IoStatus status)
    {
        if (status == IoStatus.Done)
            volume!.Trace?.Put(pool.Devices[to.Device].Device, (to.Extent * pool.Spec.ExtentSize.Count) + first, last - first, -1);
        EndCopying(status == IoStatus.Done);
    }

    private void EndCopying(bool isDone)
    {
        isCopying = false;
        isAbandoned |= !isDone;
        if (isAbandoned || last == pool.Spec.ExtentSize.Count)
        {
            Finish();
            return;
        }

        first = last; // What is held may go on, to both.
        LetGo(volume!);
        NextPiece();
    }

    private void Finish()
    {
        var of = volume!;
        volume = null;
        if (isAbandoned)
        {
            of.Release(to);
        }
        else
        {
            Moves++;
            of.Switch(extent, to);
        }

        LetGo(of);
        BeginNext();
    }

    private void LetGo(PoolVolume of)
    {
        going.AddRange(held);
        held.Clear();
        foreach (var part in going)
        {
            if (!of.TryContinue(part))
                pool.Stall(of, part);
        }

        going.Clear();
    }
}
