// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Events;
using CloudSimNet.Engine.Fluid;
using CloudSimNet.Networks.Routing;
using CloudSimNet.Networks.Topologies;
using CloudSimNet.Specs;

namespace CloudSimNet.Networks;

/// <summary>A living network: links that carry flows, fail and are repaired.</summary>
/// <remarks>
/// A flow takes the latency of its path once, then its bytes share the links by weighted max-min fairness, on the simulation's one
/// <see cref="FluidSystem"/>. What a flow or a failure costs grows with the path, the
/// flows that it changes and, for a failure, those that cross what failed; the other flows aren't looked at. Left out: packets, queues in switches
/// and their delay, losses.
/// </remarks>
public sealed class Network
{
    private readonly Link[] links;
    private readonly NetworkNode[] nodes;
    private readonly PathBuffer found = new();
    private readonly FlowRerouting rerouting;
    private FluidResource[] resources = new FluidResource[16];
    private FlowTerms checkedTerms = FlowTerms.Default;
    private FluidTerms lastTerms = FluidTerms.Default; // A flow is most often like the one before.
    private readonly List<ExposureAudit> audits = [];
    private readonly List<Carrier> carriers = [];
    private long flows;

    /// <summary>A network of which everything is up.</summary>
    /// <param name="simulation">Whose clock and fluid system it uses.</param>
    /// <param name="topology">Its nodes and links.</param>
    /// <param name="spec">How it routes and what its flows are like; null for a plain one.</param>
    /// <exception cref="ModelException">Something is wrong with the spec.</exception>
    public Network(Simulation simulation, Topology topology, NetworkSpec? spec = null)
    {
        ArgumentNullException.ThrowIfNull(simulation);
        ArgumentNullException.ThrowIfNull(topology);
        simulation.ThrowIfObserving();
        (Simulation, Topology, Spec) = (simulation, topology, spec ?? new NetworkSpec());
        ModelException.ThrowIfAny(Spec.Problems("network"));
        (Fluid, Runs) = (simulation.Fluid, new FlowRuns(simulation.Fluid));
        Routes = new RouteTable(topology, Spec.Metric);
        links = [.. topology.Links.Select(link => new Link(this, link))];
        nodes = [.. topology.Nodes.Select(node => new NetworkNode(this, node))];
        rerouting = new FlowRerouting(this);
    }

    /// <summary>The simulation it belongs to.</summary>
    public Simulation Simulation { get; }

    /// <summary>Its nodes and links as data.</summary>
    public Topology Topology { get; }

    /// <summary>How it routes and what its flows are like.</summary>
    public NetworkSpec Spec { get; }

    /// <summary>The links, in id order.</summary>
    public IReadOnlyList<Link> Links => links;

    /// <summary>The nodes, in id order.</summary>
    public IReadOnlyList<NetworkNode> Nodes => nodes;

    /// <summary>How many flows have been sent.</summary>
    public long Sent => flows;

    /// <summary>How many flows have arrived.</summary>
    public long Completed { get; private set; }

    /// <summary>How many flows have lost their patience.</summary>
    public long Failed { get; private set; }

    /// <summary>How many flows were cancelled.</summary>
    public long Cancelled { get; private set; }

    /// <summary>How many flows wait for a path.</summary>
    public int Stalled => rerouting.Stalled;

    /// <summary>The payload that has arrived by flows that are over; <see cref="Bytes.Most"/> for that or more.</summary>
    public Bytes Delivered => Bytes.OfTotal(DeliveredBytes);

    /// <summary>The bytes of payload that have arrived by flows that are over, however many.</summary>
    public Int128 DeliveredBytes { get; private set; }

    /// <summary>What encryption has cost all nodes, for flows that are over; <see cref="Cycles.Most"/> for that or more. O(nodes).</summary>
    public Cycles EncryptionCycles
    {
        get
        {
            var sum = Int128.Zero;
            foreach (var node in nodes)
                sum += node.EncryptionTotal;
            return Cycles.OfTotal(sum);
        }
    }

    /// <summary>A link.</summary>
    /// <param name="id">One of the topology's.</param>
    public Link this[LinkId id] => links[id.Value];

    /// <summary>A node.</summary>
    /// <param name="id">One of the topology's.</param>
    public NetworkNode this[NodeId id] => nodes[id.Value];

    internal RouteTable Routes { get; }

    /// <summary>What the links' resources belong to: the simulation's, kept here because it would be looked up each time.</summary>
    internal FluidSystem Fluid { get; }

    internal FlowRuns Runs { get; }

    /// <summary>Whether somebody computes what flows cost at a node.</summary>
    internal bool HasPayers { get; set; }

    /// <summary>The path that a flow would take now.</summary>
    /// <param name="from">Where it comes from.</param>
    /// <param name="to">Where it goes to.</param>
    /// <param name="key">What tells it from other flows between the two.</param>
    /// <returns>The path; null when there is none.</returns>
    public Route? FindRoute(NodeId from, NodeId to, long key = 0) => Routes.Find(Known(from, nameof(from)), Known(to, nameof(to)), key);

    /// <summary>Sends bytes. Without a path now, the flow begins stalled.</summary>
    /// <param name="from">Where they come from.</param>
    /// <param name="to">Where they go to; the same node for a transfer that crosses no link, which takes no time unless it has a cap or crosses
    /// something else.</param>
    /// <param name="size">The payload; not negative.</param>
    /// <param name="terms">How it is sent; null for <see cref="FlowTerms.Default"/>.</param>
    /// <param name="onOver">Called once, at the instant in which the flow is over, however it ended; null for nobody.</param>
    /// <param name="tag">What to call it with.</param>
    /// <returns>The flow.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A node isn't of this network, or the size is negative.</exception>
    /// <exception cref="ModelException">Something is wrong with the terms.</exception>
    public Flow Send(NodeId from, NodeId to, Bytes size, FlowTerms? terms = null, IEventHandler? onOver = null, long tag = 0)
    {
        var flow = Prepare(from, to, size, terms ?? FlowTerms.Default, onOver, tag);
        Begin(flow);
        return flow;
    }

    /// <summary>From now on notes what crosses a boundary in the clear.</summary>
    /// <param name="boundary">The links that lead across it, such as <see cref="Topology.LinksOutOf"/> the nodes inside, or a WAN link.</param>
    /// <returns>The findings, which grow as flows take their paths; those that are on their way are noted at once.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A link isn't of this network.</exception>
    public ExposureAudit Audit(IReadOnlyList<LinkId> boundary)
    {
        ArgumentNullException.ThrowIfNull(boundary);
        foreach (var link in boundary)
        {
            if (link.Value < 0 || link.Value >= links.Length)
                throw new ArgumentOutOfRangeException(nameof(boundary), link, $"The network has {links.Length} links, and no link {link}.");
        }

        Simulation.ThrowIfObserving();
        var audit = new ExposureAudit(this, boundary);
        audits.Add(audit);
        return audit;
    }

    /// <summary>Makes a flow that hasn't begun.</summary>
    internal Flow Prepare(NodeId from, NodeId to, Bytes size, FlowTerms terms, IEventHandler? onOver, long tag)
    {
        Known(from, nameof(from));
        Known(to, nameof(to));
        ArgumentOutOfRangeException.ThrowIfLessThan(size, Bytes.Zero);
        Simulation.ThrowIfObserving();
        if (!ReferenceEquals(terms, checkedTerms))
        {
            ModelException.ThrowIfAny(terms.Problems("terms"));
            checkedTerms = terms;
        }

        return new Flow(this, flows++, from, to, size, terms, onOver, tag);
    }

    /// <summary>Lets a flow go on over the path it finds now, or stalls it.</summary>
    internal void Begin(Flow flow)
    {
        if (!Routes.TryFind(flow.From, flow.To, flow.RouteKey, found))
        {
            rerouting.Stall(flow);
            return;
        }

        var isNew = !flow.HasBegun;
        var terms = TermsOf(flow, isNew, out var crossed);
        flow.Go(found.Codes, resources.AsSpan(0, crossed), terms);
        for (var i = 0; i < flow.Hops.Length; i++)
            flow.Places[i] = LaneOf(flow.Hops[i]).Add(flow, i);
        foreach (var audit in audits)
            audit.Note(flow);
    }

    /// <summary>Takes a flow off its path, with what is left of it.</summary>
    internal void Interrupt(Flow flow)
    {
        Leave(flow);
        flow.Halt();
    }

    /// <summary>Takes a flow out of all lists.</summary>
    internal void Leave(Flow flow)
    {
        for (var i = 0; i < flow.Hops.Length; i++)
            LaneOf(flow.Hops[i]).RemoveAt(flow.Places[i]);
        rerouting.Forget(flow);
    }

    /// <summary>A flow is over.</summary>
    internal void Count(Flow flow)
    {
        switch (flow.State)
        {
            case FlowState.Completed:
                Completed++;
                break;
            case FlowState.Failed:
                Failed++;
                break;
            default:
                Cancelled++;
                break;
        }

        DeliveredBytes += flow.Delivered.Count;
        if (!flow.Terms.Encryption.IsOn || !flow.HasBegun)
            return;
        nodes[flow.From.Value].EncryptionTotal += flow.EncryptionCycles.Count;
        nodes[flow.To.Value].EncryptionTotal += flow.EncryptionCycles.Count;
    }

    /// <summary>The use of a link has changed.</summary>
    internal void Changed(Link link) => rerouting.Changed(link);

    /// <summary>From now on tells a carrier when paths have changed.</summary>
    internal void Add(Carrier carrier) => carriers.Add(carrier);

    /// <summary>Tells the carriers that paths have changed.</summary>
    internal void TellCarriers()
    {
        foreach (var carrier in carriers)
            carrier.PathsChanged();
    }

    /// <summary>The path of a carrier: what it crosses, and how it competes, with the wait of one that comes from another path.</summary>
    internal bool TryTrace(NodeId from, NodeId to, long key, out int[] hops, out FluidResource[] crossed, out (FluidTerms Terms, SimDuration Latency) terms)
    {
        (hops, crossed, terms) = ([], [], (FluidTerms.Default, SimDuration.Zero));
        if (!Routes.TryFind(from, to, key, found))
            return false;
        var (latency, rtt) = CrossLinks(Spec.Transport, out var count);
        (hops, crossed) = (found.Codes.ToArray(), resources.AsSpan(0, count).ToArray());
        var weight = Spec.Transport.IsRttAware && rtt > 0 ? 1 / rtt : 1;
        terms = (new FluidTerms { Weight = weight, Cap = WindowRate(Spec.Transport, latency), Latency = Wait(Spec.Transport, latency) + Spec.Convergence }, latency);
        return true;
    }

    /// <summary>Takes a flow off its path; it looks for another one at the end of this instant, when its ends may be others.</summary>
    /// <returns>False when its last byte is through.</returns>
    internal bool Redirect(Flow flow)
    {
        if (flow.IsOver || flow.IsThrough)
            return false;
        if (flow.State != FlowState.Stalled)
            Interrupt(flow);
        rerouting.Redirect(flow);
        return true;
    }

    // Gathers what the flow crosses, in the shared buffer, and how it competes there.
    private FluidTerms TermsOf(Flow flow, bool isNew, out int crossed)
    {
        var transport = flow.Terms.Transport ?? Spec.Transport;
        var (latency, rtt) = CrossLinks(transport, out crossed);
        for (var i = 0; i < flow.Through.Count; i++)
            Cross(flow.Through[i], ref crossed);
        var cap = flow.Cap == FlowTerms.Uncapped ? double.PositiveInfinity : flow.Cap.BitsPerSecond / 8.0;
        cap = Math.Min(cap, WindowRate(transport, latency));
        var wait = Wait(transport, latency) + flow.EndLatency;
        if (!isNew)
            wait += Spec.Convergence;
        else if (flow.Terms.Encryption.IsOn)
            wait += (latency * (2L * flow.Terms.Encryption.HandshakeRoundTrips)) + flow.Terms.Encryption.HandshakeLatency;
        var weight = transport.IsRttAware && rtt > 0 ? flow.Weight / rtt : flow.Weight;
        cap /= flow.Goodput;
        if (lastTerms.Weight != weight || lastTerms.Cap != cap || lastTerms.Latency != wait)
            lastTerms = new FluidTerms { Weight = weight, Cap = cap, Latency = wait };
        return lastTerms;
    }

    // What all links found add up to, with their resources in the shared buffer.
    private (SimDuration Latency, double Rtt) CrossLinks(TransportSpec transport, out int crossed)
    {
        crossed = 0;
        var (latency, rtt) = (SimDuration.Zero, 0.0);
        foreach (var code in found.Codes)
        {
            var (spec, lane) = (links[code >> 1].Spec, LaneOf(code));
            latency += spec.Latency;
            rtt += spec.Latency.Seconds + (transport.RttWeight.Count * 8.0 / spec.Rate.BitsPerSecond);
            Cross(lane.Resource, ref crossed);
            if (lane.Both is { } both)
                Cross(both, ref crossed);
        }

        return (latency, rtt);
    }

    private static double WindowRate(TransportSpec transport, SimDuration latency) =>
        transport.Window != TransportSpec.Unlimited && latency > SimDuration.Zero ? transport.Window.Count / (2 * latency.Seconds) : double.PositiveInfinity;

    private static SimDuration Wait(TransportSpec transport, SimDuration latency) =>
        transport.LatencyFactor == 1 ? latency : SimDuration.FromNanoseconds((long)Math.Round(latency.Nanoseconds * transport.LatencyFactor));

    private void Cross(FluidResource resource, ref int crossed)
    {
        if (crossed == resources.Length)
            Array.Resize(ref resources, crossed * 2);
        resources[crossed++] = resource;
    }

    private LinkLane LaneOf(int code) => links[code >> 1].Lane(code & 1);

    private NodeId Known(NodeId node, string name) => node.Value >= 0 && node.Value < nodes.Length
        ? node
        : throw new ArgumentOutOfRangeException(name, node, $"The network has {nodes.Length} nodes, and no node {node}.");
}
