// SPDX-License-Identifier: MIT
using CloudSimNet.Specs;
using CloudSimNet.Storage;
using CloudSimNet.Storage.Datastores;
using CloudSimNet.Storage.Devices;

namespace CloudSimNet.Tests.Storage.Datastores;

/// <summary>A datastore of 100 blocks of 1 MiB on an array whose operations take 1 ms.</summary>
public sealed class DatastoreTests
{
    private static readonly HostId One = new(1);
    private static readonly HostId Two = new(2);

    [Test]
    public void TryOpen_TwoHostsToWrite_TheSecondIsRefused()
    {
        var file = File(out _);
        Assert.That(file.TryOpen(One, OpenMode.ReadWrite, out _), Is.Not.Null);

        Assert.That(file.TryOpen(Two, OpenMode.ReadWrite, out var refusal), Is.Null);
        Assert.That(refusal, Is.EqualTo("File 'disk' of datastore 'store' is open for writing by host 1; close it there first."));
        Assert.That(file.TryOpen(Two, OpenMode.Read, out _), Is.Null);
    }

    [Test]
    public void TryOpen_ManyToRead_AllMay_AndNobodyWrites()
    {
        var file = File(out _);
        Assert.That(file.TryOpen(One, OpenMode.Read, out _), Is.Not.Null);
        Assert.That(file.TryOpen(Two, OpenMode.Read, out _), Is.Not.Null);
        Assert.That(file.TryOpen(new HostId(3), OpenMode.ReadWrite, out var refusal), Is.Null);
        Assert.That(refusal, Does.Contain("open for reading"));
    }

    [Test]
    public void TryOpen_ADeletedFile_IsRefused()
    {
        var file = File(out _);
        Assert.That(file.Datastore.TryDelete(file), Is.True);

        Assert.That(file.TryOpen(One, OpenMode.ReadWrite, out var refusal), Is.Null);
        Assert.That(refusal, Is.EqualTo("File 'disk' of datastore 'store' was deleted; make it again."));
    }

    [Test]
    public void HostSilent_WhileObserving_IsRefused()
    {
        var store = File(out var simulation).Datastore;
        var refused = 0;
        foreach (var change in new[] { store.HostSilent, (Action<HostId>)store.HostBack })
        {
            simulation.Schedule(SimTime.Zero, () => refused += Assert.Throws<InvalidOperationException>(() => change(One)) is null ? 0 : 1, CloudSimNet.Engine.Events.Phase.Observe);
        }

        simulation.Run();
        Assert.That(refused, Is.EqualTo(2));
    }

    [Test]
    public void Close_GivesTheLockBack()
    {
        var file = File(out _);
        var opened = file.TryOpen(One, OpenMode.ReadWrite, out _)!;
        opened.Close();

        Assert.That(file.TryOpen(Two, OpenMode.ReadWrite, out _), Is.Not.Null);
        Assert.That(Ask(opened, IoKind.Write), Is.EqualTo(IoStatus.Denied));
    }

    [Test]
    public void TryOpen_OwnerIsSilent_OnlyAfterTheLeaseAndTheOldOwnerIsFenced()
    {
        var file = File(out var simulation);
        var old = file.TryOpen(One, OpenMode.ReadWrite, out _)!;
        simulation.Schedule(SimDuration.FromSeconds(10), () => file.Datastore.HostSilent(One));
        simulation.Run(SimDuration.FromSeconds(25.999));
        Assert.That(file.TryOpen(Two, OpenMode.ReadWrite, out var refusal), Is.Null);
        Assert.That(refusal, Does.Contain("silent since 10 s").And.Contain("broken at 26 s"));
        simulation.Run(SimDuration.FromSeconds(26));

        Assert.That(file.TryOpen(Two, OpenMode.ReadWrite, out _), Is.Not.Null);
        file.Datastore.HostBack(One);
        Assert.That((old.IsOpen, Ask(old, IoKind.Write)), Is.EqualTo((false, IoStatus.Denied)), "Two hosts never write one disk.");
    }

    [Test]
    public void TryOpen_LeaseThatNeverEnds_IsRefusedHoweverLongTheOwnerIsSilent()
    {
        var simulation = new Simulation();
        var store = new Datastore("store", new RatedArray(simulation, "array", new RatedArraySpec { Capacity = Bytes.MiB(100), ReadIops = 10_000 }), new DatastoreSpec { LockLease = SimDuration.Forever });
        var file = store.TryCreate("disk", Bytes.MiB(10))!;
        file.TryOpen(One, OpenMode.ReadWrite, out _);
        simulation.Run(SimDuration.FromSeconds(1));
        store.HostSilent(One);
        simulation.Run(SimDuration.FromHours(1000));

        Assert.That(file.TryOpen(Two, OpenMode.ReadWrite, out var refusal), Is.Null);
        Assert.That(refusal, Does.Contain("silent since 1 s"));
    }

    [Test]
    public void TryOpen_OwnerCameBackInTime_KeepsItsLock()
    {
        var file = File(out var simulation);
        var old = file.TryOpen(One, OpenMode.ReadWrite, out _)!;
        file.Datastore.HostSilent(One);
        simulation.Run(SimDuration.FromSeconds(10));
        file.Datastore.HostBack(One);
        simulation.Run(SimDuration.FromSeconds(100));

        Assert.That(file.TryOpen(Two, OpenMode.ReadWrite, out _), Is.Null);
        Assert.That(Ask(old, IoKind.Write), Is.EqualTo(IoStatus.Done));
    }

    [Test]
    public void Submit_WriteToAFileOpenedToRead_IsDenied()
    {
        var opened = File(out _).TryOpen(One, OpenMode.Read, out _)!;

        Assert.That((Ask(opened, IoKind.Write), Ask(opened, IoKind.Read)), Is.EqualTo((IoStatus.Denied, IoStatus.Done)));
    }

    [Test]
    public void TryCreate_Thick_TakesItsSpaceAtOnceOrNone()
    {
        var store = Store();
        Assert.That(store.TryCreate("a", Bytes.MiB(60.5)), Is.Not.Null);
        Assert.That((store.Used, store.Free), Is.EqualTo((Bytes.MiB(61), Bytes.MiB(39))));

        Assert.That(store.TryCreate("b", Bytes.MiB(40)), Is.Null);
        Assert.That((store.Free, store.Files.Count), Is.EqualTo((Bytes.MiB(39), 1)));
    }

    [Test]
    public void TryCreate_Thin_TakesSpaceByWriting_AndRunsOut()
    {
        var store = Store();
        var thin = store.TryCreate("thin", Bytes.GiB(1), Provisioning.Thin)!;
        store.TryCreate("thick", Bytes.MiB(98));
        var opened = thin.TryOpen(One, OpenMode.ReadWrite, out _)!;
        Assert.That((thin.Used, store.Provisioned), Is.EqualTo((Bytes.Zero, Bytes.MiB(1122))));

        Assert.That(Ask(opened, IoKind.Write, Bytes.MiB(7).Count - 1, 2), Is.EqualTo(IoStatus.Done)); // Two blocks.
        Assert.That((thin.Used, store.Free), Is.EqualTo((Bytes.MiB(2), Bytes.Zero)));
        Assert.That(Ask(opened, IoKind.Write, Bytes.MiB(6).Count), Is.EqualTo(IoStatus.Done), "Where there is space already.");
        Assert.That(Ask(opened, IoKind.Write), Is.EqualTo(IoStatus.OutOfSpace));
    }

    [Test]
    public void Read_OfAThinFileWhereNothingWasWritten_CostsNothing()
    {
        var store = Store();
        var opened = store.TryCreate("thin", Bytes.MiB(50), Provisioning.Thin)!.TryOpen(One, OpenMode.ReadWrite, out _)!;

        Assert.That(Ask(opened, IoKind.Read), Is.EqualTo(IoStatus.Done));
        Assert.That((store.Device.Reads, opened.LastResponse), Is.EqualTo((0L, SimDuration.Zero)));
    }

    [Test]
    public void TryDelete_GivesSpaceBack_AndTheNextFileLiesInTheHoles()
    {
        var store = Store();
        var (a, b) = (store.TryCreate("a", Bytes.MiB(2))!, store.TryCreate("b", Bytes.MiB(1))!);
        Assert.That(store.TryDelete(a), Is.True);
        var c = store.TryCreate("c", Bytes.MiB(4))!; // Blocks 0 and 1, then 3 and 4.
        var opened = c.TryOpen(One, OpenMode.ReadWrite, out _)!;
        Assert.That(Ask(opened, IoKind.Read, 0, (int)Bytes.MiB(4).Count), Is.EqualTo(IoStatus.Done));

        Assert.That((store.Device.Reads, store.Device.BytesRead), Is.EqualTo((2L, Bytes.MiB(4))), "Two pieces.");
        Assert.That((store.TryDelete(c), store.TryDelete(b)), Is.EqualTo((false, true)), "What is open stays.");
    }

    [Test]
    public void TryCreate_NameTwice_IsRefused()
    {
        var store = Store();
        store.TryCreate("a", Bytes.MiB(1));

        Assert.That(() => store.TryCreate("a", Bytes.MiB(1)), Throws.ArgumentException.With.Message.Contains("already"));
    }

    private static Datastore Store() => new("store", new RatedArray(new Simulation(), "array", new RatedArraySpec { Capacity = Bytes.MiB(100), ReadIops = 10_000 }));

    private static DatastoreFile File(out Simulation simulation)
    {
        var store = Store();
        simulation = store.Device.Simulation;
        return store.TryCreate("disk", Bytes.MiB(10))!;
    }

    private static IoStatus Ask(DatastoreHandle file, IoKind kind, long offset = 0, int length = 4096)
    {
        var ends = new Ends(file.Simulation);
        file.Submit(new BlockRequest(kind, offset, length), ends);
        file.Simulation.Run(file.Simulation.Now + SimDuration.FromMilliseconds(50));
        return ends.All.Single().Status;
    }
}
