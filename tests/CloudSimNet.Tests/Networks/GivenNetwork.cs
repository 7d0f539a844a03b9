// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Events;
using CloudSimNet.Networks;
using CloudSimNet.Networks.Topologies;

namespace CloudSimNet.Tests.Networks;

/// <summary>Small networks: a link of 1 Gbit/s carries 125 MB a second.</summary>
internal static class GivenNetwork
{
    public static LinkSpec Gigabit { get; } = LinkSpec.Of(DataRate.Gbps(1));

    public static LinkSpec Slow(double microseconds) => LinkSpec.Of(DataRate.Gbps(1), SimDuration.FromNanoseconds((long)(microseconds * 1000)));

    /// <summary>Hosts a and b with so many links of 100 µs between them, and switches where two links meet.</summary>
    public static Network Line(Simulation simulation, int links = 2, LinkSpec? link = null, NetworkSpec? spec = null)
    {
        var plan = new TopologyPlan();
        var before = plan.AddHost("a");
        for (var i = 0; i < links; i++)
        {
            var next = i == links - 1 ? plan.AddHost("b") : plan.AddSwitch($"s{i}");
            plan.AddLink(before, next, link ?? Slow(100));
            before = next;
        }

        return simulation.AddNetwork(plan.Build(), spec);
    }

    /// <summary>Hosts a and b on switches x and y, which two ways join: over switch u and over switch v.</summary>
    public static Network Diamond(Simulation simulation, LinkSpec? link = null, NetworkSpec? spec = null)
    {
        var plan = new TopologyPlan();
        plan.AddHost("a");
        plan.AddHost("b");
        foreach (var name in (string[])["x", "y", "u", "v"])
            plan.AddSwitch(name);
        foreach (var (from, to) in ((string, string)[])[("a", "x"), ("y", "b"), ("x", "u"), ("u", "y"), ("x", "v"), ("v", "y")])
            plan.AddLink(from, to, link ?? Gigabit);
        return simulation.AddNetwork(plan.Build(), spec);
    }

    public static NodeId Node(this Network network, string name) => network.Topology.Find(name);

    public static Flow Send(this Network network, string from, string to, double megabytes, FlowTerms? terms = null, IEventHandler? onOver = null) =>
        network.Send(network.Node(from), network.Node(to), Bytes.MB(megabytes), terms, onOver);

    /// <summary>The nodes on a flow's path but for its ends, as one word.</summary>
    public static string Way(this Flow flow)
    {
        var topology = flow.Network.Topology;
        return string.Concat(flow.Path.Skip(1).Select(hop =>
        {
            var link = topology[hop.Link];
            return topology[hop.Direction == CloudSimNet.Networks.Routing.LinkDirection.Forward ? link.A : link.B].Name;
        }));
    }

    public static double Seconds(this SimTime time) => time.Nanoseconds / 1e9;
}
