// SPDX-License-Identifier: MIT
using CloudSimNet.Networks;
using CloudSimNet.Networks.Topologies;
using CloudSimNet.Storage;
using CloudSimNet.Storage.Fabrics;
using CloudSimNet.Storage.Files;
using CloudSimNet.Storage.Replication;
using CloudSimNet.Tests.Networks;

namespace CloudSimNet.Tests.Storage.OverNetworks;

/// <summary>What becomes of storage over a network when something on its path fails.</summary>
public class FailureTests
{
    [Test]
    public void Stream_WhosePathFails_TakesTheOtherAfterItsLatencyAndConvergence()
    {
        var simulation = new Simulation();
        var network = GivenNetwork.Diamond(simulation, GivenNetwork.Slow(250_000), new NetworkSpec { Convergence = SimDuration.FromSeconds(1) });
        var lun = Lun(simulation, network, "a", "b");
        var stream = Ended.Stream(lun, 250, GivenWay.Writes); // Two seconds at 125 MB/s.
        simulation.Schedule(Given.At(1), () => network[network.FindRoute(network.Node("a"), network.Node("b"))!.Hops[1].Link].Fail());
        simulation.Run();

        Assert.That(stream.At.Nanoseconds, Is.EqualTo(4_000_000_000).Within(10), "one second before, one second of convergence and one of latency, one second after");
    }

    [TestCase(true)]
    [TestCase(false)]
    public void Link_WithoutAPath_StallsAndGoesOn(bool isStream)
    {
        var given = new GivenWay();
        var lun = given.Lun("a");
        var ended = isStream ? Ended.Stream(lun, 2262.5) : Ended.Requests(lun, 2262);
        given.Simulation.Schedule(Given.At(1), () => given.Network.Links[^1].Part.FailFor(Given.For(10)));
        given.Simulation.Schedule(Given.At(2), () => given.Network.Links[^1].Part.FailFor(Given.For(1)));
        given.Simulation.Run(Given.At(5));
        Assert.That((lun.IsAvailable, lun.PathsUp), Is.EqualTo((false, 0)));
        given.Simulation.Run();

        Assert.That(ended.At.Seconds, Is.EqualTo(12).Within(0.01), "a second before the outage and a second after it");
        Assert.That(ended.All.Select(static end => end.Status), Is.All.EqualTo(IoStatus.Done));
    }

    [Test]
    public void Request_WithoutAPathForLongerThanItsPatience_IsUnavailable()
    {
        var given = new GivenWay();
        var lun = given.Lun("a", multipath: new MultipathSpec { AllPathsDownTimeout = Given.For(3) });
        given.Network[given.Network.Topology.Find("t")].Fail();
        given.Simulation.Run(Given.At(1));
        var ended = Ended.Requests(lun, 1);
        given.Simulation.Run();

        Assert.That(ended.All, Is.EqualTo(new[] { (Given.At(4), IoStatus.Unavailable) }));
    }

    [Test]
    public void Lun_WithASecondPathOverAnotherWay_FailsOverToIt()
    {
        var simulation = new Simulation();
        var plan = new TopologyPlan();
        foreach (var node in (string[])["a0", "a1", "t0", "t1"])
            plan.AddHost(node);
        plan.AddLink("a0", "t0", GivenNetwork.Gigabit);
        plan.AddLink("a1", "t1", GivenNetwork.Gigabit);
        var network = simulation.AddNetwork(plan.Build());
        var fabric = new StorageFabric(simulation, new StorageProtocol { Name = "plain" });
        var host = fabric.AddInitiator("host");
        var ends = new[] { fabric.AddArrayPort("t0"), fabric.AddArrayPort("t1") };
        for (var i = 0; i < 2; i++)
            fabric.Link(host.AddPort($"a{i}"), ends[i], new NetworkWay(network, new NodeId(i), new NodeId(2 + i)));
        var lun = fabric.Map("lun", new InstantDevice(simulation), host, ends, new MultipathSpec { Policy = PathPolicy.Fixed });
        var ended = Ended.Requests(lun, 250);
        simulation.Schedule(Given.At(1.0004), network.Links[0].Fail);
        simulation.Run();

        Assert.That((lun.PathsUp, lun.Paths[0].IsUp), Is.EqualTo((1, false)));
        Assert.That(ended.At.Seconds, Is.EqualTo(2.0004).Within(0.02), "what was under way is sent again");
        Assert.That(ended.All, Has.Count.EqualTo(250));
    }

    [Test]
    public void FileClient_WithoutAPath_WaitsAsHardMountsDo()
    {
        var given = new GivenWay();
        var server = new FileServer("nas", new FileServerSpec(), new InstantDevice(given.Simulation));
        var client = server.Share("home", StorageProtocol.Nfs).Mount("a", given.Way("a"));
        var (stream, ended) = (client.OpenStream(GivenWay.Writes), new Ended(given.Simulation));
        stream.Start(2262.5, ended);
        given.Simulation.Schedule(Given.At(1), () => given.Network.Links[0].Part.FailFor(Given.For(10)));
        given.Simulation.Run(Given.At(2));
        Assert.That((client.IsServed, stream.State), Is.EqualTo((false, IoStreamState.Stalled)));
        given.Simulation.Run();

        Assert.That(ended.At.Nanoseconds, Is.EqualTo(12_000_000_000).Within(10));
    }

    [Test]
    public void SiteLink_WithoutAPath_IsCutAndReplicasCatchUp()
    {
        var given = new GivenWay();
        var link = new SiteLink(given.Way("a"));
        var device = new ReplicatedDevice("pair", new InstantDevice(given.Simulation), new InstantDevice(given.Simulation), link, new ReplicationSpec { Mode = ReplicationMode.Synchronous, WhenApart = WhenApart.Continue });
        given.Simulation.Schedule(Given.At(1), () => given.Network[given.Network.Topology.Find("s")].Part.FailFor(Given.For(10)));
        given.Simulation.Run(Given.At(2));
        Assert.That(link.IsUp, Is.False);
        var written = Ended.Requests(device, 10);
        given.Simulation.Run(Given.At(3));
        Assert.That((written.All.Count, device.Unreplicated > Bytes.Zero), Is.EqualTo((10, true)));
        given.Simulation.Run();

        Assert.That((link.IsUp, device.Unreplicated), Is.EqualTo((true, Bytes.Zero)));
    }

    [Test]
    public void NetworkWay_BetweenNodesThatCannotBe_IsRefused()
    {
        var given = new GivenWay();
        var a = given.Network.Topology.Find("a");
        Assert.Multiple(() =>
        {
            Assert.That(() => new NetworkWay(given.Network, a, a), Throws.ArgumentException.With.Message.Contains("twice"));
            Assert.That(() => new NetworkWay(given.Network, a, new NodeId(99)), Throws.ArgumentException.With.Message.Contains("5 nodes"));
            Assert.That(() => new SiteLink(null!), Throws.ArgumentNullException);
        });
    }

    private static Lun Lun(Simulation simulation, Network network, string from, string to)
    {
        var fabric = new StorageFabric(simulation, new StorageProtocol { Name = "plain" });
        var host = fabric.AddInitiator("host");
        var (port, end) = (host.AddPort("port"), fabric.AddArrayPort("end"));
        fabric.Link(port, end, new NetworkWay(network, network.Node(from), network.Node(to)));
        return fabric.Map("lun", new InstantDevice(simulation), host, [end]);
    }
}
