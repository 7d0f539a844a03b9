// SPDX-License-Identifier: MIT
using CloudSimNet.Storage;
using CloudSimNet.Storage.Fabrics;
using CloudSimNet.Storage.Files;

namespace CloudSimNet.Tests.Storage.Files;

public sealed class OpenFileTests
{
    [Test]
    public void TryExtend_FileThatIsEmpty_TakesItsSpaceAndSendsNothing()
    {
        var given = new GivenFiles();
        var (file, before) = (given.Made("/file"), given.Server.FreeSpace);
        Assert.That(file.TryExtend(Bytes.B(100_000)), Is.True);
        Assert.That(file.TryExtend(Bytes.B(10)), Is.True, "it never gets shorter");
        file.Submit(IoKind.Read, 99_999, 5, given.Ends);
        given.Simulation.Run();

        Assert.That((file.Size, before - given.Server.FreeSpace, given.Volume.BytesRead, given.Volume.Writes), Is.EqualTo((Bytes.B(100_000), Bytes.B(2 * 65_536), Bytes.B(1), 0L)));
    }

    [Test]
    public void TryExtend_WithoutSpaceOrRight_ChangesNothing()
    {
        var given = new GivenFiles();
        var (file, free) = (given.Made("/file"), given.Server.FreeSpace);
        var reader = given.Client.Open(GivenFiles.Bob, "/file", FileRights.Read).File!;

        Assert.That((file.TryExtend(free + Bytes.B(1)), reader.TryExtend(Bytes.B(1)), file.Size, given.Server.FreeSpace), Is.EqualTo((false, false, Bytes.Zero, free)));
    }

    [Test]
    public void Submit_WriteThenRead_GoThroughWireHeadAndVolume()
    {
        var given = new GivenFiles(volume: simulation => GivenStorage.Disk(simulation));
        var file = given.Made("/file");
        file.Submit(IoKind.Write, 0, 4000, given.Ends, 1);
        given.Simulation.Run();
        Assert.That(given.Ends.All[0].Seconds, Is.EqualTo(0.004 + 0.000020 + 0.000100 + 0.000003536).Within(1e-9), "4 ms at the start of the disk, the head, the protocol, 4 000 bytes at 1 131.25 MB/s");
        Assert.That(file.Size, Is.EqualTo(Bytes.B(4000)));
        Assert.That(given.Client.Cycles, Is.EqualTo(30_000 + (0.7 * 4000)));
        file.Submit(IoKind.Read, 2000, 100_000, given.Ends, 2);
        given.Simulation.Run();
        Assert.That((given.Volume.BytesRead, given.Ends.All[1].Status), Is.EqualTo((Bytes.B(2000), IoStatus.Done)), "as far as the file goes");
        file.Submit(IoKind.Read, 4000, 10, given.Ends, 3);
        given.Simulation.Run();
        Assert.That((given.Volume.Reads, given.Ends.All[2].Status), Is.EqualTo((1L, IoStatus.Done)));
    }

    [Test]
    public void Submit_WithoutTheRight_IsDenied()
    {
        var given = new GivenFiles();
        given.Made("/file", FileRights.Read).Submit(IoKind.Write, 0, 10, given.Ends);
        given.Simulation.Run();
        Assert.That(given.Ends.All.Single().Status, Is.EqualTo(IoStatus.Denied));
    }

    [TestCase("smb", IoStatus.Denied)]
    [TestCase("nfs", IoStatus.Done)]
    public void Submit_WhileAnotherHoldsTheLock_IsDeniedWhereLocksAreMandatory(string protocol, IoStatus status)
    {
        var given = new GivenFiles(protocol == "smb" ? StorageProtocol.Smb : StorageProtocol.Nfs);
        var first = given.Made("/file");
        var second = given.Client.Open(GivenFiles.Ann, "/file", GivenFiles.ReadWrite).File!;
        Assert.That((first.TryLock(), second.TryLock()), Is.EqualTo((true, false)));
        second.Submit(IoKind.Write, 0, 10, given.Ends, 1);
        first.Submit(IoKind.Write, 0, 10, given.Ends, 2);
        given.Simulation.Run();
        Assert.That(given.Ends.All.Single(end => end.Tag == 1).Status, Is.EqualTo(status));
        Assert.That(given.Ends.All.Single(end => end.Tag == 2).Status, Is.EqualTo(IoStatus.Done));
        first.Close();
        Assert.That(second.TryLock(), Is.True);
    }

    [Test]
    public void Submit_MoreThanThereIs_EndsOutOfSpaceAndRemovingMakesRoom()
    {
        var given = new GivenFiles(spec: new FileServerSpec { AllocationUnit = Bytes.MB(100) });
        var (first, second) = (given.Made("/a"), given.Made("/b"));
        first.Submit(IoKind.Write, 0, 650_000_000, given.Ends, 1);
        second.Submit(IoKind.Write, 0, 350_000_000, given.Ends, 2);
        given.Simulation.Run();
        Assert.That(given.Ends.All.Select(end => (end.Tag, end.Status)), Is.EquivalentTo(new[] { (1L, IoStatus.Done), (2L, IoStatus.OutOfSpace) }));
        Assert.That(given.Server.FreeSpace, Is.EqualTo(Bytes.MB(300)));
        first.Close();
        given.Folder.Remove(GivenFiles.Ann, "/a");
        Assert.That(given.Server.FreeSpace, Is.EqualTo(Bytes.MB(1000)));
        second.Submit(IoKind.Write, 0, 350_000_000, given.Ends, 3);
        given.Simulation.Run();
        Assert.That(given.Ends.All[^1].Status, Is.EqualTo(IoStatus.Done));
    }

    [Test]
    public void Submit_OverSeveralExtents_EndsWhenAllHave()
    {
        var given = new GivenFiles(spec: new FileServerSpec { AllocationUnit = Bytes.B(4096) });
        var (first, second) = (given.Made("/a"), given.Made("/b"));
        for (var i = 0; i < 3; i++)
        {
            first.Submit(IoKind.Write, i * 4096, 4096);
            second.Submit(IoKind.Write, i * 4096, 4096);
        }

        given.Simulation.Run();
        var before = given.Volume.Reads;
        first.Submit(IoKind.Read, 100, 10_000, given.Ends);
        given.Simulation.Run();
        Assert.That((given.Volume.Reads - before, given.Ends.All.Count), Is.EqualTo((3L, 1)));
    }

    [Test]
    public void Submit_InOneOfManyExtents_TouchesThatOneAlone()
    {
        var given = new GivenFiles(spec: new FileServerSpec { AllocationUnit = Bytes.B(4096) });
        var (first, second) = (given.Made("/a"), given.Made("/b"));
        for (var i = 0; i < 50; i++)
        {
            first.Submit(IoKind.Write, i * 8192, 4096);
            first.Submit(IoKind.Read, i * 8192, 1, given.Ends); // The extents are looked at before the last one grows.
            first.Submit(IoKind.Write, (i * 8192) + 4096, 4096);
            second.Submit(IoKind.Write, i * 4096, 4096);
        }

        given.Simulation.Run();
        foreach (var (offset, length, requests) in new[] { (0, 8192, 1), (8191, 1, 1), (8192, 8192, 1), (8191, 2, 2), (25 * 8192, 1, 1), (49 * 8192, 8192, 1), (0, 50 * 8192, 50) })
        {
            var (reads, bytes) = (given.Volume.Reads, given.Volume.BytesRead);
            first.Submit(IoKind.Read, offset, length, given.Ends);
            given.Simulation.Run();
            Assert.That((given.Volume.Reads - reads, given.Volume.BytesRead - bytes), Is.EqualTo(((long)requests, Bytes.B(length))), $"{length} bytes from {offset}");
        }
    }
}
