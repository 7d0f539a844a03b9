// SPDX-License-Identifier: MIT
using CloudSimNet.Storage;

namespace CloudSimNet.Scenarios.Format.Storage;

/// <summary>What is asked of a device in one simulation.</summary>
internal abstract class StorageLoad(StorageLoadDocument document, BlockDevice device)
{
    /// <summary>What the file says.</summary>
    public StorageLoadDocument Document => document;

    /// <summary>The device.</summary>
    public BlockDevice Device => device;

    /// <summary>The operations that are done. Reading it changes nothing.</summary>
    public abstract double Completed { get; }
}
