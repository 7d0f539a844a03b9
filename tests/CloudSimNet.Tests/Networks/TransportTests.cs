// SPDX-License-Identifier: MIT
using CloudSimNet.Networks;
using CloudSimNet.Networks.Routing;
using CloudSimNet.Networks.Topologies;
using static CloudSimNet.Tests.Networks.GivenNetwork;

namespace CloudSimNet.Tests.Networks;

public class TransportTests
{
    [Test]
    public void Lv08_OneGigabyte_TakesWhatSimGridTakes()
    {
        // 13.01 x 200 µs + 10^9 / (0.97 x 125 x 10^6).
        var flow = Sent(1000, new NetworkSpec { Transport = TransportSpec.Lv08 });
        Assert.That(flow.EndedAt, Is.EqualTo(SimTime.FromNanoseconds(8_250_024_681)));
    }

    [Test]
    public void Window_OverALongWay_BoundsTheRate()
    {
        // 64 KiB in a round trip of 100 ms.
        var simulation = new Simulation();
        var network = Line(simulation, 2, Slow(25_000), new NetworkSpec { Transport = new TransportSpec { Name = "64 KiB", Window = Bytes.B(65_536) } });
        var flow = network.Send("a", "b", 6.5536);
        simulation.Run();

        Assert.That(TransportSpec.WindowRate(Bytes.B(65_536), SimDuration.FromMilliseconds(100)), Is.EqualTo(DataRate.Bps(8 * 655_360)));
        Assert.That(flow.EndedAt.Seconds(), Is.EqualTo(10.05));
    }

    [Test]
    public void RttAware_AShortAndALongWay_ShareByTheInverseOfTheirRoundTrips()
    {
        // Over a: 100 µs + S/C twice; over c: 300 µs + 100 µs in its place. S/C = 12.5 kB / 125 MB/s = 100 µs, so that the weights are as 1/400 to 1/600.
        var simulation = new Simulation();
        var plan = new TopologyPlan();
        foreach (var name in (string[])["a", "b", "c"])
            plan.AddHost(name);
        plan.AddSwitch("s");
        plan.AddLink("a", "s", Slow(100));
        plan.AddLink("c", "s", Slow(300));
        plan.AddLink("s", "b", Slow(100));
        var network = simulation.AddNetwork(plan.Build(), new NetworkSpec { Transport = new TransportSpec { Name = "aware", IsRttAware = true, RttWeight = Bytes.B(12_500) } });
        var (near, far) = (network.Send("a", "b", 1000), network.Send("c", "b", 1000));
        simulation.Run(SimDuration.FromSeconds(1));

        Assert.That((near.Rate, far.Rate), Is.EqualTo((DataRate.Mbps(600), DataRate.Mbps(400))));
    }

    [Test]
    public void Goodput_OfFrames_IsPayloadOverWire()
    {
        var vxlan = FrameFormat.Ethernet with { Encapsulation = Encapsulation.Vxlan };
        Assert.That(FrameFormat.Unframed.Goodput, Is.EqualTo(1));
        Assert.That(FrameFormat.Ethernet.Goodput, Is.EqualTo(1460.0 / 1538)); // 0.94928
        Assert.That(vxlan.Goodput, Is.EqualTo(1410.0 / 1538)); // 0.91678
        Assert.That((vxlan with { Mtu = 9000 }).Goodput, Is.EqualTo(8910.0 / 9038)); // 0.98584
        Assert.That((vxlan with { HasRoomForEncapsulation = true }).Goodput / FrameFormat.Ethernet.Goodput, Is.EqualTo(1538.0 / 1588).Within(1e-15)); // 0.9685
        Assert.That((vxlan with { Encapsulation = Encapsulation.VxlanOverIpv6 }).Goodput, Is.EqualTo(1390.0 / 1538));
        Assert.That((vxlan with { Encapsulation = Encapsulation.Vlan }).Goodput, Is.EqualTo(1460.0 / 1542));
    }

    [Test]
    public void Frames_OnTheWire_TakeTheirPartOfTheRate()
    {
        var simulation = new Simulation();
        var network = Line(simulation, 1, Gigabit, new NetworkSpec { Frames = FrameFormat.Ethernet with { Encapsulation = Encapsulation.Vxlan } });
        var flow = network.Send("a", "b", 141);
        simulation.Run(SimDuration.FromMilliseconds(500));
        Assert.That(flow.Rate, Is.EqualTo(DataRate.Bps((long)Math.Round(1e9 * 1410 / 1538))));
        simulation.Run();

        Assert.That(flow.EndedAt.Seconds(), Is.EqualTo(1.2304)); // 153.8 MB on the wire.
        Assert.That(network.Links[0].CarriedBy(LinkDirection.Forward), Is.EqualTo(Bytes.MB(153.8)));
        Assert.That(flow.Delivered, Is.EqualTo(Bytes.MB(141)));
    }

    [Test]
    public void Encryption_OfAFlow_CostsRoundTripsRecordsAndCycles()
    {
        var tls = new FlowTerms
        {
            Encryption = new EncryptionSpec { Name = "test", CyclesPerByte = 1.5, HandshakeCycles = Cycles.Mega(2), HandshakeRoundTrips = 2, HandshakeLatency = SimDuration.FromMilliseconds(1), RecordSize = 1000, RecordOverhead = 25 },
        };
        var flow = Sent(100, new NetworkSpec(), tls);

        // Two round trips of 400 µs, 1 ms, 200 µs, and 102.5 MB.
        Assert.That(flow.EndedAt.Seconds(), Is.EqualTo(0.822));
        Assert.That(flow.EncryptionCycles, Is.EqualTo(Cycles.Mega(152)));
        Assert.That(flow.Network.EncryptionCycles, Is.EqualTo(Cycles.Mega(304)));
        Assert.That(flow.Network[flow.To].EncryptionCycles, Is.EqualTo(Cycles.Mega(152)));
        Assert.That(tls.Encryption.RateOn(Frequency.GHz(3)), Is.EqualTo(DataRate.Gbps(16)));
    }

    [Test]
    public void Encryption_Off_CostsNothing()
    {
        var flow = Sent(100, new NetworkSpec());
        Assert.That((flow.EncryptionCycles, flow.Network.EncryptionCycles, flow.EndedAt.Seconds()), Is.EqualTo((Cycles.Zero, Cycles.Zero, 0.8002)));
    }

    private static Flow Sent(double megabytes, NetworkSpec spec, FlowTerms? terms = null)
    {
        var simulation = new Simulation();
        var flow = Line(simulation, 2, null, spec).Send("a", "b", megabytes, terms);
        simulation.Run();
        return flow;
    }
}
