// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Files;

/// <summary>What it costs to let hosts use shared storage, disks left out.</summary>
/// <remarks>The presets are rough prices of equipment at 8 and 10 Gbit/s in US dollars, as estimated; only that a storage network costs several times
/// what file service on an existing kind of network costs is meant by them.</remarks>
public sealed record AccessPrices
{
    /// <summary>A Fibre Channel network with two adapters and two switch ports for each host, and an array with two controllers.</summary>
    public static AccessPrices San { get; } = new() { PortsPerHost = 2, HostPort = 800, SwitchPort = 600, Storage = 40_000 };

    /// <summary>A file server with one head, on Ethernet.</summary>
    public static AccessPrices Nas { get; } = new() { PortsPerHost = 1, HostPort = 150, SwitchPort = 150, Storage = 15_000 };

    /// <summary>Ports of each host; at least 1.</summary>
    public required int PortsPerHost { get; init; }

    /// <summary>One port of a host.</summary>
    public required decimal HostPort { get; init; }

    /// <summary>One port of a switch.</summary>
    public required decimal SwitchPort { get; init; }

    /// <summary>The array's controllers, or the file server's heads.</summary>
    public required decimal Storage { get; init; }

    /// <summary>What it costs for so many hosts.</summary>
    /// <param name="hosts">Not negative.</param>
    public decimal Total(int hosts)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(hosts);
        return Storage + (hosts * PortsPerHost * (HostPort + SwitchPort));
    }
}
