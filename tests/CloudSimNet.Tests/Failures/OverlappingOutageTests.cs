// SPDX-License-Identifier: MIT
using CloudSimNet.Failures;
using CloudSimNet.Networks;
using CloudSimNet.Networks.Topologies;
using CloudSimNet.Storage.Arrays;
using CloudSimNet.Storage.Caching;
using CloudSimNet.Storage.Devices;
using CloudSimNet.Storage.Distributed;
using CloudSimNet.Storage.Fabrics;
using CloudSimNet.Storage.Files;
using CloudSimNet.Storage.Replication;
using CloudSimNet.Tests.Storage;

namespace CloudSimNet.Tests.Failures;

/// <summary>Outages of every kind of component, begun at random moments for random times: it is down exactly while one of them lasts.</summary>
public sealed class OverlappingOutageTests
{
    private static readonly Dictionary<string, Func<Simulation, (FailurePart Part, Func<bool> IsUp)>> Kinds = new()
    {
        ["hard disk"] = static simulation =>
        {
            var disk = GivenStorage.Disk(simulation);
            return (disk.Part, () => disk.IsAvailable);
        },
        ["rated array"] = static simulation =>
        {
            var array = Rated(simulation);
            return (array.Part, () => array.IsAvailable);
        },
        ["enclosure"] = static simulation =>
        {
            var array = new RaidArray(simulation, "raid", new RaidSpec { Level = RaidLevel.Raid0 }, [Rated(simulation), Rated(simulation)]);
            return (array.Power, () => array.IsAvailable);
        },
        ["controller"] = static simulation =>
        {
            var controller = new ArrayController("controller", new ControllerSpec(), Rated(simulation));
            return (controller.Part(0), () => controller.IsAvailable);
        },
        ["cache"] = static simulation =>
        {
            var cached = new CachedDevice("cached", Rated(simulation), CacheMedium.Memory(SimDuration.Zero), new CacheSpec { Capacity = Bytes.MiB(1) });
            return (cached.Part, () => cached.IsAvailable);
        },
        ["port of a host"] = static simulation => Element(simulation, static (port, _, _) => port),
        ["fabric switch"] = static simulation => Element(simulation, static (_, between, _) => between),
        ["fabric link"] = static simulation => Element(simulation, static (_, _, link) => link),
        ["head of a file server"] = static simulation =>
        {
            var server = new FileServer("nas", new FileServerSpec(), Rated(simulation));
            return (server.Part(0), () => server.IsServing);
        },
        ["line between sites"] = static simulation =>
        {
            var line = new SiteLink(simulation, DataRate.Gbps(1), SimDuration.Zero);
            return (line.Part, () => line.IsUp);
        },
        ["node of a store"] = static simulation =>
        {
            var node = new DistributedStore(simulation, "store").AddNode(Rated(simulation));
            return (node.Part, () => node.State == StoreNodeState.Up);
        },
        ["part of one's own over a network link"] = static simulation =>
        {
            var link = simulation.AddNetwork(new StarShape { Hosts = 2, Link = LinkSpec.Of(DataRate.Gbps(1), SimDuration.Zero) }.Build()).Links[0];
            return (new FailurePart(simulation, "link", link.Fail, link.Repair), () => link.IsUsable);
        },
        ["part of a domain"] = static simulation =>
        {
            var (rack, disk) = (new FailureDomain(simulation, "rack"), GivenStorage.Disk(simulation));
            rack.Add(disk.Part);
            return (disk.Part, () => disk.IsAvailable);
        },
    };

    private static IEnumerable<string> Names => Kinds.Keys;

    [TestCaseSource(nameof(Names))]
    public void FailFor_RandomOverlappingOutages_DownExactlyDuringTheirUnion(string kind)
    {
        for (var seed = 0; seed < Given.Count(500); seed++)
            Check(kind, (ulong)seed);
    }

    [TestCaseSource(nameof(Names))]
    public void FailAndRepair_ByHandDuringAnOutage_TheOutageStillCounts(string kind)
    {
        var simulation = new Simulation();
        var (part, isUp) = Kinds[kind](simulation);
        var outage = part.Begin();
        part.Fail();
        part.Repair();
        Assert.That(isUp(), Is.False);
        outage.End();

        Assert.That(isUp());
    }

    private static void Check(string kind, ulong seed)
    {
        var simulation = new Simulation(seed);
        var (part, isUp) = Kinds[kind](simulation);
        var random = simulation.Random("outages");
        var outages = new List<(long From, long To)>();
        for (var i = 1 + random.NextInteger(12); i > 0; i--)
        {
            var from = random.NextInteger(60);
            var to = from + 1 + random.NextInteger(30);
            outages.Add((from, to));
            simulation.Schedule(Given.At(from), () => part.FailFor(Given.For(to - from)));
        }

        for (var second = 0; second < 100; second++)
        {
            simulation.Run(Given.At(second + 0.5));
            var isDown = outages.Exists(outage => outage.From <= second && second < outage.To);
            if (isUp() == isDown)
                Assert.Fail($"{kind}, seed {seed}: at {second}.5 s it is {(isDown ? "up" : "down")} with outages {string.Join(", ", outages)}");
        }
    }

    private static RatedArray Rated(Simulation simulation) => new(simulation, "array", new RatedArraySpec { Capacity = Bytes.MB(1), ReadIops = 100 });

    private static (FailurePart, Func<bool>) Element(Simulation simulation, Func<HostPort, FabricSwitch, FabricLink, FabricElement> choose)
    {
        var fabric = new StorageFabric(simulation, StorageProtocol.FibreChannel);
        var host = fabric.AddInitiator("host");
        var (port, between, end) = (host.AddPort("hba"), fabric.AddSwitch("switch"), fabric.AddArrayPort("port"));
        var link = fabric.Link(port, between, FabricRate.Fc8);
        fabric.Link(between, end, FabricRate.Fc8);
        var lun = fabric.Map("lun", Rated(simulation), host, [end]);
        return (choose(port, between, link).Part, () => lun.IsAvailable);
    }
}
