// SPDX-License-Identifier: MIT
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using CloudSimNet.Networks.Virtual;
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Scenarios.Format.Components;
using CloudSimNet.Scenarios.Format.Compute;

namespace CloudSimNet.Scenarios.Format.Services;

/// <summary>Checks what a scenario says of tenants' networks.</summary>
internal sealed class VirtualNetworkCheck(Document document, List<DocumentProblem> problems, VmNames vms)
{
    private const string Path = "virtualNetwork";
    private readonly NameList names = new();
    private readonly List<IPNetwork> prefixes = [];

    /// <summary>The plan; null when a problem was reported.</summary>
    /// <param name="virtualNetwork">What the file says.</param>
    /// <param name="services">The services, whose machines need NICs; null for none.</param>
    /// <param name="hasNetwork">Whether there is a network, or was meant to be.</param>
    /// <param name="hasOutside">Whether that says where the world outside is.</param>
    public VirtualNetworkPlan? Check(VirtualNetworkDocument virtualNetwork, ServiceParts? services, bool hasNetwork, bool hasOutside)
    {
        var before = problems.Count;
        if (!hasNetwork)
            Report(Path, "lies over a network, and there is none; add network, or leave it out");
        if (services is null)
            Report(Path, "carries what services send, and there are none; add services, or leave it out");
        CheckNetworks(virtualNetwork.Networks);
        CheckRouters(virtualNetwork.Routers);
        for (var i = 0; i < virtualNetwork.Firewall?.Rules.Count; i++)
        {
            Known(virtualNetwork.Firewall.Rules[i]?.From, Text($"{Path}.firewall.rules[{i}].from"));
            Known(virtualNetwork.Firewall.Rules[i]?.To, Text($"{Path}.firewall.rules[{i}].to"));
        }

        Known(virtualNetwork.Outside, $"{Path}.outside");
        if (virtualNetwork.Outside is not null && hasNetwork && !hasOutside)
            Report($"{Path}.outside", "needs the node of the gateway, and the network doesn't say where the world outside is; add network.outside");
        var numbers = CheckNics(virtualNetwork, services);
        return problems.Count > before ? null : new VirtualNetworkPlan(virtualNetwork, prefixes, numbers);
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static bool Overlap(IPNetwork left, IPNetwork right) => left.Contains(right.BaseAddress) || right.Contains(left.BaseAddress);

    private void CheckNetworks(IReadOnlyList<TenantNetworkDocument> networks)
    {
        var segments = new HashSet<Segment>();
        for (var i = 0; i < networks.Count; i++)
        {
            var path = Text($"{Path}.networks[{i}]");
            if (networks[i] is not { } network)
                continue;
            if (!names.Add(network.Name) && network.Name.Length > 0)
                Report($"{path}.name", $"there is a network '{network.Name}' already; give each its own name");
            if (network.Vlan is null == network.Vxlan is null)
                Report(path, network.Vlan is null ? "has neither a vlan nor a vxlan; add for instance vlan: 12" : "has a vlan and a vxlan; leave one of them out");
            else if (!segments.Add(VirtualNetworkPlan.SegmentOf(network)))
                Report($"{path}.{(network.Vlan is null ? "vxlan" : "vlan")}", "marks the frames of another network already; take another number");
            if (!IPNetwork.TryParse(network.Prefix, out var prefix) || prefix.BaseAddress.AddressFamily != AddressFamily.InterNetwork || prefix.PrefixLength > 30)
            {
                Report($"{path}.prefix", $"'{network.Prefix}' is no prefix of IPv4 addresses with room for NICs; write for instance 10.0.0.0/24");
                prefix = IPNetwork.Parse("10.0.0.0/8");
            }

            prefixes.Add(prefix);
        }
    }

    private void CheckRouters(IReadOnlyList<RouterDocument> routers)
    {
        var routed = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < routers.Count; i++)
        {
            var between = routers[i]?.Between ?? [];
            if (between.Count == 1)
                Report(Text($"{Path}.routers[{i}].between"), "has one network; a router needs at least two");
            for (var j = 0; j < between.Count; j++)
            {
                var path = Text($"{Path}.routers[{i}].between[{j}]");
                if (!Known(between[j], path))
                    continue;
                if (!routed.Add(between[j]))
                    Report(path, $"'{between[j]}' has a router already; name each network once");
                var prefix = prefixes[names.IndexOf(between[j])];
                foreach (var other in between.Take(j).Where(name => names.Contains(name) && name != between[j] && Overlap(prefix, prefixes[names.IndexOf(name)])))
                    Report(path, $"'{between[j]}' has addresses of '{other}', so that nothing could be routed between them; give them prefixes that don't overlap");
            }
        }
    }

    private List<VmReferences> CheckNics(VirtualNetworkDocument virtualNetwork, ServiceParts? services)
    {
        var selection = new VmSelection(vms, Report);
        var (all, connected) = (new List<VmReferences>(), new HashSet<VmMember>());
        var used = new long[names.Count];
        for (var i = 0; i < virtualNetwork.Nics.Count; i++)
        {
            var (nic, path) = (virtualNetwork.Nics[i], Text($"{Path}.nics[{i}]"));
            var members = nic is null ? VmReferences.None : selection.Of(nic.Vms, $"{path}.vms");
            all.Add(members);
            var count = 0L;
            foreach (var member in members.Members)
            {
                count++;
                if (!connected.Add(member))
                    Report($"{path}.vms", $"virtual machine '{member}' has a NIC already; give each one");
            }

            if (nic is null || !Known(nic.Network, $"{path}.network"))
                continue;
            var at = names.IndexOf(nic.Network);
            used[at] += count;
            var room = VirtualNetworkPlan.AddressesIn(prefixes[at]) - (virtualNetwork.Outside == nic.Network ? 1 : 0);
            if (used[at] > room)
                Report($"{path}.network", Text($"'{nic.Network}' has room for {room} NICs in {prefixes[at]}, and these make {used[at]}; give it a shorter prefix"));
        }

        for (var i = 0; i < services?.Vms.Count; i++)
        {
            foreach (var member in services.Vms[i].Members.Where(connected.Add))
                Report($"{Path}.nics", ($"have none for virtual machine '{member}', on which '{services.Specs[i].Name}' runs; give it one"));
        }

        return all;
    }

    private bool Known(string? name, string path)
    {
        if (name is null || names.Contains(name))
            return name is not null;
        if (name.Length > 0)
            Report(path, $"there is no network '{name}'{NameHint.Of(name, names)}");
        return false;
    }

    private void Report(string path, string message) => problems.Add(document.ProblemAt(path, message));
}
