// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Tests.Units.Expected;

/// <summary>What is expected of <see cref="Bytes"/>.</summary>
internal static class BytesValues
{
    public static UnitType Unit { get; } = new UnitType<Bytes, long>
    {
        Symbol = "B",
        From = Bytes.B,
        Amount = value => value.Count,
        None = Bytes.Zero,
        Read = Bytes.TryParse,
        Scaled = [Bytes.MB, Bytes.GB, Bytes.MiB, Bytes.GiB, Bytes.TiB],
        Texts =
        [
            ("7 B", 7L), ("7 kB", 7_000L), ("7 KiB", 7_168L), ("7 MB", 7_000_000L), ("7 MiB", 7_340_032L), ("7 GB", 7_000_000_000L),
            ("7 GiB", 7_516_192_768L), ("7 TB", 7_000_000_000_000L), ("7 TiB", 7_696_581_394_432L), ("7 PB", 7_000_000_000_000_000L),
            ("7 PiB", 7_881_299_347_898_368L), ("0.1 GiB", 107_374_182L), ("2.5e-1 KiB", 256L),
            .. WholeValues.Texts("B"),
        ],
        Refused =
        [
            "forever", "1 KB", "1 Mb", "8193 PiB",
            .. RefusedText.Of("B"),
        ],
        Written =
        [
            (0L, "0 B"), (999L, "999 B"), (3_000L, "3 kB"), (1_024L, "1 KiB"), (1_024_000L, "1000 KiB"), (8_589_934_592L, "8 GiB"),
            (8_000_000_000L, "8 GB"), (1_610_612_736L, "1536 MiB"), (-1_048_576L, "-1 MiB"), (5_000_000_000_000_000L, "5 PB"),
            (4_503_599_627_370_496L, "4 PiB"), (long.MaxValue, "9223372036854775807 B"),
        ],
        Factored =
        [
            (Bytes.B(-3), -3L), (Bytes.MB(1.5), 1_500_000L), (Bytes.GB(0.0000000014), 1L), (Bytes.MiB(0.5), 524_288L),
            (Bytes.GiB(8), 8_589_934_592L), (Bytes.TiB(-2), -2_199_023_255_552L), (Bytes.MB(0.0000005), 1L), (Bytes.MB(-0.0000005), -1L),
        ],
        ReadBack = WholeValues.ReadBack,
        BeyondRange = WholeValues.BeyondRange,
    };
}
