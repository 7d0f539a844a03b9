// SPDX-License-Identifier: MIT
using CloudSimNet.Failures;
using CloudSimNet.Networks;
using CloudSimNet.Networks.Routing;
using CloudSimNet.Networks.Topologies;
using CloudSimNet.Scenarios.Format.Components;
using CloudSimNet.Scenarios.Results;

namespace CloudSimNet.Scenarios.Format.Network;

/// <summary>The network of a scenario, ready to be built.</summary>
internal sealed class NetworkSection(Topology topology, NetworkSpec spec, LinkNames links, IReadOnlyList<FlowPlan> flows, IReadOnlyList<LinkId> watched) : IScenarioSection
{
    /// <summary>Its nodes and links.</summary>
    public Topology Topology => topology;

    /// <summary>How bytes are packed.</summary>
    public FrameFormat Frames => spec.Frames;

    /// <summary>Where the world outside is; null for nowhere.</summary>
    public NodeId? Outside { get; init; }

    /// <summary>How messages are sent.</summary>
    public FlowTerms Terms { get; init; } = FlowTerms.Default;

    /// <summary>Whether the datacenters' hosts stand at its nodes, and pay what is sent.</summary>
    public bool HostsPay { get; init; }

    /// <summary>The network alone, without flows.</summary>
    public Networks.Network Living(Simulation simulation) => simulation.AddNetwork(topology, spec);

    /// <inheritdoc/>
    public void Build(Simulation simulation, ComponentActions actions, CancellationToken cancellation)
    {
        var network = Living(simulation);
        if (HostsPay)
            Connect(simulation, network);
        actions.Add((name, verb) => Find(network, name, verb));
        actions.AddParts(name => FindPart(network, name));
        var groups = new List<FlowGroup>();
        foreach (var plan in flows)
        {
            cancellation.ThrowIfCancellationRequested();
            groups.Add(new FlowGroup(network, plan, groups.Count));
        }

        var reports = ModelReports.Of(simulation);
        foreach (var group in groups)
            reports.AddColumn(NetworkFigures.FlowRate, group.Name, () => group.BitsPerSecond / 1e9);
        foreach (var group in groups)
        {
            reports.AddLine($"flows {group.Name}", NetworkFigures.FlowLine, NetworkFigures.Flows, group);
            reports.AddShortfall(() => group.Started > 0 ? null : EmptyWords.OfFlows(group.Name));
        }

        foreach (var id in watched)
            reports.AddColumn(NetworkFigures.LinkUtilisation, links[id], () => Math.Max(network[id].UtilisationOf(LinkDirection.Forward), network[id].UtilisationOf(LinkDirection.Backward)));
        reports.AddSection("network", "network", NetworkFigures.All, new NetworkParts(network, links, groups));
    }

    // Scenario.Build has made the datacenters before.
    private void Connect(Simulation simulation, Networks.Network network)
    {
        var hosts = simulation.Datacenters.SelectMany(static datacenter => datacenter.Hosts).OrderBy(static host => host.Id.Value);
        foreach (var (host, node) in hosts.Zip(topology.Hosts))
            host.Connect(network[node]);
    }

    private FailurePart? FindPart(Networks.Network network, string name) =>
        topology.TryFind(name, out var node) ? network[node].Part : links.TryFind(name, out var link) ? network[link].Part : null;

    private Action? Find(Networks.Network network, string name, ComponentVerb verb)
    {
        if (verb is not (ComponentVerb.Fail or ComponentVerb.Repair))
            return null;
        if (topology.TryFind(name, out var node))
            return verb == ComponentVerb.Fail ? network[node].Fail : network[node].Repair;
        if (links.TryFind(name, out var link))
            return verb == ComponentVerb.Fail ? network[link].Fail : network[link].Repair;
        return null;
    }
}
