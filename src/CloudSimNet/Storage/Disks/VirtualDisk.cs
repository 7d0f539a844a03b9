// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Events;

namespace CloudSimNet.Storage.Disks;

/// <summary>A disk as a virtual machine sees it: its addresses stay, wherever it lies.</summary>
/// <remarks>It can lie on anything: a file of a datastore, a unit of a storage network, a volume of a pool, an object of a distributed store, an
/// image with a cache.</remarks>
public sealed class VirtualDisk : BlockDevice
{
    private readonly SlotPool<DiskWrite> writes = new();
    private readonly IoStep source;
    private readonly IoStep destination;
    private int generation; // How many moves there were.
    private int earlierWrites; // Under way, of those that began before the last move.

    /// <summary>A disk.</summary>
    /// <param name="name">Its name; not empty.</param>
    /// <param name="backing">Where it lies.</param>
    /// <param name="size">Its size, at most the backing's; null for that.</param>
    public VirtualDisk(string name, BlockDevice backing, Bytes? size = null)
        : base((backing ?? throw new ArgumentNullException(nameof(backing))).Simulation, name, size ?? backing.Capacity)
    {
        MustFit(backing, nameof(backing));
        Backing = backing;
        AttachLower(backing);
        (source, destination) = (new IoStep(SourceEnded), new IoStep(DestinationEnded));
    }

    /// <summary>Where it lies.</summary>
    public BlockDevice Backing { get; private set; }

    /// <summary>The last move; null before the first.</summary>
    public DiskMove? Move { get; private set; }

    /// <inheritdoc/>
    public override bool IsAvailable => Backing.IsAvailable;

    private bool IsMoving => Move is { IsGoingOn: true };

    /// <summary>Moves it to another device while it is in use.</summary>
    /// <param name="to">Where to; at least as large.</param>
    /// <param name="limit">The most bytes that are copied in a second; null for what the devices leave.</param>
    /// <param name="onEnded">Who is told when it is done or given up; null for nobody.</param>
    /// <param name="tag">With what.</param>
    /// <returns>The move.</returns>
    /// <exception cref="ArgumentException">It is smaller, is where the disk lies, or is or stands on the disk itself.</exception>
    /// <exception cref="InvalidOperationException">It is being moved already.</exception>
    public DiskMove MoveTo(BlockDevice to, DataRate? limit = null, IEventHandler? onEnded = null, long tag = 0)
    {
        ArgumentNullException.ThrowIfNull(to);
        MustFit(to, nameof(to));
        if (limit is { } rate && rate <= DataRate.Zero)
            throw new ArgumentOutOfRangeException(nameof(limit), rate, $"A limit must be above 0, not {rate}; leave it out for none.");
        if (to == Backing)
            throw new ArgumentException($"'{Name}' lies on '{to.Name}' already; name another device.", nameof(to));
        if (IsMoving)
            throw new InvalidOperationException($"'{Name}' is being moved to '{Move!.Destination.Name}'; wait for its end or abort it first.");
        Simulation.ThrowIfObserving();
        AttachLower(to);
        Move = new DiskMove(this, to, limit, onEnded, tag);
        generation++;
        earlierWrites = writes.Count;
        NotifyChanged();
        if (earlierWrites == 0)
            Move.Drained();
        return Move;
    }

    /// <summary>The move is over.</summary>
    internal void MoveEnded(DiskMove move)
    {
        if (move.State == DiskMoveState.Done)
        {
            DetachLower(Backing);
            Backing = move.Destination;
        }
        else
        {
            DetachLower(move.Destination);
        }

        NotifyChanged();
    }

    /// <inheritdoc/>
    protected internal override void AddDemand(IoPattern pattern, double operations, StreamDemand demand)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        ArgumentNullException.ThrowIfNull(demand);
        demand.Through(Backing, pattern, operations);
        if (IsMoving && Move!.Destination.IsAvailable)
            demand.Through(Move.Destination, pattern with { ReadFraction = 0 }, operations * pattern.WriteFraction);
    }

    /// <inheritdoc/>
    protected override void OnLowerChanged(BlockDevice lower)
    {
        if (IsMoving && lower == Move!.Destination && !lower.IsAvailable)
            Move.Abort();
        NotifyChanged();
    }

    /// <inheritdoc/>
    protected override void OnLowerDataLost(BlockDevice lower, bool isReported)
    {
        if (lower == Backing)
            NotifyDataLost(isReported);
        else if (IsMoving)
            Move!.Abort();
    }

    /// <inheritdoc/>
    protected override void Serve(in BlockRequest request, IIoListener listener, long tag)
    {
        if (!request.IsWrite)
        {
            Backing.Submit(request, listener, tag);
            return;
        }

        var slot = writes.Take();
        var mirror = IsMoving ? Move : null;
        writes[slot] = new DiskWrite { Listener = listener, Tag = tag, Generation = generation, Mirror = mirror, Parts = mirror is null ? 1 : 2 };
        Backing.Submit(request, source, slot);
        mirror?.Destination.Submit(request, destination, slot);
    }

    private void MustFit(BlockDevice device, string parameter)
    {
        if (device.Simulation != Simulation)
            throw new ArgumentException($"'{device.Name}' belongs to another simulation than '{Name}'; build both on one.", parameter);
        if (device.Capacity < Capacity)
            throw new ArgumentOutOfRangeException(parameter, device.Capacity, $"'{device.Name}' must have at least the {Capacity} of disk '{Name}', not {device.Capacity}.");
    }

    private void SourceEnded(long tag, IoStatus status)
    {
        var slot = (int)tag;
        writes[slot].Status = status;
        EndPart(slot);
    }

    private void DestinationEnded(long tag, IoStatus status)
    {
        var slot = (int)tag;
        writes[slot].MirrorStatus = status;
        if (status != IoStatus.Done)
            writes[slot].Mirror!.Abort(); // It doesn't have everything; the source does.
        EndPart(slot);
    }

    private void EndPart(int slot)
    {
        if (--writes[slot].Parts > 0)
            return;
        var ended = writes.Give(slot);
        if (ended.Generation != generation && --earlierWrites == 0)
            Move!.Drained();
        ended.Listener.IoEnded(ended.Tag, ended.Mirror is { State: DiskMoveState.Done } ? ended.MirrorStatus : ended.Status); // Where it lies now decides.
    }

    private struct DiskWrite
    {
        public IIoListener Listener;
        public long Tag;
        public int Generation;
        public int Parts;
        public IoStatus Status;
        public DiskMove? Mirror; // The move during which it came, which has it go to both sides.
        public IoStatus MirrorStatus;
    }
}
