// SPDX-License-Identifier: MIT
using System.Globalization;
using System.Text.Json;

namespace CloudSimNet.Scenarios.Figures;

/// <summary>The value of a figure, with all its digits: times to the nanosecond, totals in 128 bits, other numbers as doubles.</summary>
public readonly struct FigureValue
{
    private readonly Shape shape;
    private readonly Int128 whole;
    private readonly double real;
    private readonly string? text;
    private readonly bool isLeftOut;

    private FigureValue(Shape shape, Int128 whole = default, double real = 0, string? text = null, bool isLeftOut = false) =>
        (this.shape, this.whole, this.real, this.text, this.isLeftOut) = (shape, whole, real, text, isLeftOut);

    private enum Shape : byte
    {
        Absent,
        Unknown,
        Text,
        Truth,
        Whole,
        Nanoseconds,
        Real,
    }

    /// <summary>There is none, and files leave it out.</summary>
    public static FigureValue Absent => default;

    /// <summary>There is none, and files say so.</summary>
    public static FigureValue Unknown => new(Shape.Unknown);

    /// <summary>Whether there is a value.</summary>
    public bool Exists => shape > Shape.Unknown;

    /// <summary>Whether files leave it out.</summary>
    public bool IsLeftOut => shape == Shape.Absent || isLeftOut;

    /// <summary>Whether it is a number.</summary>
    public bool IsNumber => shape >= Shape.Whole;

    /// <summary>Whether there is none, or it is nothing but zero, an empty text or false.</summary>
    public bool IsNothing => !Exists || (shape == Shape.Real ? real == 0 : shape == Shape.Text ? text!.Length == 0 : whole == 0);

    /// <summary>The number as a double; NaN when it isn't a number.</summary>
    public double Number => shape switch
    {
        Shape.Whole => (double)whole,
        Shape.Nanoseconds => (double)whole / 1e9,
        Shape.Real => real,
        _ => double.NaN,
    };

    /// <summary>The number with all its digits; null when it isn't a whole number or a time, or has more digits than a decimal.</summary>
    public decimal? Exact => shape is Shape.Whole or Shape.Nanoseconds && Int128.Abs(whole) < (Int128)1e26m
        ? shape == Shape.Whole ? (decimal)whole : (decimal)whole / 1_000_000_000m
        : null;

    /// <summary>How long a time is, or when an instant is; null when it is neither.</summary>
    public SimDuration? Duration => shape == Shape.Nanoseconds && whole >= 0 && whole <= long.MaxValue ? SimDuration.FromNanoseconds((long)whole) : null;

    /// <summary>A text.</summary>
    public static implicit operator FigureValue(string? text) => text is null ? Absent : new(Shape.Text, text: text);

    /// <summary>Whether something is so.</summary>
    public static implicit operator FigureValue(bool truth) => new(Shape.Truth, truth ? 1 : 0);

    /// <summary>A whole number.</summary>
    public static implicit operator FigureValue(int number) => new(Shape.Whole, number);

    /// <summary>A whole number.</summary>
    public static implicit operator FigureValue(long number) => new(Shape.Whole, number);

    /// <summary>A whole number.</summary>
    public static implicit operator FigureValue(ulong number) => new(Shape.Whole, number);

    /// <summary>A whole number.</summary>
    public static implicit operator FigureValue(Int128 number) => new(Shape.Whole, number);

    /// <summary>A number.</summary>
    public static implicit operator FigureValue(double number) => new(Shape.Real, real: number);

    /// <summary>How long.</summary>
    public static implicit operator FigureValue(SimDuration time) => new(Shape.Nanoseconds, time.Nanoseconds);

    /// <summary>When; absent for never.</summary>
    public static implicit operator FigureValue(SimTime time) => time.IsNever ? Absent : new(Shape.Nanoseconds, time.Nanoseconds);

    /// <summary>When; unknown, which files say, for never.</summary>
    public static FigureValue OrUnknown(SimTime time) => time.IsNever ? Unknown : time;

    /// <summary>A number that files leave out where it is zero.</summary>
    public static FigureValue UnlessZero(Int128 number) => new(Shape.Whole, number, isLeftOut: number == 0);

    /// <summary>The value as files write it; empty when there is none.</summary>
    public override string ToString() => shape switch
    {
        Shape.Text => text!,
        Shape.Truth => whole == 0 ? "false" : "true",
        Shape.Whole => whole.ToString(CultureInfo.InvariantCulture),
        Shape.Nanoseconds => Decimal(whole),
        Shape.Real => real.ToString("R", CultureInfo.InvariantCulture),
        _ => "",
    };

    /// <summary>Writes it as a member of an object, unless it is absent.</summary>
    internal void Write(Utf8JsonWriter json, string key)
    {
        if (IsLeftOut)
            return;
        json.WritePropertyName(key);
        switch (shape)
        {
            case Shape.Unknown:
                json.WriteNullValue();
                break;
            case Shape.Text:
                json.WriteStringValue(text);
                break;
            case Shape.Truth:
                json.WriteBooleanValue(whole != 0);
                break;
            case Shape.Real:
                json.WriteNumberValue(real);
                break;
            default:
                json.WriteRawValue(ToString()); // More digits than any number that the writer knows.
                break;
        }
    }

    private static string Decimal(Int128 ns)
    {
        const long Second = 1_000_000_000;
        var (sign, rest) = ns < 0 ? ("-", -ns) : ("", ns);
        var fraction = ((long)(rest % Second)).ToString("D9", CultureInfo.InvariantCulture).TrimEnd('0');
        return string.Create(CultureInfo.InvariantCulture, $"{sign}{rest / Second}{(fraction.Length > 0 ? "." : "")}{fraction}");
    }
}
