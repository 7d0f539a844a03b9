// SPDX-License-Identifier: MIT
using CloudSimNet.Networks;
using CloudSimNet.Networks.Topologies;
using CloudSimNet.Networks.Virtual;
using CloudSimNet.Tests.Networks.Virtual;
using static System.FormattableString;

namespace CloudSimNet.Tests.Systems;

/// <summary>Networks, real and virtual.</summary>
internal static class NetworkRows
{
    private const string Virtual = "src/CloudSimNet/Networks/Virtual";
    private const string Networks = "src/CloudSimNet/Networks";

    [SystemRow(12, "VMware NSX: logical switches, routers, distributed firewall", Virtual)]
    public static string Row12_TwoTenantsWithOneSubnet_NoCrosstalkAnd50BytesAFrame()
    {
        var given = new GivenFabric(FrameFormat.Ethernet);
        var (red, blue) = (given.Tenant("red", 1), given.Tenant("blue", 2));
        var (redA, blueA) = (given.Nic(red, 0, "10.0.0.1"), given.Nic(blue, 0, "10.0.0.1"));
        var (redB, blueB) = (given.Nic(red, 1, "10.0.0.2"), given.Nic(blue, 1, "10.0.0.2"));
        given.Send(redA, "10.0.0.2", 10);
        given.Send(blueA, "10.0.0.2", 20);
        given.Fabric.Firewall.Add(new FirewallRule { Action = FirewallAction.Deny, Tenant = "red", FirstPort = 22, LastPort = 22 });
        var denied = given.Send(redA, "10.0.0.2", 1, 22).Outcome;
        given.Simulation.Run();
        var (vxlan, plain) = (FrameFormat.Ethernet with { Encapsulation = Encapsulation.Vxlan }, FrameFormat.Ethernet);

        Assert.That((redB.BytesReceived, blueB.BytesReceived, denied), Is.EqualTo((Bytes.MB(10), Bytes.MB(20), SendOutcome.Denied)));
        Assert.That((vxlan.Encapsulation.Overhead, plain.Goodput, vxlan.Goodput), Is.EqualTo((50, 1460.0 / 1538, 1410.0 / 1538)));
        return Invariant($"both tenants use 10.0.0.0/24, and each gets its own {redB.BytesReceived} and {blueB.BytesReceived}; +{vxlan.Encapsulation.Overhead} B a frame: goodput {vxlan.Goodput:0.00000} instead of {plain.Goodput:0.00000}; port 22: {denied}");
    }

    [SystemRow(132, "Network virtualization", Virtual)]
    public static string Row132_TwoNetworksOnOneNic_DoNotSeeEachOther()
    {
        var given = new GivenFabric();
        var (one, two) = (given.Tenant("a", 1), given.Tenant("a", 2, "10.0.1.0/24"));
        var (first, second) = (given.Nic(one, 0, "10.0.0.1"), given.Nic(two, 0, "10.0.1.1"));
        given.Nic(one, 1, "10.0.0.2");
        given.Nic(two, 1, "10.0.1.2");
        var across = given.Send(first, "10.0.1.2", 1).Outcome;
        var (inOne, inTwo) = (given.Send(first, "10.0.0.2", 62.5).Flow!, given.Send(second, "10.0.1.2", 62.5).Flow!);
        given.Simulation.Run();

        Assert.That((across, inOne.EndedAt, inTwo.EndedAt), Is.EqualTo((SendOutcome.NoRoute, SimTime.FromSeconds(1), SimTime.FromSeconds(1))));
        return $"two networks share a NIC of 1 Gbit/s: 62.5 MB of each are there after {inOne.EndedAt} and {inTwo.EndedAt}; from the one to the other: {across}";
    }

    [SystemRow(133, "Virtual NIC and virtual switch", Virtual)]
    public static string Row133_TwoMachinesOnOneHost_BypassTheNic()
    {
        var given = new GivenFabric();
        var network = given.Tenant("a", 1);
        var first = given.Nic(network, 0, "10.0.0.1");
        given.Nic(network, 0, "10.0.0.2");
        var flow = given.Send(first, "10.0.0.2", 1000).Flow!;
        given.Simulation.Run();

        Assert.That((given.OnLinks, first.Switch.CarriedLocally, flow.EndedAt), Is.EqualTo((Bytes.Zero, Bytes.GB(1), SimTime.FromSeconds(1))));
        return $"{first.Switch.CarriedLocally} from machine to machine on one host in {flow.EndedAt}, {given.OnLinks} on the links";
    }

    [SystemRow(134, "Bandwidth as a bottleneck", Networks)]
    public static string Row134_FiveFlowsOnAGigabit_200MegabitsEach()
    {
        var simulation = new Simulation();
        var network = simulation.AddNetwork(new StarShape { Hosts = 6, Link = LinkSpec.Of(DataRate.Gbps(1), SimDuration.Zero) }.Build());
        var hosts = network.Topology.Hosts;
        var flows = Enumerable.Range(1, 5).Select(i => network.Send(hosts[i], hosts[0], Bytes.GB(1))).ToArray();
        simulation.Run(SimDuration.FromSeconds(1));

        Assert.That(flows.Select(static flow => flow.Rate), Is.All.EqualTo(DataRate.Mbps(200)));
        return $"five flows to one host of 1 Gbit/s: {flows[0].Rate} each";
    }

    [SystemRow(135, "Network security of desktops", Networks)]
    public static string Row135_Encryption_CostsCpuAndLatency_WithoutItThereIsAFinding()
    {
        var (clear, findingsClear, _) = Desktop(EncryptionSpec.None);
        var (tls, findingsTls, cycles) = Desktop(EncryptionSpec.Tls13);

        Assert.That((findingsClear, findingsTls), Is.EqualTo((1, 0)));
        Assert.That(tls, Is.GreaterThan(clear));
        Assert.That(cycles.Count, Is.EqualTo(2_000_000 + 1_000_000));
        return Invariant($"1 MB over a WAN of 20 ms: {clear * 1e3:0.0} ms in the clear, an audit finding; {tls * 1e3:0.0} ms with TLS 1.3, and {cycles.Count / 1e6:0} million cycles at each end");

        static (double Seconds, int Findings, Cycles Cycles) Desktop(EncryptionSpec encryption)
        {
            var simulation = new Simulation();
            var link = LinkSpec.Of(DataRate.Gbps(1), SimDuration.Zero);
            var site = new StarShape { Hosts = 1, Link = link };
            var topology = new TwoSitesShape { First = site, Second = site, Uplink = link, Wan = LinkSpec.Of(DataRate.Mbps(100), SimDuration.FromMilliseconds(20)) }.Build();
            var network = simulation.AddNetwork(topology);
            var audit = network.Audit([topology.Links[^1].Id]);
            var flow = network.Send(topology.Hosts[0], topology.Hosts[1], Bytes.MB(1), new FlowTerms { Encryption = encryption });
            simulation.Run();
            return (flow.EndedAt.Nanoseconds / 1e9, audit.Findings.Count, flow.EncryptionCycles);
        }
    }
}
