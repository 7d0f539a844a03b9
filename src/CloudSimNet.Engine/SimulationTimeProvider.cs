// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine;

/// <summary>The simulation's clock as a <see cref="TimeProvider"/>, so that ordinary .NET code that takes one runs in simulated time: timers,
/// timeouts, <c>Task.Delay</c>, <c>PeriodicTimer</c>.</summary>
/// <remarks>
/// Timers fire as events of the simulation, on the thread that runs it. Code that awaits continues there too, as long as it runs where no
/// synchronization context or task scheduler takes it
/// elsewhere. What awaits some of .NET's own things is always taken elsewhere: a <c>Task.Delay</c> cancelled by its token, <c>SemaphoreSlim</c>, most
/// channels. A timer that is set from
/// another thread during a run is refused; whatever it starts on another thread is outside the simulation, and isn't reproducible. The clock resolves
/// nanoseconds,
/// <see cref="DateTimeOffset"/> 100 of them: the wall clock is rounded down, timers keep theirs.
/// </remarks>
public sealed class SimulationTimeProvider : TimeProvider
{
    private const long NsPerTick = 100;
    private const long MaxMilliseconds = 0xFFFFFFFE; // What every .NET timer takes at most.

    private readonly Simulation simulation;
    private readonly DateTimeOffset start;

    /// <summary>A clock that shows an instant of the calendar when the simulation begins.</summary>
    /// <param name="simulation">Whose time it shows.</param>
    /// <param name="start">What it shows at <see cref="SimTime.Zero"/>.</param>
    public SimulationTimeProvider(Simulation simulation, DateTimeOffset start)
    {
        ArgumentNullException.ThrowIfNull(simulation);
        this.simulation = simulation;
        this.start = start.ToUniversalTime();
    }

    /// <summary>UTC: a simulation is the same wherever it runs.</summary>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <summary>A thousand million: time stamps count nanoseconds.</summary>
    public override long TimestampFrequency => 1_000_000_000;

    /// <summary>The calendar's time.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The simulation has left the calendar, which ends with the year 9999.</exception>
    public override DateTimeOffset GetUtcNow() => start.AddTicks(simulation.Now.Nanoseconds / NsPerTick);

    /// <summary>Nanoseconds since the simulation began.</summary>
    public override long GetTimestamp() => simulation.Now.Nanoseconds;

    /// <summary>A timer in simulated time.</summary>
    /// <param name="callback">Called as an event of the simulation.</param>
    /// <param name="state">What it is called with.</param>
    /// <param name="dueTime">When first; not negative, or <see cref="Timeout.InfiniteTimeSpan"/> for never.</param>
    /// <param name="period">How often from then on; not negative, zero or <see cref="Timeout.InfiniteTimeSpan"/> for once.</param>
    /// <exception cref="ArgumentOutOfRangeException">A span is negative, or longer than timers take (49.7 days).</exception>
    /// <exception cref="InvalidOperationException">The simulation runs on another thread.</exception>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var timer = new SimulationTimer(simulation, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>A timer's span as the simulation counts it.</summary>
    internal static SimDuration Span(TimeSpan span, string name)
    {
        if (span == Timeout.InfiniteTimeSpan)
            return SimDuration.Forever;
        if (span < TimeSpan.Zero || (long)span.TotalMilliseconds > MaxMilliseconds)
            throw new ArgumentOutOfRangeException(name, span, $"A timer's span must lie between 0 and {MaxMilliseconds} ms, or be Timeout.InfiniteTimeSpan, not {span}.");
        return SimDuration.FromNanoseconds(span.Ticks * NsPerTick);
    }
}
