// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Disks;

/// <summary>A client's view of a shared image: reads come from the image, but for what the client has written, which is in its own cache until it
/// reboots.</summary>
/// <remarks>A write that covers a block only in part reads the rest of it from the image, beside the write. Streams have no addresses: their reads go
/// to the image and their writes to the cache.</remarks>
public sealed class ImageDisk : BlockDevice
{
    private readonly BlockDevice cache;
    private readonly Dictionary<long, long> places = []; // Of written blocks, where in the cache.
    private readonly SplitRequests requests = new();
    private readonly long blockSize;

    internal ImageDisk(string name, SharedImage image, BlockDevice cache, Bytes blockSize)
        : base(image.Device.Simulation, name, image.Device.Capacity)
    {
        ArgumentNullException.ThrowIfNull(cache);
        if (blockSize <= Bytes.Zero || blockSize > Bytes.MiB(64))
            throw new ArgumentOutOfRangeException(nameof(blockSize), blockSize, $"The size of a block must be above 0 and at most 64 MiB, not {blockSize}.");
        (Image, this.cache, this.blockSize) = (image, cache, blockSize.Count);
        AttachLower(image.Device);
        AttachLower(cache);
        ServeInPieces(blockSize, nameof(blockSize));
    }

    /// <summary>The image.</summary>
    public SharedImage Image { get; }

    /// <summary>What the cache holds.</summary>
    public Bytes Cached => Bytes.B(places.Count * blockSize);

    /// <inheritdoc/>
    public override bool IsAvailable => Image.Device.IsAvailable && cache.IsAvailable;

    /// <summary>The client reboots: what it has written is gone, and the disk is the image again.</summary>
    public void Reboot()
    {
        Simulation.ThrowIfObserving();
        places.Clear();
    }

    /// <summary>Whether a byte is the image's own, not one that the client has written.</summary>
    /// <param name="offset">Its address, from 0 and below the capacity.</param>
    public bool IsFromImage(long offset)
    {
        if (offset < 0 || offset >= Capacity.Count)
            throw new ArgumentOutOfRangeException(nameof(offset), offset, $"An address must be from 0 and below {Capacity.Count}, not {offset}.");
        return !places.ContainsKey(offset / blockSize);
    }

    /// <inheritdoc/>
    protected internal override void AddDemand(IoPattern pattern, double operations, StreamDemand demand)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        ArgumentNullException.ThrowIfNull(demand);
        demand.Through(Image.Device, pattern with { ReadFraction = 1 }, operations * pattern.ReadFraction);
        demand.Through(cache, pattern with { ReadFraction = 0 }, operations * pattern.WriteFraction);
    }

    /// <inheritdoc/>
    protected override void OnLowerDataLost(BlockDevice lower, bool isReported)
    {
        if (lower == cache)
            places.Clear();
        NotifyDataLost(isReported);
    }

    /// <inheritdoc/>
    protected override void Serve(in BlockRequest request, IIoListener listener, long tag)
    {
        if (request.IsWrite && !IsAvailable)
        {
            EndAfter(SimDuration.Zero, listener, tag, IoStatus.Unavailable); // So that the image isn't shadowed by what was never written.
            return;
        }

        var newBlocks = request.IsWrite ? NewBlocks(request) : 0;
        if ((places.Count + newBlocks) * blockSize > cache.Capacity.Count)
        {
            EndAfter(SimDuration.Zero, listener, tag, IoStatus.OutOfSpace);
            return;
        }

        var slot = requests.Begin(listener, tag);
        for (var at = request.Offset; at < request.End;)
        {
            var end = Math.Min(request.End, ((at / blockSize) + 1) * blockSize);
            if (request.IsWrite)
                Write(at, end, slot);
            else
                end = Read(at, request.End, slot);
            at = end;
        }
    }

    private long NewBlocks(in BlockRequest request)
    {
        var count = 0L;
        for (var block = request.Offset / blockSize; block <= (request.End - 1) / blockSize; block++)
            count += places.ContainsKey(block) ? 0 : 1;
        return count;
    }

    private void Write(long at, long end, int slot)
    {
        var block = at / blockSize;
        if (!places.TryGetValue(block, out var place))
        {
            place = places.Count * blockSize;
            places.Add(block, place);
            var whole = Math.Min(blockSize, Capacity.Count - (block * blockSize));
            if (end - at < whole)
                Submit(Image.Device, IoKind.Read, block * blockSize, (int)whole, slot);
        }

        Submit(cache, IoKind.Write, place + (at % blockSize), (int)(end - at), slot);
    }

    // The longest piece from here on that lies together; returns its end.
    private long Read(long at, long last, int slot)
    {
        var isCached = places.TryGetValue(at / blockSize, out var place);
        var end = ((at / blockSize) + 1) * blockSize;
        while (end < last && places.TryGetValue(end / blockSize, out var next) == isCached && (!isCached || next == place + (end - (at / blockSize * blockSize))))
            end += blockSize;
        end = Math.Min(end, last);
        if (isCached)
            Submit(cache, IoKind.Read, place + (at % blockSize), (int)(end - at), slot);
        else
            Submit(Image.Device, IoKind.Read, at, (int)(end - at), slot);
        return end;
    }

    private void Submit(BlockDevice device, IoKind kind, long offset, int length, int slot)
    {
        requests.Expect(slot);
        device.Submit(new BlockRequest(kind, offset, length), requests, slot);
    }
}
