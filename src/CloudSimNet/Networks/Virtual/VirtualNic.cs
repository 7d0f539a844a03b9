// SPDX-License-Identifier: MIT
using System.Net;
using CloudSimNet.Engine;
using CloudSimNet.Engine.Events;
using CloudSimNet.Engine.Fluid;
using CloudSimNet.Networks.Topologies;

namespace CloudSimNet.Networks.Virtual;

/// <summary>A living virtual NIC. Made by <see cref="VirtualFabric.Attach"/>.</summary>
public sealed class VirtualNic : IEventHandler
{
    private const double Unbounded = long.MaxValue / 8.0;

    private readonly VirtualFabric fabric;
    private readonly List<VirtualFlow> sending = [];
    private readonly List<VirtualFlow> receiving = [];
    private Int128 sent;
    private Int128 received;
    private double packets;
    private bool isReweighed; // At the end of this instant.

    internal VirtualNic(VirtualFabric fabric, int id, VirtualNicSpec spec, VirtualSwitch @switch)
    {
        (this.fabric, Id, Spec, Switch, Limit, Shares) = (fabric, id, spec, @switch, spec.Limit, spec.Shares);
        var fluid = fabric.Network.Simulation.Fluid;
        (Out, In) = (fluid.AddResource(Capacity), fluid.AddResource(Capacity));
    }

    /// <summary>Its number among the NICs of the fabric.</summary>
    public int Id { get; }

    /// <summary>What was asked for.</summary>
    public VirtualNicSpec Spec { get; }

    /// <summary>The network it is in.</summary>
    public VirtualNetwork Network => Spec.Network;

    /// <summary>Its address.</summary>
    public IPAddress Address => Spec.Address;

    /// <summary>The switch it is attached to; the last one when it is detached.</summary>
    public VirtualSwitch Switch { get; private set; }

    /// <summary>The host it is on.</summary>
    public NodeId Node => Switch.Node;

    /// <summary>Whether it can send and receive.</summary>
    public bool IsAttached { get; private set; } = true;

    /// <summary>The most that all its flows together carry in each direction, on the wire.</summary>
    public DataRate Limit { get; private set; }

    /// <summary>What it counts for against other NICs; 0 for none.</summary>
    public int Shares { get; private set; }

    /// <summary>How many flows it sends now.</summary>
    public int Sending => sending.Count;

    /// <summary>How many flows it receives now.</summary>
    public int Receiving => receiving.Count;

    /// <summary>The payload that has arrived of what it sent; <see cref="Bytes.Most"/> for that or more. O(its flows).</summary>
    public Bytes BytesSent => Bytes.OfTotal(Sent);

    /// <summary>The payload that it has received; <see cref="Bytes.Most"/> for that or more. O(its flows).</summary>
    public Bytes BytesReceived => Bytes.OfTotal(Received);

    /// <summary>What it has cost its hosts' processors, by its <see cref="VirtualNicSpec.Model"/>, and <see cref="Cycles.Most"/> for that or more;
    /// packets are taken to be full. O(its flows).</summary>
    public Cycles HostCycles
    {
        get
        {
            var count = packets;
            foreach (var each in sending)
                count += PacketsOf(each.Flow);
            foreach (var each in receiving)
                count += PacketsOf(each.Flow);
            var bytes = (double)(Sent + Received);
            return Cycles.OfTotal((Int128)Math.Round((count * Spec.Model.CyclesPerPacket) + (bytes * Spec.Model.CyclesPerByte)));
        }
    }

    private Int128 Sent => sending.Aggregate(sent, static (sum, each) => sum + each.Flow.Delivered.Count);

    private Int128 Received => receiving.Aggregate(received, static (sum, each) => sum + each.Flow.Delivered.Count);

    internal FluidResource Out { get; }

    internal FluidResource In { get; }

    private double Capacity
    {
        get
        {
            var least = Limit < Spec.Model.RateCap ? Limit : Spec.Model.RateCap;
            return least == FlowTerms.Uncapped ? Unbounded : least.BitsPerSecond / 8.0;
        }
    }

    /// <summary>Changes the most that its flows carry together.</summary>
    /// <param name="limit">Above 0; <see cref="FlowTerms.Uncapped"/> for no limit.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="limit"/> isn't above 0.</exception>
    public void SetLimit(DataRate limit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(limit, DataRate.Zero);
        fabric.Network.Simulation.ThrowIfObserving();
        Limit = limit;
        Out.SetCapacity(Capacity);
        In.SetCapacity(Capacity);
    }

    /// <summary>Changes what it counts for. O(flows it sends).</summary>
    /// <param name="shares">From 0 to a million; 0 for none.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="shares"/> is out of its range.</exception>
    public void SetShares(int shares)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(shares);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(shares, 1_000_000);
        fabric.Network.Simulation.ThrowIfObserving();
        Shares = shares;
        ReweighLater();
    }

    /// <inheritdoc/>
    void IEventHandler.Handle(long tag)
    {
        isReweighed = false;
        Reweigh();
    }

    internal void Add(VirtualFlow flow)
    {
        flow.PlaceAtSender = sending.Count;
        sending.Add(flow);
        if (Shares > 0)
            ReweighLater();
    }

    internal void AddReceived(VirtualFlow flow)
    {
        flow.PlaceAtReceiver = receiving.Count;
        receiving.Add(flow);
    }

    internal void Remove(VirtualFlow flow)
    {
        sending[flow.PlaceAtSender] = sending[^1];
        sending[^1].PlaceAtSender = flow.PlaceAtSender;
        sending.RemoveAt(sending.Count - 1);
        sent += flow.Flow.Delivered.Count;
        packets += PacketsOf(flow.Flow);
        if (Shares > 0)
            ReweighLater();
    }

    internal void RemoveReceived(VirtualFlow flow)
    {
        receiving[flow.PlaceAtReceiver] = receiving[^1];
        receiving[^1].PlaceAtReceiver = flow.PlaceAtReceiver;
        receiving.RemoveAt(receiving.Count - 1);
        received += flow.Flow.Delivered.Count;
        packets += PacketsOf(flow.Flow);
    }

    internal void MoveTo(VirtualSwitch other) => Switch = other;

    /// <summary>Its flows, in the order of their ids; one that it sends to itself once.</summary>
    internal List<VirtualFlow> Flows()
    {
        var flows = new List<VirtualFlow>(sending);
        foreach (var each in receiving)
        {
            if (each.Sender != this)
                flows.Add(each);
        }

        flows.Sort(static (left, right) => left.Flow.Id.CompareTo(right.Flow.Id));
        return flows;
    }

    internal void Detach()
    {
        IsAttached = false;
        foreach (var each in Flows())
            each.Flow.Cancel();
    }

    private static double PacketsOf(Flow flow) => Math.Ceiling((double)flow.Delivered.Count / flow.Frames.Payload);

    // Once for all that comes and goes in an instant.
    private void ReweighLater()
    {
        if (isReweighed)
            return;
        isReweighed = true;
        fabric.Network.Simulation.AtEndOfInstant(this, Rank.Rework);
    }

    // Its shares are split over its flows in proportion to their own weights.
    private void Reweigh()
    {
        var weights = 0.0;
        foreach (var each in sending)
            weights += each.Flow.Terms.Weight;
        foreach (var each in sending)
            each.Flow.SetWeight(Shares > 0 ? each.Flow.Terms.Weight * Shares / weights : each.Flow.Terms.Weight);
    }
}
