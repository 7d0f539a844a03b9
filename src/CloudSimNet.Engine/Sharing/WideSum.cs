// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Sharing;

/// <summary>A running sum in two doubles, some 32 digits together, so that what is added and taken off again leaves no trace in light terms beside
/// it.</summary>
/// <param name="High">The sum, rounded to a double.</param>
/// <param name="Low">What rounding has cost.</param>
internal readonly record struct WideSum(double High, double Low)
{
    /// <summary>Beyond any sum.</summary>
    public static WideSum Infinite => new(double.PositiveInfinity, 0);

    /// <summary>The sum with another term, which may be negative.</summary>
    public WideSum Plus(double term)
    {
        if (double.IsInfinity(term))
            return new WideSum(term, 0);
        var sum = High + term;
        var taken = sum - High;
        var low = Low + (High - (sum - taken)) + (term - taken);
        var high = sum + low;
        return new WideSum(high, low - (high - sum));
    }

    /// <summary>By how much this is more than another sum.</summary>
    public double Minus(in WideSum other) => High - other.High + (Low - other.Low);

    /// <summary>Whether this is less than another sum.</summary>
    public bool Precedes(in WideSum other) => High < other.High || (High == other.High && Low < other.Low);
}
