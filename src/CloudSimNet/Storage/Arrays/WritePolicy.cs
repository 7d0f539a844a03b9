// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Arrays;

/// <summary>When a controller acknowledges a write.</summary>
public enum WritePolicy
{
    /// <summary>When it is on the devices.</summary>
    Through,

    /// <summary>When it is in the controller's memory.</summary>
    Back,
}
