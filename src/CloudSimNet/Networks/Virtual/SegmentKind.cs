// SPDX-License-Identifier: MIT
namespace CloudSimNet.Networks.Virtual;

/// <summary>How the frames of a virtual network are told from those of others.</summary>
public enum SegmentKind
{
    /// <summary>By a VLAN tag of 12 bits: 1 to 4 094.</summary>
    Vlan,

    /// <summary>By a VXLAN identifier of 24 bits: 0 to 16 777 215.</summary>
    Vxlan,
}
