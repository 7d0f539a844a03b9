// SPDX-License-Identifier: MIT
using CloudSimNet.Storage;
using CloudSimNet.Storage.Arrays;
using CloudSimNet.Storage.Devices;
using CloudSimNet.Storage.Disks;
using CloudSimNet.Storage.Distributed;
using CloudSimNet.Storage.Pools;
using CloudSimNet.Storage.Replication;

namespace CloudSimNet.Tests.Storage;

/// <summary>A device that was replaced is blank: what stands above it makes it anew, or loses what it held, and says so.</summary>
public sealed class BlankDeviceTests
{
    private static readonly RatedArraySpec Rated = new() { Capacity = Bytes.GB(1), ReadIops = 10_000 };

    [Test]
    public void Replace_LoneDrive_LosesWhatWasWrittenToItOnce()
    {
        var simulation = new Simulation();
        var disk = new RatedArray(simulation, "disk", Rated);
        Write(disk, 4096, 8192);
        Swap(disk);
        Swap(disk);
        Assert.That(simulation.StorageLosses.All, Is.EqualTo(new[] { new DataLoss(simulation.Now, "disk", Bytes.B(12_288), LossCause.DeviceFailures) }));
        Write(disk, 4096);
        Swap(disk);

        Assert.That(simulation.StorageLosses.Total, Is.EqualTo(Bytes.B(16_384)));
    }

    [Test]
    public void Repair_AfterAnOutage_HasWhatItHeld()
    {
        var simulation = new Simulation();
        var disk = new RatedArray(simulation, "disk", Rated);
        Write(disk, 4096);
        disk.Fail();
        disk.Repair();

        Assert.That((disk.IsAvailable, simulation.StorageLosses.All), Is.EqualTo((true, (IReadOnlyList<DataLoss>)[])));
    }

    [Test]
    public void Replace_UnderADisk_TheDiskIsNamed()
    {
        var simulation = new Simulation();
        var array = new RatedArray(simulation, "array", Rated);
        Write(new VirtualDisk("vm", array), 4096);
        Swap(array);

        Assert.That(simulation.StorageLosses.All.Select(static loss => (loss.Device, loss.Lost)), Is.EqualTo(new[] { ("vm", Bytes.B(4096)) }));
    }

    [Test]
    public void Replace_MemberOfARedundantArray_LosesNothing()
    {
        var simulation = new Simulation();
        var members = Enumerable.Range(0, 4).Select(i => new RatedArray(simulation, $"disk {i}", Rated)).ToArray();
        var array = new RaidArray(simulation, "raid", new RaidSpec { Level = RaidLevel.Raid5 }, members);
        Write(array, 4096);
        Swap(members[1]);
        simulation.Run();

        Assert.That((array.State, simulation.StorageLosses.All), Is.EqualTo((RaidState.Optimal, (IReadOnlyList<DataLoss>)[])));
    }

    [Test]
    public void Replace_SecondaryOfAReplica_IsGivenEverythingAgain_AndUntilThenItWouldBeLost([Values] ReplicationMode mode)
    {
        var simulation = new Simulation();
        var far = new RatedArray(simulation, "far", Rated);
        var pair = new ReplicatedDevice("pair", new RatedArray(simulation, "near", Rated), far, new SiteLink(simulation, DataRate.Gbps(1), SimDuration.Zero), new ReplicationSpec { Mode = mode });
        Write(pair, 4096);
        simulation.Run(SimDuration.FromMinutes(20));
        Assert.That(pair.Unreplicated, Is.EqualTo(Bytes.Zero));
        Swap(far);
        Assert.That(pair.Unreplicated, Is.EqualTo(Bytes.B(65_536)));
        simulation.Run();

        Assert.That((pair.Unreplicated, pair.FailOver(), simulation.StorageLosses.All), Is.EqualTo((Bytes.Zero, Bytes.Zero, (IReadOnlyList<DataLoss>)[])));
    }

    [Test]
    public void Replace_SecondaryOfAReplica_FailOverBeforeItHasEverything_SaysWhatIsLost()
    {
        var simulation = new Simulation();
        var far = new RatedArray(simulation, "far", Rated);
        var pair = new ReplicatedDevice("pair", new RatedArray(simulation, "near", Rated), far, new SiteLink(simulation, DataRate.Gbps(1), SimDuration.Zero), new ReplicationSpec { Mode = ReplicationMode.Asynchronous });
        Write(pair, 4096);
        simulation.Run(SimDuration.FromMinutes(20));
        Swap(far);

        Assert.That(pair.FailOver(), Is.EqualTo(Bytes.B(65_536)));
        Assert.That(simulation.StorageLosses.Total, Is.EqualTo(Bytes.B(65_536)));
    }

    [Test]
    public void Replace_DriveOfAStoresNode_ItsPartIsCopiedAnew()
    {
        var (simulation, drives, made) = GivenStore();
        Write(made, 4096);
        Swap(drives[made.Parts[0].Node.Id]);
        Assert.That((made.Parts[0].State, made.Parts[0].Lacking, made.IsAvailable), Is.EqualTo((PartState.Resyncing, Bytes.MB(100), true)));
        simulation.Run();

        Assert.That((made.IsHealthy, simulation.StorageLosses.All), Is.EqualTo((true, (IReadOnlyList<DataLoss>)[])));
    }

    [Test]
    public void Replace_DrivesOfBothCopies_TheObjectIsLost()
    {
        var (simulation, drives, made) = GivenStore();
        Write(made, 4096);
        foreach (var part in made.Parts.Where(static part => !part.IsWitness))
            Swap(drives[part.Node.Id]);

        Assert.That((made.IsDataLost, simulation.StorageLosses.Total), Is.EqualTo((true, Bytes.B(65_536))));
    }

    [Test]
    public void Replace_DeviceOfAPool_LosesTheVolumesThatLieOnIt()
    {
        var simulation = new Simulation();
        var pool = new StoragePool(simulation, "pool", new PoolSpec { ExtentSize = Bytes.MB(10) });
        var drives = Enumerable.Range(0, 2).Select(i => new RatedArray(simulation, $"array {i}", Rated)).ToArray();
        foreach (var drive in drives)
            pool.Add(drive);
        var (first, second) = (pool.TryAddThick("first", Bytes.GB(1))!, pool.TryAddThick("second", Bytes.GB(1))!);
        Write(first, 4096);
        Write(second, 8192);
        Swap(drives[1]);

        Assert.That(simulation.StorageLosses.All.Select(static loss => (loss.Device, loss.Lost)), Is.EqualTo(new[] { ("second", Bytes.B(8192)) }));
    }

    [Test]
    public void Replace_DestinationOfAMove_TheDiskStaysWhereItIs()
    {
        var simulation = new Simulation();
        var (from, to) = (new RatedArray(simulation, "from", Rated), new RatedArray(simulation, "to", Rated));
        var disk = new VirtualDisk("vm", from);
        Write(disk, 4096);
        disk.MoveTo(to);
        Swap(to);
        simulation.Run();

        Assert.That((disk.Backing, simulation.StorageLosses.All), Is.EqualTo(((BlockDevice)from, (IReadOnlyList<DataLoss>)[])));
    }

    [Test]
    public void Array_OverADiskOfAnotherArray_IsRefused()
    {
        var simulation = new Simulation();
        var disks = Enumerable.Range(0, 4).Select(i => new RatedArray(simulation, $"disk {i}", Rated)).ToArray();
        _ = new RaidArray(simulation, "first", new RaidSpec { Level = RaidLevel.Raid5 }, disks);

        Assert.That(() => new RaidArray(simulation, "second", new RaidSpec { Level = RaidLevel.Raid5 }, disks), Throws.ArgumentException.With.Message.Contains("'disk 0' is part of something else"));
    }

    private static void Swap(Drive drive)
    {
        drive.Fail();
        drive.Replace();
    }

    private static void Write(BlockDevice device, params int[] lengths)
    {
        foreach (var length in lengths)
            device.Submit(new BlockRequest(IoKind.Write, 0, length));
        device.Simulation.Run(device.Simulation.Now + SimDuration.FromSeconds(1));
    }

    private static (Simulation Simulation, RatedArray[] Drives, DistributedObject Made) GivenStore()
    {
        var simulation = new Simulation();
        var store = new DistributedStore(simulation, "store");
        var drives = Enumerable.Range(0, 3).Select(i => new RatedArray(simulation, $"drive {i}", Rated)).ToArray();
        foreach (var drive in drives)
            store.AddNode(drive);
        return (simulation, drives, store.TryCreate("disk", Bytes.MB(100), new ObjectPolicy { FaultsToTolerate = 1 }, out _)!);
    }
}
