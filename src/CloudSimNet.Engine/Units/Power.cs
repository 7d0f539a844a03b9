// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Units;
using System.Globalization;

namespace CloudSimNet;

/// <summary>Electrical power, in watts.</summary>
public readonly record struct Power : IComparable<Power>
{
    private static readonly (string Symbol, decimal Size)[] Units = [("W", 1m), ("kW", 1e3m), ("MW", 1e6m), ("mW", 1e-3m)];

    private const decimal MaxOfAUnit = 1e18m;

    private Power(double watts) => Watts = watts;

    /// <summary>No power.</summary>
    public static Power Zero => default;

    /// <summary>The power in watts.</summary>
    public double Watts { get; }

    /// <summary>A power in watts.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a finite number.</exception>
    public static Power FromWatts(double watts) => double.IsFinite(watts)
        ? new(watts)
        : throw new ArgumentOutOfRangeException(nameof(watts), watts, "A power must be a finite number of watts.");

    /// <summary>Reads a number and a unit, such as <c>93.7 W</c>; the units are mW, W, kW and MW.</summary>
    public static bool TryParse(string text, out Power value)
    {
        value = default;
        if (!UnitText.TrySplit(text, out var number, out var symbol))
            return false;
        foreach (var (name, size) in Units)
        {
            if (!symbol.SequenceEqual(name))
                continue;
            if (number is > MaxOfAUnit or < -MaxOfAUnit)
                return false;
            value = new((double)(number * size));
            return true;
        }

        return false;
    }

    /// <inheritdoc/>
    public int CompareTo(Power other) => Watts.CompareTo(other.Watts);

    /// <summary>The power, such as <c>93.7 W</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Watts:R} W");

#pragma warning disable CS1591 // Operators mean what they mean for numbers.
    public static Power operator +(Power left, Power right) => new(left.Watts + right.Watts);
    public static Power operator -(Power left, Power right) => new(left.Watts - right.Watts);
    public static Power operator *(Power left, double right) => new(left.Watts * right);
    public static Energy operator *(Power left, SimDuration right) => Energy.FromJoules(left.Watts * right.Seconds);
    public static bool operator <(Power left, Power right) => left.Watts < right.Watts;
    public static bool operator >(Power left, Power right) => left.Watts > right.Watts;
    public static bool operator <=(Power left, Power right) => left.Watts <= right.Watts;
    public static bool operator >=(Power left, Power right) => left.Watts >= right.Watts;
#pragma warning restore CS1591
}
