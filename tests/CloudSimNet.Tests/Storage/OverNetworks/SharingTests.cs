// SPDX-License-Identifier: MIT
using CloudSimNet.Networks;
using CloudSimNet.Networks.Topologies;
using CloudSimNet.Storage;
using CloudSimNet.Storage.Devices;
using CloudSimNet.Storage.Fabrics;
using CloudSimNet.Storage.Files;
using CloudSimNet.Storage.Replication;
using FsCheck;
using FsCheck.Fluent;

namespace CloudSimNet.Tests.Storage.OverNetworks;

/// <summary>Storage over a network has its max-min fair part of the links beside other traffic, as one flow for each way.</summary>
public class SharingTests
{
    private const long Close = 10; // Nanoseconds.

    [Test]
    public void Streams_OfTwoInitiatorsBesideABulkFlow_ShareOneLinkInThirds()
    {
        // On the wire 1 000, 2 000 and 1 500 MB: 2.4 s at a third, then 0.8 s at a half, then 0.4 s alone.
        var given = new GivenWay();
        var (first, second) = (Ended.Stream(given.Lun("a"), 905), Ended.Stream(given.Lun("b"), 1810));
        var bulk = given.Bulk("c", 1500);
        given.Simulation.Run();

        AssertClose(first.At, 2.4);
        AssertClose(bulk.EndedAt, 3.2);
        AssertClose(second.At, 3.6);
    }

    [Test]
    public void Requests_OfTwoInitiatorsBesideABulkFlow_EndWhenStreamsWould()
    {
        var given = new GivenWay();
        var (first, second) = (Ended.Requests(given.Lun("a"), 905), Ended.Requests(given.Lun("b"), 1810));
        var bulk = given.Bulk("c", 1500);
        given.Simulation.Run();

        var latency = GivenWay.Iscsi.Latency.Seconds; // Each request is a few parts of a nanosecond longer or shorter than it should be.
        AssertClose(first.At, 2.4 + latency, 2000);
        AssertClose(bulk.EndedAt, 3.2, 2000);
        AssertClose(second.At, 3.6 + latency, 4000);
    }

    [Test]
    public void Stream_ThatItsDeviceHolds_LeavesTheRestToOthers()
    {
        // 100 operations of 1 MB a second are 110.497 MB/s on the wire; the flow has all that is left.
        var given = new GivenWay();
        var array = new RatedArray(given.Simulation, "array", new RatedArraySpec { Capacity = Bytes.GB(10), ReadIops = 100, WriteIops = 100 });
        var stream = Ended.Stream(given.Lun("a", array), 200);
        var bulk = given.Bulk("c", 2000);
        given.Simulation.Run();

        AssertClose(stream.At, 2);
        AssertClose(bulk.EndedAt, 2000 / (1250 - (100 / 0.905)), 1000);
    }

    [Test]
    public void Stream_WhoseDeviceSlowsDownAndRecovers_GivesAndTakesBack()
    {
        var given = new GivenWay();
        var array = new RatedArray(given.Simulation, "array", new RatedArraySpec { Capacity = Bytes.GB(10), ReadIops = 100_000, WriteIops = 100_000 });
        var lun = given.Lun("a", array);
        var stream = Ended.Stream(lun, 100_000);
        var other = array.OpenStream(GivenWay.Writes);
        var bulk = given.Bulk("c", 1e6);
        given.Simulation.Run(Given.At(1));
        Assert.That((bulk.Rate.BitsPerSecond / 8e6, stream.Rate), Is.EqualTo((625.0, 565.625)).Within(1e-6));
        other.SetCap(99_950);
        other.Start(double.PositiveInfinity);
        given.Simulation.Run(Given.At(2));
        Assert.That(stream.Rate, Is.LessThan(565.625).Within(1e-6).Or.EqualTo(565.625).Within(1e-6));
        Assert.That((bulk.Rate.BitsPerSecond / 8e6) + (stream.Rate / 0.905), Is.EqualTo(1250).Within(1e-3), "nothing of the link is left over");
        other.Cancel();
        given.Simulation.Run(Given.At(3));
        Assert.That((bulk.Rate.BitsPerSecond / 8e6, stream.Rate), Is.EqualTo((625.0, 565.625)).Within(1e-6));
    }

    [Test]
    public void Window_OverALongPath_BoundsTheLine()
    {
        // 1 MB every 2 ms is 500 MB/s on the wire, 452.5 of them data.
        var given = new GivenWay(new NetworkSpec { Transport = new TransportSpec { Window = Bytes.MB(1) } }, SimDuration.FromNanoseconds(500_000));
        var stream = Ended.Stream(given.Lun("a"), 905);
        given.Simulation.Run();

        AssertClose(stream.At, 2);
    }

    [Test]
    public void FileClient_BesideABulkFlow_HasHalfOfTheLink()
    {
        var given = new GivenWay();
        var server = new FileServer("nas", new FileServerSpec(), new InstantDevice(given.Simulation));
        var client = server.Share("home", StorageProtocol.Nfs).Mount("a", given.Way("a"));
        var stream = client.OpenStream(GivenWay.Writes);
        var ended = new Ended(given.Simulation);
        stream.Start(905, ended);
        var bulk = given.Bulk("c", 2000);
        given.Simulation.Run();

        AssertClose(ended.At, 1.6);
        AssertClose(bulk.EndedAt, 2.4);
    }

    [Test]
    public void Replica_BesideABulkFlow_HasHalfOfTheLink()
    {
        var given = new GivenWay();
        var device = new ReplicatedDevice("pair", new InstantDevice(given.Simulation), new InstantDevice(given.Simulation), new SiteLink(given.Way("a")), new ReplicationSpec { Mode = ReplicationMode.Synchronous });
        var stream = Ended.Stream(device, 1000);
        var bulk = given.Bulk("c", 2000);
        given.Simulation.Run();

        AssertClose(stream.At, 1.6);
        AssertClose(bulk.EndedAt, 2.4);
    }

    [Test]
    public void Streams_WithNothingElseToHoldThem_EndWhenFlowsOfTheirBytesWould() =>
        Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), static seed =>
        {
            var flows = Ends(seed, overLines: false);
            var streams = Ends(seed, overLines: true);
            for (var i = 0; i < flows.Length; i++)
                Assert.That(streams[i], Is.EqualTo(flows[i]).Within(1e-6).Percent, $"transfer {i} of {flows.Length}");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Given.Count(1000)).WithReplay(2026, 42_424_243));

    private static double[] Ends(int seed, bool overLines)
    {
        var (random, simulation) = (new Random(seed), new Simulation());
        var network = simulation.AddNetwork(Networks.RandomNetwork.Of(seed, hasLatency: false));
        var protocol = new StorageProtocol { Name = "plain" };
        var ends = new List<Func<SimTime>>();
        for (var i = random.Next(8); i >= 0; i--)
        {
            var (from, to, megabytes, at) = (new NodeId(random.Next(network.Nodes.Count)), new NodeId(random.Next(network.Nodes.Count)), 1 + random.Next(300), random.Next(4));
            if (from == to || network.FindRoute(from, to) is null)
                continue;
            var ended = new Ended(simulation);
            ends.Add(() => ended.At);
            var key = i;
            simulation.Schedule(Given.At(at), () =>
            {
                if (!overLines)
                {
                    network.Send(from, to, Bytes.MB(megabytes), new FlowTerms { Key = key }, ended);
                    return;
                }

                var fabric = new StorageFabric(simulation, protocol);
                var initiator = fabric.AddInitiator("host");
                var (port, end) = (initiator.AddPort("port"), fabric.AddArrayPort("end"));
                fabric.Link(port, end, new NetworkWay(network, from, to, key));
                fabric.Map("lun", new InstantDevice(simulation), initiator, [end]).OpenStream(GivenWay.Writes).Start(megabytes, ended);
            });
        }

        simulation.Run();
        return [.. ends.Select(static end => end().Seconds)];
    }

    private static void AssertClose(SimTime time, double seconds, long within = Close) =>
        Assert.That(time.Nanoseconds, Is.EqualTo((long)Math.Round(seconds * 1e9)).Within(within));
}
