// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Files;

/// <summary>Who wants to do something with files.</summary>
/// <param name="Id">The user.</param>
/// <param name="Groups">The groups that the user is in, the first of which new files get.</param>
public sealed record FileUser(UserId Id, params IReadOnlyList<GroupId> Groups)
{
    /// <summary>Who may do everything.</summary>
    public static FileUser Superuser { get; } = new(new UserId(0), new GroupId(0));
}
