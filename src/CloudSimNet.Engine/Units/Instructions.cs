// SPDX-License-Identifier: MIT

using CloudSimNet.Engine.Units;
namespace CloudSimNet;

/// <summary>A count of guest instructions: what a job has to do.</summary>
/// <remarks>Arithmetic is checked: a result beyond 63 bits throws <see cref="OverflowException"/>.</remarks>
public readonly record struct Instructions : IComparable<Instructions>
{
    private Instructions(long value) => Count = value;

    /// <summary>None.</summary>
    public static Instructions Zero => default;

    /// <summary>Work without end, which only a cancellation, a lifetime or an explicit completion ends.</summary>
    public static Instructions Endless => new(long.MaxValue);

    /// <summary>Whether this is <see cref="Endless"/>.</summary>
    public bool IsEndless => Count == long.MaxValue;

    /// <summary>The count of instructions.</summary>
    public long Count { get; }

    /// <summary>An amount in instructions.</summary>
    public static Instructions FromCount(long value) => new(value);

    /// <summary>An amount in millions of instructions (MI), rounded to the nearest whole.</summary>
    public static Instructions Mega(double value) => new(UnitText.ToWhole(value, 1e6, nameof(Instructions), "millions of instructions (MI), up to 9.2e18"));

    /// <summary>An amount in thousands of millions of instructions (GI), rounded to the nearest whole.</summary>
    public static Instructions Giga(double value) => new(UnitText.ToWhole(value, 1e9, nameof(Instructions), "thousands of millions of instructions (GI), up to 9.2e18"));

    /// <summary>Reads a number and a unit, such as <c>10 GI</c>; <c>endless</c> is <see cref="Endless"/>.</summary>
    public static bool TryParse(string text, out Instructions value)
    {
        if (text.Trim() == "endless")
        {
            value = Endless;
            return true;
        }

        var read = UnitText.TryRead(text, UnitText.InstructionCounts, out var whole);
        value = new(whole);
        return read;
    }

    /// <inheritdoc/>
    public int CompareTo(Instructions other) => Count.CompareTo(other.Count);

    /// <summary>The amount in the largest unit that leaves it whole, such as <c>10 GI</c>.</summary>
    public override string ToString() => IsEndless ? "endless" : UnitText.Write(Count, UnitText.InstructionCounts);

#pragma warning disable CS1591 // Operators mean what they mean for numbers.
    public static Instructions operator +(Instructions left, Instructions right) => new(checked(left.Count + right.Count));
    public static Instructions operator -(Instructions left, Instructions right) => new(checked(left.Count - right.Count));
    public static Instructions operator *(Instructions left, long right) => new(checked(left.Count * right));
    public static Instructions operator *(long left, Instructions right) => right * left;
    public static double operator /(Instructions left, Instructions right) => (double)left.Count / right.Count;
    public static bool operator <(Instructions left, Instructions right) => left.Count < right.Count;
    public static bool operator >(Instructions left, Instructions right) => left.Count > right.Count;
    public static bool operator <=(Instructions left, Instructions right) => left.Count <= right.Count;
    public static bool operator >=(Instructions left, Instructions right) => left.Count >= right.Count;
#pragma warning restore CS1591
}
