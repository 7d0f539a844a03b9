// SPDX-License-Identifier: MIT
using CloudSimNet.Networks;
using CloudSimNet.Networks.Topologies;
using CloudSimNet.Storage;
using CloudSimNet.Storage.Devices;
using CloudSimNet.Storage.Fabrics;
using FsCheck;
using FsCheck.Fluent;

namespace CloudSimNet.Tests.Storage.OverNetworks;

/// <summary>Over a network that is just the one link, everything ends when it does on a link of one's own.</summary>
public class OwnLinkTests
{
    [Test]
    public void Link_OverANetworkOfOneLink_IsAsALinkOfItsOwn() =>
        Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), static seed =>
        {
            var (own, over) = (Ends(seed, isOverNetwork: false), Ends(seed, isOverNetwork: true));
            Assert.That(over, Has.Count.EqualTo(own.Count));
            for (var i = 0; i < own.Count; i++)
                Assert.That(over[i].Nanoseconds, Is.EqualTo(own[i].Nanoseconds).Within(200), $"end {i} of {own.Count}: a few nanoseconds a request, which add up behind each other");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Given.Count(1000)).WithReplay(2026, 42_424_243));

    private static List<SimTime> Ends(int seed, bool isOverNetwork)
    {
        const double Kilometres = 10;
        var (random, simulation) = (new Random(seed), new Simulation());
        var fabric = new StorageFabric(simulation, StorageProtocol.Iscsi);
        var initiator = fabric.AddInitiator("host");
        var (port, end) = (initiator.AddPort("port"), fabric.AddArrayPort("end"));
        if (isOverNetwork)
        {
            var plan = new TopologyPlan();
            plan.AddHost("a");
            plan.AddNode("t", NodeKind.Storage);
            plan.AddLink("a", "t", LinkSpec.Of(DataRate.Gbps(10), SimDuration.FromNanoseconds((long)Kilometres * 5000)));
            fabric.Link(port, end, new NetworkWay(simulation.AddNetwork(plan.Build()), new NodeId(0), new NodeId(1)));
        }
        else
        {
            fabric.Link(port, end, FabricRate.Ethernet10, Kilometres);
        }

        var array = new RatedArray(simulation, "array", new RatedArraySpec { Capacity = Bytes.GB(10), ReadIops = random.Next(1, 20) * 100, WriteIops = random.Next(1, 20) * 100 });
        var lun = fabric.Map("lun", array, initiator, [end]);
        var ends = new List<Ended>();
        for (var i = random.Next(30); i >= 0; i--)
        {
            var (at, isWrite, count, isStream) = (random.Next(2000) / 1000.0, random.Next(2) == 0, 1 + random.Next(10), random.Next(6) == 0);
            simulation.Schedule(Given.At(at), () => ends.Add(isStream
                ? Ended.Stream(lun, 50 * count, GivenWay.Writes with { ReadFraction = isWrite ? 0 : 1 })
                : Ended.Requests(lun, count, isWrite ? IoKind.Write : IoKind.Read)));
        }

        simulation.Run();
        return [.. ends.SelectMany(static one => one.All.Count == 0 ? [one.At] : one.All.Select(static end => end.At))];
    }
}
