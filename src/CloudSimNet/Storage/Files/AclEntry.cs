// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Files;

/// <summary>One line of an access control list. Lines are read in their order; for each right the first line that names it for the user decides.</summary>
/// <param name="Allows">Whether it allows or denies.</param>
/// <param name="Rights">The rights that it names.</param>
/// <param name="User">For whom; null for a group or everyone.</param>
/// <param name="Group">For which group; null for a user or everyone.</param>
public sealed record AclEntry(bool Allows, FileRights Rights, UserId? User = null, GroupId? Group = null)
{
    /// <summary>Whether it says something of a user.</summary>
    internal bool IsFor(FileUser user) => User is { } one ? one == user.Id : Group is not { } group || user.Groups.Contains(group);
}
