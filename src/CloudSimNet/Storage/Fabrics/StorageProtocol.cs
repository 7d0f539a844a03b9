// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Fabrics;

/// <summary>How hosts talk to storage, as data.</summary>
/// <remarks>
/// Efficiencies, and processor cost against Fibre Channel, follow NetApp TR-3697 (2008): software iSCSI and NFS reach 90 to 91 % of its throughput;
/// iSCSI takes 1.4 to 1.8 times its processor time, NFS between the two.
/// A software stack costs more for each byte than for each operation, so iSCSI has 1.4 times Fibre Channel's cycles an operation and 1.8 times its
/// cycles a byte, and lies between for any mix; NFS has 1.2 and 1.4 times. SMB is taken to be as NFS.
/// FCoE is Fibre Channel frames of up to 2.5 KB on lossless Ethernet, offloaded to the adapter: 1 200 of 1 250 MB/s at 10 Gbit/s. The cycles of Fibre
/// Channel itself are estimates. Latencies are what the host's stack and
/// adapters add to a request, as recalled: for I/O of milliseconds all are within 4 % of each other (NetApp TR-3916, 2011).
/// </remarks>
public sealed record StorageProtocol
{
    /// <summary>Fibre Channel. Its link rates are those of its payload.</summary>
    public static StorageProtocol FibreChannel { get; } = new()
    {
        Name = "fc", Efficiency = 1, Latency = SimDuration.FromNanoseconds(20_000), CyclesPerOperation = 25_000, CyclesPerByte = 0.5, IsLossless = true, FrameBytes = 2148,
    };

    /// <summary>Fibre Channel over Ethernet.</summary>
    public static StorageProtocol Fcoe { get; } = FibreChannel with { Name = "fcoe", Efficiency = 0.96, Latency = SimDuration.FromNanoseconds(25_000), FrameBytes = 2500 };

    /// <summary>iSCSI in software, over TCP.</summary>
    public static StorageProtocol Iscsi { get; } = new()
    {
        Name = "iscsi", Efficiency = 0.905, Latency = SimDuration.FromNanoseconds(95_000), CyclesPerOperation = 35_000, CyclesPerByte = 0.9, FrameBytes = 1518,
    };

    /// <summary>NFS, over TCP.</summary>
    public static StorageProtocol Nfs { get; } = new()
    {
        Name = "nfs", Efficiency = 0.905, Latency = SimDuration.FromNanoseconds(100_000), CyclesPerOperation = 30_000, CyclesPerByte = 0.7, FrameBytes = 1518, IsFileLevel = true,
    };

    /// <summary>SMB, also called CIFS, over TCP.</summary>
    public static StorageProtocol Smb { get; } = Nfs with { Name = "smb", HasMandatoryLocks = true };

    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>The part of a link's rate that carries data; above 0, at most 1.</summary>
    public double Efficiency { get; init; } = 1;

    /// <summary>What it adds to each request, there and back; not negative.</summary>
    public SimDuration Latency { get; init; }

    /// <summary>The host's cycles for each operation; finite, not negative.</summary>
    public double CyclesPerOperation { get; init; }

    /// <summary>The host's cycles for each byte; finite, not negative.</summary>
    public double CyclesPerByte { get; init; }

    /// <summary>Whether what it runs on loses no frames when it is busy.</summary>
    public bool IsLossless { get; init; }

    /// <summary>The largest usual frame, in bytes.</summary>
    public int FrameBytes { get; init; }

    /// <summary>Whether it serves files rather than blocks.</summary>
    public bool IsFileLevel { get; init; }

    /// <summary>Whether a client can keep others out of a file.</summary>
    public bool HasMandatoryLocks { get; init; }

    /// <summary>The host's cycles for an operation of so many bytes.</summary>
    public double Cycles(long bytes) => CyclesPerOperation + (CyclesPerByte * bytes);

    /// <summary>Throws unless all values are in their ranges.</summary>
    internal void Check()
    {
        if (!(Efficiency is > 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(Efficiency), Efficiency, $"The efficiency of '{Name}' must be above 0 and at most 1, not {Efficiency}.");
        if (!(CyclesPerOperation >= 0 && double.IsFinite(CyclesPerOperation) && CyclesPerByte >= 0 && double.IsFinite(CyclesPerByte)))
            throw new ArgumentOutOfRangeException(nameof(CyclesPerOperation), CyclesPerOperation, $"The cycles of '{Name}' must be finite and not negative, not {CyclesPerOperation} an operation and {CyclesPerByte} a byte.");
        ArgumentOutOfRangeException.ThrowIfLessThan(Latency, SimDuration.Zero);
    }
}
