// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Events;
using CloudSimNet.Networks;
using CloudSimNet.Networks.Topologies;
using static CloudSimNet.Tests.Networks.GivenNetwork;

namespace CloudSimNet.Tests.Networks;

public class FlowAllocationTests
{
    [Test]
    public void Send_TenThousandFlowsOfOneKind_AllocatesAtMost300BytesEach()
    {
        var simulation = new Simulation();
        var network = simulation.AddNetwork(new FatTreeShape { Ports = 4, Link = Slow(5) }.Build());
        var senders = Enumerable.Range(0, 100).Select(i => new Sender(network, i)).ToArray();
        Array.ForEach(senders, static sender => sender.Begin(20));
        simulation.Run();

        Array.ForEach(senders, static sender => sender.Begin(100));
        var before = GC.GetAllocatedBytesForCurrentThread();
        simulation.Run();
        var perFlow = (GC.GetAllocatedBytesForCurrentThread() - before) / 10_000.0;

        Assert.That(network.Completed, Is.EqualTo(12_000));
        Assert.That(perFlow, Is.LessThanOrEqualTo(300));
    }

    [Test]
    public void Send_FlowsThatNobodyPaysForWhereOthersDo_AllocateAtMost300BytesEach()
    {
        var datacenter = Given.Datacenter(Given.Host());
        var simulation = datacenter.Inventory.Simulation;
        var network = simulation.AddNetwork(new FatTreeShape { Ports = 4, Link = Slow(5) }.Build());
        datacenter.Hosts[0].Connect(network[network.Topology.Hosts[^1]]);
        datacenter.AddHost(Given.Host()).Connect(network[network.Topology.Hosts[0]]); // What it sends isn't encrypted.
        var senders = Enumerable.Range(0, 100).Select(i => new Sender(network, i)).ToArray();
        Array.ForEach(senders, static sender => sender.Begin(20));
        simulation.Run();

        Array.ForEach(senders, static sender => sender.Begin(100));
        var before = GC.GetAllocatedBytesForCurrentThread();
        simulation.Run();
        Assert.That((GC.GetAllocatedBytesForCurrentThread() - before) / 10_000.0, Is.LessThanOrEqualTo(300));
    }

    [Test]
    public void Send_FlowsThatTakeTheRunsOfOthers_KeepTheirOwnPathsAndTotals()
    {
        var simulation = new Simulation();
        var network = Line(simulation, links: 3);
        var (there, back) = (network.Send("a", "b", 12.5), network.Send("b", "a", 25));
        simulation.Run();
        var after = network.Send("s0", "s1", 12.5);
        simulation.Run();

        Assert.Multiple(() =>
        {
            Assert.That(there.Path.Select(hop => hop.Link.Value), Is.EqualTo(new[] { 0, 1, 2 }));
            Assert.That(back.Path.Select(hop => hop.Link.Value), Is.EqualTo(new[] { 2, 1, 0 }));
            Assert.That(after.Path.Select(hop => hop.Link.Value), Is.EqualTo(new[] { 1 }));
            Assert.That(after.EndedAt - after.StartedAt, Is.EqualTo(SimDuration.FromSeconds(0.1001)));
            Assert.That((there.Delivered, back.Delivered, network.Delivered), Is.EqualTo((Bytes.MB(12.5), Bytes.MB(25), Bytes.MB(50))));
            Assert.That(network.Links.Select(link => link.Flows), Is.All.Zero);
        });
    }

    // Sends one flow after the other between two hosts six links apart.
    private sealed class Sender(Network network, int id) : IEventHandler
    {
        private int left;

        public void Begin(int count)
        {
            left = count;
            network.Simulation.Schedule(network.Simulation.Now, this, 0);
        }

        public void Handle(long tag)
        {
            if (left-- > 0)
                network.Send(network.Topology.Hosts[id % 4], network.Topology.Hosts[8 + (id % 7)], Bytes.MB(1), null, this);
        }
    }
}
