// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Tests.Units.Expected;

/// <summary>What is expected of <see cref="Instructions"/>.</summary>
internal static class InstructionsValues
{
    public static UnitType Unit { get; } = new UnitType<Instructions, long>
    {
        Symbol = "I",
        From = Instructions.FromCount,
        Amount = value => value.Count,
        None = Instructions.Zero,
        Read = Instructions.TryParse,
        Scaled = [Instructions.Mega, Instructions.Giga],
        Above = (Instructions.Endless, value => value.IsEndless),
        Texts =
        [
            ("7 I", 7L), ("7 kI", 7_000L), ("7 MI", 7_000_000L), ("7 GI", 7_000_000_000L), ("7 TI", 7_000_000_000_000L), ("2.5 GI", 2_500_000_000L),
            ("endless", long.MaxValue), (" endless\n", long.MaxValue),
            .. WholeValues.Texts("I"),
        ],
        Refused =
        [
            "forever", "Endless", "endless MI", "1 mi", "9223373 TI",
            .. RefusedText.Of("I"),
        ],
        Written =
        [
            (0L, "0 I"), (999L, "999 I"), (3_000L, "3 kI"), (2_500_000_000L, "2500 MI"), (10_000_000_000L, "10 GI"), (-4_000_000_000_000L, "-4 TI"),
            (long.MaxValue, "endless"), (long.MaxValue - 1, "9223372036854775806 I"),
        ],
        Factored =
        [
            (Instructions.FromCount(-3), -3L), (Instructions.Mega(1.5), 1_500_000L), (Instructions.Giga(2.6), 2_600_000_000L),
            (Instructions.Mega(0.0000005), 1L), (Instructions.Giga(-0.0000000014), -1L),
        ],
        ReadBack = WholeValues.ReadBack,
        BeyondRange = WholeValues.BeyondRange,
    };
}
