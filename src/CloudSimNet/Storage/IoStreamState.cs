// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage;

/// <summary>Where a stream is in its life.</summary>
public enum IoStreamState
{
    /// <summary>It has nothing to do: not started yet, completed or cancelled. It can be started (again).</summary>
    Idle,

    /// <summary>It runs.</summary>
    Running,

    /// <summary>It waits until what it needs is available again.</summary>
    Stalled,
}
