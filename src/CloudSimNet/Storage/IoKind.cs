// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage;

/// <summary>What a request does.</summary>
public enum IoKind
{
    /// <summary>It reads.</summary>
    Read,

    /// <summary>It writes.</summary>
    Write,
}
