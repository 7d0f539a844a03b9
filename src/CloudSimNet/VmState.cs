// SPDX-License-Identifier: MIT
namespace CloudSimNet;

/// <summary>Where a virtual machine stands.</summary>
public enum VmState
{
    /// <summary>It was requested for now or later, and not decided yet.</summary>
    Requested,

    /// <summary>No host could take it; it waits for capacity.</summary>
    Waiting,

    /// <summary>No host could take it. An ordinary outcome.</summary>
    Refused,

    /// <summary>It has a host, and starts.</summary>
    Starting,

    /// <summary>It runs.</summary>
    Running,

    /// <summary>It was paused: it holds its memory and does nothing.</summary>
    Paused,

    /// <summary>It was stopped, and still holds its host's capacity.</summary>
    Stopping,

    /// <summary>It is gone.</summary>
    Ended,

    /// <summary>It failed, by itself or with its host, and is gone.</summary>
    Failed,
}
