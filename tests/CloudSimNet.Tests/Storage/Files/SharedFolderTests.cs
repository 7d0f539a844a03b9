// SPDX-License-Identifier: MIT
using CloudSimNet.Storage.Fabrics;
using CloudSimNet.Storage.Files;

namespace CloudSimNet.Tests.Storage.Files;

public sealed class SharedFolderTests
{
    [Test]
    public void Open_ByPath_FindsWhatWasMade()
    {
        var given = new GivenFiles();
        Assert.That(given.Folder.MakeFolder(GivenFiles.Ann, "/home"), Is.EqualTo(OpenOutcome.Done));
        Assert.That(given.Folder.MakeFile(GivenFiles.Ann, "/home/notes"), Is.EqualTo(OpenOutcome.Done));
        Assert.That(given.Folder.MakeFile(GivenFiles.Ann, "/home/notes"), Is.EqualTo(OpenOutcome.Exists));
        Assert.That(given.Folder.MakeFile(GivenFiles.Ann, "/none/notes"), Is.EqualTo(OpenOutcome.NotFound));
        Assert.That(given.Client.Open(GivenFiles.Ann, "/home/notes", FileRights.Read).IsOpen, Is.True);
        Assert.That(given.Client.Open(GivenFiles.Ann, "/home", FileRights.Read).Outcome, Is.EqualTo(OpenOutcome.IsFolder));
        Assert.That(given.Client.Open(GivenFiles.Ann, "/home/notes/more", FileRights.Read).Outcome, Is.EqualTo(OpenOutcome.NotFound));
        Assert.That(() => given.Client.Open(GivenFiles.Ann, "home", FileRights.Read), Throws.ArgumentException);
    }

    [Test]
    public void Open_WithoutTheRight_IsDenied()
    {
        var given = new GivenFiles();
        given.Made("/plan");
        Assert.That(given.Client.Open(GivenFiles.Eve, "/plan", FileRights.Read).IsOpen, Is.True);
        Assert.That(given.Client.Open(GivenFiles.Eve, "/plan", FileRights.Write).Outcome, Is.EqualTo(OpenOutcome.Denied));
        var closed = new Permissions { Owner = new UserId(1), List = [new AclEntry(false, FileRights.Read, new UserId(3)), new AclEntry(true, FileRights.Read)] };
        Assert.That(given.Folder.SetPermissions(GivenFiles.Bob, "/plan", closed), Is.EqualTo(OpenOutcome.Denied));
        Assert.That(given.Folder.SetPermissions(GivenFiles.Ann, "/plan", closed), Is.EqualTo(OpenOutcome.Done));
        Assert.That(given.Client.Open(GivenFiles.Eve, "/plan", FileRights.Read).Outcome, Is.EqualTo(OpenOutcome.Denied));
        Assert.That(given.Client.Open(GivenFiles.Bob, "/plan", FileRights.Read).IsOpen, Is.True);
    }

    [Test]
    public void Open_BelowAClosedFolder_IsDenied()
    {
        var given = new GivenFiles();
        given.Folder.MakeFolder(GivenFiles.Ann, "/private", new Permissions { Owner = new UserId(1), OtherRights = FileRights.None, GroupRights = FileRights.None });
        given.Made("/private/diary");
        Assert.That(given.Client.Open(GivenFiles.Bob, "/private/diary", FileRights.Read).Outcome, Is.EqualTo(OpenOutcome.Denied));
        Assert.That(given.Folder.List(GivenFiles.Bob, "/private", out _), Is.EqualTo(OpenOutcome.Denied));
        Assert.That(given.Folder.MakeFile(GivenFiles.Bob, "/private/mine"), Is.EqualTo(OpenOutcome.Denied));
    }

    [Test]
    public void List_Names_AreInOrder()
    {
        var given = new GivenFiles();
        foreach (var name in (string[])["/b", "/a", "/c"])
            given.Folder.MakeFile(GivenFiles.Ann, name);
        given.Folder.List(GivenFiles.Eve, "/", out var names);
        Assert.That(names, Is.EqualTo(new[] { "a", "b", "c" }));
    }

    [TestCase(FileRights.Read, FileSharing.Read, FileRights.Read, FileSharing.All, true)]
    [TestCase(FileRights.Read, FileSharing.Read, FileRights.Write, FileSharing.All, false)]
    [TestCase(FileRights.Read, FileSharing.None, FileRights.Read, FileSharing.All, false)]
    [TestCase(FileRights.Write, FileSharing.All, FileRights.Read, FileSharing.Read, false)]
    [TestCase(FileRights.Write, FileSharing.All, FileRights.Read, FileSharing.All, true)]
    public void Open_WhileAnotherHasIt_SmbEnforcesWhatIsSharedAndNfsDoesNot(FileRights rights, FileSharing sharing, FileRights second, FileSharing secondSharing, bool agrees)
    {
        var (smb, nfs) = (new GivenFiles(StorageProtocol.Smb), new GivenFiles(StorageProtocol.Nfs));
        foreach (var given in (GivenFiles[])[smb, nfs])
        {
            given.Folder.MakeFile(GivenFiles.Ann, "/file", new Permissions { Owner = new UserId(1), GroupRights = GivenFiles.ReadWrite, Group = new GroupId(10) });
            Assert.That(given.Client.Open(GivenFiles.Ann, "/file", rights, sharing).IsOpen, Is.True);
            var outcome = given.Client.Open(GivenFiles.Bob, "/file", second, secondSharing).Outcome;
            Assert.That(outcome, Is.EqualTo(agrees || given == nfs ? OpenOutcome.Done : OpenOutcome.Locked));
        }
    }

    [Test]
    public void Close_OfTheOneThatLockedOthersOut_LetsThemIn()
    {
        var given = new GivenFiles(StorageProtocol.Smb);
        given.Made("/file").Close();
        var first = given.Client.Open(GivenFiles.Ann, "/file", FileRights.Read, FileSharing.None).File!;
        Assert.That(given.Folder.Remove(GivenFiles.Ann, "/file"), Is.EqualTo(OpenOutcome.Locked));
        first.Close();
        Assert.That(given.Client.Open(GivenFiles.Bob, "/file", FileRights.Read).IsOpen, Is.True);
        Assert.That(() => first.Submit(CloudSimNet.Storage.IoKind.Read, 0, 1), Throws.InvalidOperationException);
    }

    [Test]
    public void Share_BlockProtocol_IsRefused() =>
        Assert.That(() => new GivenFiles(StorageProtocol.Iscsi), Throws.ArgumentException);

    [Test]
    public void Boot_FromAVolumeOverAFabric_IsAllowedAndFromAFolderRefused()
    {
        var (files, fabric) = (new GivenFiles(), new Fabrics.GivenFabric(2));
        Assert.That(BootRule.Check(fabric.Lun), Is.EqualTo(BootOutcome.Allowed));
        Assert.That(BootRule.Check(GivenStorage.Disk(new Simulation())), Is.EqualTo(BootOutcome.Allowed));
        Assert.That(BootRule.Check(files.Folder), Is.EqualTo(BootOutcome.NotBlocks));
        fabric.Switches.ForEach(one => one.Fail());
        Assert.That(BootRule.Check(fabric.Lun), Is.EqualTo(BootOutcome.Unavailable));
    }

    [Test]
    public void Prices_OfAStorageNetwork_AreHigher()
    {
        Assert.That(AccessPrices.San.Total(20), Is.EqualTo(96_000m));
        Assert.That(AccessPrices.Nas.Total(20), Is.EqualTo(21_000m));
    }

    [Test]
    public void Availability_OfTwoPathsAndOneHead_IsThatOfAlternatives()
    {
        Assert.That(CloudSimNet.Storage.Redundancy.Availability(0.99, 2), Is.EqualTo(0.9999).Within(1e-12));
        Assert.That(CloudSimNet.Storage.Redundancy.Availability(0.99, 1), Is.EqualTo(0.99).Within(1e-12));
    }
}
