// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Datastores;

/// <summary>How a host opens a file of a clustered file system.</summary>
public enum OpenMode
{
    /// <summary>To read it; any number of hosts may, while nobody writes it.</summary>
    Read,

    /// <summary>To read and write it; no other host may have it open.</summary>
    ReadWrite,
}
