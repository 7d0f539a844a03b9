// SPDX-License-Identifier: MIT
using System.Globalization;
using CloudSimNet.Engine.Events;
using CloudSimNet.Failures;

namespace CloudSimNet.Storage.Arrays;

/// <summary>One or two controllers with memory before an array: writes wait there for the devices, and reads find again what went through.</summary>
/// <remarks>
/// An acknowledged write is lost only with memory that has neither a battery nor a mirror: that is reported to the simulation's
/// <see cref="StorageLosses"/>. When one of two controllers fails, requests wait for the
/// failover. While the array isn't available nothing is served; what was acknowledged waits in memory for it. Streams are bulk work: their writes go
/// at the speed of the devices, and their reads miss. A read of 64 KiB lines counts as found when all of them are there. Left out: the processors of
/// the
/// controllers, reading ahead, and the gathering of writes in memory.
/// </remarks>
public sealed class ArrayController : BlockDevice, IEventHandler
{
    private readonly bool[] works;
    private readonly FailurePart?[] parts;
    private readonly LineCache lines;
    private readonly SlotPool<Crossing> crossings = new();
    private readonly Queue<BlockRequest> dirty = new();
    private readonly Queue<Crossing> waiting = new(); // Writes for which there is no memory.
    private readonly Queue<Crossing> held = new(); // Requests during a failover.
    private readonly IoStep backingEnded;
    private int destaging;
    private int memories; // How often the memory was lost.
    private EventHandle failover;

    /// <summary>Controllers that all work, with empty memory.</summary>
    /// <param name="name">The name.</param>
    /// <param name="spec">What they are like.</param>
    /// <param name="backing">What they stand before.</param>
    public ArrayController(string name, ControllerSpec spec, BlockDevice backing)
        : base(Checked(spec, backing).Simulation, name, backing.Capacity)
    {
        (Spec, Backing) = (spec, backing);
        works = new bool[spec.Controllers];
        parts = new FailurePart?[spec.Controllers];
        works.AsSpan().Fill(true);
        lines = new LineCache(spec.ReadMemory.Count);
        backingEnded = new IoStep((tag, status) => EndCrossing((int)tag, status));
        AttachLower(backing);
    }

    /// <summary>What they are like.</summary>
    public ControllerSpec Spec { get; }

    /// <summary>What they stand before.</summary>
    public BlockDevice Backing { get; }

    /// <summary>How many controllers work.</summary>
    public int Working => works.AsSpan().Count(true);

    /// <inheritdoc/>
    public override bool IsAvailable => Working > 0 && !IsFailingOver && Backing.IsAvailable;

    /// <summary>Whether requests wait because one of two controllers has just failed.</summary>
    public bool IsFailingOver => Simulation.IsPending(failover);

    /// <summary>What was acknowledged and isn't on the devices yet.</summary>
    public Bytes Dirty { get; private set; }

    /// <summary>How many reads the memory has served.</summary>
    public long Hits { get; private set; }

    private bool WritesBack => Spec.Policy == WritePolicy.Back && (Spec.HasBattery || Working == works.Length);

    /// <summary>A controller as a part that can fail: for outages that may overlap, and for domains to add it to.</summary>
    /// <param name="index">Which; 0 or 1.</param>
    public FailurePart Part(int index)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)works.Length, nameof(index));
        return parts[index] ??= new FailurePart(Simulation, string.Create(CultureInfo.InvariantCulture, $"{Name}/{index}"), () => GoDown(index), () => ComeUp(index));
    }

    /// <summary>One controller fails. No effect on a failed one, so that one repair is enough; for outages that overlap see <see cref="Part"/>.</summary>
    /// <param name="index">Which; 0 or 1.</param>
    public void FailController(int index) => Part(index).Fail();

    /// <summary>A failed controller works again unless something else keeps it down, with its memory if a battery has kept it. No effect on a working
    /// one.</summary>
    /// <param name="index">Which; 0 or 1.</param>
    public void RepairController(int index) => Part(index).Repair();

    /// <inheritdoc/>
    void IEventHandler.Handle(long tag)
    {
        failover = EventHandle.None;
        for (var count = held.Count; count > 0; count--)
        {
            var crossing = held.Dequeue();
            Take(crossing.Request, crossing.Listener, crossing.Tag);
        }

        Destage();
        NotifyChanged();
    }

    /// <inheritdoc/>
    protected internal override void AddDemand(IoPattern pattern, double operations, StreamDemand demand)
    {
        ArgumentNullException.ThrowIfNull(demand);
        demand.Through(Backing, pattern, operations);
    }

    /// <inheritdoc/>
    protected override void Serve(in BlockRequest request, IIoListener listener, long tag)
    {
        if (Working == 0)
            EndAfter(SimDuration.Zero, listener, tag, IoStatus.Unavailable);
        else if (IsFailingOver)
            held.Enqueue(new Crossing(request, listener, tag, memories));
        else
            Take(request, listener, tag);
    }

    /// <inheritdoc/>
    protected override void OnLowerChanged(BlockDevice lower)
    {
        while (!Backing.IsAvailable && waiting.TryDequeue(out var crossing))
            EndAfter(SimDuration.Zero, crossing.Listener!, crossing.Tag, IoStatus.Unavailable);
        Destage();
        NotifyChanged();
    }

    private static BlockDevice Checked(ControllerSpec spec, BlockDevice backing)
    {
        ArgumentNullException.ThrowIfNull(spec);
        ArgumentNullException.ThrowIfNull(backing);
        spec.Check();
        return backing;
    }

    private void Take(in BlockRequest request, IIoListener listener, long tag)
    {
        if (!Backing.IsAvailable)
        {
            PassOn(request, listener, tag); // Memory that nothing stands behind acknowledges nothing.
        }
        else if (request.IsWrite && WritesBack && request.Length <= Spec.WriteMemory.Count)
        {
            waiting.Enqueue(new Crossing(request, listener, tag, memories));
            Admit();
        }
        else if (!request.IsWrite && lines.Has(request.Offset, request.Length))
        {
            Hits++;
            EndAfter(Spec.MemoryLatency, listener, tag, IoStatus.Done);
        }
        else
        {
            PassOn(request, listener, tag);
        }
    }

    private void PassOn(in BlockRequest request, IIoListener listener, long tag)
    {
        var slot = crossings.Take();
        crossings[slot] = new Crossing(request, listener, tag, memories);
        Backing.Submit(request, backingEnded, slot);
    }

    // Writes get memory in the order in which they came.
    private void Admit()
    {
        while (waiting.TryPeek(out var next) && Dirty.Count + next.Request.Length <= Spec.WriteMemory.Count)
        {
            waiting.Dequeue();
            Dirty += Bytes.B(next.Request.Length);
            dirty.Enqueue(next.Request);
            lines.Add(next.Request.Offset, next.Request.Length);
            EndAfter(Spec.MemoryLatency, next.Listener!, next.Tag, IoStatus.Done);
        }

        Destage();
    }

    private void Destage()
    {
        while (destaging < Spec.DestageDepth && Working > 0 && Backing.IsAvailable && dirty.TryDequeue(out var request))
        {
            destaging++;
            PassOn(request, null!, 0);
        }
    }

    private void EndCrossing(int slot, IoStatus status)
    {
        var crossing = crossings.Give(slot);
        if (crossing.Listener is null)
        {
            Destaged(crossing, status);
            return;
        }

        if (status == IoStatus.Done)
            lines.Add(crossing.Request.Offset, crossing.Request.Length);
        crossing.Listener.IoEnded(crossing.Tag, Working == 0 ? IoStatus.Unavailable : status);
    }

    private void Destaged(in Crossing crossing, IoStatus status)
    {
        destaging--;
        var length = Bytes.B(crossing.Request.Length);
        if (status == IoStatus.Done)
        {
            Dirty -= length;
        }
        else if (crossing.Memory != memories)
        {
            Dirty -= length; // Its copy in memory has gone meanwhile.
            Simulation.StorageLosses.Report(Name, length, LossCause.VolatileCache);
        }
        else
        {
            dirty.Enqueue(crossing.Request);
        }

        Admit();
    }

    private void GoDown(int index)
    {
        works[index] = false;
        Simulation.Cancel(failover);
        if (Working == 0)
            GoDown();
        else
            failover = Simulation.Schedule(Simulation.Now + Spec.FailoverTime, this);
        NotifyChanged();
    }

    private void ComeUp(int index)
    {
        works[index] = true;
        Destage();
        NotifyChanged();
    }

    private void GoDown()
    {
        lines.Clear();
        while (waiting.TryDequeue(out var crossing) || held.TryDequeue(out crossing))
            EndAfter(SimDuration.Zero, crossing.Listener!, crossing.Tag, IoStatus.Unavailable);
        if (Spec.HasBattery)
            return;
        memories++;
        if (dirty.Count == 0)
            return;
        var lost = Bytes.Zero;
        while (dirty.TryDequeue(out var request))
            lost += Bytes.B(request.Length);
        Dirty -= lost;
        Simulation.StorageLosses.Report(Name, lost, LossCause.VolatileCache);
    }

    private readonly record struct Crossing(BlockRequest Request, IIoListener Listener, long Tag, int Memory);
}
