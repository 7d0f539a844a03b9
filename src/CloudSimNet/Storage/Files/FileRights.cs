// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Files;

/// <summary>What may be done with a file or a folder.</summary>
[Flags]
public enum FileRights
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Running a file; passing through a folder.</summary>
    Execute = 1,

    /// <summary>Writing a file; making and removing entries of a folder.</summary>
    Write = 2,

    /// <summary>Reading a file; listing a folder.</summary>
    Read = 4,
}
