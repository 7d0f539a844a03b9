// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Events;

namespace CloudSimNet.Storage.Fabrics;

/// <summary>A volume of an array as one host sees it, through its paths: to the host it is like a local disk.</summary>
/// <remarks>
/// Data goes over all links of a path at once (frames are passed on as they come), and waits at each behind what came before. Writes cross to the
/// array before it serves them, reads after. A request whose path fails is sent again
/// on another, in whatever state it was. Streams are spread over the paths that are up as many requests at once would be: evenly when paths take
/// turns, so that the slowest bounds all; with <see cref="PathPolicy.LeastQueue"/> each path gets its max-min fair part of the links; with
/// <see cref="PathPolicy.Fixed"/> the first gets all. Left out: commands and acknowledgements, buffer credits, and routing around failures
/// within a fabric: a path keeps its route.
/// </remarks>
public sealed class Lun : BlockDevice, IEventHandler
{
    private readonly List<FabricPath> paths;
    private readonly SlotPool<LunOperation> operations = new();
    private readonly Queue<(int Slot, EventHandle Timeout)> stalled = new();
    private readonly IoStep onWire;
    private readonly IoStep inArray;
    private int turn;

    internal Lun(string name, BlockDevice volume, Initiator initiator, List<FabricPath> paths, MultipathSpec multipath)
        : base(volume.Simulation, name, volume.Capacity)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(multipath.AllPathsDownTimeout, SimDuration.Zero);
        (Volume, Initiator, this.paths, Multipath) = (volume, initiator, paths, multipath);
        (onWire, inArray) = (new IoStep((tag, status) => LinkPassed((int)tag, status)), new IoStep((tag, status) => ArrayServed((int)tag, status)));
        foreach (var path in paths)
            path.Serve(this);
        AttachLower(volume);
    }

    /// <summary>The volume behind it.</summary>
    public BlockDevice Volume { get; }

    /// <summary>The host that sees it.</summary>
    public Initiator Initiator { get; }

    /// <summary>How the paths are used.</summary>
    public MultipathSpec Multipath { get; }

    /// <summary>Its paths: by the host's ports, then by the array's.</summary>
    public IReadOnlyList<FabricPath> Paths => paths;

    /// <summary>How many paths are up.</summary>
    public int PathsUp => paths.Count(path => path.IsUp);

    /// <summary>How many requests wait for a path.</summary>
    public int Stalled => stalled.Count(entry => Waits(entry.Slot, entry.Timeout));

    /// <inheritdoc/>
    public override bool IsAvailable => Volume.IsAvailable && paths.Exists(path => path.IsUp);

    /// <inheritdoc/>
    void IEventHandler.Handle(long tag) => End((int)tag, IoStatus.Unavailable);

    /// <inheritdoc/>
    protected internal override void AddDemand(IoPattern pattern, double operations, StreamDemand demand)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        ArgumentNullException.ThrowIfNull(demand);
        var bytes = operations * pattern.BlockSize.Count;
        var used = paths.FindAll(path => path.IsUp);
        if (used.Count == 0)
        {
            demand.Stall();
            return;
        }

        if (Multipath.Policy == PathPolicy.Fixed)
            used.RemoveRange(1, used.Count - 1);
        var shares = Multipath.Policy == PathPolicy.LeastQueue ? PathShares.ByQueue(used, pattern.WriteFraction) : null;
        for (var i = 0; i < used.Count; i++)
        {
            var divisor = shares?[i] ?? used.Count;
            used[i].AddDemand(bytes * pattern.WriteFraction / divisor, bytes * pattern.ReadFraction / divisor, demand);
        }

        Initiator.Account.AddDemand(demand, operations * Initiator.Fabric.Protocol.Cycles(pattern.BlockSize.Count));
        demand.Through(Volume, pattern, operations);
    }

    /// <inheritdoc/>
    protected internal override Bytes DiscardGrain => Volume.DiscardGrain;

    /// <inheritdoc/>
    protected internal override void Discard(long offset, long length) => Volume.Discard(offset, length);

    /// <inheritdoc/>
    protected override void Serve(in BlockRequest request, IIoListener listener, long tag)
    {
        var slot = operations.Take();
        operations[slot] = new LunOperation { Listener = listener, Tag = tag, Request = request };
        Begin(slot);
    }

    /// <summary>A path has failed or works again.</summary>
    internal void PathChanged()
    {
        if (paths.Exists(path => path.IsUp))
        {
            while (stalled.TryDequeue(out var entry))
            {
                if (!Waits(entry.Slot, entry.Timeout))
                    continue;
                operations[entry.Slot].IsStalled = false;
                Simulation.Cancel(entry.Timeout);
                Begin(entry.Slot);
            }
        }

        NotifyChanged();
    }

    // A place may have been used again since its request gave up waiting.
    private bool Waits(int slot, EventHandle timeout) => operations[slot].IsStalled && operations[slot].Timeout == timeout;

    private void Begin(int slot)
    {
        var path = Choose();
        ref var operation = ref operations[slot];
        operation.Path = path;
        if (path is null)
        {
            operation.IsStalled = true;
            operation.Timeout = Simulation.Schedule(Multipath.AllPathsDownTimeout, this, slot);
            stalled.Enqueue((slot, operation.Timeout));
            return;
        }

        path.InFlight++;
        path.Sent++;
        Initiator.Charge(operation.Request.Length);
        (operation.IsHalfDone, operation.IsCut) = (false, false);
        if (operation.Request.IsWrite)
            operation.Outstanding = path.Send(true, operation.Request.Length, onWire, slot);
        else
            Volume.Submit(operation.Request, inArray, slot);
    }

    private FabricPath? Choose()
    {
        FabricPath? best = null;
        for (var i = 0; i < paths.Count; i++)
        {
            var place = Multipath.Policy == PathPolicy.RoundRobin ? (turn + i) % paths.Count : i;
            var path = paths[place];
            if (!path.IsUp || (best is not null && path.InFlight >= best.InFlight))
                continue;
            best = path;
            if (Multipath.Policy == PathPolicy.RoundRobin)
                turn = place + 1;
            if (Multipath.Policy != PathPolicy.LeastQueue)
                break;
        }

        return best;
    }

    private void LinkPassed(int slot, IoStatus status)
    {
        ref var operation = ref operations[slot];
        operation.IsCut |= status != IoStatus.Done;
        if (--operation.Outstanding > 0)
            return;
        if (operation.IsCut || !operation.Path!.IsUp)
        {
            Again(slot);
        }
        else if (operation.Request.IsWrite && !operation.IsHalfDone)
        {
            operation.IsHalfDone = true;
            Volume.Submit(operation.Request, inArray, slot);
        }
        else
        {
            Finish(slot, IoStatus.Done);
        }
    }

    private void ArrayServed(int slot, IoStatus status)
    {
        ref var operation = ref operations[slot];
        if (!operation.Path!.IsUp)
            Again(slot);
        else if (status != IoStatus.Done || operation.Request.IsWrite)
            Finish(slot, status);
        else
            operation.Outstanding = operation.Path.Send(false, operation.Request.Length, onWire, slot);
    }

    private void Again(int slot)
    {
        operations[slot].Path!.InFlight--;
        Begin(slot);
    }

    private void Finish(int slot, IoStatus status)
    {
        var path = operations[slot].Path!;
        path.InFlight--;
        var operation = operations.Give(slot);
        EndAfter(Initiator.Fabric.Protocol.Latency + (2 * path.OneWay), operation.Listener, operation.Tag, status);
    }

    private void End(int slot, IoStatus status)
    {
        var operation = operations.Give(slot);
        operation.Listener.IoEnded(operation.Tag, status);
    }
}
