// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Files;

/// <summary>What became of a wish for a file or a folder.</summary>
public enum OpenOutcome
{
    /// <summary>It was done.</summary>
    Done,

    /// <summary>There is nothing of that name, or a part of the path is no folder.</summary>
    NotFound,

    /// <summary>The name is taken.</summary>
    Exists,

    /// <summary>The user may not.</summary>
    Denied,

    /// <summary>Somebody has the file open and doesn't share it.</summary>
    Locked,

    /// <summary>It is a folder.</summary>
    IsFolder,

    /// <summary>The folder isn't empty.</summary>
    NotEmpty,
}
