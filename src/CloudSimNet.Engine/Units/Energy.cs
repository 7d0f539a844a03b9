// SPDX-License-Identifier: MIT
using System.Globalization;

namespace CloudSimNet;

/// <summary>Electrical energy, in joules.</summary>
public readonly record struct Energy : IComparable<Energy>
{
    private Energy(double joules) => Joules = joules;

    /// <summary>No energy.</summary>
    public static Energy Zero => default;

    /// <summary>The energy in joules (watt-seconds).</summary>
    public double Joules { get; }

    /// <summary>The energy in kilowatt-hours of 3.6e6 J.</summary>
    public double KilowattHours => Joules / 3.6e6;

    /// <summary>An energy in joules.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a finite number.</exception>
    public static Energy FromJoules(double joules) => double.IsFinite(joules)
        ? new(joules)
        : throw new ArgumentOutOfRangeException(nameof(joules), joules, "An energy must be a finite number of joules.");

    /// <inheritdoc/>
    public int CompareTo(Energy other) => Joules.CompareTo(other.Joules);

    /// <summary>The energy, such as <c>1.5 kWh</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{KilowattHours:R} kWh");

#pragma warning disable CS1591 // Operators mean what they mean for numbers.
    public static Energy operator +(Energy left, Energy right) => new(left.Joules + right.Joules);
    public static Energy operator -(Energy left, Energy right) => new(left.Joules - right.Joules);
    public static bool operator <(Energy left, Energy right) => left.Joules < right.Joules;
    public static bool operator >(Energy left, Energy right) => left.Joules > right.Joules;
    public static bool operator <=(Energy left, Energy right) => left.Joules <= right.Joules;
    public static bool operator >=(Energy left, Energy right) => left.Joules >= right.Joules;
#pragma warning restore CS1591
}
