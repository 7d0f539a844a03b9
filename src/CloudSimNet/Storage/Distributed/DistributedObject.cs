// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Fluid;

namespace CloudSimNet.Storage.Distributed;

/// <summary>An object of a distributed store: a device whose bytes lie on several nodes.</summary>
/// <remarks>
/// A read goes to one copy, chosen by its address, or to the part that holds it; when that part is absent it is computed from as many others as there
/// are parts of data. A write goes to all copies; with parity, a small write reads
/// the old data and parity and writes both, a whole stripe is only written. It is acknowledged when all parts that can be written have it, so nothing
/// acknowledged is lost while fewer nodes are lost than are tolerated. A part
/// that was away catches up with what it has missed before it is read again. Data that no complete set of parts has any more is lost, and stands in
/// <see cref="StorageLosses"/>.
/// </remarks>
public sealed class DistributedObject : BlockDevice
{
    private readonly ObjectPart[] all;
    private readonly ObjectPart[] data;
    private readonly BlockMap written;
    private readonly FluidResource meter;
    private readonly Stack<ObjectIo> spare = new();
    private readonly List<ObjectPart> active = [];
    private bool wasHealthy = true;
    private bool isChanging;
    private bool hasChangedAgain;

    internal DistributedObject(DistributedStore store, string name, Bytes size, ObjectPolicy policy, List<StoreNode> nodes)
        : base(store.Simulation, name, size)
    {
        (Store, Policy) = (store, policy);
        var partSize = (size.Count + policy.Data - 1) / policy.Data;
        all = new ObjectPart[nodes.Count];
        for (var i = 0; i < all.Length; i++)
            all[i] = new ObjectPart(this, nodes[i], i < policy.Parts ? partSize : policy.WitnessSize.Count, i >= policy.Parts);
        data = all[..policy.Parts];
        written = new BlockMap(size, Bytes.B(65536));
        meter = Simulation.Fluid.AddResource(1e18); // It bounds nobody; it counts what streams write.
        active.AddRange(data);
        foreach (var part in data)
            AttachLower(part.Node.Device);
    }

    /// <summary>Where it belongs.</summary>
    public DistributedStore Store { get; }

    /// <summary>What it must survive.</summary>
    public ObjectPolicy Policy { get; }

    /// <summary>Its copies or parts, and then its witnesses.</summary>
    public IReadOnlyList<ObjectPart> Parts => all;

    /// <summary>Whether what was acknowledged can't be had any more.</summary>
    public bool IsDataLost { get; private set; }

    /// <summary>Whether all its parts are there and have everything.</summary>
    public bool IsHealthy => active.Count == data.Length && Votes == all.Length;

    /// <summary>When it last became <see cref="IsHealthy"/> again, after its parts had been brought up to date or made anew; never before that.</summary>
    public SimTime RepairedAt { get; private set; } = SimTime.Never;

    /// <inheritdoc/>
    public override bool IsAvailable => !IsDataLost && 2 * Votes > all.Length && active.Count >= Policy.Data;

    internal IReadOnlyList<ObjectPart> Data => data;

    internal IReadOnlyList<ObjectPart> Active => active;

    private int Votes
    {
        get
        {
            var votes = 0;
            foreach (var part in all)
                votes += part.State is PartState.Active or PartState.Resyncing ? 1 : 0;
            return votes;
        }
    }

    /// <summary>The bytes of a part that streams have written.</summary>
    internal double StreamedTo(ObjectPart part) => part.IsWitness ? 0 : meter.Served / Policy.Data;

    /// <summary>The nodes that other parts are on.</summary>
    internal List<StoreNode> TakenNodes()
    {
        var nodes = new List<StoreNode>();
        foreach (var part in all)
            nodes.Add(part.Node);
        return nodes;
    }

    /// <summary>Whether there is enough to make a part anew.</summary>
    internal bool CanRebuild => !IsDataLost && active.Count >= Policy.Data;

    /// <summary>What a part can be made of; null while there isn't enough.</summary>
    internal BlockDevice[]? SourcesFor(ObjectPart part)
    {
        if (!CanRebuild || !part.Node.IsUp)
            return null;
        var sources = new BlockDevice[Policy.Data];
        for (var i = 0; i < sources.Length; i++)
            sources[i] = active[i].Node.Device;
        return sources;
    }

    /// <summary>A part is on another node now.</summary>
    internal void PartMoved(ObjectPart part, StoreNode before)
    {
        if (part.IsWitness)
            return;
        DetachLower(before.Device);
        AttachLower(part.Node.Device);
    }

    /// <summary>Parts have changed.</summary>
    internal void PartsChanged()
    {
        hasChangedAgain = true;
        if (isChanging)
            return; // The one that is at it goes round once more.
        isChanging = true;
        while (hasChangedAgain)
        {
            hasChangedAgain = false;
            active.Clear();
            foreach (var part in data)
            {
                if (part.State == PartState.Active)
                    active.Add(part);
            }

            CheckLoss();
            foreach (var part in all)
                part.Reconsider();
        }

        isChanging = false;
        if (IsHealthy && !wasHealthy)
            RepairedAt = Simulation.Now;
        wasHealthy = IsHealthy;
        NotifyChanged();
    }

    /// <summary>A request is over.</summary>
    internal void Ended(ObjectIo io)
    {
        if (io.Status == IoStatus.Done && io.Request.IsWrite)
            written.Add(io.Request);
        var (listener, tag, status) = (io.Listener!, io.Tag, io.Status);
        spare.Push(io);
        listener.IoEnded(tag, status);
    }

    /// <inheritdoc/>
    protected override void OnLowerDataLost(BlockDevice lower, bool isReported)
    {
        foreach (var part in data)
        {
            if (part.Node.Device == lower)
                part.Blank();
        }

        PartsChanged();
    }

    /// <inheritdoc/>
    protected override void OnLowerChanged(BlockDevice lower)
    {
        foreach (var node in Store.Nodes)
        {
            if (node.Device == lower)
                node.DeviceChanged();
        }

        NotifyChanged(); // It may be slower or faster than before.
    }

    /// <inheritdoc/>
    protected internal override void AddDemand(IoPattern pattern, double operations, StreamDemand demand)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        ArgumentNullException.ThrowIfNull(demand);
        var (reads, writes) = (operations * pattern.ReadFraction, operations * pattern.WriteFraction);
        demand.Add(meter, writes * pattern.BlockSize.Count);
        var (readsEach, writesEach) = Policy.Layout == ObjectLayout.Mirror ? (reads / active.Count, writes) : ParityDemand(reads, writes, pattern.IsSequential);
        foreach (var part in data)
        {
            if (part.State == PartState.Active)
                demand.Through(part.Node.Device, pattern with { ReadFraction = 1 }, readsEach);
            if (part.IsWritable)
                demand.Through(part.Node.Device, pattern with { ReadFraction = 0 }, writesEach);
        }
    }

    /// <inheritdoc/>
    protected override void Serve(in BlockRequest request, IIoListener listener, long tag)
    {
        if (!IsAvailable)
        {
            EndAfter(SimDuration.Zero, listener, tag, IoStatus.Unavailable);
            return;
        }

        var io = spare.TryPop(out var made) ? made : new ObjectIo(this);
        io.Begin(request, listener, tag);
    }

    // What each active part reads and each writable part writes. Addresses rotate over the parts, so they share alike.
    private (double Reads, double Writes) ParityDemand(double reads, double writes, bool isSequential)
    {
        var (n, k, m) = ((double)data.Length, (double)Policy.Data, (double)Policy.FaultsToTolerate);
        var there = active.Count / n;
        var readsBelow = reads * (there + ((1 - there) * k)); // What an absent part holds is computed from k others.
        if (isSequential)
            return (readsBelow / active.Count, writes / k);
        readsBelow += writes * ((there * (1 + (m * there))) + ((1 - there) * k));
        return (readsBelow / active.Count, writes * (1 + m) / n);
    }

    private void CheckLoss()
    {
        var current = 0;
        foreach (var part in data)
            current += part.IsCurrent ? 1 : 0;
        if (current >= Policy.Data || IsDataLost)
            return;
        IsDataLost = true;
        var lost = Math.Min(Capacity.Count, written.Size.Count + meter.Served);
        Simulation.StorageLosses.Report(Name, Bytes.B((long)lost), LossCause.DeviceFailures);
    }
}
