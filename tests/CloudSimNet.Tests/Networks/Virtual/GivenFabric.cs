// SPDX-License-Identifier: MIT
using System.Net;
using CloudSimNet.Networks;
using CloudSimNet.Networks.Topologies;
using CloudSimNet.Networks.Virtual;
using static CloudSimNet.Tests.Networks.GivenNetwork;

namespace CloudSimNet.Tests.Networks.Virtual;

/// <summary>Three hosts on one switch by links of 1 Gbit/s without latency; on each host a virtual switch of 8 Gbit/s, 1 000 MB a second.</summary>
internal sealed class GivenFabric
{
    public GivenFabric(FrameFormat? frames = null, VirtualSwitchSpec? @switch = null)
    {
        Network = Simulation.AddNetwork(new StarShape { Hosts = 3, Link = Gigabit }.Build());
        Fabric = new VirtualFabric(Network, frames ?? FrameFormat.Unframed);
        foreach (var host in Network.Topology.Hosts)
            Fabric.AddSwitch(host, @switch ?? new VirtualSwitchSpec { LocalRate = DataRate.Gbps(8), NicSwitchRate = DataRate.Gbps(4), VirtualFunctions = 2 });
    }

    public Simulation Simulation { get; } = new();

    public Network Network { get; }

    public VirtualFabric Fabric { get; }

    public NodeId Host(int host) => Network.Topology.Hosts[host];

    public VirtualNetwork Tenant(string tenant, int id, string prefix = "10.0.0.0/24") =>
        Fabric.AddNetwork(new VirtualNetworkSpec { Name = $"net-{tenant}-{id}", Tenant = tenant, Segment = new Segment(SegmentKind.Vxlan, id), Prefix = IPNetwork.Parse(prefix) });

    public VirtualNic Nic(VirtualNetwork network, int host, string address, Func<VirtualNicSpec, VirtualNicSpec>? with = null)
    {
        var spec = new VirtualNicSpec { Network = network, Address = IPAddress.Parse(address) };
        return Fabric.Attach(Host(host), with is null ? spec : with(spec)).Nic!;
    }

    public SendResult Send(VirtualNic from, string to, double megabytes, int port = 80, FlowTerms? terms = null) =>
        Fabric.Send(from, IPAddress.Parse(to), port, Bytes.MB(megabytes), terms);

    public Bytes OnLinks => Network.Links.Aggregate(Bytes.Zero, (sum, link) => sum + link.CarriedBy(0) + link.CarriedBy(CloudSimNet.Networks.Routing.LinkDirection.Backward));
}
