// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Files;

/// <summary>Who may do what with a file or a folder: owner, group and others, or a list instead.</summary>
/// <remarks>With a list it alone decides, as in NFSv4 and SMB: each right goes by the first line that names it, and what no line names is denied.
/// Without one the bits of the first that fits of owner, group and others decide.</remarks>
public sealed record Permissions
{
    /// <summary>Whose it is.</summary>
    public UserId Owner { get; init; }

    /// <summary>Its group.</summary>
    public GroupId Group { get; init; }

    /// <summary>What its owner may do.</summary>
    public FileRights OwnerRights { get; init; } = FileRights.Read | FileRights.Write | FileRights.Execute;

    /// <summary>What its group may do.</summary>
    public FileRights GroupRights { get; init; } = FileRights.Read | FileRights.Execute;

    /// <summary>What others may do.</summary>
    public FileRights OtherRights { get; init; } = FileRights.Read | FileRights.Execute;

    /// <summary>The list; empty for none.</summary>
    public IReadOnlyList<AclEntry> List { get; init; } = [];

    /// <summary>Whether a user has all of some rights.</summary>
    public bool Allow(FileUser user, FileRights rights)
    {
        ArgumentNullException.ThrowIfNull(user);
        if (user.Id.Value == 0)
            return true;
        if (List.Count == 0)
            return (BitsOf(user) & rights) == rights;
        foreach (var line in List)
        {
            if (!line.IsFor(user) || (line.Rights & rights) == 0)
                continue;
            if (!line.Allows)
                return false;
            rights &= ~line.Rights;
        }

        return rights == 0;
    }

    private FileRights BitsOf(FileUser user)
    {
        if (user.Id == Owner)
            return OwnerRights;
        return user.Groups.Contains(Group) ? GroupRights : OtherRights;
    }
}
