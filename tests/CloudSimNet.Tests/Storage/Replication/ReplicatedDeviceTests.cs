// SPDX-License-Identifier: MIT
using CloudSimNet.Storage;
using CloudSimNet.Storage.Devices;
using CloudSimNet.Storage.Replication;

namespace CloudSimNet.Tests.Storage.Replication;

/// <summary>Two sites, each with an array whose operations take 1 ms, and a line of 8 Gbit/s between them.</summary>
public sealed class ReplicatedDeviceTests
{
    private static readonly RatedArraySpec Array = new() { Capacity = Bytes.MB(1000), ReadIops = 10_000, Latency = SimDuration.FromMilliseconds(1) };

    private static readonly IoPattern Load = new() { ReadFraction = 0, BlockSize = Bytes.B(4000) };

    [TestCase(0, 0.001)]
    [TestCase(100, 0.002)]
    [TestCase(1000, 0.011)]
    public void Write_Synchronous_TakesTheWayThereAndBackLonger(double kilometres, double seconds)
    {
        var (simulation, device) = Given(ReplicationMode.Synchronous, kilometres);
        var ends = new Ends(simulation);
        ends.Submit(device, IoKind.Write, 0, 1);
        simulation.Run();

        Assert.That(ends.All.Single().Seconds, Is.EqualTo(seconds).Within(1.1e-9)); // And a nanosecond for one byte on the line.
        Assert.That((device.Primary.Writes, device.Secondary.Writes, device.Unreplicated), Is.EqualTo((1, 1, Bytes.Zero)));
    }

    [Test]
    public void Write_Asynchronous_TakesNoLongerThanThePrimary()
    {
        var (simulation, device) = Given(ReplicationMode.Asynchronous, 1000);
        var ends = new Ends(simulation);
        ends.Submit(device, IoKind.Write, 0, 4000);
        simulation.Run(SimDuration.FromSeconds(1));

        Assert.That(ends.All.Single().Seconds, Is.EqualTo(0.001));
        Assert.That(device.Unreplicated, Is.EqualTo(Bytes.B(65536)));
    }

    [Test]
    public void Read_Synchronous_DoesNotCrossTheLine()
    {
        var (simulation, device) = Given(ReplicationMode.Synchronous, 1000);
        var ends = new Ends(simulation);
        ends.Submit(device, IoKind.Read, 0, 4000);
        simulation.Run();

        Assert.That(ends.All.Single().Seconds, Is.EqualTo(0.001));
        Assert.That(device.Secondary.Reads, Is.Zero);
    }

    [Test]
    public void Stream_AfterFailOver_GoesOnWhenTheSecondaryIsBack()
    {
        var (simulation, device) = Given(ReplicationMode.Synchronous, 100);
        var secondary = (RatedArray)device.Secondary;
        var stream = device.OpenStream(Load, new IoStreamTerms { Cap = 100 });
        stream.Start(400);
        simulation.Schedule(SimDuration.FromSeconds(1), () => device.FailOver());
        simulation.Schedule(SimDuration.FromSeconds(2), secondary.Fail);
        simulation.Schedule(SimDuration.FromSeconds(5), secondary.Replace);
        simulation.Run();

        Assert.That((stream.Completed, simulation.Now), Is.EqualTo((400.0, SimTime.Zero.AddSaturating(SimDuration.FromSeconds(7)))));
    }

    [Test]
    public void Line_CutWhileWritesMustNotBeAlone_TheyWaitForIt()
    {
        var (simulation, device) = Given(ReplicationMode.Synchronous, 100);
        var ends = new Ends(simulation);
        simulation.Schedule(SimDuration.FromSeconds(1), device.Link.Fail);
        ends.Submit(device, IoKind.Write, 0, 1, atSeconds: 2);
        simulation.Schedule(SimDuration.FromSeconds(5), device.Link.Repair);
        simulation.Run();

        Assert.That(ends.All.Single().Seconds, Is.EqualTo(5.002).Within(1.1e-9));
        Assert.That(ends.All.Single().Status, Is.EqualTo(IoStatus.Done));
    }

    [Test]
    public void Line_CutWhileAWriteIsOnIt_TheWriteIsSentAgain()
    {
        var (simulation, device) = Given(ReplicationMode.Synchronous, 100);
        var ends = new Ends(simulation);
        ends.Submit(device, IoKind.Write, 0, 100_000_000); // 100 ms on the line.
        simulation.Schedule(SimDuration.FromSeconds(0.05), device.Link.Fail);
        simulation.Schedule(SimDuration.FromSeconds(1), device.Link.Repair);
        simulation.Run();

        Assert.That(ends.All.Single().Seconds, Is.EqualTo(1.102).Within(1.1e-9));
        Assert.That(device.Secondary.Writes, Is.EqualTo(1));
    }

    [Test]
    public void FailOver_SynchronousAndTogether_LosesNothing()
    {
        var (simulation, device) = Given(ReplicationMode.Synchronous, 100);
        var ends = new Ends(simulation);
        ends.Submit(device, IoKind.Write, 0, 4000);
        simulation.Schedule(SimDuration.FromSeconds(1), () => Assert.That(device.FailOver(), Is.EqualTo(Bytes.Zero)));
        ends.Submit(device, IoKind.Write, 0, 4000, atSeconds: 2);
        simulation.Run();

        Assert.That(ends.All[^1].Seconds, Is.EqualTo(2.001));
        Assert.That(simulation.StorageLosses.All, Is.Empty);
        Assert.That((device.Primary.Writes, device.Secondary.Writes), Is.EqualTo((1, 2)));
    }

    [Test]
    public void FailOver_WentOnAlone_LosesWhatWasWrittenAloneAndSaysSo()
    {
        var (simulation, device) = Given(ReplicationMode.Synchronous, 100, WhenApart.Continue);
        var ends = new Ends(simulation);
        ends.Submit(device, IoKind.Write, 0, 4000);
        simulation.Schedule(SimDuration.FromSeconds(1), device.Link.Fail);
        ends.Submit(device, IoKind.Write, 65536, 4000, atSeconds: 2);
        ends.Submit(device, IoKind.Write, 65536, 4000, atSeconds: 3); // The same block.
        ends.Submit(device, IoKind.Write, 200_000, 4000, atSeconds: 4);
        simulation.Schedule(SimDuration.FromSeconds(5), () => device.FailOver());
        simulation.Run();

        Assert.That(ends.All.Select(static end => end.Status), Is.All.EqualTo(IoStatus.Done));
        Assert.That(device.Lost, Is.EqualTo(Bytes.B(2 * 65536)));
        Assert.That(simulation.StorageLosses.All.Single(), Is.EqualTo(new DataLoss(SimTime.FromSeconds(5), "pair", Bytes.B(2 * 65536), LossCause.AsynchronousReplica)));
        Assert.That(device.WorstRecoveryPoint, Is.EqualTo(SimDuration.FromSeconds(2.999))); // Since the first write alone was acknowledged.
    }

    [Test]
    public void Line_MendedAfterGoingOnAlone_ShipsWhatHasChanged()
    {
        var (simulation, device) = Given(ReplicationMode.Synchronous, 100, WhenApart.Continue);
        var ends = new Ends(simulation);
        simulation.Schedule(SimDuration.FromSeconds(1), device.Link.Fail);
        ends.Submit(device, IoKind.Write, 65536, 4000, atSeconds: 2);
        simulation.Schedule(SimDuration.FromSeconds(5), device.Link.Repair);
        simulation.Run();

        Assert.That((device.Unreplicated, device.Cycles, device.Shipped, device.RecoveryPoint), Is.EqualTo((Bytes.Zero, 1, Bytes.B(65536), SimDuration.Zero)));
        Assert.That(device.FailOver(), Is.EqualTo(Bytes.Zero));
    }

    [Test]
    public void RecoveryPoint_AsynchronousUnderSteadyLoad_IsAnIntervalAndTheShipping()
    {
        // 1 000 writes a second of 4 000 bytes are 4 MB/s; in 10 s that is 40 MB, which the line of 20 MB/s ships in 2 s beside... the load, which doesn't cross it.
        var (simulation, device) = Given(ReplicationMode.Asynchronous, 0, rate: DataRate.Mbps(160), interval: 10);
        var stream = device.OpenStream(Load, new IoStreamTerms { Cap = 1000 });
        stream.Start(double.PositiveInfinity);
        var (least, most) = (double.PositiveInfinity, 0.0);
        for (var i = 250; i < 1000; i++)
            simulation.Schedule(SimDuration.FromSeconds(i / 10.0), () => (least, most) = (Math.Min(least, device.RecoveryPoint.Seconds), Math.Max(most, device.RecoveryPoint.Seconds)));
        simulation.Run(SimDuration.FromSeconds(100));

        Assert.That(device.WorstRecoveryPoint.Seconds, Is.EqualTo(12).Within(1e-6));
        Assert.That(most, Is.EqualTo(12).Within(0.101));
        Assert.That(least, Is.EqualTo(2).Within(0.101)); // When a cycle is done, what it has shipped is 2 s old.
        Assert.That(device.MeanRecoveryPoint.Seconds, Is.EqualTo(6.8).Within(1e-6)); // 72 s² from 0 to 12 s, eight times 70, and 48 from 92 to 100 s.
    }

    [Test]
    public void FailOver_AsynchronousUnderSteadyLoad_LosesWhatWasWrittenSinceTheLastShippedCycleBegan()
    {
        var (simulation, device) = Given(ReplicationMode.Asynchronous, 0, rate: DataRate.Mbps(160), interval: 10);
        device.OpenStream(Load, new IoStreamTerms { Cap = 1000 }).Start(double.PositiveInfinity);
        simulation.Schedule(SimDuration.FromSeconds(31), () => device.FailOver()); // The cycle of 30 s is on its way, that of 20 s was done at 22 s.
        simulation.Run(SimDuration.FromSeconds(31));

        Assert.That((double)device.Lost.Count, Is.EqualTo(11 * 4e6).Within(4000));
    }

    [Test]
    public void Line_TooSlowForTheLoad_TheRecoveryPointGrowsWithEachCycle()
    {
        var (simulation, device) = Given(ReplicationMode.Asynchronous, 0, rate: DataRate.Mbps(16), interval: 10); // Half of what is written.
        device.OpenStream(Load, new IoStreamTerms { Cap = 1000 }).Start(double.PositiveInfinity);
        simulation.Run(SimDuration.FromSeconds(205));

        // Each cycle takes twice as long as what it ships took to be written: they begin at 10, 30, 70 and 150 s. At 150 s what is on the other side is of 30 s; now, of 70 s.
        Assert.That((device.WorstRecoveryPoint.Seconds, device.RecoveryPoint.Seconds, device.Cycles), Is.EqualTo((135.0, 135.0, 3)).Using<double>(static (a, b) => Math.Abs(a - b) < 1e-6 ? 0 : 1));
    }

    [Test]
    public void Replica_NobodyWrites_CostsNoEvents()
    {
        var (simulation, _) = Given(ReplicationMode.Asynchronous, 0);
        var result = simulation.Run(SimDuration.FromHours(24));

        Assert.That(result.Events, Is.Zero);
    }

    [Test]
    public void Run_ToTheEnd_EndsWhenAllIsShipped()
    {
        var (simulation, device) = Given(ReplicationMode.Asynchronous, 0, interval: 10);
        new Ends(simulation).Submit(device, IoKind.Write, 0, 4000, atSeconds: 1);
        var result = simulation.Run();

        Assert.That(result.Time.Seconds, Is.InRange(10, 10.01));
        Assert.That((device.Unreplicated, device.WorstRecoveryPoint.Seconds), Is.EqualTo((Bytes.Zero, 9.0)).Using<double>(static (a, b) => Math.Abs(a - b) < 0.01 ? 0 : 1));
    }

    [Test]
    public void Secondary_FailsUnderSynchronousWrites_TheyStallAndGoOnAfterwards()
    {
        var (simulation, device) = Given(ReplicationMode.Synchronous, 0);
        var secondary = (RatedArray)device.Secondary;
        var ends = new Ends(simulation);
        simulation.Schedule(SimDuration.FromSeconds(1), secondary.Fail);
        ends.Submit(device, IoKind.Write, 0, 1, atSeconds: 2);
        simulation.Schedule(SimDuration.FromSeconds(3), secondary.Replace);
        simulation.Run();

        Assert.That(ends.All.Single().Seconds, Is.EqualTo(3.001).Within(1.1e-9));
    }

    [Test]
    public void Primary_Fails_RequestsAreUnavailableUntilItIsGivenUp()
    {
        var (simulation, device) = Given(ReplicationMode.Synchronous, 0);
        var ends = new Ends(simulation);
        simulation.Schedule(SimDuration.FromSeconds(1), ((RatedArray)device.Primary).Fail);
        ends.Submit(device, IoKind.Read, 0, 1, tag: 1, atSeconds: 2);
        simulation.Schedule(SimDuration.FromSeconds(3), () => device.FailOver());
        ends.Submit(device, IoKind.Read, 0, 1, tag: 2, atSeconds: 4);
        simulation.Run();

        Assert.That(ends.All.Select(static end => (end.Tag, end.Status)), Is.EqualTo(new[] { (1L, IoStatus.Unavailable), (2L, IoStatus.Done) }));
    }

    private static (Simulation Simulation, ReplicatedDevice Device) Given(ReplicationMode mode, double kilometres, WhenApart whenApart = WhenApart.Stall, DataRate? rate = null, double interval = 300)
    {
        var simulation = new Simulation();
        var (near, far) = (new RatedArray(simulation, "near", Array), new RatedArray(simulation, "far", Array));
        var link = new SiteLink(simulation, rate ?? DataRate.Gbps(8), SiteLink.FibreLatency(kilometres));
        return (simulation, new ReplicatedDevice("pair", near, far, link, new ReplicationSpec { Mode = mode, WhenApart = whenApart, Interval = SimDuration.FromSeconds(interval) }));
    }
}
