// SPDX-License-Identifier: MIT
using CloudSimNet.Engine;
using System.Runtime.CompilerServices;
using CloudSimNet.Engine.Events;

namespace CloudSimNet;

/// <content>Running: from one event to the next, and from one instant to the next.</content>
public sealed partial class Simulation
{
    private IReadOnlyList<string> warnings = []; // Of the run under way.

    /// <summary>Runs until nothing is left to happen, observations left out.</summary>
    /// <inheritdoc cref="Run(SimTime, CancellationToken, IProgress{RunProgress}?)"/>
    public RunResult Run(CancellationToken cancellation = default, IProgress<RunProgress>? progress = null) => Run(SimTime.Never, cancellation, progress);

    /// <summary>Runs until so long after time zero, events of that instant included.</summary>
    /// <inheritdoc cref="Run(SimTime, CancellationToken, IProgress{RunProgress}?)"/>
    public RunResult Run(SimDuration until, CancellationToken cancellation = default, IProgress<RunProgress>? progress = null) =>
        Run(SimTime.Zero.AddSaturating(until), cancellation, progress);

    /// <summary>Runs until an instant, its own events included. May be called again to go on.</summary>
    /// <param name="until">Where to end at the latest; the clock then stands there even if nothing happens at it.</param>
    /// <param name="cancellation">Ends the run between two events, or, where an event is long, in its midst: see <see cref="CountStep"/>.</param>
    /// <param name="progress">Told every few thousand events, and every two-hundredth of a run with an end, how far the run is.</param>
    /// <returns>How it ended.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="until"/> lies in the past.</exception>
    /// <exception cref="InvalidOperationException">The simulation is already running, or an earlier run ended in the midst of an event.</exception>
    /// <exception cref="InstantTooLongException">One instant took more than <see cref="StepsPerInstant"/> steps.</exception>
    public RunResult Run(SimTime until, CancellationToken cancellation = default, IProgress<RunProgress>? progress = null) =>
        Run(until, null, cancellation, progress);

    /// <summary>Runs until a condition holds, or an instant has come.</summary>
    /// <param name="condition">Asked before the first event and after each; it must not change the model.</param>
    /// <param name="limit">Where to end at the latest, its own events included; nothing for no limit.</param>
    /// <param name="cancellation">Ends the run between two events, or, where an event is long, in its midst: see <see cref="CountStep"/>.</param>
    /// <param name="progress">As for <see cref="Run(SimTime, CancellationToken, IProgress{RunProgress}?)"/>.</param>
    /// <returns>How it ended; with <see cref="EndCause.ConditionMet"/> the clock stands at the event that made the condition true.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="limit"/> lies in the past.</exception>
    /// <exception cref="InvalidOperationException">The simulation is already running, or an earlier run ended in the midst of an event.</exception>
    /// <exception cref="InstantTooLongException">One instant took more than <see cref="StepsPerInstant"/> steps.</exception>
    public RunResult RunUntil(Func<bool> condition, SimTime? limit = null, CancellationToken cancellation = default, IProgress<RunProgress>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return Run(limit ?? SimTime.Never, condition, cancellation, progress);
    }

    /// <summary>Dispatches the next event of the model, with the observations before it, and completes its instant when nothing is left in it.</summary>
    /// <remarks>For debuggers, and for learning loops that look at the model after each event.</remarks>
    /// <returns>False when no event of the model is pending; then at most an unfinished instant was completed.</returns>
    /// <exception cref="InvalidOperationException">The simulation is already running, or an earlier run ended in the midst of an event.</exception>
    /// <exception cref="InstantTooLongException">One instant took more than <see cref="StepsPerInstant"/> steps.</exception>
    public bool Step() => Step(SimTime.Never);

    /// <summary>The same, but leaves whatever is due after an instant.</summary>
    internal bool Step(SimTime until)
    {
        Begin();
        IEventHandler? last = null;
        try
        {
            CompleteInstant();
            if (Pending == 0)
                return false;
            var before = EventCount;
            while (EventCount == before)
            {
                if (events.First.TimeNs > until.Nanoseconds)
                    return false;
                DispatchFirst(out last);
            }

            CompleteInstant();
            return true;
        }
        catch (Exception) when (abandonment is not null)
        {
            EndAbandoned(last);
            return false;
        }
        finally
        {
            End();
        }
    }

    private RunResult Run(SimTime until, Func<bool>? condition, CancellationToken cancellation, IProgress<RunProgress>? progress)
    {
        MustNotBePast(until);
        Begin();
        try
        {
            this.cancellation = cancellation;
            var reports = progress is null ? null : new ProgressReports(progress, nowNs, until.Nanoseconds);
            var cause = Dispatch(until, condition, cancellation, reports);
            return new RunResult(this, cause, stopReason, warnings);
        }
        finally
        {
            End();
        }
    }

    private void Begin()
    {
        if (runningThread != 0)
            throw new InvalidOperationException("The simulation is already running; Run and Step can't be called from one of its own events.");
        if (abandonment is not null)
            throw new InvalidOperationException($"An earlier run ended in the midst of an event at {Now}, with the model half changed: {abandonment.Message} What it has come to can be read, but it can't go on; make a new simulation.");
        runningThread = Environment.CurrentManagedThreadId;
        stopping = false;
        stopReason = null;
        warnings = [];
    }

    private void End()
    {
        runningThread = 0;
        cancellation = default;
        observing = false;
    }

    private EndCause Dispatch(SimTime until, Func<bool>? condition, CancellationToken cancellation, ProgressReports? reports)
    {
        var untilNs = until.Nanoseconds;
        var isWatched = condition is not null || cancellation.CanBeCanceled || reports is not null;
        IEventHandler? last = null;
        try
        {
            while (true)
            {
                if (endOfInstant.IsPending)
                    CompleteInstant();
                if (stopping)
                    return abandonment is null ? EndCause.Stopped : EndAbandoned(last);
                if (isWatched)
                {
                    if (condition is not null && condition())
                        return EndCause.ConditionMet;
                    if (cancellation.IsCancellationRequested)
                        return EndCause.Cancelled;
                    if (reports is not null && reports.IsDue(nowNs))
                        reports.Report(new RunProgress(Now, until, EventCount, Pending));
                }

                if (events.Count == 0 || (events.Observations != 0 && until.IsNever && OnlyObservationsAreLeft()))
                    return AtEnd(until, EndCause.NothingPending);
                if (events.First.TimeNs > untilNs)
                    return AtEnd(until, EndCause.LimitReached);
                DispatchFirst(out last);
            }
        }
        catch (Exception) when (abandonment is not null)
        {
            return EndAbandoned(last);
        }
    }

    // A run with a limit ends at it even when nothing is left to happen.
    private EndCause AtEnd(SimTime until, EndCause cause)
    {
        if (Pending == 0)
            warnings = beyond.Warnings();
        if (until.IsNever)
            return warnings.Count > 0 ? EndCause.BeyondTime : cause;
        MoveClock(until.Nanoseconds);
        return EndCause.LimitReached;
    }

    // Observations don't keep a run going, but those of the last instant are still made.
    private bool OnlyObservationsAreLeft() => Pending == 0 && events.First.TimeNs > nowNs;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void DispatchFirst(out IEventHandler handler)
    {
        handler = events.PopFirst(out var entry, out var tag);
        MoveClock(entry.TimeNs);
        if (++steps > maxSteps)
            AbandonTooLong();
        var phase = entry.Phase;
        if (phase == Phase.Observe)
        {
            observing = true;
            handler.Handle(tag);
            observing = false;
            return;
        }

        fingerprint.Fold(nowNs, phase, tag);
        EventCount++;
        if (Log is not null)
            WriteDown(phase, handler, tag);
        handler.Handle(tag);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void MoveClock(long toNs)
    {
        if (toNs == nowNs)
            return;
        nowNs = toNs;
        steps = 0;
        nextLook = firstLook;
    }

    private void WriteDown(Phase phase, IEventHandler handler, long tag) =>
        Log!.Add(new LoggedEvent(EventCount, Now, phase, handler.ToString() ?? "", tag, fingerprint.Value));

    // Between two handlers nothing is half done, so that a cancelled run can go on from there.
    private void CompleteInstant()
    {
        while (endOfInstant.IsPending && !IsInstantUnfinished() && !cancellation.IsCancellationRequested)
            endOfInstant.DoNext();
    }

    private bool IsInstantUnfinished() => events.Count > 0 && events.First.TimeNs == nowNs && events.First.Phase != Phase.Observe;
}
