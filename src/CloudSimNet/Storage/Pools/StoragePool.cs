// SPDX-License-Identifier: MIT
using CloudSimNet.Engine;

namespace CloudSimNet.Storage.Pools;

/// <summary>Storage of many devices behind one front end: volumes whose extents may lie on any of them, and be moved, without a change of their
/// addresses.</summary>
/// <remarks>
/// Devices may differ in size, speed and kind; what of a device doesn't fill an extent isn't used. A thick volume has all its extents from the start,
/// a thin one gets each at the first write to it, so that more can be
/// promised than there is. Left out: the reads and writes of the map itself, redundancy (use arrays as devices), and deduplication.
/// </remarks>
public sealed class StoragePool
{
    private readonly List<PoolDevice> devices = [];
    private readonly List<PoolVolume> volumes = [];
    private readonly Queue<(PoolVolume Volume, int Part)> stalled = new();
    private bool isWarned;

    /// <summary>A pool without devices.</summary>
    /// <param name="simulation">Whose clock it follows.</param>
    /// <param name="name">Its name; not empty.</param>
    /// <param name="spec">What it is like.</param>
    public StoragePool(Simulation simulation, string name, PoolSpec spec)
    {
        ArgumentNullException.ThrowIfNull(simulation);
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(spec);
        spec.Check();
        (Simulation, Name, Spec) = (simulation, name, spec);
        (Filling, Full) = (new Probe<PoolState>(simulation), new Probe<PoolState>(simulation));
        Mover = new ExtentMover(this);
        Memory = new MemoryRate(simulation, MemoryRate.Usual);
    }

    /// <summary>The simulation that it belongs to.</summary>
    public Simulation Simulation { get; }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>What it is like.</summary>
    public PoolSpec Spec { get; }

    /// <summary>Its devices, in the order in which they were added.</summary>
    public IReadOnlyList<PoolDevice> Devices => devices;

    /// <summary>Its volumes, in the order in which they were made.</summary>
    public IReadOnlyList<PoolVolume> Volumes => volumes;

    /// <summary>All that the devices can hold, in whole extents.</summary>
    public Bytes Capacity { get; private set; }

    /// <summary>What is in use, in whole extents.</summary>
    public Bytes Used { get; private set; }

    /// <summary>The part in use; 0 without devices.</summary>
    public double Utilisation => Capacity == Bytes.Zero ? 0 : Used / Capacity;

    /// <summary>What the volumes promise; <see cref="Bytes.Most"/> for that or more.</summary>
    public Bytes Provisioned => Bytes.OfTotal(ProvisionedBytes);

    /// <summary>How many bytes the volumes promise, however many.</summary>
    public Int128 ProvisionedBytes { get; private set; }

    /// <summary>What is promised over what there is: above 1 where thin volumes could want more than there is.</summary>
    public double Overprovisioning => (double)ProvisionedBytes / Capacity.Count;

    /// <summary>How many parts of writes wait for space.</summary>
    public int Stalled => stalled.Count;

    /// <summary>How many writes were refused for want of space.</summary>
    public long Refused { get; private set; }

    /// <summary>Tells when the part in use has reached <see cref="PoolSpec.WarnAt"/>, once until it has been below again.</summary>
    public Probe<PoolState> Filling { get; }

    /// <summary>Tells of each write that finds no space.</summary>
    public Probe<PoolState> Full { get; }

    /// <summary>How many extents were moved to their end.</summary>
    public long Moves => Mover.Moves;

    /// <summary>How many moves wait or are under way.</summary>
    public int PendingMoves => Mover.Pending;

    internal ExtentMover Mover { get; }

    /// <summary>What answers for extents that lie nowhere.</summary>
    internal MemoryRate Memory { get; }

    /// <summary>Adds a device; writes that wait for space go on.</summary>
    /// <param name="device">Of this simulation, with room for an extent at least. Nobody else should write to it.</param>
    /// <param name="tier">How good it is: 0 for the best; larger ones for slower or archival devices.</param>
    public PoolDevice Add(BlockDevice device, int tier = 0)
    {
        ArgumentNullException.ThrowIfNull(device);
        ArgumentOutOfRangeException.ThrowIfNegative(tier);
        Simulation.ThrowIfObserving();
        if (device.Simulation != Simulation)
            throw new ArgumentException($"'{device.Name}' belongs to another simulation than the pool '{Name}'; build both on one.", nameof(device));
        if (devices.Exists(other => other.Device == device))
            throw new ArgumentException($"'{device.Name}' is in the pool '{Name}' already; its extents would be given out twice.", nameof(device));
        if (device.Capacity < Spec.ExtentSize)
            throw new ArgumentException($"'{device.Name}' has {device.Capacity}, which is less than one extent of {Spec.ExtentSize}.", nameof(device));
        var added = new PoolDevice(device, devices.Count, tier, Spec.ExtentSize);
        devices.Add(added);
        Capacity += added.Extents * Spec.ExtentSize;
        foreach (var volume in volumes)
            volume.DeviceAdded(device);
        Watermark();
        Unstall();
        return added;
    }

    /// <summary>Makes a volume that gets its space as it is written to.</summary>
    /// <param name="name">Its name; not empty.</param>
    /// <param name="capacity">Its size; above 0.</param>
    public PoolVolume AddThin(string name, Bytes capacity) => AddVolume(new PoolVolume(this, name, capacity));

    /// <summary>Makes a volume that has all its space from the start.</summary>
    /// <param name="name">Its name; not empty.</param>
    /// <param name="capacity">Its size; above 0.</param>
    /// <returns>Null, and nothing has changed, when the pool hasn't that much.</returns>
    public PoolVolume? TryAddThick(string name, Bytes capacity)
    {
        var volume = new PoolVolume(this, name, capacity);
        if (volume.Map.Extents * Spec.ExtentSize > Capacity - Used)
            return null;
        AddVolume(volume);
        for (var extent = 0; extent < volume.Map.Extents; extent++)
            volume.TryMap(extent);
        return volume;
    }

    /// <summary>Begins to move an extent to another device, in the background and behind moves that were asked for before: reads get the old copy and
    /// writes go to both until the new one is whole. Its address stays.</summary>
    /// <param name="volume">A volume of this pool.</param>
    /// <param name="extent">Which of its extents.</param>
    /// <param name="to">A device of this pool.</param>
    /// <remarks>Nothing comes of it when the extent lies nowhere or there already, when the device has no room once all before it is done, or when a
    /// device fails on the way.</remarks>
    public void Move(PoolVolume volume, int extent, PoolDevice to)
    {
        ArgumentNullException.ThrowIfNull(volume);
        ArgumentNullException.ThrowIfNull(to);
        if (volume.Pool != this || to.Number >= devices.Count || devices[to.Number] != to)
            throw new ArgumentException($"The volume or the device doesn't belong to the pool '{Name}'.");
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)extent, (uint)volume.Map.Extents, nameof(extent));
        Simulation.ThrowIfObserving();
        Mover.Add(volume, extent, to);
    }

    internal PoolState State => new(Simulation.Now, Name, Used, Capacity);

    /// <summary>Takes an extent of whichever device the allocation says.</summary>
    internal ExtentPlace? TryTake() => Next is { } device ? Take(device) : null;

    /// <summary>The device that gives the next extent; null when none can.</summary>
    internal PoolDevice? Next
    {
        get
        {
            PoolDevice? best = null;
            foreach (var device in devices)
            {
                if (device.Free > 0 && (best is null || IsBetter(device, best)))
                    best = device;
            }

            return best;
        }
    }

    internal ExtentPlace Take(PoolDevice device)
    {
        var place = new ExtentPlace(device.Number, device.Take());
        Used += Spec.ExtentSize;
        Watermark();
        return place;
    }

    internal void Return(ExtentPlace place)
    {
        devices[place.Device].Return(place.Extent);
        Used -= Spec.ExtentSize;
        Watermark();
        Unstall();
        Mover.SpaceFreed();
    }

    internal void Stall(PoolVolume volume, int part)
    {
        stalled.Enqueue((volume, part));
        Full.Report(State);
    }

    internal void Refuse()
    {
        Refused++;
        Full.Report(State);
    }

    private PoolVolume AddVolume(PoolVolume volume)
    {
        Simulation.ThrowIfObserving();
        volumes.Add(volume);
        ProvisionedBytes += volume.Capacity.Count;
        return volume;
    }

    private bool IsBetter(PoolDevice device, PoolDevice than) => Spec.Allocation switch
    {
        PoolAllocation.BestTier => device.Tier < than.Tier,
        PoolAllocation.Spread => (long)device.Used * than.Extents < (long)than.Used * device.Extents,
        _ => false,
    };

    // Each goes on as far as it can; one that is still without space stands at the end of the line again.
    private void Unstall()
    {
        for (var left = stalled.Count; left > 0; left--)
        {
            var (volume, part) = stalled.Dequeue();
            if (!volume.TryContinue(part))
                stalled.Enqueue((volume, part));
        }
    }

    private void Watermark()
    {
        var isAbove = Utilisation >= Spec.WarnAt;
        if (isAbove && !isWarned)
            Filling.Report(State);
        isWarned = isAbove;
    }
}
