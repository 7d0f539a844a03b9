// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Arrays;

/// <summary>One place in an array.</summary>
internal sealed class RaidMember(BlockDevice device)
{
    /// <summary>The device that stands in it.</summary>
    public BlockDevice Device { get; set; } = device;

    /// <summary>Whether what it holds is gone, or not there yet.</summary>
    public bool IsMissing { get; set; }

    /// <summary>The filling of it, while that goes on.</summary>
    public RaidRebuild? Rebuild { get; set; }
}
