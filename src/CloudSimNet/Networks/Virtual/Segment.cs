// SPDX-License-Identifier: MIT
namespace CloudSimNet.Networks.Virtual;

/// <summary>What marks the frames of one virtual network.</summary>
/// <param name="Kind">How.</param>
/// <param name="Id">The number in each frame.</param>
public readonly record struct Segment(SegmentKind Kind, int Id)
{
    /// <summary>How many VLANs there are: 0 and 4 095 are reserved by IEEE 802.1Q.</summary>
    public const int VlanCount = 4094;

    /// <summary>How many VXLAN identifiers there are: 2²⁴ (RFC 7348).</summary>
    public const int VxlanCount = 16_777_216;

    /// <summary>What is put around its packets on links.</summary>
    public Encapsulation Encapsulation => Kind == SegmentKind.Vlan ? Encapsulation.Vlan : Encapsulation.Vxlan;

    internal bool IsInRange => Kind switch
    {
        SegmentKind.Vlan => Id is >= 1 and <= VlanCount,
        SegmentKind.Vxlan => Id is >= 0 and < VxlanCount,
        _ => false,
    };
}
