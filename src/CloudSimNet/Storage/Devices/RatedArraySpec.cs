// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Devices;

/// <summary>An array of which nothing is known but what its data sheet promises.</summary>
public sealed record RatedArraySpec
{
    /// <summary>Its usable size; above 0.</summary>
    public required Bytes Capacity { get; init; }

    /// <summary>The reads a second that it sustains; above 0 and at most 10⁹.</summary>
    public required double ReadIops { get; init; }

    /// <summary>The writes a second that it sustains; null for as many as reads.</summary>
    public double? WriteIops { get; init; }

    /// <summary>The bytes that it moves at most; null for no bound.</summary>
    public DataRate? Bandwidth { get; init; }

    /// <summary>How long an operation takes while nothing waits; above 0.</summary>
    public SimDuration Latency { get; init; } = SimDuration.FromMilliseconds(1);

    /// <summary>How many operations it works on at once, by Little's law: rate x latency, at least one.</summary>
    public int Servers => Math.Max(1, (int)Math.Round(ReadIops * Latency.Seconds));

    /// <summary>Throws unless all values are in their ranges.</summary>
    internal void Check()
    {
        CheckIops(ReadIops, nameof(ReadIops));
        CheckIops(WriteIops ?? ReadIops, nameof(WriteIops));
        if (Latency <= SimDuration.Zero)
            throw new ArgumentOutOfRangeException(nameof(Latency), Latency, $"The latency must be above 0, not {Latency}.");
        if (ReadIops * Latency.Seconds > 1e6)
            throw new ArgumentOutOfRangeException(nameof(Latency), Latency, $"{ReadIops} operations a second that take {Latency} each are {ReadIops * Latency.Seconds:0} at once, and at most 1000000 can be; give a smaller rate or latency.");
        if (Bandwidth is { } rate && rate <= DataRate.Zero)
            throw new ArgumentOutOfRangeException(nameof(Bandwidth), rate, $"The bandwidth must be above 0, not {rate}; leave it out for no bound.");
    }

    private static void CheckIops(double value, string name)
    {
        if (!(value is > 0 and <= 1e9))
            throw new ArgumentOutOfRangeException(name, value, $"Operations a second must be above 0 and at most 1e9, not {value}.");
    }
}
