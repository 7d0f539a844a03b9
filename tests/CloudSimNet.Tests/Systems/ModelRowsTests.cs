// SPDX-License-Identifier: MIT
using CloudSimNet.Networks;
using CloudSimNet.Networks.Topologies;
using CloudSimNet.Storage;
using CloudSimNet.Storage.Arrays;
using CloudSimNet.Storage.Caching;
using CloudSimNet.Storage.Devices;
using CloudSimNet.Storage.Distributed;
using CloudSimNet.Storage.Replication;
using CloudSimNet.Storage.Snapshots;

namespace CloudSimNet.Tests.Systems;

/// <summary>Figures of the datacenter models' worked rows, at the precision at which they are printed.</summary>
public sealed class ModelRowsTests
{
    [TestCase(10_000, 3, 2, 125)]
    [TestCase(15_000, 3.5, 0, 181.8)]
    public void Hdd_SeekTurnAndTransfer_GiveItsOperations(double rpm, double seekMs, double transferMs, double iops)
    {
        var spec = new HddSpec
        {
            Name = "row", Capacity = Bytes.GB(600), Rpm = rpm, AverageSeek = SimDuration.FromMilliseconds(seekMs), TransferRate = transferMs == 0 ? DataRate.Gbps(1e6) : DataRate.Bps((long)(4096 * 8 / (transferMs / 1e3))),
        };

        Assert.That(new Hdd(new Simulation(), "disk", spec).MaximumRate(IoPattern.RandomReads), Is.EqualTo(iops).Within(0.05));
    }

    [TestCase(RaidLevel.Raid5, 900, 0.84, 608.1, 792)]
    [TestCase(RaidLevel.Raid5, 900, 0.90, 692.3, 832)]
    [TestCase(RaidLevel.Raid5, 900, 0.95, 782.6, 866)]
    [TestCase(RaidLevel.Raid10, 1440, 0.84, 1241.4, 1324)]
    [TestCase(RaidLevel.Raid10, 2800, 0.30, 1647.1, 1820)]
    [TestCase(RaidLevel.Raid10, 2800, 0, 1400, 1400)]
    public void Raid_ExactAndFunctionalRates(RaidLevel level, double raw, double reads, double exact, double functional)
    {
        Assert.That(Raid.ExactRate(level, raw, reads), Is.EqualTo(exact).Within(0.05));
        Assert.That(Raid.FunctionalRate(level, raw, reads), Is.EqualTo(functional).Within(1));
    }

    [TestCase(RaidLevel.Raid5, 10, 1e5, 4_629_630, 1)]
    [TestCase(RaidLevel.Raid6, 10, 1e5, 2.411e9, 1e6)]
    [TestCase(RaidLevel.Raid5, 8, 1e6, 7.440e8, 1e5)]
    [TestCase(RaidLevel.Raid6, 8, 1e6, 5.167e12, 1e9)]
    public void Raid_MeanTimeToDataLoss(RaidLevel level, int members, double failureHours, double hours, double precision) =>
        Assert.That(Raid.MeanTimeToDataLossHours(level, members, failureHours, 24), Is.EqualTo(hours).Within(precision / 2));

    [Test]
    public void Che_ThousandBlocksByZipf()
    {
        var popularity = Popularity.Zipf(1000, 0.8);

        Assert.That(CheModel.CharacteristicTime(popularity, 100), Is.EqualTo(133.8647).Within(5e-5));
        Assert.That(CheModel.HitRatio(popularity, 100), Is.EqualTo(0.37779).Within(5e-6));
    }

    [TestCase(1, ObjectLayout.Mirror, 2)]
    [TestCase(1, ObjectLayout.Parity, 1.333)]
    [TestCase(2, ObjectLayout.Parity, 1.5)]
    public void Distributed_CapacityFactors(int faults, ObjectLayout layout, double factor) =>
        Assert.That(new ObjectPolicy { FaultsToTolerate = faults, Layout = layout }.Factor, Is.EqualTo(factor).Within(5e-4));

    [Test]
    public void Paths_InParallel_AreAvailableTogether() => Assert.That(Redundancy.Availability(0.99, 2), Is.EqualTo(0.9999).Within(1e-12));

    [TestCase(1, 0.885)]
    [TestCase(3, 0.72)]
    [TestCase(5, 0.61)]
    public void Snapshots_ThroughputOfAChain(int depth, double factor) => Assert.That(ChainModel.ThroughputFactor(depth), Is.EqualTo(factor).Within(0.005));

    [Test]
    public void Clone_FortyGigabytes_At200MegabytesASecond() => Assert.That(ChainModel.FullCloneTime(Bytes.GB(40), DataRate.Mbps(1600)), Is.EqualTo(SimDuration.FromSeconds(200)));

    [Test]
    public void Replication_HundredKilometres_AreAMillisecondThereAndBack() => Assert.That(2 * SiteLink.FibreLatency(100), Is.EqualTo(SimDuration.FromMilliseconds(1)));

    [TestCase(1500, false, 0.94928)]
    [TestCase(1500, true, 0.91678)]
    [TestCase(9000, true, 0.98584)]
    public void Frames_Goodput(int mtu, bool isTunnelled, double goodput) =>
        Assert.That((FrameFormat.Ethernet with { Mtu = mtu, Encapsulation = isTunnelled ? Encapsulation.Vxlan : Encapsulation.None }).Goodput, Is.EqualTo(goodput).Within(5e-6));

    [TestCase(4, 16, 4, 20)]
    [TestCase(48, 27_648, 576, 2880)]
    public void FatTree_Counts(int ports, int hosts, int cores, int switches)
    {
        var link = LinkSpec.Of(DataRate.Gbps(1), SimDuration.Zero);
        var topology = new FatTreeShape { Ports = ports, Link = link, HostLink = link }.Build();

        Assert.That((topology.Hosts.Count, topology.Nodes.Count - topology.Hosts.Count), Is.EqualTo((hosts, switches)));
        Assert.That(topology.Nodes.Count(static node => node.Name.StartsWith("core", StringComparison.Ordinal)), Is.EqualTo(cores));
    }

    [TestCase(true, 8.250025)]
    [TestCase(false, 8.0002)]
    public void Flow_OverTwoLinksOf100Microseconds(bool hasFactors, double seconds)
    {
        var simulation = new Simulation();
        var network = simulation.AddNetwork(
            new StarShape { Hosts = 2, Link = LinkSpec.Of(DataRate.Gbps(1), SimDuration.FromNanoseconds(100_000)) }.Build(),
            new NetworkSpec { Transport = hasFactors ? TransportSpec.Lv08 : TransportSpec.Fluid });
        var flow = network.Send(network.Topology.Hosts[0], network.Topology.Hosts[1], Bytes.GB(1));
        simulation.Run();

        Assert.That(flow.EndedAt.Seconds, Is.EqualTo(seconds).Within(5e-7));
    }
}
