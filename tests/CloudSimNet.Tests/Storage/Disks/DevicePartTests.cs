// SPDX-License-Identifier: MIT
using CloudSimNet.Storage;
using CloudSimNet.Storage.Devices;
using CloudSimNet.Storage.Disks;

namespace CloudSimNet.Tests.Storage.Disks;

/// <summary>Parts of a disk of 1000 MB.</summary>
public sealed class DevicePartTests
{
    [Test]
    public void Submit_SecondPart_ReachesTheDeviceFromItsOffsetOn()
    {
        var (simulation, disk) = Given();
        var part = new DevicePart("second", disk, Bytes.MB(400), Bytes.MB(600));
        var probe = new DevicePart("below", part, Bytes.MB(599), Bytes.MB(1));
        var ends = new Ends(simulation);
        ends.Submit(probe, IoKind.Write, 0, 1_000_000);
        simulation.Run();

        Assert.That((probe.Offset, part.Writes, disk.Writes, disk.BytesWritten), Is.EqualTo((Bytes.MB(599), 1L, 1L, Bytes.MB(1))));
        Assert.That(ends.All.Single().Status, Is.EqualTo(IoStatus.Done));
    }

    [Test]
    public void Submit_BeyondThePart_IsRefusedThoughTheDeviceHasMore()
    {
        var part = new DevicePart("first", Given().Disk, Bytes.Zero, Bytes.MB(400));

        Assert.That(() => part.Submit(new BlockRequest(IoKind.Read, 400_000_000, 1)), Throws.TypeOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void Streams_OfTwoParts_ShareTheDevice()
    {
        var (simulation, disk) = Given();
        var streams = new[] { 0, 400 }.Select(at => new DevicePart($"at {at}", disk, Bytes.MB(at), Bytes.MB(400)).OpenStream(GivenStorage.Reads)).ToArray();
        foreach (var stream in streams)
            stream.Start(100);
        simulation.Run(SimDuration.FromSeconds(1));

        Assert.That(streams.Select(static stream => stream.Completed), Is.EqualTo(new[] { 50.0, 50.0 }).Within(1e-6));
    }

    [Test]
    public void Device_IsReplacedByABlankOne_EachPartHasLostWhatItWrote()
    {
        var (simulation, disk) = Given();
        var (first, second) = (new DevicePart("first", disk, Bytes.Zero, Bytes.MB(400)), new DevicePart("second", disk, Bytes.MB(400), Bytes.MB(400)));
        var ends = new Ends(simulation);
        ends.Submit(first, IoKind.Write, 0, 3000);
        ends.Submit(second, IoKind.Write, 0, 2000);
        simulation.Schedule(SimDuration.FromSeconds(1), () => (first.IsAvailable ? disk : null)!.Fail());
        simulation.Schedule(SimDuration.FromSeconds(2), disk.Replace);
        simulation.Run();

        Assert.That(simulation.StorageLosses.All.Select(static loss => (loss.Device, loss.Lost)), Is.EquivalentTo(new[] { ("first", Bytes.B(3000)), ("second", Bytes.B(2000)) }));
    }

    [TestCase(-1, 100)]
    [TestCase(0, 1001)]
    [TestCase(900, 101)]
    [TestCase(1001, 1)]
    [TestCase(0, 0)]
    public void Constructor_PartThatIsNotOfTheDevice_IsRefused(long offset, long size) =>
        Assert.That(() => new DevicePart("part", Given().Disk, Bytes.MB(offset), Bytes.MB(size)), Throws.TypeOf<ArgumentOutOfRangeException>());

    private static (Simulation Simulation, Hdd Disk) Given()
    {
        var simulation = new Simulation();
        return (simulation, GivenStorage.Disk(simulation));
    }
}
