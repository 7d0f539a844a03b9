// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Pools;

/// <summary>A volume of a pool.</summary>
/// <remarks>
/// What was never written is read at once and without a request below. A stream is spread over the extents that lie somewhere: evenly, or as its
/// popularity says, whose ranks follow the addresses; it takes no new extents. While none lies anywhere, its writes go to the device that would give
/// the first, and its reads are bounded by memory alone: 25.6 GB/s for all of a pool.
/// </remarks>
public sealed class PoolVolume : BlockDevice
{
    private readonly SplitRequests requests = new();
    private readonly SlotPool<PoolPart> parts = new();
    private readonly IoStep firstEnded;
    private readonly IoStep secondEnded;
    private readonly long extentSize;
    private int underWay = -1;
    private int[] mappedOn;
    private int devicesUsed; // How many of them hold some of it.

    internal PoolVolume(StoragePool pool, string name, Bytes capacity)
        : base(pool.Simulation, name, capacity)
    {
        Pool = pool;
        extentSize = pool.Spec.ExtentSize.Count;
        var extents = (capacity.Count + extentSize - 1) / extentSize;
        if (extents > Array.MaxLength)
            throw new ArgumentOutOfRangeException(nameof(capacity), capacity, $"'{name}' would have {extents} extents; use larger extents or a smaller volume.");
        Map = new ExtentMap((int)extents);
        Heat = new HeatCounters((int)extents);
        mappedOn = new int[Math.Max(4, pool.Devices.Count)];
        (firstEnded, secondEnded) = (new IoStep(FirstEnded), new IoStep(SecondEnded));
        foreach (var device in pool.Devices)
            AttachLower(device.Device);
        ServeInPieces(pool.Spec.ExtentSize, nameof(PoolSpec.ExtentSize));
    }

    /// <summary>The pool.</summary>
    public StoragePool Pool { get; }

    /// <summary>What is in use, in whole extents.</summary>
    public Bytes Used => Map.Mapped * Pool.Spec.ExtentSize;

    /// <summary>How many extents it has, whether they lie somewhere or not.</summary>
    public int Extents => Map.Extents;

    /// <inheritdoc/>
    protected override void OnLowerDataLost(BlockDevice lower, bool isReported)
    {
        for (var i = 0; i < Pool.Devices.Count; i++)
        {
            if (Pool.Devices[i].Device == lower && mappedOn[i] > 0)
                NotifyDataLost(isReported);
        }
    }

    /// <summary>Whether all devices that hold some of it can be reached.</summary>
    public override bool IsAvailable
    {
        get
        {
            for (var i = 0; i < Pool.Devices.Count; i++)
            {
                if (mappedOn[i] > 0 && !Pool.Devices[i].Device.IsAvailable)
                    return false;
            }

            return true;
        }
    }

    internal ExtentMap Map { get; }

    internal HeatCounters Heat { get; }

    internal DataTrace? Trace { get; set; }

    /// <summary>Where an address lies; null for nowhere. O(1).</summary>
    /// <param name="offset">On the volume.</param>
    public ExtentPlace? Locate(long offset)
    {
        if (offset < 0 || offset >= Capacity.Count)
            throw new ArgumentOutOfRangeException(nameof(offset), offset, $"An address must lie within the {Capacity.Count} bytes of '{Name}', not at {offset}.");
        return Map[(int)(offset / extentSize)];
    }

    /// <summary>Gives the space of all extents that lie wholly in a range back; they read as never written.</summary>
    /// <param name="offset">The first byte.</param>
    /// <param name="length">How many; all on the volume.</param>
    public void Unmap(long offset, long length)
    {
        if (offset < 0 || length < 0 || offset > Capacity.Count - length)
            throw new ArgumentOutOfRangeException(nameof(offset), offset, $"A range must lie within the {Capacity.Count} bytes of '{Name}', not {length} bytes from {offset}.");
        Simulation.ThrowIfObserving();
        var (end, devicesBefore, isCleared) = (offset + length == Capacity.Count ? Extents : (offset + length) / extentSize, devicesUsed, false);
        for (var extent = (int)((offset + extentSize - 1) / extentSize); extent < end; extent++)
        {
            CountStepOf(extent);
            if (Map[extent] is not { } place)
                continue;
            Pool.Mover.Abandon(this, extent);
            isCleared = true;
            Map.Clear(extent);
            Count(place.Device, -1);
            Release(place);
        }

        if (isCleared && !(devicesBefore == 1 && devicesUsed == 1))
            NotifyChanged();
    }

    /// <inheritdoc/>
    protected internal override Bytes DiscardGrain => Pool.Spec.ExtentSize;

    /// <inheritdoc/>
    protected internal override void Discard(long offset, long length) => Unmap(offset, length);

    /// <inheritdoc/>
    protected internal override void AddDemand(IoPattern pattern, double operations, StreamDemand demand)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        ArgumentNullException.ThrowIfNull(demand);
        if (Map.Mapped == 0)
        {
            Pool.Memory.AddDemand(pattern.BlockSize, operations * pattern.ReadFraction, demand);
            if (pattern.WriteFraction > 0 && Pool.Next is null)
                demand.Stall();
            else if (pattern.WriteFraction > 0)
                demand.Through(Pool.Next!.Device, pattern with { ReadFraction = 0, Locality = Locality.None }, operations * pattern.WriteFraction);
            return;
        }

        var shares = new double[Pool.Devices.Count];
        var sum = 0.0;
        if (pattern.Locality.Popularity is { } popularity)
        {
            var before = 0.0;
            for (var extent = 0; extent < Extents; extent++)
            {
                CountStepOf(extent);
                var upTo = popularity.ShareOfFirst((extent + 1.0) * extentSize / pattern.BlockSize.Count);
                if (Map[extent] is { } place)
                {
                    shares[place.Device] += upTo - before;
                    sum += upTo - before;
                }

                before = upTo;
            }
        }

        for (var i = 0; i < shares.Length; i++)
            demand.Through(Pool.Devices[i].Device, pattern with { Locality = Locality.None }, operations * (sum > 0 ? shares[i] / sum : (double)mappedOn[i] / Map.Mapped));
    }

    /// <inheritdoc/>
    protected override void Serve(in BlockRequest request, IIoListener listener, long tag)
    {
        var gathered = requests.Begin(listener, tag);
        for (var offset = request.Offset; offset < request.End;)
        {
            var extent = (int)(offset / extentSize);
            var start = extent * extentSize;
            var end = Math.Min(request.End, start + extentSize);
            requests.Expect(gathered);
            Heat.Count(extent);
            var part = parts.Take();
            parts[part] = new PoolPart { Request = gathered, Extent = extent, From = (int)(offset - start), To = (int)(end - start), IsWrite = request.IsWrite, Second = new ExtentPlace(-1, 0) };
            if (request.IsWrite)
                Write(part);
            else
                Read(part);
            offset = end;
        }
    }

    internal void DeviceAdded(BlockDevice device)
    {
        if (mappedOn.Length < Pool.Devices.Count)
            Array.Resize(ref mappedOn, mappedOn.Length * 2);
        AttachLower(device);
    }

    internal bool TryMap(int extent)
    {
        if (Pool.TryTake() is not { } place)
            return false;
        Put(extent, place);
        return true;
    }

    internal void MapTo(int extent, PoolDevice device) => Put(extent, Pool.Take(device));

    private void Put(int extent, ExtentPlace place)
    {
        var wasHere = devicesUsed == 1 && mappedOn[place.Device] > 0;
        Map.Set(extent, place);
        Count(place.Device, 1);
        Trace?.Landed(Pool.Devices[place.Device].Device, place.Extent * extentSize, (int)extentSize, 0); // What stood there isn't this volume's to read.
        if (!wasHere)
            NotifyChanged(); // One more extent on the one device that has all others changes nothing that a stream takes.
    }

    // An extent is little work; so many of them are a step.
    private void CountStepOf(int extent)
    {
        if (extent % 256 == 0)
            Simulation.CountStep();
    }

    private void Count(int device, int difference)
    {
        devicesUsed -= mappedOn[device] > 0 ? 1 : 0;
        mappedOn[device] += difference;
        devicesUsed += mappedOn[device] > 0 ? 1 : 0;
    }

    /// <summary>A write that waited for space, or for a part of its extent to be copied.</summary>
    internal bool TryContinue(int part)
    {
        var extent = parts[part].Extent;
        if (!Map.IsMapped(extent) && !TryMap(extent))
            return false;
        Write(part);
        return true;
    }

    /// <summary>Whether a write is under way that began before now, in a part of an extent.</summary>
    internal bool IsWritten(int extent, int from, int to)
    {
        for (var part = underWay; part >= 0; part = parts[part].Next)
        {
            ref var other = ref parts[part];
            if (other.IsWrite && other.Extent == extent && other.From < to && other.To > from)
                return true;
        }

        return false;
    }

    /// <summary>An extent has been copied: it lies elsewhere from now on.</summary>
    internal void Switch(int extent, ExtentPlace to)
    {
        var from = Map[extent]!.Value;
        Map.Set(extent, to);
        Count(from.Device, -1);
        Count(to.Device, 1);
        Release(from);
        NotifyChanged();
    }

    /// <summary>Gives a place back as soon as nothing is under way there, lest it reach what is there next.</summary>
    internal void Release(ExtentPlace place)
    {
        var users = 0;
        for (var part = underWay; part >= 0; part = parts[part].Next)
            users += parts[part].Place == place || parts[part].Second == place ? 1 : 0;
        if (users == 0)
            Pool.Return(place);
        else
            Pool.Mover.ReleaseLater(place, users);
    }

    internal void Submit(ExtentPlace place, IoKind kind, int from, int to, IIoListener listener, long tag) =>
        Pool.Devices[place.Device].Device.Submit(new BlockRequest(kind, (place.Extent * extentSize) + from, to - from), listener, tag);

    private void Read(int part)
    {
        ref var read = ref parts[part];
        if (Map[read.Extent] is { } place)
        {
            Begin(part, place);
            return;
        }

        var offset = (read.Extent * extentSize) + read.From;
        Trace?.Served(this, -2 * Capacity.Count - offset - extentSize, read.To - read.From, SubmittedTag(requests.TagOf(read.Request)), offset);
        EndAfter(SimDuration.Zero, requests, parts.Give(part).Request, IoStatus.Done);
    }

    private void Write(int part)
    {
        ref var write = ref parts[part];
        if (!Map.IsMapped(write.Extent) && !TryMap(write.Extent))
        {
            if (Pool.Spec.OnFull == PoolFull.Stall)
            {
                Pool.Stall(this, part);
                return;
            }

            Pool.Refuse();
            EndAfter(SimDuration.Zero, requests, parts.Give(part).Request, IoStatus.OutOfSpace);
            return;
        }

        if (Pool.Mover.MustWait(this, part, write.Extent, write.From, write.To, out var second))
            return;
        write.Second = second;
        Begin(part, Map[write.Extent]!.Value);
    }

    private void Begin(int part, ExtentPlace place)
    {
        ref var begun = ref parts[part];
        begun.Place = place;
        begun.Below = begun.Second.Device >= 0 ? 2 : 1;
        (begun.Previous, begun.Next) = (-1, underWay);
        if (underWay >= 0)
            parts[underWay].Previous = part;
        underWay = part;
        var kind = begun.IsWrite ? IoKind.Write : IoKind.Read;
        var (from, to, other) = (begun.From, begun.To, begun.Second);
        Submit(place, kind, from, to, firstEnded, part);
        if (other.Device >= 0)
            Submit(other, kind, from, to, secondEnded, part);
    }

    private void FirstEnded(long tag, IoStatus status)
    {
        ref var part = ref parts[(int)tag];
        if (status == IoStatus.Done)
            Tell(part, part.Place);
        else
            part.Status = status;
        BelowEnded((int)tag);
    }

    // While the move goes on, the old copy decides, and the move comes to nothing; afterwards both must have it.
    private void SecondEnded(long tag, IoStatus status)
    {
        ref var part = ref parts[(int)tag];
        if (status == IoStatus.Done)
            Tell(part, part.Second);
        else if (Map[part.Extent] == part.Second)
            part.Status = status;
        else
            Pool.Mover.Abandon(this, part.Extent, part.Second);
        BelowEnded((int)tag);
    }

    private void Tell(in PoolPart part, ExtentPlace place)
    {
        if (Trace is null)
            return;
        var offset = (place.Extent * extentSize) + part.From;
        var tag = SubmittedTag(requests.TagOf(part.Request));
        if (part.IsWrite)
            Trace.Landed(Pool.Devices[place.Device].Device, offset, part.To - part.From, tag);
        else
            Trace.Served(Pool.Devices[place.Device].Device, offset, part.To - part.From, tag, (part.Extent * extentSize) + part.From);
    }

    private void BelowEnded(int slot)
    {
        if (--parts[slot].Below > 0)
            return;
        var part = parts.Give(slot);
        if (part.Previous < 0)
            underWay = part.Next;
        else
            parts[part.Previous].Next = part.Next;
        if (part.Next >= 0)
            parts[part.Next].Previous = part.Previous;
        Pool.Mover.PartEnded(part.Place);
        if (part.Second.Device >= 0)
            Pool.Mover.PartEnded(part.Second);
        requests.IoEnded(part.Request, part.Status);
        if (part.IsWrite)
            Pool.Mover.WriteEnded();
    }
}
