// SPDX-License-Identifier: MIT
using CloudSimNet.Specs;

namespace CloudSimNet.Networks.Virtual;

/// <summary>How a virtual NIC is made: what it carries at the most, and what it costs its host's processors.</summary>
/// <remarks>The presets say where their figures come from; DC-NETW-… are entries of the project's figures. Cycles are of a core of about 3 GHz. They
/// are counted, and computed by the host that is connected to the node of the NIC's switch, if there is one.</remarks>
public sealed record NicModelSpec
{
    /// <summary>Costs nothing and bounds nothing.</summary>
    public static NicModelSpec Unmodelled { get; } = new() { Name = "unmodelled", Source = "a definition" };

    /// <summary>A fully emulated Intel e1000: each access to a register is an exit.</summary>
    public static NicModelSpec E1000 { get; } = new()
    {
        Name = "e1000",
        RateCap = DataRate.Gbps(2),
        CyclesPerPacket = 18_000,
        Source = "DC-NETW-016 (recalled, confidence 0.6): 1 to 3 Gbit/s of TCP; cycles derived: a core of 3 GHz is full at 2 Gbit/s in packets of 1 500 bytes",
    };

    /// <summary>virtio-net served by the hypervisor's own process.</summary>
    public static NicModelSpec Virtio { get; } = new()
    {
        Name = "virtio",
        RateCap = DataRate.Gbps(25),
        CyclesPerByte = 0.96,
        Latency = SimDuration.FromNanoseconds(60_000),
        Source = "Firecracker's specification (found): 25 Gbit/s at 100 % of a core, 60 µs more latency; cycles derived: 3 GHz over 3.125 GB/s, the figure at full load; at 14.5 Gbit/s it takes 80 % of a core, 1.32 cycles a byte",
    };

    /// <summary>virtio-net served in the host's kernel.</summary>
    public static NicModelSpec Vhost { get; } = new()
    {
        Name = "vhost",
        CyclesPerByte = 2.55,
        Source = "DC-NETW-017 (recalled, confidence 0.75): 9.4 Gbit/s, the line rate of 10 GbE, for about one core; cycles derived: 3 GHz over 1.175 GB/s; no cap of its own is known",
    };

    /// <summary>A virtual function of the physical NIC, which the machine drives itself: the virtual switch is bypassed.</summary>
    public static NicModelSpec SrIov { get; } = new()
    {
        Name = "sr-iov", UsesVirtualFunction = true, Source = "DC-NETW-018 (recalled, confidence 0.8): near native, no copy on the host",
    };

    /// <summary>What people call it.</summary>
    public required string Name { get; init; }

    /// <summary>The most that it carries in each direction, on the wire; above 0.</summary>
    public DataRate RateCap { get; init; } = FlowTerms.Uncapped;

    /// <summary>The host's cycles for each packet, beside those for bytes; finite, not negative.</summary>
    public double CyclesPerPacket { get; init; }

    /// <summary>The host's cycles for each byte of payload; finite, not negative.</summary>
    public double CyclesPerByte { get; init; }

    /// <summary>What it adds to the latency of each path that begins or ends at it; not negative.</summary>
    public SimDuration Latency { get; init; }

    /// <summary>Whether it is a virtual function of the physical NIC, of which there are only so many.</summary>
    public bool UsesVirtualFunction { get; init; }

    /// <summary>Where the figures come from.</summary>
    public required string Source { get; init; }

    internal void Check(ModelCheck check)
    {
        check.Require(RateCap > DataRate.Zero, "model.rateCap", RateCap, "above 0 bps");
        check.Require(CyclesPerPacket is >= 0 and <= 1e12, "model.cyclesPerPacket", CyclesPerPacket, "from 0 to 10^12");
        check.Require(CyclesPerByte is >= 0 and <= 1e9, "model.cyclesPerByte", CyclesPerByte, "from 0 to 10^9");
        check.Require(Latency >= SimDuration.Zero && Latency <= SimDuration.FromHours(1), "model.latency", Latency, "from 0 ns to 1 h");
    }
}
