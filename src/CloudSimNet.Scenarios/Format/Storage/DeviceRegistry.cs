// SPDX-License-Identifier: MIT
using CloudSimNet.Failures;
using CloudSimNet.Scenarios.Format.Components;
using CloudSimNet.Scenarios.Format.Disks;
using CloudSimNet.Storage;
using CloudSimNet.Storage.Datastores;
using CloudSimNet.Storage.Devices;
using CloudSimNet.Storage.Pools;
using CloudSimNet.Storage.Replication;

namespace CloudSimNet.Scenarios.Format.Storage;

/// <summary>The devices of one simulation, in the order of the file.</summary>
public sealed class DeviceRegistry
{
    private readonly Dictionary<string, BlockDevice> byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ServiceStation> stations = new(StringComparer.Ordinal);
    private readonly Dictionary<BlockDevice, Bytes> parts = []; // How much of a device disks of virtual machines have.
    private readonly List<RegisteredDevice> devices = [];
    private readonly List<StorageComponent> components = [];
    private readonly List<ReplicatedDevice> replicas = [];
    private readonly List<StoragePool> pools = [];
    private Networks.Network? network;

    internal DeviceRegistry(Simulation simulation) => Simulation = simulation;

    /// <summary>The simulation.</summary>
    public Simulation Simulation { get; }

    /// <summary>The devices.</summary>
    internal IReadOnlyList<RegisteredDevice> Devices => devices;

    /// <summary>What something can happen to.</summary>
    internal IReadOnlyList<StorageComponent> Components => components;

    /// <summary>The devices that are replicated.</summary>
    internal IReadOnlyList<ReplicatedDevice> Replicas => replicas;

    /// <summary>The pools.</summary>
    internal IReadOnlyList<StoragePool> Pools => pools;

    /// <summary>The network that devices may talk over; null when there is none.</summary>
    public Networks.Network? Network => network ??= FindNetwork?.Invoke();

    /// <summary>What gives the network when it is first asked for; null for none.</summary>
    internal Func<Networks.Network?>? FindNetwork { get; init; }

    /// <summary>A way over the network between nodes that are there.</summary>
    /// <exception cref="ArgumentException">They are the same, or no link leads to one.</exception>
    internal NetworkWay Way(OverModel over) => new(Network!, Network!.Topology.Find(over.From), Network.Topology.Find(over.To));

    /// <summary>The device of a name, which is there.</summary>
    /// <param name="name">The name.</param>
    public BlockDevice this[string name] => byName[name];

    /// <summary>The device of a name; null when it couldn't be made.</summary>
    /// <param name="name">The name.</param>
    public BlockDevice? Find(string name) => byName.GetValueOrDefault(name);

    /// <summary>The pool of a name; null when there is none.</summary>
    internal StoragePool? Pool(string name) => pools.Find(pool => pool.Name == name);

    /// <summary>The station of a disk, flash or rated array; null when the name is of something else or nothing.</summary>
    internal ServiceStation? Station(string name) => stations.GetValueOrDefault(name);

    /// <summary>Adds a device.</summary>
    /// <param name="model">The name that its model was chosen by.</param>
    /// <param name="device">The device.</param>
    public void Add(string model, BlockDevice device) => Add(model, device, null);

    /// <summary>Adds what is known of a drive beside being a device: it can fail, and it has a station.</summary>
    /// <param name="drive">The drive, which was added as a device.</param>
    public void AddDrive(Drive drive)
    {
        stations.TryAdd(drive.Name, drive.Station);
        AddComponent(drive.Name, drive.Part, (ComponentVerb.Fail, drive.Fail), (ComponentVerb.Repair, drive is RatedArray ? drive.Repair : drive.Replace));
    }

    /// <summary>Adds a device.</summary>
    /// <param name="model">The name that its model was chosen by.</param>
    /// <param name="device">The device.</param>
    /// <param name="account">What is known of it beside what it knows of itself.</param>
    internal void Add(string model, BlockDevice device, object? account)
    {
        ArgumentNullException.ThrowIfNull(device);
        byName.TryAdd(device.Name, device);
        devices.Add(new RegisteredDevice(model, device, account));
    }

    /// <summary>Where a disk of each virtual machine of a group lies; of a device the next parts that nobody has.</summary>
    internal DiskSpace SpaceOf(VmGroupFacts group, VmDiskDocument disk)
    {
        if (disk.Pool is { } pool)
            return new PoolSpace(Pool(pool)!, disk.Size, disk.Thick ?? false);
        if (disk.Datastore is { } datastore)
            return new DatastoreSpace(Datastore(datastore)!, disk.Size, disk.Thick ?? true ? Provisioning.Thick : Provisioning.Thin);
        var device = byName[disk.Device!];
        var offset = parts.GetValueOrDefault(device);
        parts[device] = offset + (disk.Size * group.Count);
        return new PartSpace(device, offset, disk.Size);
    }

    /// <summary>The datastores.</summary>
    internal List<ScenarioDatastore> Datastores { get; } = [];

    /// <summary>The datastore of a name; null when there is none.</summary>
    internal ScenarioDatastore? Datastore(string name) => Datastores.Find(made => made.Datastore.Name == name);

    /// <summary>The file servers.</summary>
    internal List<ScenarioFileServer> FileServers { get; } = [];

    /// <summary>The shared images.</summary>
    internal List<ScenarioImage> Images { get; } = [];

    /// <summary>The shared image of a name; null when there is none.</summary>
    internal ScenarioImage? Image(string name) => Images.Find(made => made.Document.Name == name);

    /// <summary>Adds a replica.</summary>
    internal void AddReplica(ReplicatedDevice device) => replicas.Add(device);

    /// <summary>Adds a pool.</summary>
    internal void AddPool(StoragePool pool) => pools.Add(pool);

    /// <summary>Adds what something can happen to.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="part">It as a part that stands in domains; null where it can't.</param>
    /// <param name="actions">What can happen.</param>
    internal void AddComponent(string name, FailurePart? part, params IReadOnlyList<(ComponentVerb Verb, Action Action)> actions) => components.Add(new StorageComponent(name, actions, part));
}
