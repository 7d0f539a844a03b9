// SPDX-License-Identifier: MIT
using CloudSimNet.Storage;
using CloudSimNet.Storage.Fabrics;

namespace CloudSimNet.Tests.Storage.Fabrics;

public sealed class LunTests
{
    [Test]
    public void MaximumRate_OfFibreChannel_IsThatOfTheLink()
    {
        DataRate[] rates = [FabricRate.Fc4, FabricRate.Fc8, FabricRate.Fc16, FabricRate.Fc32];
        Assert.That(rates.Select(rate => new GivenFabric(1, rate: rate).Megabytes), Is.EqualTo(new[] { 400.0, 800, 1600, 3200 }).Within(1e-6));
    }

    [Test]
    public void Streams_OnOne8GfcPort_SaturateItAt800MegabytesEachWay()
    {
        var given = new GivenFabric(1);
        var (one, two, writes) = (given.Lun.OpenStream(GivenFabric.Large), given.Lun.OpenStream(GivenFabric.Large), given.Lun.OpenStream(GivenFabric.Large with { ReadFraction = 0 }));
        one.Start(double.PositiveInfinity);
        two.Start(double.PositiveInfinity);
        writes.Start(double.PositiveInfinity);
        given.Simulation.Run(SimDuration.FromSeconds(1));
        Assert.That((one.Rate + two.Rate) * 65_536 / 1e6, Is.EqualTo(800).Within(1e-6));
        Assert.That(writes.Rate * 65_536 / 1e6, Is.EqualTo(800).Within(1e-6));
        Assert.That(given.HostLinks[0].Utilization.Back, Is.EqualTo(1).Within(1e-9));
    }

    [Test]
    public void SwitchFails_TwoPaths_IoContinuesAtHalfTheBandwidth()
    {
        var given = new GivenFabric(2);
        var stream = given.Lun.OpenStream(GivenFabric.Large);
        stream.Start(double.PositiveInfinity);
        given.Simulation.Run(SimDuration.FromSeconds(1));
        Assert.That(stream.Rate * 65_536 / 1e6, Is.EqualTo(1600).Within(1e-6));
        given.Switches[1].Fail();
        given.Simulation.Run(SimDuration.FromSeconds(2));
        Assert.That((stream.Rate * 65_536 / 1e6, given.Lun.PathsUp), Is.EqualTo((800.0, 1)).Using<double>((a, b) => Math.Abs(a - b) < 1e-6 ? 0 : 1));
        given.Switches[0].Fail();
        given.Simulation.Run(SimDuration.FromSeconds(3));
        Assert.That(stream.State, Is.EqualTo(IoStreamState.Stalled));
        given.Switches[1].Repair();
        given.Simulation.Run(SimDuration.FromSeconds(4));
        Assert.That(stream.Completed * 65_536 / 1e6, Is.EqualTo(1600 + 800 + 0 + 800).Within(1e-4));
    }

    [Test]
    public void SwitchFails_RequestsOnIt_AreSentAgainOnTheOtherPath()
    {
        var given = new GivenFabric(2);
        given.Ends.Submit(given.Lun, IoKind.Write, 0, 8_000_000, 1); // 10 ms on a link.
        given.Ends.Submit(given.Lun, IoKind.Write, 8_000_000, 8_000_000, 2);
        given.At(0.004, given.Switches[0].Fail);
        given.Simulation.Run();
        Assert.That(given.Ends.All, Is.EqualTo(new[] { (2L, IoStatus.Done, 0.010024), (1L, IoStatus.Done, 0.020024) }), "the first waits behind the second");
    }

    [TestCase(double.PositiveInfinity, 5.010024, IoStatus.Done)]
    [TestCase(2, 3, IoStatus.Unavailable)]
    public void AllPathsDown_Requests_WaitUntilOneReturnsOrTheirTimeIsOver(double timeout, double end, IoStatus status)
    {
        var wait = double.IsInfinity(timeout) ? SimDuration.Forever : SimDuration.FromSeconds(timeout);
        var given = new GivenFabric(2, multipath: new MultipathSpec { AllPathsDownTimeout = wait });
        given.At(0.5, () => given.Switches.ForEach(one => one.Fail()));
        given.Ends.Submit(given.Lun, IoKind.Read, 0, 8_000_000, 1, 1);
        given.At(2, () => Assert.That((given.Lun.Stalled, given.Lun.IsAvailable), Is.EqualTo((1, false))));
        given.At(5, given.Switches[1].Repair);
        given.Simulation.Run();
        Assert.That(given.Ends.All, Is.EqualTo(new[] { (1L, status, end) }));
    }

    [TestCase(PathPolicy.RoundRobin, 2, 2)]
    [TestCase(PathPolicy.Fixed, 4, 0)]
    [TestCase(PathPolicy.LeastQueue, 2, 2)]
    public void Policy_FourRequests_GoWhereItSays(PathPolicy policy, int first, int second)
    {
        var given = new GivenFabric(2, multipath: new MultipathSpec { Policy = policy });
        for (var i = 0; i < 4; i++)
            given.Ends.Submit(given.Lun, IoKind.Read, 0, 4000, i);
        given.Simulation.Run();
        Assert.That(given.Lun.Paths.Select(path => path.Sent), Is.EqualTo(new[] { (long)first, second }));
        Assert.That(given.Lun.Paths.Sum(path => path.InFlight), Is.Zero);
    }

    [Test]
    public void LeastQueue_OnePathHasALongRequest_OthersTakeTheOther()
    {
        var given = new GivenFabric(2, multipath: new MultipathSpec { Policy = PathPolicy.LeastQueue });
        given.Ends.Submit(given.Lun, IoKind.Read, 0, 80_000_000, 0);
        for (var i = 1; i < 6; i++)
            given.Ends.Submit(given.Lun, IoKind.Read, 0, 4000, i, i * 0.001);
        given.Simulation.Run();
        Assert.That(given.Lun.Paths.Select(path => path.Sent), Is.EqualTo(new[] { 1L, 5 }));
    }

    [Test]
    public void Submit_ReadOfADisk_TakesDiskWireHopsAndStack()
    {
        var given = new GivenFabric(1, volume: simulation => GivenStorage.Disk(simulation));
        given.Ends.Submit(given.Lun, IoKind.Read, 8000, 4000);
        given.Simulation.Run();
        Assert.That(given.Ends.All[0].Seconds, Is.EqualTo(0.010029), "10 ms, 4 000 bytes at 800 MB/s, twice 2 us and 20 us");
    }

    [Test]
    public void VolumeFails_RequestEndsAndOthersGoOn()
    {
        var given = new GivenFabric(1, volume: simulation => GivenStorage.Disk(simulation));
        ((CloudSimNet.Storage.Devices.Hdd)given.Volume).Fail();
        given.Ends.Submit(given.Lun, IoKind.Read, 8000, 4000);
        given.Simulation.Run();
        Assert.That(given.Ends.All[0].Status, Is.EqualTo(IoStatus.Unavailable));
        Assert.That(given.Lun.IsAvailable, Is.False);
    }

    [Test]
    public void Map_HostWithoutALink_IsRefused()
    {
        var given = new GivenFabric(1);
        var other = given.Fabric.AddInitiator("other");
        other.AddPort("hba");
        Assert.That(() => given.Fabric.Map("lun", given.Volume, other, [.. given.Fabric.Nodes.OfType<ArrayPort>()]), Throws.ArgumentException.With.Message.Contains("No path leads"));
    }

    [Test]
    public void Map_PartsOfAnotherFabricOrSimulation_IsRefused()
    {
        var (given, other) = (new GivenFabric(1), new GivenFabric(2));
        var (ports, others) = (given.Fabric.Nodes.OfType<ArrayPort>().ToList(), other.Fabric.Nodes.OfType<ArrayPort>().ToList());

        Assert.Multiple(() =>
        {
            Assert.That(() => given.Fabric.Map("lun", other.Volume, given.Host, ports), Throws.ArgumentException.With.Message.Contains("another simulation"));
            Assert.That(() => given.Fabric.Map("lun", given.Volume, other.Host, ports), Throws.ArgumentException.With.Message.Contains("a host of another fabric"));
            Assert.That(() => given.Fabric.Map("lun", given.Volume, given.Host, others), Throws.ArgumentException.With.Message.Contains("a port of another fabric"));
        });
    }

    [Test]
    public void Link_Kilometres_AddFiveMicrosecondsEachWay()
    {
        var given = new GivenFabric(1);
        var port = given.Fabric.AddArrayPort("far");
        given.Fabric.Link(given.Switches[0], port, FabricRate.Fc8, 100);
        var lun = given.Fabric.Map("far", given.Volume, given.Host, [port]);
        given.Ends.Submit(lun, IoKind.Read, 0, 4000);
        given.Simulation.Run();
        Assert.That(given.Ends.All[0].Seconds, Is.EqualTo(0.001029));
    }
}
