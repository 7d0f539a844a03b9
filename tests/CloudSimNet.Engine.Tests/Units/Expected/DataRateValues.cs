// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Tests.Units.Expected;

/// <summary>What is expected of <see cref="DataRate"/>.</summary>
internal static class DataRateValues
{
    public static UnitType Unit { get; } = new UnitType<DataRate, long>
    {
        Symbol = "bps",
        From = DataRate.Bps,
        Amount = value => value.BitsPerSecond,
        None = DataRate.Zero,
        Read = DataRate.TryParse,
        Scaled = [DataRate.Mbps, DataRate.Gbps],
        Texts =
        [
            ("7 bps", 7L), ("7 kbps", 7_000L), ("7 Mbps", 7_000_000L), ("7 Gbps", 7_000_000_000L), ("7 Tbps", 7_000_000_000_000L),
            ("2.5 Gbps", 2_500_000_000L),
            .. WholeValues.Texts("bps"),
        ],
        Refused =
        [
            "forever", "1 GBps", "1 Gbit/s", "1 Gb", "9223373 Tbps",
            .. RefusedText.Of("bps"),
        ],
        Written =
        [
            (0L, "0 bps"), (999L, "999 bps"), (3_000L, "3 kbps"), (2_500_000_000L, "2500 Mbps"), (25_000_000_000L, "25 Gbps"),
            (-4_000_000_000_000L, "-4 Tbps"), (long.MaxValue, "9223372036854775807 bps"),
        ],
        Factored =
        [
            (DataRate.Bps(-3), -3L), (DataRate.Mbps(1.5), 1_500_000L), (DataRate.Gbps(25), 25_000_000_000L), (DataRate.Mbps(0.0000005), 1L),
            (DataRate.Gbps(-0.0000000014), -1L),
        ],
        ReadBack = WholeValues.ReadBack,
        BeyondRange = WholeValues.BeyondRange,
    };
}
