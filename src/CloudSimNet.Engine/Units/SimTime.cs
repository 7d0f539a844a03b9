// SPDX-License-Identifier: MIT
using System.Globalization;

namespace CloudSimNet;

/// <summary>An instant of simulated time: whole nanoseconds since the simulation began.</summary>
/// <remarks>Arithmetic is checked: a result beyond 292 years throws <see cref="OverflowException"/>.</remarks>
public readonly record struct SimTime : IComparable<SimTime>
{
    private SimTime(long nanoseconds) => Nanoseconds = nanoseconds;

    /// <summary>The instant at which every simulation begins.</summary>
    public static SimTime Zero => default;

    /// <summary>An instant that never comes: the end of an unlimited run.</summary>
    public static SimTime Never => new(long.MaxValue);

    /// <summary>Nanoseconds since the beginning.</summary>
    public long Nanoseconds { get; }

    /// <summary>Seconds since the beginning, rounded to a double.</summary>
    public double Seconds => Nanoseconds / 1e9;

    /// <summary>Whether this is <see cref="Never"/>.</summary>
    public bool IsNever => Nanoseconds == long.MaxValue;

    /// <summary>The instant so many whole nanoseconds after the beginning.</summary>
    public static SimTime FromNanoseconds(long nanoseconds) => new(nanoseconds);

    /// <summary>The instant so many seconds after the beginning, rounded to the nearest nanosecond.</summary>
    public static SimTime FromSeconds(double seconds) => Zero + SimDuration.FromSeconds(seconds);

    /// <summary>The instant <paramref name="span"/> later, or <see cref="Never"/> where that lies beyond the last one.</summary>
    /// <param name="span">A span that isn't negative; <see cref="SimDuration.Forever"/> gives <see cref="Never"/>.</param>
    public SimTime AddSaturating(SimDuration span) =>
        span.Nanoseconds > long.MaxValue - Math.Max(0, Nanoseconds) ? Never : new(Nanoseconds + span.Nanoseconds);

    /// <inheritdoc/>
    public int CompareTo(SimTime other) => Nanoseconds.CompareTo(other.Nanoseconds);

    /// <summary>The instant in seconds, such as <c>15.25 s</c>.</summary>
    public override string ToString() =>
        IsNever ? "never" : string.Create(CultureInfo.InvariantCulture, $"{(decimal)Nanoseconds / 1_000_000_000m:0.#########} s");

#pragma warning disable CS1591 // Operators mean what they mean for numbers.
    public static SimTime operator +(SimTime left, SimDuration right) => new(checked(left.Nanoseconds + right.Nanoseconds));
    public static SimTime operator -(SimTime left, SimDuration right) => new(checked(left.Nanoseconds - right.Nanoseconds));
    public static SimDuration operator -(SimTime left, SimTime right) => SimDuration.FromNanoseconds(checked(left.Nanoseconds - right.Nanoseconds));
    public static bool operator <(SimTime left, SimTime right) => left.Nanoseconds < right.Nanoseconds;
    public static bool operator >(SimTime left, SimTime right) => left.Nanoseconds > right.Nanoseconds;
    public static bool operator <=(SimTime left, SimTime right) => left.Nanoseconds <= right.Nanoseconds;
    public static bool operator >=(SimTime left, SimTime right) => left.Nanoseconds >= right.Nanoseconds;
#pragma warning restore CS1591
}
