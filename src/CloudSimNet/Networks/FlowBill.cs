// SPDX-License-Identifier: MIT
using CloudSimNet.Accounting;
using CloudSimNet.Engine.Events;
using CloudSimNet.Networks.Topologies;

namespace CloudSimNet.Networks;

/// <summary>What the hosts at a flow's ends compute for it while it is on one path: so many cycles for each byte of payload, as its rate has it.</summary>
internal sealed class FlowBill : IEventHandler
{
    private readonly Flow flow;
    private readonly List<(ICyclePayer Payer, HostWorkKind Kind, double PerByte)> shares = new(2);
    private double told; // Bytes of payload a second.

    private FlowBill(Flow flow) => this.flow = flow;

    /// <summary>The bill of a path that a flow is about to take; null when nobody pays anything.</summary>
    public static FlowBill? Open(Flow flow)
    {
        var bill = Find(flow);
        bill?.Tell(0, 1);
        return bill;
    }

    /// <summary>A flow has begun: its ends shake hands.</summary>
    public static void SpendHandshake(Flow flow)
    {
        if (!flow.Terms.Encryption.IsOn)
            return;
        flow.Network[flow.From].Payer?.Spend(HostWorkKind.Encryption, flow.Terms.Encryption.HandshakeCycles.Count);
        flow.Network[flow.To].Payer?.Spend(HostWorkKind.Encryption, flow.Terms.Encryption.HandshakeCycles.Count);
    }

    /// <summary>Payload has gone through that nothing bounds, and so all at once.</summary>
    public static void SpendAtOnce(Flow flow, double payload)
    {
        foreach (var (payer, kind, perByte) in Find(flow)?.shares ?? [])
            payer.Spend(kind, perByte * payload);
    }

    /// <summary>A flow is over: its last packet costs as much as a full one.</summary>
    public static void SpendLastPacket(Flow flow)
    {
        if (flow.Ends is not { } ends)
            return;
        var packets = (double)flow.Delivered.Count / flow.Frames.Payload;
        var missing = Math.Ceiling(packets) - packets;
        flow.Network[flow.From].Payer?.Spend(HostWorkKind.Network, ends.Sending.PerPacket * missing);
        flow.Network[flow.To].Payer?.Spend(HostWorkKind.Network, ends.Receiving.PerPacket * missing);
    }

    /// <summary>The flow has another rate.</summary>
    void IEventHandler.Handle(long tag)
    {
        var rate = flow.PayloadRate;
        Tell(rate - told, 0);
        told = rate;
    }

    /// <summary>The flow leaves the path.</summary>
    public void Close() => Tell(-told, -1);

    private static FlowBill? Find(Flow flow)
    {
        FlowBill? bill = null;
        Add(ref bill, flow, flow.From, flow.Ends?.Sending);
        Add(ref bill, flow, flow.To, flow.Ends?.Receiving);
        return bill;
    }

    private static void Add(ref FlowBill? bill, Flow flow, NodeId node, FlowEndCost? end)
    {
        if (flow.Network[node].Payer is not { } payer)
            return;
        if (flow.Terms.Encryption.CyclesPerByte > 0)
            (bill ??= new FlowBill(flow)).shares.Add((payer, HostWorkKind.Encryption, flow.Terms.Encryption.CyclesPerByte));
        if (end?.OfByte(flow.Frames.Payload) is > 0 and var perByte)
            (bill ??= new FlowBill(flow)).shares.Add((payer, HostWorkKind.Network, perByte));
    }

    private void Tell(double difference, int count)
    {
        foreach (var (payer, kind, perByte) in shares)
            payer.ChangeRate(kind, difference * perByte, count);
    }
}
