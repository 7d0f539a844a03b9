// SPDX-License-Identifier: MIT
using CloudSimNet.Networks;
using CloudSimNet.Networks.Topologies;
using CloudSimNet.Storage;
using CloudSimNet.Storage.Fabrics;

namespace CloudSimNet.Tests.Storage.OverNetworks;

/// <summary>Hosts a, b and c and storage t at switch s: 40 Gbit/s to the hosts, and 10 Gbit/s, 1 250 MB/s on the wire, to the storage.</summary>
internal sealed class GivenWay
{
    public GivenWay(NetworkSpec? spec = null, SimDuration latency = default)
    {
        var plan = new TopologyPlan();
        foreach (var host in (string[])["a", "b", "c"])
            plan.AddHost(host);
        plan.AddNode("t", NodeKind.Storage);
        plan.AddSwitch("s");
        foreach (var host in (string[])["a", "b", "c"])
            plan.AddLink(host, "s", LinkSpec.Of(DataRate.Gbps(40), latency));
        plan.AddLink("s", "t", LinkSpec.Of(DataRate.Gbps(10), latency));
        Network = Simulation.AddNetwork(plan.Build(), spec);
    }

    public Simulation Simulation { get; } = new();

    public Network Network { get; }

    /// <summary>Of 1 250 MB/s on the wire 1 131.25 are data.</summary>
    public static StorageProtocol Iscsi { get; } = StorageProtocol.Iscsi;

    public static IoPattern Writes { get; } = new() { BlockSize = Bytes.MB(1), ReadFraction = 0 };

    public NetworkWay Way(string from) => new(Network, Network.Topology.Find(from), Network.Topology.Find("t"));

    /// <summary>What a host sees of a device at t, one link away over the network.</summary>
    public Lun Lun(string host, BlockDevice? device = null, StorageProtocol? protocol = null, MultipathSpec? multipath = null)
    {
        var fabric = new StorageFabric(Simulation, protocol ?? Iscsi);
        var initiator = fabric.AddInitiator(host);
        var (port, end) = (initiator.AddPort($"{host}/port"), fabric.AddArrayPort($"{host}/end"));
        fabric.Link(port, end, Way(host));
        return fabric.Map($"{host}/lun", device ?? new InstantDevice(Simulation), initiator, [end], multipath);
    }

    public Flow Bulk(string host, double megabytes) => Network.Send(Network.Topology.Find(host), Network.Topology.Find("t"), Bytes.MB(megabytes));
}
