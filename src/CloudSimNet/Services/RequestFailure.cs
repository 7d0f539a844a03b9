// SPDX-License-Identifier: MIT
namespace CloudSimNet.Services;

/// <summary>Why a request to a service wasn't answered.</summary>
public enum RequestFailure
{
    /// <summary>The instance it went to had a full queue: it was rejected. For all other reasons it failed.</summary>
    QueueFull,

    /// <summary>The service had no instance, and none was to come.</summary>
    NoInstance,

    /// <summary>The virtual machine of its instance ended.</summary>
    MachineEnded,

    /// <summary>The network had no way to carry one of its messages.</summary>
    Unreachable,

    /// <summary>A firewall refused one of its messages.</summary>
    Denied,

    /// <summary>One of its messages was lost on the way.</summary>
    MessageLost,

    /// <summary>A request that it made of another service wasn't answered.</summary>
    CallFailed,

    /// <summary>A read or write of a disk ended with an error.</summary>
    DiskFailed,

    /// <summary>One of its stages gave up.</summary>
    StageFailed,
}
