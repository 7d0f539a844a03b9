// SPDX-License-Identifier: MIT
using System.Text.Json;
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

    /// <summary>What came of it, in a line. Reading it changes nothing.</summary>
    public abstract string Summary { get; }

    /// <summary>Writes what came of it, into an object that has been begun.</summary>
    public abstract void Write(Utf8JsonWriter json);
}
