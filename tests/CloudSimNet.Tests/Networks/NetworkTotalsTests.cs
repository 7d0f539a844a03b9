// SPDX-License-Identifier: MIT
using System.Net;
using CloudSimNet.Networks;
using CloudSimNet.Networks.Routing;
using CloudSimNet.Networks.Topologies;
using CloudSimNet.Networks.Virtual;
using FsCheck;
using FsCheck.Fluent;
using static CloudSimNet.Tests.Networks.GivenNetwork;

namespace CloudSimNet.Tests.Networks;

/// <summary>A thousand hosts at 100 Gbit/s deliver more than 9.2 EB in nine days, which is all that fits into 63 bits.</summary>
public class NetworkTotalsTests
{
    private static readonly LinkSpec Wide = LinkSpec.Of(DataRate.Bps(8_000_000_000_000_000_000));

    [Test]
    public void Delivered_MoreThan9EBInARun_IsCountedOnAndDoesNotEndIt()
    {
        var simulation = new Simulation();
        var network = Line(simulation, link: Wide);
        var audit = network.Audit([new LinkId(0)]);
        for (var i = 0; i < 3; i++)
            network.Send(network.Node("a"), network.Node("b"), Bytes.B(5_000_000_000_000_000_000));
        simulation.Run();

        Assert.That((simulation.Now, network.DeliveredBytes, network.Delivered), Is.EqualTo((SimTime.FromSeconds(15), (Int128)15_000_000_000_000_000_000, Bytes.Most)));
        Assert.That((network.Links[0].BytesCarriedBy(LinkDirection.Forward), network.Links[0].CarriedBy(LinkDirection.Forward)), Is.EqualTo(((Int128)15_000_000_000_000_000_000, Bytes.Most)));
        Assert.That(audit.ClearPayload, Is.EqualTo(Bytes.Most));
    }

    [Test]
    public void EncryptionCycles_MoreThanFit_StopAtTheMost()
    {
        var simulation = new Simulation();
        var network = Line(simulation, link: Wide);
        var costly = new FlowTerms { Encryption = EncryptionSpec.Tls13 with { CyclesPerByte = 3, HandshakeCycles = Cycles.Most } };
        for (var i = 0; i < 2; i++)
            network.Send(network.Node("a"), network.Node("b"), Bytes.B(2_000_000_000_000_000_000), costly);
        simulation.Run();

        Assert.That((network[network.Node("a")].EncryptionCycles, network.EncryptionCycles), Is.EqualTo((Cycles.Most, Cycles.Most)));
        Assert.That(costly.Encryption.CyclesFor(Bytes.Most), Is.EqualTo(Cycles.Most));
    }

    [Test]
    public void Totals_OfAnySizes_AreTheSumsAndStopAtTheMost() =>
        Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), static seed =>
        {
            var (random, simulation) = (new Random(seed), new Simulation());
            var network = simulation.AddNetwork(new StarShape { Hosts = 2, Link = Wide }.Build());
            var fabric = new VirtualFabric(network, FrameFormat.Unframed);
            fabric.AddSwitch(new NodeId(0), new VirtualSwitchSpec { LocalRate = Wide.Rate });
            var tenant = fabric.AddNetwork(new VirtualNetworkSpec { Name = "t", Tenant = "t", Segment = new Segment(SegmentKind.Vxlan, 1), Prefix = IPNetwork.Parse("10.0.0.0/24") });
            var nics = Array.ConvertAll(["10.0.0.1", "10.0.0.2"], address => fabric.Attach(new NodeId(0), new VirtualNicSpec { Network = tenant, Address = IPAddress.Parse(address) }).Nic!);
            var sum = Int128.Zero;
            for (var i = random.Next(5); i >= 0; i--)
            {
                var size = random.Next(4) == 0 ? Bytes.Most : Bytes.B(random.NextInt64(random.Next(2) == 0 ? 1000 : long.MaxValue));
                sum += size.Count;
                fabric.Send(nics[0], nics[1].Address, 80, size);
                simulation.Run(simulation.Now + SimDuration.FromSeconds(random.Next(3)));
            }

            simulation.Run();
            var most = Bytes.B((long)Int128.Min(sum, long.MaxValue));
            Assert.That(network.DeliveredBytes, Is.EqualTo(sum));
            Assert.That((network.Delivered, nics[0].BytesSent, nics[1].BytesReceived), Is.EqualTo((most, most, most)));
            Assert.That(nics[0].HostCycles, Is.GreaterThanOrEqualTo(Cycles.Zero));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Given.Count(1000)).WithReplay(2026, 42_424_243));
}
