// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Units;

namespace CloudSimNet.Storage;

/// <summary>Copying from one device to another: each operation is a read of the one and a write of the other. For bulk work as streams, which stall while either can't be reached.</summary>
internal sealed class Copying : BlockDevice
{
    private readonly BlockDevice source;
    private readonly BlockDevice destination;
    private readonly IStreamHurdle? between;
    private readonly SlotPool<Copy> copies = new();
    private readonly ReadEnded readEnded;

    /// <summary>A way to copy.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="source">Where it is read.</param>
    /// <param name="destination">Where it is written, at the same addresses for requests.</param>
    /// <param name="between">What lies between them; null for nothing.</param>
    public Copying(string name, BlockDevice source, BlockDevice destination, IStreamHurdle? between = null)
        : base(source.Simulation, name, source.Capacity < destination.Capacity ? source.Capacity : destination.Capacity)
    {
        (this.source, this.destination, this.between) = (source, destination, between);
        readEnded = new ReadEnded(this);
        StandOn(source);
        StandOn(destination);
    }

    /// <inheritdoc/>
    public override bool IsAvailable => source.IsAvailable && destination.IsAvailable && between is not { IsUp: false };

    /// <summary>Doesn't hear of the two any more: for a copy that is over.</summary>
    public void Release()
    {
        LeaveOff(source);
        LeaveOff(destination);
    }

    /// <inheritdoc/>
    protected internal override void AddDemand(IoPattern pattern, double operations, StreamDemand demand)
    {
        demand.Through(source, pattern with { ReadFraction = 1 }, operations);
        between?.AddDemand(pattern.BlockSize, operations, demand);
        demand.Through(destination, pattern with { ReadFraction = 0 }, operations);
    }

    /// <inheritdoc/>
    protected override void Serve(in BlockRequest request, IIoListener listener, long tag)
    {
        var slot = copies.Take();
        copies[slot] = new Copy(request, listener, tag);
        source.Submit(request with { Kind = IoKind.Read }, readEnded, slot);
    }

    private readonly record struct Copy(BlockRequest Request, IIoListener Listener, long Tag);

    private sealed class ReadEnded(Copying copying) : IIoListener
    {
        public void IoEnded(long tag, IoStatus status)
        {
            var copy = copying.copies.Give((int)tag);
            if (status == IoStatus.Done)
                copying.destination.Submit(copy.Request with { Kind = IoKind.Write }, copy.Listener, copy.Tag);
            else
                copy.Listener.IoEnded(copy.Tag, status);
        }
    }
}
