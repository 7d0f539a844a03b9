// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Events;

namespace CloudSimNet.Storage.Distributed;

/// <summary>One part of an object, on one node: a copy, a part of its stripes, or a witness without data.</summary>
public sealed class ObjectPart : IEventHandler
{
    private const long RepairTag = 1;
    private const long ResyncedTag = 2;
    private static readonly Bytes CopySize = Bytes.MiB(1);

    private readonly DistributedObject owner;
    private readonly long size;
    private readonly BlockMap missed;
    private double streamedBefore; // What streams had written when it began to miss.
    private long offset;
    private double lacking; // Bytes of a resynchronization that is going on.
    private Copying? copying;
    private IoStream? stream;
    private EventHandle repair;
    private bool isOverdue; // It has been away for longer than the repair delay.

    internal ObjectPart(DistributedObject owner, StoreNode node, long size, bool isWitness)
    {
        (this.owner, Node, this.size, IsWitness) = (owner, node, size, isWitness);
        missed = new BlockMap(Bytes.B(Math.Max(1, size)), Bytes.B(65536));
        offset = node.Take(this, size);
    }

    /// <summary>Where it is.</summary>
    public StoreNode Node { get; private set; }

    /// <summary>Whether it only votes.</summary>
    public bool IsWitness { get; }

    /// <summary>Its state.</summary>
    public PartState State { get; private set; }

    /// <summary>What it lacks, of what it should have.</summary>
    public Bytes Lacking => State switch
    {
        PartState.Active => Bytes.Zero,
        PartState.Resyncing => Bytes.B((long)Math.Ceiling(lacking - Resynced)),
        PartState.Lost => Bytes.B(size),
        _ => Bytes.B((long)Math.Min(size, lacking + missed.Size.Count + Streamed)),
    };

    /// <summary>Whether everything acknowledged is in it, even if it can't be reached.</summary>
    internal bool IsCurrent => Lacking == Bytes.Zero;

    /// <summary>Whether it must be written to.</summary>
    internal bool IsWritable => State is PartState.Active or PartState.Resyncing;

    private double Streamed => State == PartState.Absent ? owner.StreamedTo(this) - streamedBefore : 0;

    private double Resynced => stream is null ? 0 : stream.Completed * CopySize.Count;

    /// <summary>Sends it a request for some of its bytes.</summary>
    internal void Submit(IoKind kind, long at, int length, IIoListener listener, long tag) => Node.Device.Submit(new BlockRequest(kind, offset + at, length), listener, tag);

    /// <summary>Notes that it doesn't have what was written.</summary>
    internal void Miss(long at, int length) => missed.Add(new BlockRequest(IoKind.Write, at, length));

    /// <summary>Its node is up, or isn't any more.</summary>
    internal void NodeChanged()
    {
        if (Node.State == StoreNodeState.Lost)
            MoveElsewhere();
        else if (!Node.IsUp)
            Leave();
        else if (State == PartState.Absent)
            CatchUp();
        else
            return;
        owner.PartsChanged();
    }

    /// <summary>Other parts have changed, or there are more nodes.</summary>
    internal void Reconsider()
    {
        if (State == PartState.Lost || (State == PartState.Absent && isOverdue))
            MoveElsewhere();
        else if (State == PartState.Resyncing)
            Restart();
    }

    /// <inheritdoc/>
    void IEventHandler.Handle(long tag)
    {
        if (tag == ResyncedTag)
        {
            Halt();
            Become(PartState.Active);
        }
        else if (State == PartState.Absent)
        {
            isOverdue = true;
            MoveElsewhere();
        }

        owner.PartsChanged();
    }

    /// <summary>What it held is gone, and its device is blank.</summary>
    internal void Blank()
    {
        if (State == PartState.Lost)
            return;
        Halt();
        lacking = size;
        if (State == PartState.Absent)
            return;
        Become(PartState.Resyncing);
        Restart();
    }

    private void Leave()
    {
        if (State is PartState.Absent or PartState.Lost)
            return;
        lacking = State == PartState.Resyncing ? Math.Max(0, lacking - Resynced) : 0;
        Halt();
        missed.Clear();
        streamedBefore = owner.StreamedTo(this);
        Become(PartState.Absent);
        repair = owner.Simulation.Schedule(owner.Store.RepairDelay, this, RepairTag);
    }

    private void CatchUp()
    {
        owner.Simulation.Cancel(repair);
        lacking = Lacking.Count;
        Become(lacking > 0 ? PartState.Resyncing : PartState.Active);
        Restart();
    }

    // All of it is made anew on a node that has none of the object, if there is one. What may return is kept until the others can make it anew.
    private void MoveElsewhere()
    {
        if (Node.State != StoreNodeState.Lost && !IsWitness && !owner.CanRebuild)
            return;
        if (owner.IsDataLost || owner.Store.Find(owner.TakenNodes(), size) is not { } node)
        {
            if (Node.State == StoreNodeState.Lost && State != PartState.Lost)
            {
                owner.Simulation.Cancel(repair);
                Halt();
                Become(PartState.Lost);
            }

            return;
        }

        owner.Simulation.Cancel(repair);
        Halt();
        var before = Node;
        before.Give(this, offset, size);
        Node = node;
        offset = node.Take(this, size);
        owner.PartMoved(this, before);
        lacking = IsWitness ? 0 : size;
        Become(lacking > 0 ? PartState.Resyncing : PartState.Active);
        Restart();
    }

    private void Restart()
    {
        if (State != PartState.Resyncing)
            return;
        lacking = Math.Max(0, lacking - Resynced);
        Halt();
        if (owner.SourcesFor(this) is not { } sources)
            return; // It goes on when they are back.
        copying = new Copying($"{owner.Name}/resync", sources, Node.Device);
        stream = copying.OpenStream(new IoPattern { BlockSize = CopySize, IsSequential = true });
        stream.Start(lacking / CopySize.Count, this, ResyncedTag);
    }

    private void Halt()
    {
        stream?.Cancel();
        copying?.Release();
        (stream, copying) = (null, null);
    }

    private void Become(PartState state)
    {
        State = state;
        if (state is PartState.Active)
            lacking = 0;
        if (state is PartState.Active or PartState.Resyncing)
        {
            missed.Clear();
            isOverdue = false;
        }
    }
}
