// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Fabrics;

/// <summary>The usual rates of links, each way.</summary>
/// <remarks>Fibre Channel: 400, 800 and 1 600 MB/s of payload at 4.25, 8.5 and 14.025 Gbaud (found), 3 200 MB/s at 28.05 Gbaud (recalled). Ethernet:
/// the line rate, of which a protocol's efficiency is left.</remarks>
public static class FabricRate
{
    /// <summary>4GFC.</summary>
    public static DataRate Fc4 => DataRate.Mbps(3200);

    /// <summary>8GFC.</summary>
    public static DataRate Fc8 => DataRate.Mbps(6400);

    /// <summary>16GFC.</summary>
    public static DataRate Fc16 => DataRate.Mbps(12_800);

    /// <summary>32GFC.</summary>
    public static DataRate Fc32 => DataRate.Mbps(25_600);

    /// <summary>10 Gigabit Ethernet.</summary>
    public static DataRate Ethernet10 => DataRate.Gbps(10);

    /// <summary>25 Gigabit Ethernet.</summary>
    public static DataRate Ethernet25 => DataRate.Gbps(25);
}
