// SPDX-License-Identifier: MIT
using CloudSimNet.Specs;

namespace CloudSimNet.Networks;

/// <summary>What a transport protocol makes of a path: factors on latency and bandwidth, a window, and how round-trip times matter in sharing.</summary>
/// <remarks>
/// Source: Velho, Schnorr, Casanova and Legrand, "On the validity of flow-level TCP network models for grid and cloud simulations", ACM TOMACS 23(4),
/// 2013, and SimGrid's documentation (docs/source/Configuring_SimGrid.rst) for the
/// figures. With L the sum of the latencies on the path, a flow of S bytes alone on links of rate C takes <see cref="LatencyFactor"/> x L + S /
/// min(<see cref="BandwidthFactor"/> x C, <see cref="Window"/> / 2L). Left out: losses, the shape of slow
/// start, congestion control as such. Weights of flows with and without <see cref="IsRttAware"/> aren't of one scale: give all flows that meet the same kind.
/// </remarks>
public sealed record TransportSpec
{
    /// <summary>No window at all.</summary>
    public static Bytes Unlimited { get; } = Bytes.B(long.MaxValue);

    /// <summary>Plain fluid: latency once, then a fair share of the links.</summary>
    public static TransportSpec Fluid { get; } = new();

    /// <summary>SimGrid's model LV08 of TCP: 13.01 x latency, 0.97 x bandwidth, windows of 4 MiB, weights by round-trip time with S = 20 537 bytes.</summary>
    public static TransportSpec Lv08 { get; } = new()
    {
        Name = "LV08", LatencyFactor = 13.01, BandwidthFactor = 0.97, Window = Bytes.B(4_194_304), IsRttAware = true, RttWeight = Bytes.B(20_537),
    };

    /// <summary>What people call it.</summary>
    public string Name { get; init; } = "fluid";

    /// <summary>How often the path's latency passes before the bytes flow; slow start, roughly. Finite, not negative.</summary>
    public double LatencyFactor { get; init; } = 1;

    /// <summary>What part of a link's rate the flows can use; above 0, at most 1.</summary>
    public double BandwidthFactor { get; init; } = 1;

    /// <summary>The most bytes that can be under way: a flow's rate is at most this / twice the path's latency. Above 0; <see cref="Unlimited"/> for
    /// no window.</summary>
    public Bytes Window { get; init; } = Unlimited;

    /// <summary>Whether a flow's weight is 1 / the sum over its links of (latency + <see cref="RttWeight"/> / rate), in seconds, so that those with
    /// short round trips get more.</summary>
    public bool IsRttAware { get; init; }

    /// <summary>What a link's rate adds to its latency for the weights; above 0 where they matter.</summary>
    public Bytes RttWeight { get; init; } = Bytes.B(20_537);

    /// <summary>Everything that is wrong with the spec.</summary>
    /// <param name="path">What the spec is called in the problems.</param>
    public IReadOnlyList<ModelProblem> Problems(string path)
    {
        var check = new ModelCheck(path);
        check.Require(double.IsFinite(LatencyFactor) && LatencyFactor is >= 0 and <= 1e6, "latencyFactor", LatencyFactor, "from 0 to 1000000");
        check.Require(BandwidthFactor is > 0 and <= 1, "bandwidthFactor", BandwidthFactor, "above 0 and at most 1");
        check.Require(Window > Bytes.Zero, "window", Window, "above 0 B");
        check.Require(RttWeight > Bytes.Zero, "rttWeight", RttWeight, "above 0 B");
        return check.Problems;
    }

    /// <summary>What a window allows over a round trip: window / round-trip time.</summary>
    /// <param name="window">The most bytes under way.</param>
    /// <param name="roundTrip">Twice the latency; above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="roundTrip"/> isn't above 0.</exception>
    public static DataRate WindowRate(Bytes window, SimDuration roundTrip)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(roundTrip, SimDuration.Zero);
        return DataRate.Bps((long)Math.Min(9e18, window.Count / roundTrip.Seconds * 8));
    }
}
