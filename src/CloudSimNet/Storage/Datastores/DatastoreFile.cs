// SPDX-License-Identifier: MIT
using CloudSimNet.Specs;

namespace CloudSimNet.Storage.Datastores;

/// <summary>A file of a clustered file system, such as a virtual disk.</summary>
public sealed class DatastoreFile
{
    private readonly long[] map; // Of its blocks, the device's; -1 where nothing was written.
    private readonly List<DatastoreHandle> open = [];
    private bool isDeleted;

    internal DatastoreFile(Datastore datastore, string name, Bytes size, Provisioning provisioning)
    {
        (Datastore, Name, Size, Provisioning) = (datastore, name, size, provisioning);
        map = new long[(size.Count + datastore.Spec.BlockSize.Count - 1) / datastore.Spec.BlockSize.Count];
        Array.Fill(map, -1);
    }

    /// <summary>Where it lies.</summary>
    public Datastore Datastore { get; }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Its size, as who opens it sees it.</summary>
    public Bytes Size { get; }

    /// <summary>When it takes its space.</summary>
    public Provisioning Provisioning { get; }

    /// <summary>The space that it has taken.</summary>
    public Bytes Used => Datastore.Spec.BlockSize * BlocksTaken;

    /// <summary>Whether a host has it open.</summary>
    public bool IsLocked => open.Count > 0;

    private long BlocksTaken { get; set; }

    /// <summary>Opens it, unless another host's lock forbids that.</summary>
    /// <param name="host">Who opens it.</param>
    /// <param name="mode">What for.</param>
    /// <param name="refusal">Why not; null when it was opened.</param>
    /// <returns>The file as a device, to be closed when it is used no more; null when it is locked or was deleted. A lock whose owner has been silent
    /// for the lease is broken on the way.</returns>
    public DatastoreHandle? TryOpen(HostId host, OpenMode mode, out string? refusal)
    {
        Datastore.Simulation.ThrowIfObserving();
        if (isDeleted)
        {
            refusal = $"File '{Name}' of datastore '{Datastore.Name}' was deleted; make it again.";
            return null;
        }

        for (var i = open.Count - 1; i >= 0; i--)
        {
            if (HasExpired(open[i].Host))
                open[i].Break();
        }

        foreach (var other in open)
        {
            if (mode == OpenMode.Read && other.Mode == OpenMode.Read)
                continue;
            refusal = $"File '{Name}' of datastore '{Datastore.Name}' is open for {(other.Mode == OpenMode.Read ? "reading" : "writing")} by host {other.Host}{Silence(other.Host)}.";
            return null;
        }

        refusal = null;
        var opened = new DatastoreHandle(this, host, mode);
        open.Add(opened);
        return opened;
    }

    /// <summary>Where a byte lies on the device; -1 where nothing was written.</summary>
    internal long Locate(long offset)
    {
        var blockSize = Datastore.Spec.BlockSize.Count;
        var block = map[offset / blockSize];
        return block < 0 ? -1 : (block * blockSize) + (offset % blockSize);
    }

    /// <summary>Sees to it that a range has space; false when there isn't any left.</summary>
    internal bool Provide(long offset, long length)
    {
        var blockSize = Datastore.Spec.BlockSize.Count;
        for (var i = offset / blockSize; i <= (offset + length - 1) / blockSize; i++)
        {
            if (map[i] >= 0)
                continue;
            var block = Datastore.TakeBlock();
            if (block < 0)
                return false;
            map[i] = block;
            BlocksTaken++;
        }

        return true;
    }

    /// <summary>Takes all of its space; false, and none of it, when there isn't enough.</summary>
    internal bool TakeAll()
    {
        if (Datastore.Free / Datastore.Spec.BlockSize < map.Length)
            return false;
        return Provide(0, Size.Count);
    }

    internal void GiveAll()
    {
        isDeleted = true;
        foreach (ref var block in map.AsSpan())
        {
            if (block >= 0)
                Datastore.GiveBlock(block);
            block = -1;
        }

        BlocksTaken = 0;
    }

    internal void Forget(DatastoreHandle opened) => open.Remove(opened);

    private bool HasExpired(HostId host) => Datastore.SilentSince(host) is { } since && Datastore.Simulation.Now >= since.AddSaturating(Datastore.Spec.LockLease);

    private string Silence(HostId host) =>
        Datastore.SilentSince(host) is { } since ? $", which has been silent since {since}; its lock can be broken at {since.AddSaturating(Datastore.Spec.LockLease)}" : "; close it there first";
}
