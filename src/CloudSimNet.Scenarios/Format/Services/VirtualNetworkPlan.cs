// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Format.Compute;
using System.Net;
using CloudSimNet.Networks;
using CloudSimNet.Networks.Topologies;
using CloudSimNet.Networks.Virtual;
using CloudSimNet.Services;

namespace CloudSimNet.Scenarios.Format.Services;

/// <summary>Tenants' networks, ready to be built over a network.</summary>
/// <param name="Document">What the file says.</param>
/// <param name="Prefixes">The addresses of each network.</param>
/// <param name="Vms">For each group of NICs its virtual machines.</param>
internal sealed record VirtualNetworkPlan(VirtualNetworkDocument Document, IReadOnlyList<IPNetwork> Prefixes, IReadOnlyList<VmReferences> Vms)
{
    /// <summary>How many addresses a prefix has for NICs: all but the first and the last.</summary>
    public static long AddressesIn(IPNetwork prefix) => (1L << (32 - prefix.PrefixLength)) - 2;

    /// <summary>Builds them.</summary>
    /// <param name="simulation">The model, which has its machines and one network.</param>
    /// <param name="frames">How bytes are packed.</param>
    /// <param name="terms">How messages are sent.</param>
    /// <param name="outside">The node of the world outside.</param>
    public TenantNetwork Build(Simulation simulation, FrameFormat frames, FlowTerms terms, NodeId? outside)
    {
        var fabric = new VirtualFabric(simulation.Networks[0], frames);
        var topology = simulation.Networks[0].Topology;
        var border = Document.Outside is null ? null : outside;
        foreach (var node in border is { } other && !topology.Hosts.Contains(other) ? [.. topology.Hosts, other] : topology.Hosts)
            fabric.AddSwitch(node, new VirtualSwitchSpec { LocalRate = Document.SwitchRate });
        var networks = new Dictionary<string, VirtualNetwork>(StringComparer.Ordinal);
        for (var i = 0; i < Document.Networks.Count; i++)
        {
            var one = Document.Networks[i];
            networks.Add(one.Name, fabric.AddNetwork(new VirtualNetworkSpec { Name = one.Name, Tenant = one.Tenant, Segment = SegmentOf(one), Prefix = Prefixes[i] }));
        }

        for (var i = 0; i < Document.Routers.Count; i++)
            fabric.AddRouter($"router-{i}", [.. Document.Routers[i].Between.Select(name => networks[name])]);
        AddFirewall(fabric, networks);
        var gateway = border is { } at && Document.Outside is { } name ? Gateway(fabric, at, networks[name]) : null;
        var tenants = new TenantNetwork(fabric, outside: gateway, terms: terms);
        var taken = new Dictionary<VirtualNetwork, int>();
        for (var i = 0; i < Vms.Count; i++)
        {
            var network = networks[Document.Nics[i].Network];
            foreach (var vm in Vms[i].In(simulation, FormattableString.Invariant($"virtualNetwork.nics[{i}]")))
            {
                var place = taken[network] = taken.GetValueOrDefault(network) + 1;
                tenants.Connect(vm, new VirtualNicSpec { Network = network, Address = AddressOf(network.Spec.Prefix, place), Limit = Document.Nics[i].Limit });
            }
        }

        return tenants;
    }

    /// <summary>What marks the frames of a network.</summary>
    public static Segment SegmentOf(TenantNetworkDocument network) =>
        network.Vlan is { } vlan ? new Segment(SegmentKind.Vlan, vlan) : new Segment(SegmentKind.Vxlan, network.Vxlan ?? 0);

    private static VirtualNic? Gateway(VirtualFabric fabric, NodeId node, VirtualNetwork network) =>
        fabric.Attach(node, new VirtualNicSpec { Network = network, Address = AddressOf(network.Spec.Prefix, AddressesIn(network.Spec.Prefix)) }).Nic;

    private static IPAddress AddressOf(IPNetwork prefix, long place)
    {
        var bytes = prefix.BaseAddress.GetAddressBytes();
        var sum = ((long)bytes[0] << 24) + (bytes[1] << 16) + (bytes[2] << 8) + bytes[3] + place;
        return new IPAddress([(byte)(sum >> 24), (byte)(sum >> 16), (byte)(sum >> 8), (byte)sum]);
    }

    private void AddFirewall(VirtualFabric fabric, Dictionary<string, VirtualNetwork> networks)
    {
        if (Document.Firewall is not { } firewall)
            return;
        fabric.Firewall.Otherwise = firewall.Otherwise;
        foreach (var rule in firewall.Rules)
        {
            fabric.Firewall.Add(new FirewallRule
            {
                Action = rule.Do,
                Tenant = rule.Tenant,
                FromNetwork = rule.From is { } from ? networks[from] : null,
                ToNetwork = rule.To is { } to ? networks[to] : null,
                FirstPort = rule.Port ?? 0,
                LastPort = rule.Port ?? 65_535,
            });
        }
    }
}
