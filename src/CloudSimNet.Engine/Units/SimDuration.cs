// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Units;
namespace CloudSimNet;

/// <summary>A span of simulated time, in whole nanoseconds; may be negative.</summary>
/// <remarks>Arithmetic is checked: a result beyond ±292 years throws <see cref="OverflowException"/>.</remarks>
public readonly record struct SimDuration : IComparable<SimDuration>
{
    private SimDuration(long nanoseconds) => Nanoseconds = nanoseconds;

    /// <summary>No time at all.</summary>
    public static SimDuration Zero => default;

    /// <summary>The longest span: what "for ever" and "no limit" mean.</summary>
    public static SimDuration Forever => new(long.MaxValue);

    /// <summary>The span in nanoseconds.</summary>
    public long Nanoseconds { get; }

    /// <summary>The span in seconds, rounded to a double.</summary>
    public double Seconds => Nanoseconds / 1e9;

    /// <summary>Whether this is <see cref="Forever"/>.</summary>
    public bool IsForever => Nanoseconds == long.MaxValue;

    /// <summary>A span of whole nanoseconds.</summary>
    public static SimDuration FromNanoseconds(long nanoseconds) => new(nanoseconds);

    /// <summary>A span of milliseconds, rounded to the nearest nanosecond.</summary>
    public static SimDuration FromMilliseconds(double milliseconds) => Scaled(milliseconds, 1e6);

    /// <summary>A span of seconds, rounded to the nearest nanosecond.</summary>
    public static SimDuration FromSeconds(double seconds) => Scaled(seconds, 1e9);

    /// <summary>A span of minutes, rounded to the nearest nanosecond.</summary>
    public static SimDuration FromMinutes(double minutes) => Scaled(minutes, 60e9);

    /// <summary>A span of hours, rounded to the nearest nanosecond.</summary>
    public static SimDuration FromHours(double hours) => Scaled(hours, 3600e9);

    /// <summary>A span of days of 24 hours, rounded to the nearest nanosecond.</summary>
    public static SimDuration FromDays(double days) => Scaled(days, 86400e9);

    /// <summary>Reads a number and a unit, such as <c>300 s</c>; the units are ns, us, ms, s, min, h and d; <c>forever</c> is <see cref="Forever"/>.</summary>
    public static bool TryParse(string text, out SimDuration value)
    {
        if (text.Trim() == "forever")
        {
            value = Forever;
            return true;
        }

        var read = UnitText.TryRead(text, UnitText.Durations, out var nanoseconds);
        value = new(nanoseconds);
        return read;
    }

    /// <inheritdoc/>
    public int CompareTo(SimDuration other) => Nanoseconds.CompareTo(other.Nanoseconds);

    /// <summary>The span in the largest unit that leaves it whole, such as <c>5 min</c>.</summary>
    public override string ToString() => IsForever ? "forever" : UnitText.Write(Nanoseconds, UnitText.Durations);

    private static SimDuration Scaled(double amount, double nanosecondsEach) =>
        new(UnitText.ToWhole(amount, nanosecondsEach, nameof(SimDuration), "seconds, between -9.2e9 and 9.2e9"));

#pragma warning disable CS1591 // Operators mean what they mean for numbers.
    public static SimDuration operator +(SimDuration left, SimDuration right) => new(checked(left.Nanoseconds + right.Nanoseconds));
    public static SimDuration operator -(SimDuration left, SimDuration right) => new(checked(left.Nanoseconds - right.Nanoseconds));
    public static SimDuration operator -(SimDuration value) => new(checked(-value.Nanoseconds));
    public static SimDuration operator *(SimDuration left, long right) => new(checked(left.Nanoseconds * right));
    public static SimDuration operator *(long left, SimDuration right) => right * left;
    public static double operator /(SimDuration left, SimDuration right) => (double)left.Nanoseconds / right.Nanoseconds;
    public static bool operator <(SimDuration left, SimDuration right) => left.Nanoseconds < right.Nanoseconds;
    public static bool operator >(SimDuration left, SimDuration right) => left.Nanoseconds > right.Nanoseconds;
    public static bool operator <=(SimDuration left, SimDuration right) => left.Nanoseconds <= right.Nanoseconds;
    public static bool operator >=(SimDuration left, SimDuration right) => left.Nanoseconds >= right.Nanoseconds;
#pragma warning restore CS1591
}
