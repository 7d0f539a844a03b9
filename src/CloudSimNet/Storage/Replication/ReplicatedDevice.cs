// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Events;

namespace CloudSimNet.Storage.Replication;

/// <summary>A device that is kept on two sides of a line: a primary that serves it, and a secondary that takes over when the primary is given up.</summary>
/// <remarks>
/// Synchronous: a write is acknowledged when both sides have stored it, so it takes the slower of the primary, and the line there, the secondary and
/// the line back: 1 ms more at 100 km of fibre when both devices are alike. What
/// can be lost with the primary: nothing, unless <see cref="WhenApart.Continue"/> let it go on alone.
/// Asynchronous: a write is acknowledged by the primary; every interval the blocks that have changed are read, carried and written as a stream. What
/// can be lost is what was acknowledged since the last cycle that is done
/// began: no more than an interval and the time that shipping takes (<see cref="WorstRecoveryPoint"/>).
/// Left out: consistency groups over several devices, compression, and going back to the old primary.
/// </remarks>
public sealed class ReplicatedDevice : BlockDevice
{
    private readonly SlotPool<ReplicatedWrite> writes = new();
    private readonly Queue<int> waiting = new();
    private readonly ChangeShipping shipping;
    private readonly IoStep primaryLeg;
    private readonly IoStep carried;
    private readonly IoStep stored;
    private readonly IoStep answered;
    private readonly StreamRuns streamRuns;

    /// <summary>A device on two sides, which hold the same.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="primary">What serves it.</param>
    /// <param name="secondary">What takes over; at least as large.</param>
    /// <param name="link">What lies between them.</param>
    /// <param name="spec">How it is replicated.</param>
    public ReplicatedDevice(string name, BlockDevice primary, BlockDevice secondary, SiteLink link, ReplicationSpec spec)
        : base((primary ?? throw new ArgumentNullException(nameof(primary))).Simulation, name, primary.Capacity)
    {
        ArgumentNullException.ThrowIfNull(secondary);
        ArgumentNullException.ThrowIfNull(link);
        ArgumentNullException.ThrowIfNull(spec);
        spec.Check();
        if (secondary.Capacity < primary.Capacity)
            throw new ArgumentOutOfRangeException(nameof(secondary), secondary.Capacity, $"The secondary '{secondary.Name}' must be at least as large as the primary, which has {primary.Capacity}, not {secondary.Capacity}.");
        (Primary, Secondary, Link, Spec) = (primary, secondary, link, spec);
        AttachLower(primary);
        AttachLower(secondary);
        link.Join(this);
        (primaryLeg, carried, stored, answered) = (new IoStep(PartEnded), new IoStep(Carried), new IoStep(Stored), new IoStep(Answered));
        streamRuns = new StreamRuns(this);
        shipping = new ChangeShipping(this, primary, secondary, link, spec.BlockSize);
    }

    /// <summary>What serves it until <see cref="FailOver"/>.</summary>
    public BlockDevice Primary { get; }

    /// <summary>What takes over.</summary>
    public BlockDevice Secondary { get; }

    /// <summary>What lies between them.</summary>
    public SiteLink Link { get; }

    /// <summary>How it is replicated.</summary>
    public ReplicationSpec Spec { get; }

    /// <summary>Whether the secondary serves it now.</summary>
    public bool HasFailedOver { get; private set; }

    /// <summary>How old the oldest acknowledged change is that the primary alone has: what would be lost now, in time.</summary>
    public SimDuration RecoveryPoint => HasFailedOver ? SimDuration.Zero : shipping.Exposure.At(Simulation.Now);

    /// <summary>The longest that <see cref="RecoveryPoint"/> ever was.</summary>
    public SimDuration WorstRecoveryPoint => shipping.Exposure.WorstAt(HasFailedOver ? failedOverAt : Simulation.Now);

    /// <summary>The mean of <see cref="RecoveryPoint"/> over the time from when the device was made until now, or until it failed over.</summary>
    public SimDuration MeanRecoveryPoint => shipping.Exposure.MeanAt(HasFailedOver ? failedOverAt : Simulation.Now);

    /// <summary>The acknowledged bytes that the primary alone has.</summary>
    public Bytes Unreplicated => HasFailedOver ? Bytes.Zero : shipping.Unshipped;

    /// <summary>How many cycles of shipping are done.</summary>
    public int Cycles => shipping.Cycles;

    /// <summary>What they have shipped; <see cref="Bytes.Most"/> for that or more.</summary>
    public Bytes Shipped => Bytes.OfTotal(shipping.Shipped);

    /// <summary>How many bytes they have shipped, however many.</summary>
    public Int128 ShippedBytes => shipping.Shipped;

    /// <summary>What the last failing over has lost of what was acknowledged.</summary>
    public Bytes Lost { get; private set; }

    /// <inheritdoc/>
    public override bool IsAvailable => (HasFailedOver ? Secondary : Primary).IsAvailable;

    /// <summary>Whether the secondary can be reached and written to.</summary>
    internal bool CanReplicate => !HasFailedOver && Link.IsUp && Secondary.IsAvailable;

    private SimTime failedOverAt;

    private bool IsSynchronous => Spec.Mode == ReplicationMode.Synchronous;

    /// <summary>Gives the primary up: the secondary serves from now on, as of its last consistent state. What the primary alone had is lost and
    /// stands in <see cref="StorageLosses"/>.</summary>
    /// <returns>What was lost.</returns>
    /// <exception cref="InvalidOperationException">It has been given up already.</exception>
    public Bytes FailOver()
    {
        Simulation.ThrowIfObserving();
        if (HasFailedOver)
            throw new InvalidOperationException($"'{Name}' has failed over already, at {failedOverAt}; its secondary serves it.");
        Lost = shipping.Unshipped;
        (HasFailedOver, failedOverAt) = (true, Simulation.Now);
        shipping.Stop();
        if (Lost > Bytes.Zero)
            Simulation.StorageLosses.Report(Name, Lost, LossCause.AsynchronousReplica);
        while (waiting.TryDequeue(out var slot))
        {
            var write = writes.Give(slot); // It was never acknowledged, and now goes where everything goes.
            Secondary.Submit(write.Request, write.Listener, write.Tag);
        }

        NotifyChanged();
        return Lost;
    }

    /// <summary>The line has broken or was mended.</summary>
    internal void ReachChanged()
    {
        if (HasFailedOver)
        {
            NotifyChanged();
            return;
        }

        while (CanReplicate && waiting.TryDequeue(out var slot))
            Replicate(slot);
        shipping.ReachChanged();
        NotifyChanged();
    }

    /// <inheritdoc/>
    protected override void OnLowerChanged(BlockDevice lower)
    {
        if (HasFailedOver)
            NotifyChanged();
        else
            ReachChanged();
    }

    /// <inheritdoc/>
    protected override void OnLowerDataLost(BlockDevice lower, bool isReported)
    {
        if (lower == (HasFailedOver ? Secondary : Primary))
            NotifyDataLost(isReported);
        else if (!HasFailedOver)
            shipping.NoteAll();
    }

    /// <inheritdoc/>
    protected internal override void AddDemand(IoPattern pattern, double operations, StreamDemand demand)
    {
        if (HasFailedOver)
        {
            demand.Through(Secondary, pattern, operations);
            return;
        }

        demand.Through(Primary, pattern, operations);
        var written = operations * pattern.WriteFraction;
        if (written == 0)
            return;
        if (IsSynchronous && CanReplicate)
        {
            Link.AddDemand(pattern.BlockSize, written, demand);
            demand.Through(Secondary, pattern with { ReadFraction = 0 }, written);
        }
        else if (IsSynchronous && Spec.WhenApart == WhenApart.Stall)
        {
            demand.Stall();
        }
        else
        {
            demand.Add(shipping.Meter, written * pattern.BlockSize.Count);
            demand.WhenRunning(streamRuns);
        }
    }

    /// <inheritdoc/>
    protected override void Serve(in BlockRequest request, IIoListener listener, long tag)
    {
        if (HasFailedOver || !request.IsWrite)
        {
            (HasFailedOver ? Secondary : Primary).Submit(request, listener, tag);
            return;
        }

        var slot = writes.Take();
        writes[slot] = new ReplicatedWrite { Listener = listener, Tag = tag, Request = request };
        if (!IsSynchronous || (!CanReplicate && Spec.WhenApart == WhenApart.Continue))
            WriteAlone(slot);
        else if (CanReplicate)
            Replicate(slot);
        else
            waiting.Enqueue(slot);
    }

    private void WriteAlone(int slot)
    {
        ref var write = ref writes[slot];
        (write.Parts, write.IsAlone) = (1, true);
        Primary.Submit(write.Request, primaryLeg, slot);
    }

    private void Replicate(int slot)
    {
        ref var write = ref writes[slot];
        var request = write.Request;
        (write.Parts, write.IsAlone) = (2, false);
        Primary.Submit(request, primaryLeg, slot);
        Link.Carry(request.Length, carried, slot);
    }

    private void Carried(long tag, IoStatus status)
    {
        if (status == IoStatus.Done)
            Secondary.Submit(writes[(int)tag].Request, stored, tag);
        else
            Answered(tag, status);
    }

    private void Stored(long tag, IoStatus status) => Link.Answer(answered, tag, status);

    private void Answered(long tag, IoStatus status)
    {
        if (status == IoStatus.Unavailable || (status != IoStatus.Done && Spec.WhenApart == WhenApart.Continue))
        {
            // The secondary doesn't have it. What then becomes of the write is known when the primary is done with it.
            writes[(int)tag].IsAlone = true;
            status = IoStatus.Done;
        }

        PartEnded(tag, status);
    }

    private void PartEnded(long tag, IoStatus status)
    {
        var slot = (int)tag;
        ref var write = ref writes[slot];
        if (status != IoStatus.Done)
            write.Status = status;
        if (--write.Parts > 0)
            return;
        if (write.Status == IoStatus.Done && write.IsAlone && !HasFailedOver && IsSynchronous && Spec.WhenApart == WhenApart.Stall)
        {
            if (CanReplicate)
                Replicate(slot);
            else
                waiting.Enqueue(slot);
            return;
        }

        var ended = writes.Give(slot);
        if (ended.Status == IoStatus.Done && ended.IsAlone)
        {
            if (HasFailedOver)
            {
                Secondary.Submit(ended.Request, ended.Listener, ended.Tag); // The primary's copy came too late to count.
                return;
            }

            shipping.Note(ended.Request);
            if (IsSynchronous)
                shipping.ReachChanged(); // It may be back already.
        }
        else if (ended.Status == IoStatus.Done)
        {
            shipping.NoteOnBothSides(ended.Request);
        }

        ended.Listener!.IoEnded(ended.Tag, ended.Status);
    }

    private sealed class StreamRuns(ReplicatedDevice device) : IEventHandler
    {
        public void Handle(long tag) => device.shipping.NoteStream();
    }
}
