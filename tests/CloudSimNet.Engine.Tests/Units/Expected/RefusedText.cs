// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Tests.Units.Expected;

/// <summary>Texts that no unit type reads, whatever its units are.</summary>
internal static class RefusedText
{
    /// <summary>The texts, made with a unit that the type does read.</summary>
    public static IEnumerable<string> Of(string unit) =>
    [
        "",
        " ",
        "nan",
        "infinity",
        "8",
        "-8",
        unit,
        "." + unit,
        "- 8 " + unit,
        "--8 " + unit,
        "8 x" + unit,
        $"8 {unit} {unit}",
        $"8 {unit} 8",
        "1,000 " + unit,
        "1_000 " + unit,
        "0x10 " + unit,
        "(8) " + unit,
        "1e " + unit,
        "1e99 " + unit,
        "٨ " + unit,
        "NaN " + unit,
        "9223372036854775808 " + unit,
        "-9223372036854775809 " + unit,
        "99999999999999999999999999999999999 " + unit,
    ];
}
