// SPDX-License-Identifier: MIT

using CloudSimNet.Engine.Units;
namespace CloudSimNet;

/// <summary>A rate of cycles a second.</summary>
/// <remarks>Arithmetic is checked: a result beyond 63 bits throws <see cref="OverflowException"/>.</remarks>
public readonly record struct Frequency : IComparable<Frequency>
{
    private Frequency(long value) => Hertz = value;

    /// <summary>None.</summary>
    public static Frequency Zero => default;

    /// <summary>No limit: as fast as the processor is.</summary>
    public static Frequency Unlimited => new(long.MaxValue);

    /// <summary>Whether this is <see cref="Unlimited"/>.</summary>
    public bool IsUnlimited => Hertz == long.MaxValue;

    /// <summary>The rate in hertz.</summary>
    public long Hertz { get; }

    /// <summary>An amount in hertz.</summary>
    public static Frequency Hz(long value) => new(value);

    /// <summary>An amount in megahertz, rounded to the nearest whole.</summary>
    public static Frequency MHz(double value) => new(UnitText.ToWhole(value, 1e6, nameof(Frequency), "megahertz, up to 9.2e18 Hz"));

    /// <summary>An amount in gigahertz, rounded to the nearest whole.</summary>
    public static Frequency GHz(double value) => new(UnitText.ToWhole(value, 1e9, nameof(Frequency), "gigahertz, up to 9.2e18 Hz"));

    /// <summary>Reads a number and a unit, such as <c>2.6 GHz</c>; <c>unlimited</c> is <see cref="Unlimited"/>.</summary>
    public static bool TryParse(string text, out Frequency value)
    {
        if (text.Trim() == "unlimited")
        {
            value = Unlimited;
            return true;
        }

        var read = UnitText.TryRead(text, UnitText.Frequencies, out var whole);
        value = new(whole);
        return read;
    }

    /// <inheritdoc/>
    public int CompareTo(Frequency other) => Hertz.CompareTo(other.Hertz);

    /// <summary>The amount in the largest unit that leaves it whole, such as <c>2600 MHz</c>.</summary>
    public override string ToString() => IsUnlimited ? "unlimited" : UnitText.Write(Hertz, UnitText.Frequencies);

#pragma warning disable CS1591 // Operators mean what they mean for numbers.
    public static Frequency operator +(Frequency left, Frequency right) => new(checked(left.Hertz + right.Hertz));
    public static Frequency operator -(Frequency left, Frequency right) => new(checked(left.Hertz - right.Hertz));
    public static Frequency operator *(Frequency left, long right) => new(checked(left.Hertz * right));
    public static Frequency operator *(long left, Frequency right) => right * left;
    public static double operator /(Frequency left, Frequency right) => (double)left.Hertz / right.Hertz;
    public static bool operator <(Frequency left, Frequency right) => left.Hertz < right.Hertz;
    public static bool operator >(Frequency left, Frequency right) => left.Hertz > right.Hertz;
    public static bool operator <=(Frequency left, Frequency right) => left.Hertz <= right.Hertz;
    public static bool operator >=(Frequency left, Frequency right) => left.Hertz >= right.Hertz;
#pragma warning restore CS1591
}
