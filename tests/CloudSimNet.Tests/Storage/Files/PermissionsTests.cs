// SPDX-License-Identifier: MIT
using CloudSimNet.Storage.Files;

namespace CloudSimNet.Tests.Storage.Files;

public sealed class PermissionsTests
{
    private static readonly Permissions Bits = new()
    {
        Owner = new UserId(1), Group = new GroupId(10), OwnerRights = FileRights.Read, GroupRights = FileRights.Read | FileRights.Write, OtherRights = FileRights.None,
    };

    [Test]
    public void Allow_WithoutAList_FirstThatFitsOfOwnerGroupAndOthersDecides()
    {
        Assert.That(Bits.Allow(GivenFiles.Ann, FileRights.Read), Is.True);
        Assert.That(Bits.Allow(GivenFiles.Ann, FileRights.Write), Is.False, "the owner isn't asked as a member of the group");
        Assert.That(Bits.Allow(GivenFiles.Bob, GivenFiles.ReadWrite), Is.True);
        Assert.That(Bits.Allow(GivenFiles.Eve, FileRights.Read), Is.False);
        Assert.That(Bits.Allow(FileUser.Superuser, GivenFiles.ReadWrite), Is.True);
    }

    [Test]
    public void Allow_WithAList_FirstLineThatNamesTheRightDecides()
    {
        var denyFirst = Bits with { List = [new AclEntry(false, FileRights.Write, new UserId(2)), new AclEntry(true, GivenFiles.ReadWrite, Group: new GroupId(10))] };
        Assert.That(denyFirst.Allow(GivenFiles.Bob, FileRights.Write), Is.False);
        Assert.That(denyFirst.Allow(GivenFiles.Bob, FileRights.Read), Is.True);
        Assert.That(denyFirst.Allow(GivenFiles.Ann, GivenFiles.ReadWrite), Is.True, "the list replaces the owner's bits");
        Assert.That(denyFirst.Allow(GivenFiles.Eve, FileRights.Read), Is.False, "no line names her");
        var allowFirst = Bits with { List = [.. denyFirst.List.Reverse()] };
        Assert.That(allowFirst.Allow(GivenFiles.Bob, FileRights.Write), Is.True);
    }

    [Test]
    public void Allow_RightsFromSeveralLines_AreAddedUp()
    {
        var lines = Bits with { List = [new AclEntry(true, FileRights.Read), new AclEntry(true, FileRights.Write, new UserId(3))] };
        Assert.That(lines.Allow(GivenFiles.Eve, GivenFiles.ReadWrite), Is.True);
        Assert.That(lines.Allow(GivenFiles.Bob, GivenFiles.ReadWrite), Is.False);
    }
}
