// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Files;

/// <summary>A file that a client has open.</summary>
/// <remarks>A lock is of the whole file. With SMB it is enforced: requests of others end as denied. With NFS it is advice: others learn of it only
/// when they ask for a lock too.</remarks>
public sealed class OpenFile
{
    private readonly FileNode node;
    private readonly FileClient client;
    private readonly SlotPool<Pending> pending = new();
    private readonly IoStep pieceEnded;
    private bool isClosed;

    internal OpenFile(FileClient client, FileNode node, FileRights rights, FileSharing sharing)
    {
        (this.client, this.node, Rights, Sharing) = (client, node, rights, sharing);
        pieceEnded = new IoStep((tag, status) => EndPiece((int)tag, status));
        node.Opens.Add(this);
    }

    /// <summary>What it was opened for.</summary>
    public FileRights Rights { get; }

    /// <summary>What others may do meanwhile.</summary>
    public FileSharing Sharing { get; }

    /// <summary>The file's size.</summary>
    public Bytes Size => Bytes.B(node.Size);

    private bool IsKeptOut => client.Folder.Protocol.HasMandatoryLocks && node.Lock is { } holder && holder != this;

    /// <summary>Reads or writes. Reading stops at the end of the file; writing beyond it makes the file longer.</summary>
    /// <param name="kind">Whether it reads or writes.</param>
    /// <param name="offset">From where; not negative.</param>
    /// <param name="length">How many bytes; above 0.</param>
    /// <param name="listener">Who is told of the end, never from within this call; null for nobody.</param>
    /// <param name="tag">What to tell it with.</param>
    /// <exception cref="InvalidOperationException">The file was closed.</exception>
    public void Submit(IoKind kind, long offset, int length, IIoListener? listener = null, long tag = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 1);
        MustBeOpen();
        client.Folder.Server.Simulation.ThrowIfObserving();
        var slot = pending.Take();
        pending[slot] = new Pending { Listener = listener, Tag = tag };
        var status = Admit(kind, offset, length);
        var end = kind == IoKind.Read ? Math.Min(node.Size, offset + length) : offset + length;
        if (status != IoStatus.Done || end <= offset)
        {
            pending[slot].Outstanding = 1;
            client.Traffic.EndSoon(pieceEnded, slot, status);
            return;
        }

        node.Size = Math.Max(node.Size, end);
        Send(kind, offset, end, slot);
    }

    /// <summary>Makes the file at least so long at once, as fallocate does: its space is taken, and nothing is sent.</summary>
    /// <param name="size">How long.</param>
    /// <returns>False, and nothing has changed, when it wasn't opened to be written, another has locked it, or the space isn't there.</returns>
    /// <exception cref="InvalidOperationException">The file was closed.</exception>
    public bool TryExtend(Bytes size)
    {
        MustBeOpen();
        client.Folder.Server.Simulation.ThrowIfObserving();
        if (Admit(IoKind.Write, 0, size.Count) != IoStatus.Done)
            return false;
        node.Size = Math.Max(node.Size, size.Count);
        return true;
    }

    /// <summary>Locks the whole file for oneself; false when another has.</summary>
    public bool TryLock()
    {
        MustBeOpen();
        client.Folder.Server.Simulation.ThrowIfObserving();
        if (node.Lock is { } holder && holder != this)
            return false;
        node.Lock = this;
        return true;
    }

    /// <summary>Gives the lock back, if it has it.</summary>
    public void Unlock()
    {
        client.Folder.Server.Simulation.ThrowIfObserving();
        if (node.Lock == this)
            node.Lock = null;
    }

    /// <summary>Closes it, and gives its lock back. What is under way goes on. No effect on a closed one.</summary>
    public void Close()
    {
        if (isClosed)
            return;
        Unlock();
        isClosed = true;
        node.Opens.Remove(this);
    }

    /// <summary>Whether another may have the file open for something, with such a sharing, beside this one.</summary>
    internal bool Agrees(FileRights rights, FileSharing sharing) => Shares(Sharing, rights) && Shares(sharing, Rights);

    private static bool Shares(FileSharing sharing, FileRights rights) =>
        ((rights & FileRights.Read) == 0 || (sharing & FileSharing.Read) != 0) && ((rights & FileRights.Write) == 0 || (sharing & FileSharing.Write) != 0);

    // The space for a longer file is taken before anything is sent.
    private IoStatus Admit(IoKind kind, long offset, long length)
    {
        if ((Rights & (kind == IoKind.Read ? FileRights.Read : FileRights.Write)) == 0 || IsKeptOut)
            return IoStatus.Denied;
        if (kind == IoKind.Read || offset + length <= node.Allocated)
            return IoStatus.Done;
        var space = client.Folder.Server.Space;
        var before = space.Free;
        var isRoom = space.Take(offset + length - node.Allocated, node.Extents);
        node.Allocated += before - space.Free;
        return isRoom ? IoStatus.Done : IoStatus.OutOfSpace;
    }

    private void Send(IoKind kind, long offset, long end, int slot)
    {
        for (var (i, start) = node.ExtentAt(offset); start < end; i++)
        {
            var extent = node.Extents[i];
            var (from, to) = (Math.Max(offset, start), Math.Min(end, start + extent.Length));
            pending[slot].Outstanding++;
            client.Traffic.Submit(new BlockRequest(kind, extent.Offset + from - start, (int)(to - from)), pieceEnded, slot);
            start += extent.Length;
        }
    }

    private void MustBeOpen()
    {
        if (isClosed)
            throw new InvalidOperationException($"'{node.Name}' was closed; open it again.");
    }

    private void EndPiece(int slot, IoStatus status)
    {
        ref var request = ref pending[slot];
        if (status != IoStatus.Done)
            request.Fault = status;
        if (--request.Outstanding > 0)
            return;
        var ended = pending.Give(slot);
        ended.Listener?.IoEnded(ended.Tag, ended.Fault);
    }

    private struct Pending
    {
        public IIoListener? Listener;
        public long Tag;
        public int Outstanding;
        public IoStatus Fault;
    }
}
