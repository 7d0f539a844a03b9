// SPDX-License-Identifier: MIT
using CloudSimNet.Specs;

namespace CloudSimNet.Storage.Datastores;

/// <summary>A clustered file system on a block device: files that many hosts see, each written by one of them at most.</summary>
/// <remarks>
/// As VMFS does it, whoever opens a file holds a lock on the device, and keeps it alive by a heartbeat; the lock of a host that has gone silent can
/// be broken when its lease has run out, and what that host still writes is refused.
/// So a machine that is started again elsewhere never has its disk written by two hosts. Left out: the time that metadata takes, and locks on metadata.
/// </remarks>
public sealed class Datastore
{
    private readonly List<DatastoreFile> files = [];
    private readonly Dictionary<string, DatastoreFile> byName = new(StringComparer.Ordinal);
    private readonly List<(HostId Host, SimTime Since)> silent = [];
    private readonly FreeBlocks free;
    private readonly GrainUse grains;

    /// <summary>An empty file system.</summary>
    /// <param name="name">Its name; not empty.</param>
    /// <param name="device">What it lies on, which nothing else uses.</param>
    /// <param name="spec">How it keeps its files; null for a megabyte a block.</param>
    public Datastore(string name, BlockDevice device, DatastoreSpec? spec = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(device);
        spec ??= new DatastoreSpec();
        spec.Check();
        (Name, Device, Spec) = (name, device, spec);
        grains = new GrainUse(device);
        free = new FreeBlocks(device.Capacity.Count / spec.BlockSize.Count);
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>What it lies on.</summary>
    public BlockDevice Device { get; }

    /// <summary>How it keeps its files.</summary>
    public DatastoreSpec Spec { get; }

    /// <summary>Its files, in the order in which they were made.</summary>
    public IReadOnlyList<DatastoreFile> Files => files;

    /// <summary>Space that no file has taken.</summary>
    public Bytes Free => Spec.BlockSize * free.Count;

    /// <summary>Space that files have taken.</summary>
    public Bytes Used => (Spec.BlockSize * free.All) - Free;

    /// <summary>What files may come to take; <see cref="Bytes.Most"/> for that or more.</summary>
    public Bytes Provisioned
    {
        get
        {
            var sum = Int128.Zero;
            foreach (var file in files)
                sum += file.Size.Count;
            return Bytes.OfTotal(sum);
        }
    }

    internal Simulation Simulation => Device.Simulation;

    /// <summary>Makes a file.</summary>
    /// <param name="name">Its name, which no other file has; not empty.</param>
    /// <param name="size">Its size; above 0.</param>
    /// <param name="provisioning">When it takes its space.</param>
    /// <returns>The file; null when the space isn't there.</returns>
    /// <exception cref="ArgumentException">There is a file of this name.</exception>
    public DatastoreFile? TryCreate(string name, Bytes size, Provisioning provisioning = Provisioning.Thick)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (size <= Bytes.Zero)
            throw new ArgumentOutOfRangeException(nameof(size), size, $"The size of file '{name}' must be above 0 bytes, not {size}.");
        if (Find(name) is not null)
            throw new ArgumentException($"Datastore '{Name}' has a file '{name}' already; choose another name or delete it first.", nameof(name));
        Simulation.ThrowIfObserving();
        var file = new DatastoreFile(this, name, size, provisioning);
        if (provisioning == Provisioning.Thick && !file.TakeAll())
            return null;
        files.Add(file);
        byName.Add(name, file);
        return file;
    }

    /// <summary>The file of a name; null when there is none. O(1).</summary>
    public DatastoreFile? Find(string name) => byName.GetValueOrDefault(name ?? throw new ArgumentNullException(nameof(name)));

    /// <summary>Deletes a file and gives its space back.</summary>
    /// <returns>Whether it was deleted: not while a host has it open.</returns>
    public bool TryDelete(DatastoreFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        Simulation.ThrowIfObserving();
        if (file.IsLocked || !files.Remove(file))
            return false;
        byName.Remove(file.Name);
        file.GiveAll();
        return true;
    }

    /// <summary>A host sends no more signs of life: it was cut off, or it is dead.</summary>
    public void HostSilent(HostId host)
    {
        Simulation.ThrowIfObserving();
        if (SilentSince(host) is null)
            silent.Add((host, Simulation.Now));
    }

    /// <summary>A host sends signs of life again. Locks that were broken meanwhile it has lost.</summary>
    public void HostBack(HostId host)
    {
        Simulation.ThrowIfObserving();
        silent.RemoveAll(one => one.Host == host);
    }

    /// <summary>When a host went silent; null when it is not.</summary>
    internal SimTime? SilentSince(HostId host)
    {
        foreach (var one in silent)
        {
            if (one.Host == host)
                return one.Since;
        }

        return null;
    }

    /// <summary>Takes the lowest block that is free; -1 when none is.</summary>
    internal long TakeBlock()
    {
        var block = free.Take();
        if (block >= 0)
            grains.Take(block * Spec.BlockSize.Count, Spec.BlockSize.Count);
        return block;
    }

    internal void GiveBlock(long block)
    {
        free.Give(block);
        grains.Give(block * Spec.BlockSize.Count, Spec.BlockSize.Count);
    }
}
