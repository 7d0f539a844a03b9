// SPDX-License-Identifier: MIT
using System.Globalization;
using CloudSimNet.Failures;

namespace CloudSimNet.Storage.Distributed;

/// <summary>A host's part of a distributed store: its local device, and the parts of objects on it.</summary>
public sealed class StoreNode
{
    private readonly DistributedStore store;
    private readonly List<ObjectPart> parts = [];
    private readonly List<(long Offset, long Size)> holes = []; // Space that was given back, in the order of its place.
    private FailurePart? part;
    private long end; // Nothing from here on was ever taken.
    private bool wasUp; // What the parts were told last.

    internal StoreNode(DistributedStore store, int id, BlockDevice device)
    {
        (this.store, Id, Device) = (store, id, device);
        wasUp = IsUp;
    }

    /// <summary>Which node it is, counted from 0.</summary>
    public int Id { get; }

    /// <summary>Where its parts lie.</summary>
    public BlockDevice Device { get; }

    /// <summary>Whether its parts can be used.</summary>
    public StoreNodeState State { get; private set; }

    /// <summary>What its parts and witnesses take.</summary>
    public Bytes Used { get; private set; }

    /// <summary>What is free.</summary>
    public Bytes Free => State == StoreNodeState.Lost ? Bytes.Zero : Device.Capacity - Used;

    internal bool IsUp => State == StoreNodeState.Up && Device.IsAvailable;

    /// <summary>Its host as a part that can be away: for outages that may overlap, and for domains to add it to.</summary>
    public FailurePart Part => part ??= new FailurePart(store.Simulation, string.Create(CultureInfo.InvariantCulture, $"{store.Name}/node-{Id}"), () => Become(StoreNodeState.Away), ComeUp);

    /// <summary>Its host goes down: its parts can't be used until it returns. After the store's repair delay they are made anew elsewhere. No effect
    /// on a node that has left, so that one return is enough; for outages that overlap see <see cref="Part"/>.</summary>
    public void Leave() => Part.Fail();

    /// <summary>Its host is back unless something else keeps it away: its parts catch up with what they have missed, and can be used then. No effect
    /// on a node whose data is lost.</summary>
    public void Return() => part?.Repair();

    /// <summary>What it has is lost: its parts are made anew elsewhere, at once.</summary>
    public void Lose() => Become(StoreNodeState.Lost);

    /// <summary>Whether there is a place of so many bytes in one piece.</summary>
    internal bool HasRoom(long size)
    {
        foreach (var hole in holes)
        {
            if (hole.Size >= size)
                return true;
        }

        return Device.Capacity.Count - end >= size;
    }

    /// <summary>Takes the first place that is large enough; returns where it begins.</summary>
    internal long Take(ObjectPart part, long size)
    {
        parts.Add(part);
        Used += Bytes.B(size);
        for (var i = 0; i < holes.Count; i++)
        {
            var (offset, room) = holes[i];
            if (room < size)
                continue;
            if (room == size)
                holes.RemoveAt(i);
            else
                holes[i] = (offset + size, room - size);
            return offset;
        }

        var at = end;
        end += size;
        return at;
    }

    /// <summary>Gives a place back.</summary>
    internal void Give(ObjectPart part, long offset, long size)
    {
        parts.Remove(part);
        Used -= Bytes.B(size);
        var at = holes.FindIndex(hole => hole.Offset > offset);
        holes.Insert(at < 0 ? holes.Count : at, (offset, size));
        Join();
    }

    /// <summary>The device below has changed. Each object on it says so; the parts are told once.</summary>
    internal void DeviceChanged()
    {
        if (wasUp == IsUp)
            return;
        Tell();
        if (IsUp)
            store.Reconsider();
    }

    private void ComeUp()
    {
        if (State == StoreNodeState.Away)
            Become(StoreNodeState.Up);
    }

    private void Become(StoreNodeState state)
    {
        if (State == state || State == StoreNodeState.Lost)
            return;
        store.Simulation.ThrowIfObserving();
        State = state;
        Tell();
        if (state == StoreNodeState.Up)
            store.Reconsider();
    }

    private void Tell()
    {
        wasUp = IsUp;
        foreach (var part in parts.ToArray()) // They may find themselves another node.
            part.NodeChanged();
    }

    private void Join()
    {
        for (var i = holes.Count - 1; i > 0; i--)
        {
            if (holes[i - 1].Offset + holes[i - 1].Size != holes[i].Offset)
                continue;
            holes[i - 1] = (holes[i - 1].Offset, holes[i - 1].Size + holes[i].Size);
            holes.RemoveAt(i);
        }
    }
}
