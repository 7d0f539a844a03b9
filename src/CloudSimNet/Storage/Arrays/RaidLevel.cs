// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Arrays;

/// <summary>How an array spreads data and redundancy over its members.</summary>
public enum RaidLevel
{
    /// <summary>Stripes without redundancy.</summary>
    Raid0,

    /// <summary>The same data on all members.</summary>
    Raid1,

    /// <summary>Stripes over mirrored pairs.</summary>
    Raid10,

    /// <summary>Stripes with one parity, which moves from member to member.</summary>
    Raid5,

    /// <summary>Stripes with two parities.</summary>
    Raid6,
}
