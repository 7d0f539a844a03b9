// SPDX-License-Identifier: MIT
namespace CloudSimNet.Specs;

/// <summary>Whether a host is switched on.</summary>
public enum HostPowerState
{
    /// <summary>It is on: virtual machines can run on it.</summary>
    On,

    /// <summary>It was switched off, and shuts down.</summary>
    Stopping,

    /// <summary>It is off.</summary>
    Off,

    /// <summary>It was switched on, and boots.</summary>
    Starting,

    /// <summary>It has failed, and boots again when it is repaired.</summary>
    Failed,
}
