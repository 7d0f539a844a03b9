// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Tests.Units.Expected;

/// <summary>What is expected of <see cref="SimDuration"/>.</summary>
internal static class SimDurationValues
{
    public static UnitType Unit { get; } = new UnitType<SimDuration, long>
    {
        Symbol = "ns",
        From = SimDuration.FromNanoseconds,
        Amount = value => value.Nanoseconds,
        None = SimDuration.Zero,
        Read = SimDuration.TryParse,
        Scaled = [SimDuration.FromMilliseconds, SimDuration.FromSeconds, SimDuration.FromMinutes, SimDuration.FromHours, SimDuration.FromDays],
        Above = (SimDuration.Forever, value => value.IsForever),
        Texts =
        [
            ("7 ns", 7L), ("7 us", 7_000L), ("7 ms", 7_000_000L), ("7 s", 7_000_000_000L), ("7 min", 420_000_000_000L), ("7 h", 25_200_000_000_000L),
            ("7 d", 604_800_000_000_000L), ("1.5 h", 5_400_000_000_000L), ("-1e-3 s", -1_000_000L), ("forever", long.MaxValue),
            (" forever ", long.MaxValue),
            .. WholeValues.Texts("ns"),
        ],
        Refused =
        [
            "Forever", "forever s", "1 S", "1 sec", "1 m", "1 µs", "00:05:00", "106752 d",
            .. RefusedText.Of("ns"),
        ],
        Written =
        [
            (0L, "0 ns"), (999L, "999 ns"), (3_000L, "3 us"), (1_500_000_000L, "1500 ms"), (300_000_000_000L, "5 min"), (301_000_000_000L, "301 s"),
            (5_400_000_000_000L, "90 min"), (-86_400_000_000_000L, "-1 d"), (long.MaxValue, "forever"),
            (long.MaxValue - 1, "9223372036854775806 ns"), (-2_000_000_000L, "-2 s"),
        ],
        Factored =
        [
            (SimDuration.FromNanoseconds(-3), -3L), (SimDuration.FromMilliseconds(1.5), 1_500_000L), (SimDuration.FromSeconds(0.1), 100_000_000L),
            (SimDuration.FromMinutes(2.5), 150_000_000_000L), (SimDuration.FromHours(-1), -3_600_000_000_000L),
            (SimDuration.FromDays(0.5), 43_200_000_000_000L), (SimDuration.FromMilliseconds(0.0000005), 1L),
            (SimDuration.FromSeconds(-0.0000000014), -1L),
        ],
        ReadBack = WholeValues.ReadBack,
        BeyondRange = WholeValues.BeyondRange,
    };
}
