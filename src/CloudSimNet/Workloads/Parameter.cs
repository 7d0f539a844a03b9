// SPDX-License-Identifier: MIT
using System.Runtime.CompilerServices;

namespace CloudSimNet.Workloads;

/// <summary>Checks a distribution's parameters, whose NaN the class library's checks let pass.</summary>
internal static class Parameter
{
    /// <summary>A finite number.</summary>
    public static void Finite(double value, [CallerArgumentExpression(nameof(value))] string name = "") => Must(double.IsFinite(value), value, name, "a finite number");

    /// <summary>A finite number above 0.</summary>
    public static void Positive(double value, [CallerArgumentExpression(nameof(value))] string name = "") => Must(double.IsFinite(value) && value > 0, value, name, "a finite number above 0");

    /// <summary>A finite number of at least 0.</summary>
    public static void NotNegative(double value, [CallerArgumentExpression(nameof(value))] string name = "") => Must(double.IsFinite(value) && value >= 0, value, name, "a finite number of at least 0");

    /// <summary>A finite number above another.</summary>
    public static void Above(double value, double least, [CallerArgumentExpression(nameof(value))] string name = "") =>
        Must(double.IsFinite(value) && value > least, value, name, FormattableString.Invariant($"a finite number above {least}"));

    /// <summary>A number between two others, both included.</summary>
    public static void Between(double value, double least, double most, [CallerArgumentExpression(nameof(value))] string name = "") =>
        Must(value >= least && value <= most, value, name, FormattableString.Invariant($"between {least} and {most}"));

    /// <summary>A probability that isn't 0.</summary>
    public static void Chance(double value, [CallerArgumentExpression(nameof(value))] string name = "") => Must(value > 0 && value <= 1, value, name, "a probability above 0 and at most 1");

    /// <summary>A whole number of at least another.</summary>
    public static void AtLeast(int value, int least, [CallerArgumentExpression(nameof(value))] string name = "") => ArgumentOutOfRangeException.ThrowIfLessThan(value, least, name);

    private static void Must(bool holds, double value, string name, string range)
    {
        if (!holds)
            throw new ArgumentOutOfRangeException(name, value, $"{name} must be {range}.");
    }
}
