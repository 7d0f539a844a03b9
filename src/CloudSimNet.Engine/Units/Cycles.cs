// SPDX-License-Identifier: MIT

using CloudSimNet.Engine.Units;
namespace CloudSimNet;

/// <summary>A count of processor cycles.</summary>
/// <remarks>Arithmetic is checked: a result beyond 63 bits throws <see cref="OverflowException"/>.</remarks>
public readonly record struct Cycles : IComparable<Cycles>
{
    private Cycles(long value) => Count = value;

    /// <summary>The most that fits, some 9.2e18 cycles; of a total, that or more.</summary>
    public static Cycles Most => new(long.MaxValue);

    /// <summary>None.</summary>
    public static Cycles Zero => default;

    /// <summary>The count of cycles.</summary>
    public long Count { get; }

    /// <summary>An amount in cycles.</summary>
    public static Cycles FromCount(long value) => new(value);

    /// <summary>An amount in millions of cycles, rounded to the nearest whole.</summary>
    public static Cycles Mega(double value) => new(UnitText.ToWhole(value, 1e6, nameof(Cycles), "millions of cycles, up to 9.2e18"));

    /// <summary>An amount in thousands of millions of cycles, rounded to the nearest whole.</summary>
    public static Cycles Giga(double value) => new(UnitText.ToWhole(value, 1e9, nameof(Cycles), "thousands of millions of cycles, up to 9.2e18"));

    /// <summary>A total, which may be more than fits: then <see cref="Most"/>. Whoever returns one says so, and where it matters has the exact number
    /// beside it.</summary>
    /// <param name="total">How many cycles.</param>
    public static Cycles OfTotal(Int128 total) => new((long)Int128.Clamp(total, long.MinValue, long.MaxValue));

    /// <summary>Reads a number and a unit, such as <c>5 Gcycles</c>.</summary>
    public static bool TryParse(string text, out Cycles value)
    {
        var read = UnitText.TryRead(text, UnitText.CycleCounts, out var whole);
        value = new(whole);
        return read;
    }

    /// <inheritdoc/>
    public int CompareTo(Cycles other) => Count.CompareTo(other.Count);

    /// <summary>The amount in the largest unit that leaves it whole, such as <c>5 Gcycles</c>.</summary>
    public override string ToString() => UnitText.Write(Count, UnitText.CycleCounts);

#pragma warning disable CS1591 // Operators mean what they mean for numbers.
    public static Cycles operator +(Cycles left, Cycles right) => new(checked(left.Count + right.Count));
    public static Cycles operator -(Cycles left, Cycles right) => new(checked(left.Count - right.Count));
    public static Cycles operator *(Cycles left, long right) => new(checked(left.Count * right));
    public static Cycles operator *(long left, Cycles right) => right * left;
    public static double operator /(Cycles left, Cycles right) => (double)left.Count / right.Count;
    public static bool operator <(Cycles left, Cycles right) => left.Count < right.Count;
    public static bool operator >(Cycles left, Cycles right) => left.Count > right.Count;
    public static bool operator <=(Cycles left, Cycles right) => left.Count <= right.Count;
    public static bool operator >=(Cycles left, Cycles right) => left.Count >= right.Count;
#pragma warning restore CS1591
}
