// SPDX-License-Identifier: MIT
using CloudSimNet.Storage;
using CloudSimNet.Storage.Devices;
using CloudSimNet.Storage.Fabrics;

namespace CloudSimNet.Tests.Storage.Fabrics;

public sealed class StorageProtocolTests
{
    [TestCase(512)]
    [TestCase(4096)]
    [TestCase(65_536)]
    [TestCase(4_194_304)]
    public void Cycles_OfIscsi_Are1Point4To1Point8TimesThoseOfFibreChannel(int bytes)
    {
        var fc = StorageProtocol.FibreChannel.Cycles(bytes);
        Assert.That(StorageProtocol.Iscsi.Cycles(bytes) / fc, Is.InRange(1.4, 1.8));
        Assert.That(StorageProtocol.Nfs.Cycles(bytes), Is.GreaterThan(fc).And.LessThan(StorageProtocol.Iscsi.Cycles(bytes)));
    }

    [Test]
    public void MaximumRate_OnEqualLinks_IscsiReachesNineTenthsOfFibreChannel()
    {
        var fc = new GivenFabric(1, StorageProtocol.FibreChannel, FabricRate.Ethernet10).Megabytes;
        var iscsi = new GivenFabric(1, StorageProtocol.Iscsi, FabricRate.Ethernet10).Megabytes;
        Assert.That(iscsi / fc, Is.InRange(0.90, 0.91));
        Assert.That(new GivenFabric(1, StorageProtocol.Fcoe, FabricRate.Ethernet10).Megabytes, Is.EqualTo(1200).Within(1e-6));
    }

    [Test]
    public void Response_OfADiskOverAnyBlockProtocol_IsWithinFourPercentOf4Gfc()
    {
        var reference = Response(StorageProtocol.FibreChannel, FabricRate.Fc4);
        Assert.That(Response(StorageProtocol.FibreChannel, FabricRate.Fc8) / reference, Is.EqualTo(1).Within(0.04));
        Assert.That(Response(StorageProtocol.Fcoe, FabricRate.Ethernet10) / reference, Is.EqualTo(1).Within(0.04));
        Assert.That(Response(StorageProtocol.Iscsi, FabricRate.Ethernet10) / reference, Is.EqualTo(1).Within(0.04));
    }

    [Test]
    public void Cycles_OfRequestsAndStreams_AreCountedForTheHost()
    {
        var given = new GivenFabric(1);
        given.Ends.Submit(given.Lun, IoKind.Read, 0, 4000);
        given.Simulation.Run();
        Assert.That(given.Host.Cycles, Is.EqualTo(27_000));
        given.Lun.OpenStream(GivenStorage.Reads).Start(100);
        given.Simulation.Run();
        Assert.That(given.Host.Cycles, Is.EqualTo(101 * 27_000).Within(1e-3));
    }

    [Test]
    public void AddInitiator_WithFewCycles_BoundsItsStreams()
    {
        var given = new GivenFabric(1);
        var host = given.Fabric.AddInitiator("slow", Frequency.MHz(27));
        given.Fabric.Link(host.AddPort("hba"), given.Switches[0], FabricRate.Fc8);
        var lun = given.Fabric.Map("slow", given.Volume, host, [.. given.Fabric.Nodes.OfType<ArrayPort>()]);
        Assert.That(lun.MaximumRate(GivenStorage.Reads), Is.EqualTo(1000).Within(1e-6));
    }

    [Test]
    public void StorageFabric_FileProtocol_IsRefused() =>
        Assert.That(() => new StorageFabric(new Simulation(), StorageProtocol.Nfs), Throws.ArgumentException);

    private static double Response(StorageProtocol protocol, DataRate rate)
    {
        var given = new GivenFabric(1, protocol, rate, volume: simulation => new Hdd(simulation, "disk", HddSpec.Rpm15000));
        given.Ends.Submit(given.Lun, IoKind.Read, 8192, 8192);
        given.Simulation.Run();
        return given.Ends.All[0].Seconds;
    }
}
