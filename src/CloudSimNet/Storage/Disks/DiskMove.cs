// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Events;

namespace CloudSimNet.Storage.Disks;

/// <summary>The move of a virtual disk to another device while it is in use: one copy of everything, beside which writes go to both sides (VMware's
/// mirror driver, Mashtizadeh et al., USENIX ATC 2011).</summary>
/// <remarks>
/// It takes size / rate, the rate being what source and destination leave beside their load. The machine isn't stopped. A destination that fails ends
/// the move; while the source can't be reached it waits.
/// Left out: that a write to the region that is being copied at the moment waits for the copy.
/// </remarks>
public sealed class DiskMove : IEventHandler
{
    private static readonly Bytes CopySize = Bytes.MiB(1);

    private readonly VirtualDisk disk;
    private readonly Copying copying;
    private readonly IoStream stream;
    private readonly IEventHandler? listener;
    private readonly long listenerTag;

    internal DiskMove(VirtualDisk disk, BlockDevice destination, DataRate? limit, IEventHandler? listener, long tag)
    {
        (this.disk, Destination, this.listener, listenerTag) = (disk, destination, listener, tag);
        StartedAt = disk.Simulation.Now;
        copying = new Copying($"{disk.Name}/move", [disk.Backing], destination);
        var terms = limit is { } rate ? new IoStreamTerms { Cap = rate.BitsPerSecond / 8.0 / CopySize.Count } : IoStreamTerms.Default;
        stream = copying.OpenStream(new IoPattern { BlockSize = CopySize, IsSequential = true }, terms);
    }

    /// <summary>Where the disk goes.</summary>
    public BlockDevice Destination { get; }

    /// <summary>Where the move is.</summary>
    public DiskMoveState State { get; private set; }

    /// <summary>When it began.</summary>
    public SimTime StartedAt { get; }

    /// <summary>When it was done or given up; never before that.</summary>
    public SimTime EndedAt { get; private set; } = SimTime.Never;

    /// <summary>What has been copied up to now, writes that went to both sides aside.</summary>
    public Bytes Copied => Bytes.B((long)Math.Min(disk.Capacity.Count, stream.Completed * CopySize.Count));

    /// <summary>The bytes a second that are being copied.</summary>
    public double BytesPerSecond => stream.Rate * CopySize.Count;

    /// <summary>Whether it is going on.</summary>
    public bool IsGoingOn => State is DiskMoveState.Draining or DiskMoveState.Copying;

    /// <summary>Gives it up: the disk stays where it was. No effect when it is over.</summary>
    public void Abort() => End(DiskMoveState.Aborted);

    /// <inheritdoc/>
    void IEventHandler.Handle(long tag) => End(DiskMoveState.Done);

    /// <summary>The writes that began before it are done.</summary>
    internal void Drained()
    {
        if (State != DiskMoveState.Draining)
            return;
        State = DiskMoveState.Copying;
        stream.Start((double)disk.Capacity.Count / CopySize.Count, this);
    }

    private void End(DiskMoveState state)
    {
        if (!IsGoingOn)
            return;
        disk.Simulation.ThrowIfObserving();
        (State, EndedAt) = (state, disk.Simulation.Now);
        stream.Cancel();
        copying.Release();
        disk.MoveEnded(this);
        listener?.Handle(listenerTag);
    }
}
