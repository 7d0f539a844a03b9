// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Tests.Units.Expected;

/// <summary>What is expected of every unit type whose amounts are whole numbers.</summary>
internal static class WholeValues
{
    /// <summary>Amounts that text gives back.</summary>
    public static long[] ReadBack { get; } = [0, 1, -1, 1_500, -2_600_000_000, 8_589_934_592, long.MaxValue, long.MinValue];

    /// <summary>Amounts that no factory of a larger unit takes.</summary>
    public static double[] BeyondRange { get; } = [double.NaN, double.PositiveInfinity, double.NegativeInfinity, 1e16, -1e16];

    /// <summary>Fractions are rounded to the nearest and halves away from zero; the largest amounts are exact.</summary>
    public static (string Text, long Amount)[] Texts(string symbol) =>
    [
        ($"0.4 {symbol}", 0), ($"0.5 {symbol}", 1), ($"1.5 {symbol}", 2), ($"2.5 {symbol}", 3), ($"-0.5 {symbol}", -1), ($"2.4999999999 {symbol}", 2),
        ($"9223372036854775806 {symbol}", 9223372036854775806), ($"-9223372036854775808 {symbol}", long.MinValue),
    ];
}
