// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Devices;

/// <summary>A hard disk as data.</summary>
/// <remarks>
/// A random request takes average seek + 30000 / rpm ms (half a turn) + bytes / transfer rate. Average seeks of 3.5, 4.5 and 8.5 ms at 15 000, 10 000
/// and 7 200 rpm are from data sheets of about 2012, as recalled; that of
/// 5 400 rpm, the transfer rates and the times to failure too. Left out: zones of different rates, the disk's own cache, and the reordering of requests.
/// </remarks>
public sealed record HddSpec
{
    /// <summary>A disk of 5 400 rpm, 4 TB.</summary>
    public static HddSpec Rpm5400 { get; } = new()
    {
        Name = "hdd-5400", Capacity = Bytes.GB(4000), Rpm = 5400, AverageSeek = SimDuration.FromMilliseconds(12), TransferRate = DataRate.Mbps(1200), MeanTimeToFailure = SimDuration.FromHours(1e6),
    };

    /// <summary>A disk of 7 200 rpm, 4 TB.</summary>
    public static HddSpec Rpm7200 { get; } = new()
    {
        Name = "hdd-7200", Capacity = Bytes.GB(4000), Rpm = 7200, AverageSeek = SimDuration.FromMilliseconds(8.5), TransferRate = DataRate.Mbps(1400), MeanTimeToFailure = SimDuration.FromHours(1.2e6),
    };

    /// <summary>A disk of 10 000 rpm, 600 GB.</summary>
    public static HddSpec Rpm10000 { get; } = new()
    {
        Name = "hdd-10k", Capacity = Bytes.GB(600), Rpm = 10000, AverageSeek = SimDuration.FromMilliseconds(4.5), TransferRate = DataRate.Mbps(1344), MeanTimeToFailure = SimDuration.FromHours(1.6e6),
    };

    /// <summary>A disk of 15 000 rpm, 300 GB.</summary>
    public static HddSpec Rpm15000 { get; } = new()
    {
        Name = "hdd-15k", Capacity = Bytes.GB(300), Rpm = 15000, AverageSeek = SimDuration.FromMilliseconds(3.5), TransferRate = DataRate.Mbps(1632), MeanTimeToFailure = SimDuration.FromHours(1.6e6),
    };

    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>Its size; above 0.</summary>
    public required Bytes Capacity { get; init; }

    /// <summary>Turns a minute; above 0.</summary>
    public required double Rpm { get; init; }

    /// <summary>The average seek; not negative.</summary>
    public required SimDuration AverageSeek { get; init; }

    /// <summary>How fast data comes off the platters; above 0.</summary>
    public required DataRate TransferRate { get; init; }

    /// <summary>How long requests take.</summary>
    public ServiceTimes Times { get; init; } = ServiceTimes.Mean;

    /// <summary>The seek from one track to the next, as a part of the average seek, from 0 to 1; for <see cref="ServiceTimes.Sampled"/>.</summary>
    public double TrackSeekFraction { get; init; } = 0.1;

    /// <summary>The mean time to failure; above 0, for ever for one that doesn't wear.</summary>
    public SimDuration MeanTimeToFailure { get; init; } = SimDuration.Forever;

    /// <summary>Half a turn: 30000 / rpm milliseconds.</summary>
    public SimDuration HalfTurn => SimDuration.FromMilliseconds(30000 / Rpm);

    /// <summary>Average seek and half a turn.</summary>
    public SimDuration Positioning => AverageSeek + HalfTurn;

    /// <summary>The part of a year's disks that fail in it: 8766 h over the mean time to failure, for small values.</summary>
    public double AnnualFailureRate => MeanTimeToFailure.IsForever ? 0 : SimDuration.FromHours(8766) / MeanTimeToFailure;

    /// <summary>How long a transfer of so many bytes takes.</summary>
    public SimDuration Transfer(long bytes) => SimDuration.FromSeconds(bytes * 8.0 / TransferRate.BitsPerSecond);

    /// <summary>Throws unless all values are in their ranges.</summary>
    internal void Check()
    {
        if (!(Rpm > 0 && double.IsFinite(Rpm)))
            throw new ArgumentOutOfRangeException(nameof(Rpm), Rpm, $"The turns a minute of '{Name}' must be finite and above 0, not {Rpm}.");
        ArgumentOutOfRangeException.ThrowIfLessThan(AverageSeek, SimDuration.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(TransferRate, DataRate.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(MeanTimeToFailure, SimDuration.Zero);
        if (!(TrackSeekFraction is >= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(TrackSeekFraction), TrackSeekFraction, $"The shortest seek of '{Name}' must be a part of the average from 0 to 1, not {TrackSeekFraction}.");
    }
}
