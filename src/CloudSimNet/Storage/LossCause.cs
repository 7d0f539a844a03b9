// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage;

/// <summary>Why data was lost that had been acknowledged.</summary>
public enum LossCause
{
    /// <summary>More devices failed than the redundancy covers.</summary>
    DeviceFailures,

    /// <summary>A sector couldn't be read when nothing else held its data.</summary>
    UnreadableSector,

    /// <summary>It was only in memory without a battery and without a mirror.</summary>
    VolatileCache,

    /// <summary>It hadn't reached the replica that took over.</summary>
    AsynchronousReplica,
}
