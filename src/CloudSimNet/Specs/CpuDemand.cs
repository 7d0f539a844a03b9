// SPDX-License-Identifier: MIT
using System.Globalization;

namespace CloudSimNet.Specs;

/// <summary>How much of each virtual core a job's threads would use if they had it to themselves.</summary>
public readonly record struct CpuDemand
{
    private readonly double part; // 0 stands for all of it, so that the default is full demand.
    private readonly Frequency clock;

    private CpuDemand(double part, Frequency clock) => (this.part, this.clock) = (part, clock);

    /// <summary>All of it. The default.</summary>
    public static CpuDemand Full => default;

    /// <summary>The part of a virtual core's clock, in (0, 1].</summary>
    public double Part => part == 0 ? 1 : part;

    /// <summary>The most of each core, as a frequency.</summary>
    public Frequency Clock => clock == Frequency.Zero ? Frequency.Unlimited : clock;

    /// <summary>A part of each virtual core.</summary>
    /// <param name="part">In (0, 1].</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="part"/> isn't in (0, 1].</exception>
    public static CpuDemand Fraction(double part) => part is > 0 and <= 1
        ? new(part == 1 ? 0 : part, Frequency.Zero)
        : throw new ArgumentOutOfRangeException(nameof(part), part, "The part of a virtual core that a thread uses must be above 0 and at most 1.");

    /// <summary>At most so many cycles a second on each virtual core.</summary>
    /// <param name="clock">Above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="clock"/> isn't above 0.</exception>
    public static CpuDemand AtMost(Frequency clock)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(clock.Hertz, nameof(clock));
        return new(0, clock);
    }

    /// <summary>What a thread uses of a virtual core of this clock when it has it to itself: whole hertz, at least 1.</summary>
    public Frequency On(Frequency virtualCpuClock)
    {
        var hertz = part == 0 ? virtualCpuClock.Hertz : (long)Math.Round(virtualCpuClock.Hertz * Part);
        return Frequency.Hz(Math.Max(1, Math.Min(hertz, Clock.Hertz)));
    }

    /// <summary>The fraction or the clock.</summary>
    public override string ToString() => clock != Frequency.Zero ? clock.ToString() : Part.ToString("R", CultureInfo.InvariantCulture);
}
