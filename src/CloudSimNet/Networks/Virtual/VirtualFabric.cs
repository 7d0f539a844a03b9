// SPDX-License-Identifier: MIT
using System.Net;
using CloudSimNet.Engine.Events;
using CloudSimNet.Networks.Topologies;
using CloudSimNet.Specs;

namespace CloudSimNet.Networks.Virtual;

/// <summary>Virtual networks over a physical one: hosts with virtual switches, tenants' networks, routers, a firewall, load balancers.</summary>
/// <remarks>
/// Between machines of one host bytes cross the virtual switch alone, or the NIC's own switch when one of them has a virtual function; between hosts
/// they cross the links, in frames that carry the segment's encapsulation.
/// Left out: ARP and learning, broadcast, the MTU's discovery, and what a virtual switch costs for what leaves the host.
/// </remarks>
public sealed class VirtualFabric
{
    private readonly List<VirtualNetwork> networks = [];
    private readonly List<VirtualNic> nics = [];
    private readonly VirtualSwitch?[] switches;
    private readonly HashSet<Segment> segments = [];
    private readonly Action<Flow> onOver;
    private FlowTerms? lastTerms;
    private FlowTerms lastPacked = FlowTerms.Default;

    /// <summary>A fabric without hosts and networks.</summary>
    /// <param name="network">What carries it.</param>
    /// <param name="frames">How bytes are packed; null for <see cref="FrameFormat.Ethernet"/>. On links each network's encapsulation comes to it.</param>
    /// <exception cref="ModelException">Something is wrong with the frames.</exception>
    public VirtualFabric(Network network, FrameFormat? frames = null)
    {
        ArgumentNullException.ThrowIfNull(network);
        network.Simulation.ThrowIfObserving();
        (Network, Frames, Firewall, onOver) = (network, frames ?? FrameFormat.Ethernet, new DistributedFirewall(this), OnOver);
        ModelException.ThrowIfAny(Frames.Problems("frames"));
        switches = new VirtualSwitch?[network.Nodes.Count];
    }

    /// <summary>What carries it.</summary>
    public Network Network { get; }

    /// <summary>How bytes are packed, before a network's encapsulation.</summary>
    public FrameFormat Frames { get; }

    /// <summary>What may be sent.</summary>
    public DistributedFirewall Firewall { get; }

    /// <summary>The virtual networks, in the order in which they were added.</summary>
    public IReadOnlyList<VirtualNetwork> Networks => networks;

    /// <summary>All NICs that were ever attached, in the order in which they were.</summary>
    public IReadOnlyList<VirtualNic> Nics => nics;

    /// <summary>Gives a host a virtual switch.</summary>
    /// <param name="node">The host.</param>
    /// <param name="spec">What the switch and the physical NIC can do; null for the usual.</param>
    /// <exception cref="ArgumentException">It has one, or isn't of the network.</exception>
    /// <exception cref="ModelException">Something is wrong with the spec.</exception>
    public VirtualSwitch AddSwitch(NodeId node, VirtualSwitchSpec? spec = null)
    {
        if (node.Value < 0 || node.Value >= switches.Length)
            throw new ArgumentException($"The network has {switches.Length} nodes, and no node {node}.", nameof(node));
        if (switches[node.Value] is not null)
            throw new ArgumentException($"Node {node} ('{Network[node].Name}') has a virtual switch already.", nameof(node));
        Network.Simulation.ThrowIfObserving();
        spec ??= new VirtualSwitchSpec();
        ModelException.ThrowIfAny(spec.Problems("switch"));
        return switches[node.Value] = new VirtualSwitch(this, node, spec);
    }

    /// <summary>Adds a tenant's network.</summary>
    /// <param name="spec">What it is.</param>
    /// <exception cref="ModelException">Something is wrong with the spec, or its segment is taken.</exception>
    public VirtualNetwork AddNetwork(VirtualNetworkSpec spec)
    {
        ArgumentNullException.ThrowIfNull(spec);
        Network.Simulation.ThrowIfObserving();
        List<ModelProblem> problems = [.. spec.Problems("virtualNetwork")];
        if (segments.Contains(spec.Segment))
            problems.Add(new ModelProblem("virtualNetwork.segment", $"{spec.Segment.Kind} {spec.Segment.Id} marks another network's frames already; take another id."));
        ModelException.ThrowIfAny(problems);
        segments.Add(spec.Segment);
        var network = new VirtualNetwork(this, networks.Count, spec);
        networks.Add(network);
        return network;
    }

    /// <summary>Routes between networks.</summary>
    /// <param name="name">The router's name.</param>
    /// <param name="between">At least two, each with no other router, whose prefixes don't overlap.</param>
    /// <exception cref="ArgumentException">One belongs to another fabric.</exception>
    /// <exception cref="ModelException">Some of that doesn't hold.</exception>
    public LogicalRouter AddRouter(string name, params IReadOnlyList<VirtualNetwork> between)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(between);
        foreach (var network in between)
            MustBeOurs(network);
        Network.Simulation.ThrowIfObserving();
        ModelException.ThrowIfAny(RouterProblems(between));
        var router = new LogicalRouter(name, between);
        foreach (var network in between)
            network.Router = router;
        return router;
    }

    /// <summary>Adds a load balancer.</summary>
    /// <param name="network">Where its address is.</param>
    /// <param name="address">Its address, within the network's prefix, that nobody has.</param>
    /// <param name="port">Its port; 0 to 65 535.</param>
    /// <param name="rule">Which back end is taken.</param>
    /// <exception cref="ArgumentException">The address is elsewhere or taken.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The port is out of its range.</exception>
    public LoadBalancer AddLoadBalancer(VirtualNetwork network, IPAddress address, int port, BalancingRule rule)
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(address);
        ArgumentOutOfRangeException.ThrowIfNegative(port);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(port, 65_535);
        MustBeOurs(network);
        Network.Simulation.ThrowIfObserving();
        var balancer = new LoadBalancer(network, address, port, rule);
        if (!network.Spec.Prefix.Contains(address) || !network.TryAdd(balancer))
            throw new ArgumentException($"{address} port {port} isn't free in {network.Spec.Prefix}, the prefix of network '{network.Spec.Name}'.", nameof(address));
        return balancer;
    }

    /// <summary>Attaches a NIC to a host.</summary>
    /// <param name="node">One with a virtual switch.</param>
    /// <param name="spec">What is asked for.</param>
    /// <returns>The NIC, or why there is none.</returns>
    /// <exception cref="ArgumentException">The host has no virtual switch.</exception>
    /// <exception cref="ModelException">Something is wrong with the spec.</exception>
    public AttachResult Attach(NodeId node, VirtualNicSpec spec)
    {
        ArgumentNullException.ThrowIfNull(spec);
        MustBeOurs(spec.Network);
        Network.Simulation.ThrowIfObserving();
        ModelException.ThrowIfAny(spec.Problems("nic"));
        var at = SwitchOf(node);
        if (spec.Network.IsTaken(spec.Address))
            return new AttachResult(AttachOutcome.AddressTaken, null);
        if (!at.TryTake(spec.Model))
            return new AttachResult(AttachOutcome.NoFunctionLeft, null);
        var nic = new VirtualNic(this, nics.Count, spec, at);
        spec.Network.TryAdd(nic);
        nics.Add(nic);
        return new AttachResult(AttachOutcome.Attached, nic);
    }

    /// <summary>Detaches a NIC for good: its flows are cancelled, its address and its virtual function are free. No effect on one that is detached.</summary>
    /// <param name="nic">One of this fabric.</param>
    /// <exception cref="ArgumentException">It belongs to another fabric.</exception>
    public void Detach(VirtualNic nic)
    {
        ArgumentNullException.ThrowIfNull(nic);
        MustBeOurs(nic.Network);
        Network.Simulation.ThrowIfObserving();
        if (!nic.IsAttached)
            return;
        nic.Network.Remove(nic);
        nic.Switch.GiveBack(nic.Spec.Model);
        nic.Detach();
    }

    /// <summary>Moves a NIC to another host, as when its machine migrates: at the end of this instant its flows look for new paths, and go on there
    /// after their latency.</summary>
    /// <param name="nic">One of this fabric that is attached.</param>
    /// <param name="node">One with a virtual switch.</param>
    /// <returns><see cref="AttachOutcome.MustBeUnplugged"/> when it is a virtual function, which stays where it is: pass-through blocks live
    /// migration.</returns>
    /// <exception cref="ArgumentException">The host has no virtual switch, or the NIC is detached or another fabric's.</exception>
    public AttachOutcome Move(VirtualNic nic, NodeId node)
    {
        ArgumentNullException.ThrowIfNull(nic);
        MustBeOurs(nic.Network);
        Network.Simulation.ThrowIfObserving();
        var to = SwitchOf(node);
        if (!nic.IsAttached)
            throw new ArgumentException($"NIC {nic.Id} is detached; attach a new one.", nameof(nic));
        if (to == nic.Switch)
            return AttachOutcome.Attached;
        if (nic.Spec.Model.UsesVirtualFunction)
            return AttachOutcome.MustBeUnplugged;
        nic.MoveTo(to);
        foreach (var each in nic.Flows())
        {
            if (!Network.Redirect(each.Flow))
                continue;
            each.Flow.Move(each.Sender.Node, each.Receiver.Node, VirtualPath.FramesOf(each.Sender, each.Receiver));
            each.Flow.Through = VirtualPath.Through(each.Sender, each.Receiver, each.Flow.Terms);
        }

        return AttachOutcome.Attached;
    }

    /// <summary>Sends bytes from a NIC to an address.</summary>
    /// <param name="from">One that is attached.</param>
    /// <param name="to">An address in its network, or in one that its network's router leads to.</param>
    /// <param name="port">The receiver's port, for the firewall and load balancers; 0 to 65 535.</param>
    /// <param name="size">The payload; not negative.</param>
    /// <param name="terms">How it is sent; null for <see cref="FlowTerms.Default"/>. Its frames are the fabric's, whatever the terms say.</param>
    /// <param name="onOver">Called once, at the instant in which the flow is over, however it ended; null for nobody.</param>
    /// <param name="tag">What to call it with.</param>
    /// <returns>The flow, or why there is none.</returns>
    /// <exception cref="ArgumentException">The NIC is detached or another fabric's.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The port or the size is out of its range.</exception>
    public SendResult Send(VirtualNic from, IPAddress to, int port, Bytes size, FlowTerms? terms = null, IEventHandler? onOver = null, long tag = 0)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        ArgumentOutOfRangeException.ThrowIfNegative(port);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(port, 65_535);
        MustBeOurs(from.Network);
        Network.Simulation.ThrowIfObserving();
        if (!from.IsAttached)
            throw new ArgumentException($"NIC {from.Id} is detached; attach a new one.", nameof(from));
        var network = from.Network.Spec.Prefix.Contains(to) ? from.Network : from.Network.Router?.NetworkOf(to);
        if (network is null)
            return new SendResult(SendOutcome.NoRoute, null, null);
        Backend? backend = null;
        if (network.TryFind(to, port, out var balancer) && (backend = balancer!.Pick(from)) is null)
            return new SendResult(SendOutcome.NoBackend, null, null);
        var receiver = backend?.Nic;
        if (receiver is null && !network.TryFind(to, out receiver))
            return new SendResult(SendOutcome.NoRoute, null, null);
        return Firewall.Lets(from, receiver!, port) ? Carry(from, receiver!, backend, size, terms, onOver, tag) : new SendResult(SendOutcome.Denied, null, null);
    }

    /// <summary>Sends bytes back to a NIC that has sent some: the firewall knows the connection and lets them pass.</summary>
    /// <param name="from">One that is attached, and was sent to.</param>
    /// <param name="to">The one that sent.</param>
    /// <param name="size">The payload; not negative.</param>
    /// <param name="terms">How it is sent; null for <see cref="FlowTerms.Default"/>. Its frames are the fabric's, whatever the terms say.</param>
    /// <param name="onOver">Called once, at the instant in which the flow is over, however it ended; null for nobody.</param>
    /// <param name="tag">What to call it with.</param>
    /// <returns>The flow, or why there is none: <see cref="SendOutcome.NoRoute"/> when the other is detached or can't be reached.</returns>
    /// <exception cref="ArgumentException">A NIC is another fabric's, or the sender is detached.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The size is out of its range.</exception>
    public SendResult Answer(VirtualNic from, VirtualNic to, Bytes size, FlowTerms? terms = null, IEventHandler? onOver = null, long tag = 0)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        MustBeOurs(from.Network);
        MustBeOurs(to.Network);
        Network.Simulation.ThrowIfObserving();
        if (!from.IsAttached)
            throw new ArgumentException($"NIC {from.Id} is detached; attach a new one.", nameof(from));
        var isReached = to.IsAttached && (to.Network == from.Network || from.Network.Router?.NetworkOf(to.Address) == to.Network);
        return isReached ? Carry(from, to, null, size, terms, onOver, tag) : new SendResult(SendOutcome.NoRoute, null, null);
    }

    private SendResult Carry(VirtualNic from, VirtualNic to, Backend? backend, Bytes size, FlowTerms? terms, IEventHandler? onOver, long tag)
    {
        var flow = Network.Prepare(from.Node, to.Node, size, Packed(terms ?? FlowTerms.Default, VirtualPath.FramesOf(from, to)), onOver, tag);
        Begin(new VirtualFlow(flow, from, to, backend));
        return new SendResult(SendOutcome.Sent, flow, to);
    }

    // Terms are most often those of the flow before: kept, they needn't be copied and checked for each.
    private FlowTerms Packed(FlowTerms terms, FrameFormat frames)
    {
        if (!ReferenceEquals(terms, lastTerms) || !ReferenceEquals(frames, lastPacked.Frames))
            (lastTerms, lastPacked) = (terms, terms with { Frames = frames });
        return lastPacked;
    }

    private void Begin(VirtualFlow each)
    {
        var flow = each.Flow;
        flow.Through = VirtualPath.Through(each.Sender, each.Receiver, flow.Terms);
        flow.EndLatency = each.Sender.Spec.Model.Latency + each.Receiver.Spec.Model.Latency;
        (flow.Owner, flow.Ends) = (onOver, each);
        each.Sender.Add(each);
        each.Receiver.AddReceived(each);
        if (each.Backend is { } backend)
        {
            backend.Connections++;
            backend.Served++;
        }

        Network.Begin(flow);
    }

    private void OnOver(Flow flow)
    {
        var each = (VirtualFlow)flow.Ends!;
        each.Sender.Remove(each);
        each.Receiver.RemoveReceived(each);
        if (each.Backend is { } backend)
            backend.Connections--;
    }

    private VirtualSwitch SwitchOf(NodeId node) => node.Value >= 0 && node.Value < switches.Length && switches[node.Value] is { } found
        ? found
        : throw new ArgumentException($"Node {node} has no virtual switch; give it one by {nameof(AddSwitch)}.", nameof(node));

    private void MustBeOurs(VirtualNetwork network)
    {
        if (network.Fabric != this)
            throw new ArgumentException($"Network '{network.Spec.Name}' belongs to another fabric.", nameof(network));
    }

    private static List<ModelProblem> RouterProblems(IReadOnlyList<VirtualNetwork> between)
    {
        var problems = new List<ModelProblem>();
        if (between.Count < 2)
            problems.Add(new ModelProblem("router.networks", $"{between.Count} is too few; a router needs at least 2 networks."));
        for (var i = 0; i < between.Count; i++)
        {
            if (between[i].Router is { } other)
                problems.Add(new ModelProblem($"router.networks[{i}]", $"'{between[i].Spec.Name}' has the router '{other.Name}' already."));
            for (var j = 0; j < i; j++)
            {
                var (left, right) = (between[i].Spec.Prefix, between[j].Spec.Prefix);
                if (left.Contains(right.BaseAddress) || right.Contains(left.BaseAddress))
                    problems.Add(new ModelProblem($"router.networks[{i}]", $"{left} overlaps {right} of '{between[j].Spec.Name}'; nothing could be routed between them."));
            }
        }

        return problems;
    }
}
