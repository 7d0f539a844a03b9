// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Files;

/// <summary>What whoever opens a file lets others do meanwhile, where the protocol enforces it.</summary>
[Flags]
public enum FileSharing
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Reading it.</summary>
    Read = 1,

    /// <summary>Writing it.</summary>
    Write = 2,

    /// <summary>Everything.</summary>
    All = Read | Write,
}
