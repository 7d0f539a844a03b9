// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Files;

/// <summary>Whether a server can start from something.</summary>
public enum BootOutcome
{
    /// <summary>It can.</summary>
    Allowed,

    /// <summary>What it would start from isn't available.</summary>
    Unavailable,

    /// <summary>Firmware loads blocks, and what is offered are files.</summary>
    NotBlocks,
}
