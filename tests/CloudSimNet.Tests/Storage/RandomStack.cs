// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Randomness;
using CloudSimNet.Storage;
using CloudSimNet.Storage.Arrays;
using CloudSimNet.Storage.Caching;
using CloudSimNet.Storage.Devices;
using CloudSimNet.Storage.Disks;
using CloudSimNet.Storage.Distributed;
using CloudSimNet.Storage.Fabrics;
using CloudSimNet.Storage.Pools;
using CloudSimNet.Storage.Replication;
using CloudSimNet.Storage.Snapshots;

namespace CloudSimNet.Tests.Storage;

/// <summary>Layers of any kind upon each other, at random.</summary>
internal sealed class RandomStack
{
    private readonly Simulation simulation;
    private readonly RandomStream random;
    private readonly List<string> layers = [];
    private int made;

    public RandomStack(ulong seed)
    {
        simulation = new Simulation(seed);
        random = simulation.Random("stack");
        Top = Flat();
        for (var depth = 1 + random.NextInteger(5); depth > 0; depth--)
            Top = Layer(Top);
    }

    public Simulation Simulation => simulation;

    public BlockDevice Top { get; private set; }

    public override string ToString() => string.Join(" over ", Enumerable.Reverse(layers));

    private BlockDevice Flat() => new RatedArray(simulation, Name("flat"), new RatedArraySpec { Capacity = Bytes.MiB(64), ReadIops = 1000 });

    private string Name(string kind) => $"{kind}-{made++}";

    private BlockDevice Layer(BlockDevice below)
    {
        switch (random.NextInteger(12))
        {
            case 0:
                return Noted("memory cache", new CachedDevice(Name("cached"), below, CacheMedium.Memory(SimDuration.FromNanoseconds(random.NextInteger(100))), Cache()));
            case 1:
                return Noted("cache on a device", new CachedDevice(Name("cached"), below, CacheMedium.On(Flat()), Cache()));
            case 2:
                return Noted("cache in memory before a cache", new CachedDevice(Name("outer"), new CachedDevice(Name("inner"), below, CacheMedium.ProtectedMemory(SimDuration.Zero), Cache()), CacheMedium.Memory(SimDuration.Zero), Cache()));
            case 3:
                return Noted("controller", new ArrayController(Name("controller"), new ControllerSpec { Policy = random.NextInteger(2) == 0 ? WritePolicy.Back : WritePolicy.Through }, below));
            case 4:
                return Noted("raid", new RaidArray(simulation, Name("raid"), new RaidSpec { Level = RaidLevel.Raid1 }, [below, new CachedDevice(Name("cached"), Flat(), CacheMedium.Memory(SimDuration.Zero), Cache())]));
            case 5:
                return Noted("lun", Lun(below));
            case 6:
                var volume = new SnapshotVolume(Name("snapshots"), below, Flat(), new SnapshotSpec());
                if (random.NextInteger(2) == 0)
                    volume.TryCreate();
                return Noted("snapshots", volume);
            case 7:
                return Noted("replica", Replica(below));
            case 8:
                return Noted("thin volume", Thin(below));
            case 9:
                return Noted("object", Object(below));
            case 10:
                return Noted("part", new DevicePart(Name("part"), below, Bytes.Zero, below.Capacity));
            default:
                return Noted("disk", new VirtualDisk(Name("disk"), below));
        }
    }

    private BlockDevice Noted(string layer, BlockDevice device)
    {
        layers.Add(layer);
        return device;
    }

    private CacheSpec Cache() => new() { Capacity = Bytes.MiB(1), Writing = (CacheWriting)random.NextInteger(3) };

    private Lun Lun(BlockDevice below)
    {
        var fabric = new StorageFabric(simulation, random.NextInteger(2) == 0 ? StorageProtocol.FibreChannel : StorageProtocol.Iscsi);
        var (host, ports) = (fabric.AddInitiator(Name("host")), new List<ArrayPort>());
        for (var i = 0; i < 3; i++)
        {
            ports.Add(fabric.AddArrayPort(Name("port")));
            fabric.Link(host.AddPort(Name("hba")), ports[i], DataRate.Gbps(1 + random.NextInteger(8)));
        }

        return fabric.Map(Name("lun"), below, host, ports, new MultipathSpec { Policy = (PathPolicy)random.NextInteger(3) });
    }

    private ReplicatedDevice Replica(BlockDevice below)
    {
        var secondary = new CachedDevice(Name("cached"), Flat(), CacheMedium.Memory(SimDuration.Zero), Cache());
        var spec = new ReplicationSpec { Mode = (ReplicationMode)random.NextInteger(2), WhenApart = (WhenApart)random.NextInteger(2), Interval = SimDuration.FromMilliseconds(100) };
        return new ReplicatedDevice(Name("pair"), below, secondary, new SiteLink(simulation, DataRate.Gbps(1), SimDuration.Zero), spec);
    }

    private DistributedObject Object(BlockDevice below)
    {
        var store = new DistributedStore(simulation, Name("store"));
        foreach (var device in (BlockDevice[])[below, Flat(), Flat(), Flat()])
            store.AddNode(device);
        var layout = (ObjectLayout)random.NextInteger(2);
        return store.TryCreate(Name("object"), Bytes.MiB(8), new ObjectPolicy { FaultsToTolerate = 1, Layout = layout }, out _)!;
    }

    private BlockDevice Thin(BlockDevice below)
    {
        var pool = new StoragePool(simulation, Name("pool"), new PoolSpec { ExtentSize = Bytes.MiB(1) });
        pool.Add(below);
        var volume = pool.AddThin(Name("volume"), Bytes.MiB(32));
        for (var i = random.NextInteger(3); i > 0; i--)
            volume.Submit(new BlockRequest(IoKind.Write, i << 20, 4096));
        return volume;
    }
}
