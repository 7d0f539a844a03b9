// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Tests.Units.Expected;

/// <summary>What is expected of <see cref="Frequency"/>.</summary>
internal static class FrequencyValues
{
    public static UnitType Unit { get; } = new UnitType<Frequency, long>
    {
        Symbol = "Hz",
        From = Frequency.Hz,
        Amount = value => value.Hertz,
        None = Frequency.Zero,
        Read = Frequency.TryParse,
        Scaled = [Frequency.MHz, Frequency.GHz],
        Above = (Frequency.Unlimited, value => value.IsUnlimited),
        Texts =
        [
            ("7 Hz", 7L), ("7 kHz", 7_000L), ("7 MHz", 7_000_000L), ("7 GHz", 7_000_000_000L), ("7 THz", 7_000_000_000_000L),
            ("2.6 GHz", 2_600_000_000L), ("unlimited", long.MaxValue), ("  unlimited ", long.MaxValue),
            .. WholeValues.Texts("Hz"),
        ],
        Refused =
        [
            "forever", "Unlimited", "unlimited GHz", "1 ghz", "1000 MIPS", "9223373 THz",
            .. RefusedText.Of("Hz"),
        ],
        Written =
        [
            (0L, "0 Hz"), (999L, "999 Hz"), (3_000L, "3 kHz"), (2_600_000_000L, "2600 MHz"), (3_000_000_000L, "3 GHz"),
            (-4_000_000_000_000L, "-4 THz"), (long.MaxValue, "unlimited"), (long.MaxValue - 1, "9223372036854775806 Hz"),
        ],
        Factored =
        [
            (Frequency.Hz(-3), -3L), (Frequency.MHz(1.5), 1_500_000L), (Frequency.GHz(2.6), 2_600_000_000L), (Frequency.MHz(0.0000005), 1L),
            (Frequency.GHz(-0.0000000014), -1L),
        ],
        ReadBack = WholeValues.ReadBack,
        BeyondRange = WholeValues.BeyondRange,
    };
}
