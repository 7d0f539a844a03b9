// SPDX-License-Identifier: MIT

using CloudSimNet.Engine.Units;
namespace CloudSimNet;

/// <summary>A size in bytes.</summary>
/// <remarks>Arithmetic is checked: a result beyond 63 bits throws <see cref="OverflowException"/>.</remarks>
public readonly record struct Bytes : IComparable<Bytes>
{
    private Bytes(long value) => Count = value;

    /// <summary>The most that fits, some 9.2e18 bytes; of a total, that or more.</summary>
    public static Bytes Most => new(long.MaxValue);

    /// <summary>None.</summary>
    public static Bytes Zero => default;

    /// <summary>The size in bytes.</summary>
    public long Count { get; }

    /// <summary>An amount in bytes.</summary>
    public static Bytes B(long value) => new(value);

    /// <summary>An amount in decimal megabytes (10^6 bytes), rounded to the nearest whole.</summary>
    public static Bytes MB(double value) => new(UnitText.ToWhole(value, 1e6, nameof(Bytes), "decimal megabytes (10^6 bytes) of up to 9.2e18 bytes"));

    /// <summary>An amount in decimal gigabytes (10^9 bytes), rounded to the nearest whole.</summary>
    public static Bytes GB(double value) => new(UnitText.ToWhole(value, 1e9, nameof(Bytes), "decimal gigabytes (10^9 bytes) of up to 9.2e18 bytes"));

    /// <summary>An amount in mebibytes (2^20 bytes), rounded to the nearest whole.</summary>
    public static Bytes MiB(double value) => new(UnitText.ToWhole(value, 1048576.0, nameof(Bytes), "mebibytes (2^20 bytes) of up to 9.2e18 bytes"));

    /// <summary>An amount in gibibytes (2^30 bytes), rounded to the nearest whole.</summary>
    public static Bytes GiB(double value) => new(UnitText.ToWhole(value, 1073741824.0, nameof(Bytes), "gibibytes (2^30 bytes) of up to 9.2e18 bytes"));

    /// <summary>An amount in tebibytes (2^40 bytes), rounded to the nearest whole.</summary>
    public static Bytes TiB(double value) => new(UnitText.ToWhole(value, 1099511627776.0, nameof(Bytes), "tebibytes (2^40 bytes) of up to 9.2e18 bytes"));

    /// <summary>A total, which may be more than fits: then <see cref="Most"/>. Whoever returns one says so, and where it matters has the exact number
    /// beside it.</summary>
    /// <param name="total">How many bytes.</param>
    public static Bytes OfTotal(Int128 total) => new((long)Int128.Clamp(total, long.MinValue, long.MaxValue));

    /// <summary>Reads a number and a unit, such as <c>8 GiB</c>.</summary>
    public static bool TryParse(string text, out Bytes value)
    {
        var read = UnitText.TryRead(text, UnitText.Sizes, out var whole);
        value = new(whole);
        return read;
    }

    /// <inheritdoc/>
    public int CompareTo(Bytes other) => Count.CompareTo(other.Count);

    /// <summary>The amount in the largest unit that leaves it whole, such as <c>8 GiB</c>.</summary>
    public override string ToString() => UnitText.Write(Count, UnitText.Sizes);

#pragma warning disable CS1591 // Operators mean what they mean for numbers.
    public static Bytes operator +(Bytes left, Bytes right) => new(checked(left.Count + right.Count));
    public static Bytes operator -(Bytes left, Bytes right) => new(checked(left.Count - right.Count));
    public static Bytes operator *(Bytes left, long right) => new(checked(left.Count * right));
    public static Bytes operator *(long left, Bytes right) => right * left;
    public static double operator /(Bytes left, Bytes right) => (double)left.Count / right.Count;
    public static bool operator <(Bytes left, Bytes right) => left.Count < right.Count;
    public static bool operator >(Bytes left, Bytes right) => left.Count > right.Count;
    public static bool operator <=(Bytes left, Bytes right) => left.Count <= right.Count;
    public static bool operator >=(Bytes left, Bytes right) => left.Count >= right.Count;
#pragma warning restore CS1591
}
