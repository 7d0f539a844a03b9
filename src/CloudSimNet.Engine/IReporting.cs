// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine;

/// <summary>A probe with reports that wait to be told.</summary>
internal interface IReporting
{
    /// <summary>Whether only one watcher hasn't been told of the report that has waited longest.</summary>
    bool IsAtLastWatcher { get; }

    /// <summary>Tells the next watcher of it.</summary>
    void TellNext();
}
