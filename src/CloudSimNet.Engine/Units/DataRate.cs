// SPDX-License-Identifier: MIT

using CloudSimNet.Engine.Units;
namespace CloudSimNet;

/// <summary>A rate of data, in decimal bits a second.</summary>
/// <remarks>Arithmetic is checked: a result beyond 63 bits throws <see cref="OverflowException"/>.</remarks>
public readonly record struct DataRate : IComparable<DataRate>
{
    private DataRate(long value) => BitsPerSecond = value;

    /// <summary>None.</summary>
    public static DataRate Zero => default;

    /// <summary>The rate in bits a second.</summary>
    public long BitsPerSecond { get; }

    /// <summary>An amount in bits a second.</summary>
    public static DataRate Bps(long value) => new(value);

    /// <summary>An amount in megabits a second, rounded to the nearest whole.</summary>
    public static DataRate Mbps(double value) => new(UnitText.ToWhole(value, 1e6, nameof(DataRate), "megabits a second, up to 9.2e18 bit/s"));

    /// <summary>An amount in gigabits a second, rounded to the nearest whole.</summary>
    public static DataRate Gbps(double value) => new(UnitText.ToWhole(value, 1e9, nameof(DataRate), "gigabits a second, up to 9.2e18 bit/s"));

    /// <summary>Reads a number and a unit, such as <c>25 Gbps</c>.</summary>
    public static bool TryParse(string text, out DataRate value)
    {
        var read = UnitText.TryRead(text, UnitText.DataRates, out var whole);
        value = new(whole);
        return read;
    }

    /// <inheritdoc/>
    public int CompareTo(DataRate other) => BitsPerSecond.CompareTo(other.BitsPerSecond);

    /// <summary>The amount in the largest unit that leaves it whole, such as <c>25 Gbps</c>.</summary>
    public override string ToString() => UnitText.Write(BitsPerSecond, UnitText.DataRates);

#pragma warning disable CS1591 // Operators mean what they mean for numbers.
    public static DataRate operator +(DataRate left, DataRate right) => new(checked(left.BitsPerSecond + right.BitsPerSecond));
    public static DataRate operator -(DataRate left, DataRate right) => new(checked(left.BitsPerSecond - right.BitsPerSecond));
    public static DataRate operator *(DataRate left, long right) => new(checked(left.BitsPerSecond * right));
    public static DataRate operator *(long left, DataRate right) => right * left;
    public static double operator /(DataRate left, DataRate right) => (double)left.BitsPerSecond / right.BitsPerSecond;
    public static bool operator <(DataRate left, DataRate right) => left.BitsPerSecond < right.BitsPerSecond;
    public static bool operator >(DataRate left, DataRate right) => left.BitsPerSecond > right.BitsPerSecond;
    public static bool operator <=(DataRate left, DataRate right) => left.BitsPerSecond <= right.BitsPerSecond;
    public static bool operator >=(DataRate left, DataRate right) => left.BitsPerSecond >= right.BitsPerSecond;
#pragma warning restore CS1591
}
