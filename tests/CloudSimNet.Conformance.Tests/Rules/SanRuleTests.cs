// SPDX-License-Identifier: MIT
using CloudSimNet.Conformance.Tests.Catalogue;
using CloudSimNet.Engine.Events;
using CloudSimNet.Networks;
using CloudSimNet.Networks.Topologies;
using CloudSimNet.Storage;
using CloudSimNet.Storage.Devices;

namespace CloudSimNet.Conformance.Tests.Rules;

/// <summary>Cases of storage that state a rule in words.</summary>
public sealed class SanRuleTests
{
    [Test]
    [StatesRule("san_transfer_time")]
    public void SanTransferTime_AFileOnADiskBehindALink_TakesTheDiskAndThenTheLink()
    {
        // 100 MB: a seek of 4.5 ms, half a turn of 3 ms, 1 s at 800 Mbit/s; then 8 s at 100 Mbit/s and 0.1 s of latency.
        var simulation = new Simulation();
        var disk = new Hdd(simulation, "disk", new HddSpec { Name = "disk", Capacity = Bytes.GB(100), Rpm = 10_000, AverageSeek = SimDuration.FromMilliseconds(4.5), TransferRate = DataRate.Mbps(800) });
        var network = simulation.AddNetwork(new StarShape { Hosts = 2, Link = LinkSpec.Of(DataRate.Mbps(100), SimDuration.FromSeconds(0.05)) }.Build());
        var transfer = new Transfer(network, Bytes.MB(100));
        disk.Submit(new BlockRequest(IoKind.Read, 1_000_000, 100_000_000), transfer);
        simulation.Run();

        Assert.That(transfer.EndedAt, Is.EqualTo(SimTime.FromSeconds(0.0075 + 1 + 8 + 0.1)));
    }

    private sealed class Transfer(Network network, Bytes size) : IIoListener, IEventHandler
    {
        public SimTime EndedAt { get; private set; }

        public void IoEnded(long tag, IoStatus status) => network.Send(network.Topology.Hosts[0], network.Topology.Hosts[1], size, onOver: this);

        public void Handle(long tag) => EndedAt = network.Simulation.Now;
    }
}
