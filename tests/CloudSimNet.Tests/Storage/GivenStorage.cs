// SPDX-License-Identifier: MIT
using CloudSimNet.Storage;
using CloudSimNet.Storage.Devices;

namespace CloudSimNet.Tests.Storage;

/// <summary>Devices whose times can be worked out in the head.</summary>
internal static class GivenStorage
{
    /// <summary>Any request of 4 000 bytes takes 10 ms, 4 of them for the transfer: 100 operations a second.</summary>
    public static HddSpec Slow { get; } = new()
    {
        Name = "slow", Capacity = Bytes.MB(1000), Rpm = 10000, AverageSeek = SimDuration.FromMilliseconds(3), TransferRate = DataRate.Mbps(8),
    };

    public static IoPattern Reads { get; } = new() { BlockSize = Bytes.B(4000) };

    public static IoPattern Writes { get; } = Reads with { ReadFraction = 0 };

    public static Hdd Disk(Simulation simulation, string name = "disk") => new(simulation, name, Slow);
}
