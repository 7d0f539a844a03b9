// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage;

/// <summary>Copying to a device from another one, or from several that it is computed of: each operation reads all the sources and then writes the
/// destination. For bulk work as streams, which stall while one of them can't be reached.</summary>
internal sealed class Copying : BlockDevice
{
    private readonly BlockDevice[] sources;
    private readonly BlockDevice destination;
    private readonly ICopyPath? between;
    private readonly SlotPool<Copy> copies = new();
    private readonly IoStep readEnded;

    /// <summary>A way to copy.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="sources">Where it is read; at least one.</param>
    /// <param name="destination">Where it is written, at the same addresses for requests.</param>
    /// <param name="between">What lies between them; null for nothing.</param>
    public Copying(string name, ReadOnlySpan<BlockDevice> sources, BlockDevice destination, ICopyPath? between = null)
        : base(destination.Simulation, name, Least(sources, destination))
    {
        this.sources = sources.ToArray();
        (this.destination, this.between) = (destination, between);
        readEnded = new IoStep(EndRead);
        foreach (var source in this.sources)
            AttachLower(source);
        AttachLower(destination);
    }

    /// <inheritdoc/>
    public override bool IsAvailable
    {
        get
        {
            foreach (var source in sources)
            {
                if (!source.IsAvailable)
                    return false;
            }

            return destination.IsAvailable && between is not { IsUp: false };
        }
    }

    /// <summary>Doesn't hear of them any more: for a copy that is over.</summary>
    public void Release()
    {
        foreach (var source in sources)
            DetachLower(source);
        DetachLower(destination);
    }

    /// <inheritdoc/>
    protected internal override void AddDemand(IoPattern pattern, double operations, StreamDemand demand)
    {
        foreach (var source in sources)
            demand.Through(source, pattern with { ReadFraction = 1 }, operations);
        between?.AddDemand(pattern.BlockSize, operations, demand);
        demand.Through(destination, pattern with { ReadFraction = 0 }, operations);
    }

    /// <inheritdoc/>
    protected override void Serve(in BlockRequest request, IIoListener listener, long tag)
    {
        var slot = copies.Take();
        copies[slot] = new Copy { Request = request, Listener = listener, Tag = tag, Reads = sources.Length };
        foreach (var source in sources)
            source.Submit(request with { Kind = IoKind.Read }, readEnded, slot);
    }

    /// <inheritdoc/>
    protected override void OnLowerDataLost(BlockDevice lower, bool isReported)
    {
        // It holds nothing; who copies hears of it by itself.
    }

    private static Bytes Least(ReadOnlySpan<BlockDevice> sources, BlockDevice destination)
    {
        var least = destination.Capacity;
        foreach (var source in sources)
            least = source.Capacity < least ? source.Capacity : least;
        return least;
    }

    private void EndRead(long tag, IoStatus status)
    {
        ref var copy = ref copies[(int)tag];
        if (status != IoStatus.Done)
            copy.Status = status;
        if (--copy.Reads > 0)
            return;
        var ready = copies.Give((int)tag);
        if (ready.Status == IoStatus.Done)
            destination.Submit(ready.Request with { Kind = IoKind.Write }, ready.Listener, ready.Tag);
        else
            ready.Listener.IoEnded(ready.Tag, ready.Status);
    }

    private struct Copy
    {
        public BlockRequest Request;
        public IIoListener Listener;
        public long Tag;
        public int Reads;
        public IoStatus Status;
    }
}
