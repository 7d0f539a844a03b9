// SPDX-License-Identifier: MIT
using System.Globalization;

namespace CloudSimNet.Engine.Units;

/// <summary>Electrical power, in watts.</summary>
public readonly record struct Power : IComparable<Power>
{
    private static readonly (string Symbol, decimal Size)[] Units = [("W", 1m), ("kW", 1e3m), ("MW", 1e6m), ("mW", 1e-3m)];

    private const decimal MostOfAUnit = 1e18m;

    private Power(double watts) => InWatts = watts;

    /// <summary>No power.</summary>
    public static Power Zero => default;

    /// <summary>The power in watts.</summary>
    public double InWatts { get; }

    /// <summary>A power in watts.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not a finite number.</exception>
    public static Power Watts(double watts) => double.IsFinite(watts)
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
            if (number is > MostOfAUnit or < -MostOfAUnit)
                return false;
            value = new((double)(number * size));
            return true;
        }

        return false;
    }

    /// <inheritdoc/>
    public int CompareTo(Power other) => InWatts.CompareTo(other.InWatts);

    /// <summary>The power, such as <c>93.7 W</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{InWatts:R} W");

#pragma warning disable CS1591 // Operators mean what they mean for numbers.
    public static Power operator +(Power left, Power right) => new(left.InWatts + right.InWatts);
    public static Power operator -(Power left, Power right) => new(left.InWatts - right.InWatts);
    public static Power operator *(Power left, double right) => new(left.InWatts * right);
    public static Energy operator *(Power left, SimDuration right) => Energy.Joules(left.InWatts * right.Seconds);
    public static bool operator <(Power left, Power right) => left.InWatts < right.InWatts;
    public static bool operator >(Power left, Power right) => left.InWatts > right.InWatts;
    public static bool operator <=(Power left, Power right) => left.InWatts <= right.InWatts;
    public static bool operator >=(Power left, Power right) => left.InWatts >= right.InWatts;
#pragma warning restore CS1591
}
