// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Distributed;

/// <summary>How an object is spread over nodes.</summary>
public enum ObjectLayout
{
    /// <summary>Whole copies, and witnesses that only vote.</summary>
    Mirror,

    /// <summary>Data and parity, a part of each stripe on every node.</summary>
    Parity,
}
