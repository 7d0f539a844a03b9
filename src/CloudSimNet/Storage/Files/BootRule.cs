// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Files;

/// <summary>From what a server can start: from any block device that is available, a volume over a fabric as well as a local disk, and from no shared
/// folder.</summary>
public static class BootRule
{
    /// <summary>Whether a server can start from a block device.</summary>
    public static BootOutcome Check(BlockDevice device)
    {
        ArgumentNullException.ThrowIfNull(device);
        return device.IsAvailable ? BootOutcome.Allowed : BootOutcome.Unavailable;
    }

    /// <summary>Whether a server can start from a shared folder: it can't.</summary>
    public static BootOutcome Check(SharedFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        return BootOutcome.NotBlocks;
    }
}
