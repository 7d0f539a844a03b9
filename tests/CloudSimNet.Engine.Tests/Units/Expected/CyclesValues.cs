// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Tests.Units.Expected;

/// <summary>What is expected of <see cref="Cycles"/>.</summary>
internal static class CyclesValues
{
    public static UnitType Unit { get; } = new UnitType<Cycles, long>
    {
        Symbol = "cycles",
        From = Cycles.FromCount,
        Amount = value => value.Count,
        None = Cycles.Zero,
        Read = Cycles.TryParse,
        Scaled = [Cycles.Mega, Cycles.Giga],
        Texts =
        [
            ("7 cycles", 7L), ("7 kcycles", 7_000L), ("7 Mcycles", 7_000_000L), ("7 Gcycles", 7_000_000_000L), ("7 Tcycles", 7_000_000_000_000L),
            ("2.6Gcycles", 2_600_000_000L),
            .. WholeValues.Texts("cycles"),
        ],
        Refused =
        [
            "forever", "1 GHz", "1 gcycles", "9223373 Tcycles",
            .. RefusedText.Of("cycles"),
        ],
        Written =
        [
            (0L, "0 cycles"), (999L, "999 cycles"), (3_000L, "3 kcycles"), (2_600_000_000L, "2600 Mcycles"), (5_000_000_000L, "5 Gcycles"),
            (-4_000_000_000_000L, "-4 Tcycles"), (long.MaxValue, "9223372036854775807 cycles"),
        ],
        Factored =
        [
            (Cycles.FromCount(-3), -3L), (Cycles.Mega(1.5), 1_500_000L), (Cycles.Giga(2.6), 2_600_000_000L), (Cycles.Mega(0.0000005), 1L),
            (Cycles.Giga(-0.0000000014), -1L),
        ],
        ReadBack = WholeValues.ReadBack,
        BeyondRange = WholeValues.BeyondRange,
    };
}
