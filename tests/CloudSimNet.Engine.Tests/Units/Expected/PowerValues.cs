// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Tests.Units.Expected;

/// <summary>What is expected of <see cref="Power"/>.</summary>
internal static class PowerValues
{
    public static UnitType Unit { get; } = new UnitType<Power, double>
    {
        Symbol = "W",
        From = Power.FromWatts,
        Amount = value => value.Watts,
        None = Power.Zero,
        Read = Power.TryParse,
        Scaled = [Power.FromWatts],
        Texts = [("93.7 W", 93.7), ("1.5 kW", 1500), ("2 MW", 2e6), ("2 mW", 0.002), ("-1e2W", -100)],
        Refused =
        [
            "8 w", "8 KW", "8 kWh", "7e28 MW",
            .. RefusedText.Of("W"),
        ],
        Written = [(0, "0 W"), (93.7, "93.7 W"), (-93.7, "-93.7 W"), (1500, "1500 W"), (0.1 + 0.2, "0.30000000000000004 W")],
        ReadBack = [0, 93.7, -93.7, 1500, 0.1 + 0.2],
        BeyondRange = [double.NaN, double.PositiveInfinity, double.NegativeInfinity],
    };
}
