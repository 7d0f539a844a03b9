// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage;

/// <summary>How a request ended. All of these are ordinary outcomes.</summary>
public enum IoStatus
{
    /// <summary>It was served.</summary>
    Done,

    /// <summary>The device, or what it stands on, can't be reached or has failed.</summary>
    Unavailable,

    /// <summary>There is no space left to write to.</summary>
    OutOfSpace,

    /// <summary>Who asked may not.</summary>
    Denied,
}
