// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Storage.Arrays;

namespace CloudSimNet.Scenarios.Format.Storage;

/// <summary>The levels of RAID as files write them.</summary>
internal enum RaidWord
{
    /// <summary>Stripes.</summary>
    [Key("raid-0")]
    Raid0 = RaidLevel.Raid0,

    /// <summary>Mirrors.</summary>
    [Key("raid-1")]
    Raid1 = RaidLevel.Raid1,

    /// <summary>Stripes over mirrored pairs.</summary>
    [Key("raid-10")]
    Raid10 = RaidLevel.Raid10,

    /// <summary>One parity.</summary>
    [Key("raid-5")]
    Raid5 = RaidLevel.Raid5,

    /// <summary>Two parities.</summary>
    [Key("raid-6")]
    Raid6 = RaidLevel.Raid6,
}
