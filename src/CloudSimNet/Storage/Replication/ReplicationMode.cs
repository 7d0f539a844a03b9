// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Replication;

/// <summary>When a write to a replicated device is acknowledged.</summary>
public enum ReplicationMode
{
    /// <summary>When both sides have stored it: nothing acknowledged is lost with one side, and each write waits for the line there and back.</summary>
    Synchronous,

    /// <summary>When the primary has stored it; what has changed is shipped at intervals. What wasn't shipped yet is lost with the primary.</summary>
    Asynchronous,
}
