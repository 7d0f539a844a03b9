// SPDX-License-Identifier: MIT
using CloudSimNet.Specs;

namespace CloudSimNet.Storage.Datastores;

/// <summary>A file as the host that has opened it sees it: a block device. When it was closed, or its lock was broken, later requests end as
/// <see cref="IoStatus.Denied"/>; so do writes when it was opened to be read.</summary>
/// <remarks>A read of what was never written to a thin file takes no operation. A stream counts every operation, as it has no addresses; it takes no
/// space of a thin file.</remarks>
public sealed class DatastoreHandle : BlockDevice
{
    private readonly DatastoreFile file;
    private readonly SplitRequests requests = new();

    internal DatastoreHandle(DatastoreFile file, HostId host, OpenMode mode)
        : base(file.Datastore.Simulation, $"{file.Datastore.Name}/{file.Name}", file.Size)
    {
        (this.file, Host, Mode) = (file, host, mode);
        AttachLower(file.Datastore.Device);
        ServeInPieces(file.Datastore.Spec.BlockSize, nameof(DatastoreSpec.BlockSize));
    }

    /// <summary>Who has opened it.</summary>
    public HostId Host { get; }

    /// <summary>What for.</summary>
    public OpenMode Mode { get; }

    /// <summary>The file.</summary>
    public DatastoreFile File => file;

    /// <summary>Whether it still is open.</summary>
    public bool IsOpen { get; private set; } = true;

    /// <inheritdoc/>
    public override bool IsAvailable => IsOpen && file.Datastore.Device.IsAvailable;

    /// <summary>Closes it and gives the lock back. No effect when it isn't open.</summary>
    public void Close()
    {
        Simulation.ThrowIfObserving();
        Break();
    }

    /// <summary>Takes the lock away.</summary>
    internal void Break()
    {
        if (!IsOpen)
            return;
        IsOpen = false;
        file.Forget(this);
        DetachLower(file.Datastore.Device);
        NotifyChanged();
    }

    /// <inheritdoc/>
    protected internal override void AddDemand(IoPattern pattern, double operations, StreamDemand demand)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        ArgumentNullException.ThrowIfNull(demand);
        if (pattern.WriteFraction > 0 && Mode == OpenMode.Read)
            demand.Stall();
        else
            demand.Through(file.Datastore.Device, pattern, operations);
    }

    /// <inheritdoc/>
    protected override void Serve(in BlockRequest request, IIoListener listener, long tag)
    {
        if (!IsOpen || (request.IsWrite && Mode == OpenMode.Read))
        {
            EndAfter(SimDuration.Zero, listener, tag, IoStatus.Denied);
            return;
        }

        if (request.IsWrite && !file.Provide(request.Offset, request.Length))
        {
            EndAfter(SimDuration.Zero, listener, tag, IoStatus.OutOfSpace);
            return;
        }

        var slot = requests.Begin(listener, tag);
        for (var at = request.Offset; at < request.End;)
        {
            var (place, length) = PieceAt(at, request.End);
            at += length;
            requests.Expect(slot);
            if (place < 0)
                EndAfter(SimDuration.Zero, requests, slot, IoStatus.Done); // Zeros, without looking.
            else
                file.Datastore.Device.Submit(new BlockRequest(request.Kind, place, length), requests, slot);
        }
    }

    // The longest piece from here on that lies together on the device.
    private (long Place, int Length) PieceAt(long at, long end)
    {
        var blockSize = file.Datastore.Spec.BlockSize.Count;
        var place = file.Locate(at);
        var next = at + (blockSize - (at % blockSize));
        while (next < end && file.Locate(next) == (place < 0 ? -1 : place + (next - at)))
            next += blockSize;
        return (place, (int)(Math.Min(next, end) - at));
    }
}
