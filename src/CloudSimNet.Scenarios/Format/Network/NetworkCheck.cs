// SPDX-License-Identifier: MIT
using System.Globalization;
using CloudSimNet.Networks;
using CloudSimNet.Networks.Topologies;
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Scenarios.Format.Components;

namespace CloudSimNet.Scenarios.Format.Network;

/// <summary>Checks what a scenario says of its network, and makes the section.</summary>
internal sealed class NetworkCheck(Document document, List<DocumentProblem> problems)
{
    private const string Path = "network";
    private static readonly ComponentVerb[] Verbs = [ComponentVerb.Fail, ComponentVerb.Repair];

    /// <summary>The section; null when a problem was reported.</summary>
    public NetworkSection? Check(NetworkDocument network, SimDuration until, ComponentNames names)
    {
        var before = problems.Count;
        var transport = network.Transport?.Value ?? TransportSpec.Fluid;
        var isUnframed = document.Find($"{Path}.mtu") is null; // An mtu that is wrong is one that was meant.
        if (isUnframed && network.Encapsulation is { Value: var put } && put != Encapsulation.None)
            Report($"{Path}.encapsulation", "adds to packets, and without an mtu there are none; add mtu: 1500 B");
        if (isUnframed && network.RoomForEncapsulation)
            Report($"{Path}.roomForEncapsulation", "is about packets, and without an mtu there are none; add mtu: 1500 B");
        if (network.Topology?.Value is not { } topology)
        {
            names.LeaveOpen();
            return null;
        }

        var links = new LinkNames(topology);
        Name(topology, links, names);
        var outside = network.Outside is { } node ? new NodeSelection(topology, Report).One(node, $"{Path}.outside") : null;
        var flows = Flows(network, topology, until);
        var watched = Watched(network, links);
        if (problems.Count > before)
            return null;
        var spec = new NetworkSpec { Metric = network.Routing, Transport = transport, Frames = Frames(network), Convergence = network.Convergence };
        return new NetworkSection(topology, spec, links, flows, watched)
        {
            Outside = outside,
            HostsPay = network.HostsPay,
            Terms = new FlowTerms { Encryption = network.Encryption?.Value ?? EncryptionSpec.None },
        };
    }

    private static FrameFormat Frames(NetworkDocument network) => network.Mtu is not { } mtu ? FrameFormat.Unframed : new FrameFormat
    {
        Mtu = (int)mtu.Count,
        Encapsulation = network.Encapsulation?.Value ?? Encapsulation.None,
        HasRoomForEncapsulation = network.RoomForEncapsulation,
    };

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private void Name(Topology topology, LinkNames links, ComponentNames names)
    {
        foreach (var name in topology.Nodes.Select(static node => node.Name).Concat(links.All))
        {
            if (!names.Add(name, Verbs))
                Report($"{Path}.topology", $"has two parts with the name '{name}'; give each node and link its own, so that one can say which of them fails");
        }
    }

    private List<FlowPlan> Flows(NetworkDocument network, Topology topology, SimDuration until)
    {
        var plans = new List<FlowPlan>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        var check = new FlowCheck(document, problems, topology, network.Encryption?.Value ?? EncryptionSpec.None, until);
        for (var i = 0; i < network.Flows.Count; i++)
        {
            if (network.Flows[i] is not { } flows)
                continue;
            if (flows.Name.Length > 0 && !names.Add(flows.Name))
                Report(Text($"{Path}.flows[{i}].name"), $"there are flows '{flows.Name}' already; give each group its own name");
            if (check.Check(flows, Text($"{Path}.flows[{i}]")) is { } plan)
                plans.Add(plan);
        }

        return plans;
    }

    private List<LinkId> Watched(NetworkDocument network, LinkNames links)
    {
        var watched = new List<LinkId>();
        for (var i = 0; i < network.Watch.Count; i++)
        {
            if (network.Watch[i] is not { } name)
                continue;
            if (!links.TryFind(name, out var link))
                Report(Text($"{Path}.watch[{i}]"), $"there is no link '{name}'{NameHint.Of(name, links.All)}");
            else if (watched.Contains(link))
                Report(Text($"{Path}.watch[{i}]"), $"'{name}' is watched already; name each link once");
            else
                watched.Add(link);
        }

        return watched;
    }

    private void Report(string path, string message) => problems.Add(document.ProblemAt(path, message));
}
