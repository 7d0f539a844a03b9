// SPDX-License-Identifier: MIT
using CloudSimNet.Specs;

namespace CloudSimNet.Networks.Virtual;

/// <summary>The virtual switch of a host, and what the host's physical NIC can do.</summary>
public sealed record VirtualSwitchSpec
{
    /// <summary>The kernel datapath of Open vSwitch on one core: 1.5 million packets a second, here of 1 500 bytes.</summary>
    /// <remarks>DC-NETW-019 of the project's figures: recalled, confidence 0.65, for packets of 64 bytes. Larger ones are taken to cost no more each,
    /// which is the best case.</remarks>
    public static VirtualSwitchSpec OvsKernel { get; } = new() { Name = "Open vSwitch, kernel", LocalRate = OfPackets(1.5e6, 1500) };

    /// <summary>Open vSwitch with DPDK on one core: 12 million packets a second, here of 1 500 bytes.</summary>
    /// <remarks>As for <see cref="OvsKernel"/>: a figure for packets of 64 bytes, and so the best case.</remarks>
    public static VirtualSwitchSpec OvsDpdk { get; } = new() { Name = "Open vSwitch, DPDK", LocalRate = OfPackets(12e6, 1500) };

    /// <summary>What people call it.</summary>
    public string Name { get; init; } = "virtual switch";

    /// <summary>What all the machines of the host can send each other through the switch; above 0.</summary>
    public DataRate LocalRate { get; init; } = DataRate.Gbps(40);

    /// <summary>How many virtual functions the physical NIC has; 0 where it has no SR-IOV.</summary>
    public int VirtualFunctions { get; init; }

    /// <summary>What the switch within the physical NIC carries between virtual functions of this host; above 0.</summary>
    public DataRate NicSwitchRate { get; init; } = DataRate.Gbps(40);

    /// <summary>The rate of so many packets a second.</summary>
    /// <param name="packetsPerSecond">How many.</param>
    /// <param name="packetBytes">The bytes of each.</param>
    public static DataRate OfPackets(double packetsPerSecond, int packetBytes) => DataRate.Bps((long)Math.Round(packetsPerSecond * packetBytes * 8));

    /// <summary>Everything that is wrong with the spec.</summary>
    /// <param name="path">What the spec is called in the problems.</param>
    public IReadOnlyList<ModelProblem> Problems(string path)
    {
        var check = new ModelCheck(path);
        check.Require(LocalRate > DataRate.Zero, "localRate", LocalRate, "above 0 bps");
        check.Require(VirtualFunctions is >= 0 and <= 65_536, "virtualFunctions", VirtualFunctions, "from 0 to 65536");
        check.Require(NicSwitchRate > DataRate.Zero, "nicSwitchRate", NicSwitchRate, "above 0 bps");
        return check.Problems;
    }
}
