// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Devices;

/// <summary>A flash device as data, on SATA or NVMe.</summary>
/// <remarks>
/// A read holds a channel for its read time. A write is acknowledged after its write time, because the device buffers it; its channel is then busy
/// for the rest of program time x write amplification, which is the
/// writing itself and the mean work of garbage collection. Then the data crosses the interface. The latency and rate of 4 KiB reads are data-sheet
/// values of about 2018 (SATA) and 2020 (NVMe), as recalled; program times, amplification and
/// interface rates are typical values. Left out: the filling of the buffer, the growth of amplification as the device fills up, wear.
/// </remarks>
public sealed record FlashSpec
{
    /// <summary>The size that the times are given for.</summary>
    public const int PageBytes = 4096;

    /// <summary>On SATA, 1.92 TB: 90 000 reads of 4 KiB a second, 0.12 ms each.</summary>
    public static FlashSpec SataSsd { get; } = new()
    {
        Name = "ssd-sata", Capacity = Bytes.GB(1920), Channels = 10, QueueDepth = 32, ReadTime = SimDuration.FromNanoseconds(111_111), WriteTime = SimDuration.FromNanoseconds(50_000),
        ProgramTime = SimDuration.FromNanoseconds(100_000), WriteAmplification = 3, ChannelRate = DataRate.Mbps(3200), InterfaceRate = DataRate.Mbps(4400), InterfaceLatency = SimDuration.FromNanoseconds(1_442),
        MeanTimeToFailure = SimDuration.FromHours(2e6),
    };

    /// <summary>On NVMe, 3.84 TB: 700 000 reads of 4 KiB a second, 0.085 ms each; writes 0.02 ms.</summary>
    public static FlashSpec Nvme { get; } = new()
    {
        Name = "nvme", Capacity = Bytes.GB(3840), Channels = 56, QueueDepth = 1024, ReadTime = SimDuration.FromNanoseconds(80_000), WriteTime = SimDuration.FromNanoseconds(15_000),
        ProgramTime = SimDuration.FromNanoseconds(100_000), WriteAmplification = 3, ChannelRate = DataRate.Mbps(3200), InterfaceRate = DataRate.Mbps(28_000), InterfaceLatency = SimDuration.FromNanoseconds(3_830),
        MeanTimeToFailure = SimDuration.FromHours(2e6),
    };

    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>Its size; above 0.</summary>
    public required Bytes Capacity { get; init; }

    /// <summary>How many operations its chips do at once; at least 1.</summary>
    public required int Channels { get; init; }

    /// <summary>How many requests it takes from its host at once; at least 1. Fewer than the channels leave some idle.</summary>
    public int QueueDepth { get; init; } = int.MaxValue;

    /// <summary>How long a read of 4 KiB holds a channel; above 0.</summary>
    public required SimDuration ReadTime { get; init; }

    /// <summary>How long a write of 4 KiB takes until it is acknowledged; above 0.</summary>
    public required SimDuration WriteTime { get; init; }

    /// <summary>How long each 4 KiB that reach the chips hold a channel; not negative. Where that is less than the write time it makes no difference.</summary>
    public SimDuration ProgramTime { get; init; }

    /// <summary>How much is written to the chips for each random write; finite, at least 1. Sequential writes have 1.</summary>
    public double WriteAmplification { get; init; } = 1;

    /// <summary>How fast a channel moves what an operation has beyond 4 KiB; above 0.</summary>
    public required DataRate ChannelRate { get; init; }

    /// <summary>How fast data crosses the interface; above 0.</summary>
    public required DataRate InterfaceRate { get; init; }

    /// <summary>What the interface and the controller add to each request; not negative.</summary>
    public SimDuration InterfaceLatency { get; init; }

    /// <summary>Whether channel times are the means or drawn from exponential distributions; <see cref="ServiceTimes.Sampled"/> is for disks.</summary>
    public ServiceTimes Times { get; init; } = ServiceTimes.Mean;

    /// <summary>The mean time to failure; above 0, for ever for one that doesn't fail.</summary>
    public SimDuration MeanTimeToFailure { get; init; } = SimDuration.Forever;

    /// <summary>The part of a year's devices that fail in it: 8766 h over the mean time to failure, for small values.</summary>
    public double AnnualFailureRate => MeanTimeToFailure.IsForever ? 0 : SimDuration.FromHours(8766) / MeanTimeToFailure;

    /// <summary>How many operations are in progress at once.</summary>
    public int Parallelism => Math.Min(Channels, QueueDepth);

    /// <summary>How long a read holds a channel, in seconds.</summary>
    internal double ReadSeconds(long bytes) => ReadTime.Seconds + MoreSeconds(bytes);

    /// <summary>How long a write takes until its data is in the device, in seconds.</summary>
    internal double WriteSeconds(long bytes) => WriteTime.Seconds + MoreSeconds(bytes);

    /// <summary>How long a channel goes on with a write after that, in seconds.</summary>
    internal double AfterworkSeconds(long bytes, bool isSequential) =>
        Math.Max(0, (ProgramTime.Seconds * (isSequential ? 1 : WriteAmplification) * Math.Max(1, bytes / (double)PageBytes)) - WriteSeconds(bytes));

    /// <summary>How long data needs across the interface, in seconds.</summary>
    internal double InterfaceSeconds(long bytes) => bytes * 8.0 / InterfaceRate.BitsPerSecond;

    /// <summary>Throws unless all values are in their ranges.</summary>
    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Channels, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(QueueDepth, 1);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(ReadTime, SimDuration.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(WriteTime, SimDuration.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(ProgramTime, SimDuration.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(ChannelRate, DataRate.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(InterfaceRate, DataRate.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(InterfaceLatency, SimDuration.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(MeanTimeToFailure, SimDuration.Zero);
        if (!(WriteAmplification >= 1 && double.IsFinite(WriteAmplification)))
            throw new ArgumentOutOfRangeException(nameof(WriteAmplification), WriteAmplification, $"The write amplification of '{Name}' must be finite and at least 1, not {WriteAmplification}.");
        if (Times == ServiceTimes.Sampled)
            throw new ArgumentOutOfRangeException(nameof(Times), Times, $"'{Name}' has no seeks and turns to sample; use {ServiceTimes.Mean} or {ServiceTimes.Exponential}.");
    }

    private double MoreSeconds(long bytes) => Math.Max(0, bytes - PageBytes) * 8.0 / ChannelRate.BitsPerSecond;
}
