// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Tests.Units.Expected;

/// <summary>What is expected of <see cref="SimTime"/>.</summary>
internal static class SimTimeValues
{
    public static UnitType Unit { get; } = new UnitType<SimTime, long>
    {
        IsAdditive = false,
        From = SimTime.FromNanoseconds,
        Amount = value => value.Nanoseconds,
        None = SimTime.Zero,
        Scaled = [SimTime.FromSeconds],
        Above = (SimTime.Never, value => value.IsNever),
        Written =
        [
            (0L, "0 s"), (1L, "0.000000001 s"), (15_250_000_000L, "15.25 s"), (300_000_000_000L, "300 s"),
            (9_223_372_036_854_775_806L, "9223372036.854775806 s"), (long.MaxValue, "never"),
        ],
        Factored =
        [
            (SimTime.FromSeconds(0.1), 100_000_000L), (SimTime.FromSeconds(0.0000000005), 1L), (SimTime.FromSeconds(0.0000000004), 0L),
            (SimTime.FromSeconds(1234567.000000001), 1_234_567_000_000_001L),
        ],
        BeyondRange = [9.3e9, .. WholeValues.BeyondRange],
    };
}
