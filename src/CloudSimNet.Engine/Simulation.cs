// SPDX-License-Identifier: MIT
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using CloudSimNet.Engine.Events;
using CloudSimNet.Engine.Randomness;
using CloudSimNet.Engine.Units;

namespace CloudSimNet.Engine;

/// <summary>One simulation: a clock, the events to come, the random streams, and the run.</summary>
/// <remarks>
/// A simulation belongs to one thread. Any number of them may live in a process; they share nothing. The same seed, model and version give the
/// same events in the same order, and so the same <see cref="Fingerprint"/>.
/// </remarks>
public sealed class Simulation
{
    private readonly EventSet events;
    private readonly EndOfInstant endOfInstant = new();
    private readonly Dictionary<string, RandomStream> streams = [];
    private readonly Dictionary<Type, object> parts = [];
    private Fingerprint fingerprint;
    private long nowNs;
    private bool running;
    private int runningThread;
    private bool observing;
    private bool stopping;
    private string? stopReason;

    /// <summary>A simulation at time zero in which nothing is planned.</summary>
    /// <param name="seed">What all random streams depend on.</param>
    /// <param name="ties">The order of events that have the same time and phase.</param>
    public Simulation(ulong seed = 0, Ties ties = Ties.AsPlanned)
    {
        Seed = seed;
        events = new EventSet(ties == Ties.Shuffled ? new ShuffledTies(seed) : null);
        fingerprint = new Fingerprint(seed);
    }

    /// <summary>The seed of all random streams.</summary>
    public ulong Seed { get; }

    /// <summary>The clock.</summary>
    public SimTime Now => SimTime.FromNanoseconds(nowNs);

    /// <summary>The hash of every event dispatched so far.</summary>
    public ulong Fingerprint => fingerprint.Value;

    /// <summary>How many events were dispatched so far, observations left out.</summary>
    public long EventCount { get; private set; }

    /// <summary>How many events are pending, observations left out.</summary>
    public int Pending => events.Count - events.Observations;

    /// <summary>When the next event is due, observations included; <see cref="SimTime.Never"/> when none is pending.</summary>
    public SimTime Next => events.Count == 0 ? SimTime.Never : SimTime.FromNanoseconds(events.First.TimeNs);

    /// <summary>Where the events are written down as they are dispatched; null, as at first, for nowhere.</summary>
    public EventLog? Log { get; set; }

    /// <summary>Plans an event. Allocates nothing.</summary>
    /// <param name="at">When; not before <see cref="Now"/>. An event at <see cref="SimTime.Never"/> isn't planned at all, and gets <see cref="EventHandle.None"/>.</param>
    /// <param name="handler">What is to happen.</param>
    /// <param name="tag">Handed to the handler, and folded into the fingerprint.</param>
    /// <param name="phase">The event's place among those of the same instant.</param>
    /// <returns>A handle to cancel or move the event by.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="at"/> lies in the past.</exception>
    /// <exception cref="InvalidOperationException">An observation tried to plan an event of another phase.</exception>
    public EventHandle Schedule(SimTime at, IEventHandler handler, long tag = 0, Phase phase = Phase.Normal)
    {
        ArgumentNullException.ThrowIfNull(handler);
        MustNotBePast(at);
        if (phase > Phase.Observe)
            throw new ArgumentOutOfRangeException(nameof(phase), phase, $"There is no phase {phase}; the phases go from {Phase.Release} to {Phase.Observe}.");
        if (observing && phase != Phase.Observe)
            MustNotObserve("plan an event of the model");
        return at.IsNever ? EventHandle.None : events.Add(at.Nanoseconds, phase, handler, tag);
    }

    /// <summary>Plans a call.</summary>
    /// <param name="at">When; not before <see cref="Now"/>.</param>
    /// <param name="action">What is to happen.</param>
    /// <param name="phase">The event's place among those of the same instant.</param>
    /// <returns>A handle to cancel or move the event by.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="at"/> lies in the past.</exception>
    public EventHandle Schedule(SimTime at, Action action, Phase phase = Phase.Normal)
    {
        ArgumentNullException.ThrowIfNull(action);
        return Schedule(at, new ActionEvent(action), 0, phase);
    }

    /// <summary>Plans a call after a delay.</summary>
    /// <param name="delay">How long from <see cref="Now"/>; not negative.</param>
    /// <param name="action">What is to happen.</param>
    /// <param name="phase">The event's place among those of the same instant.</param>
    /// <returns>A handle to cancel or move the event by.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="delay"/> is negative.</exception>
    public EventHandle Schedule(SimDuration delay, Action action, Phase phase = Phase.Normal) => Schedule(Now.AddSaturating(delay), action, phase);

    /// <summary>Plans an event of the model after a delay that isn't negative.</summary>
    internal EventHandle ScheduleAfter(SimDuration delay, IEventHandler handler, long tag, Phase phase = Phase.Normal)
    {
        if (observing)
            MustNotObserve("plan an event of the model");
        var atNs = nowNs + delay.Nanoseconds;
        return atNs is < 0 or long.MaxValue ? EventHandle.None : events.Add(atNs, phase, handler, tag);
    }

    /// <summary>What the process that is being resumed is to find at its await instead of a result; null for nothing.</summary>
    internal Exception? Interruption { get; set; }

    /// <summary>Where among the events of its instant a process is resumed by what happens now.</summary>
    internal Phase ResumePhase { get; set; } = Phase.Normal;

    /// <summary>How many processes have waited for something so far.</summary>
    internal long Processes { get; set; }

    /// <summary>Takes a planned event back.</summary>
    /// <returns>False when the handle names no pending event.</returns>
    public bool Cancel(EventHandle handle)
    {
        MustNotTouchModel(handle, "cancel an event of the model");
        return events.Remove(handle);
    }

    /// <summary>Moves a planned event, behind those that are already planned for that instant and phase; to <see cref="SimTime.Never"/> cancels it.</summary>
    /// <returns>False when the handle names no pending event.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="at"/> lies in the past.</exception>
    public bool Move(EventHandle handle, SimTime at)
    {
        MustNotBePast(at);
        MustNotTouchModel(handle, "move an event of the model");
        return at.IsNever ? events.Remove(handle) : events.Move(handle, at.Nanoseconds);
    }

    /// <summary>Whether the handle names a pending event.</summary>
    public bool IsPending(EventHandle handle) => events.Contains(handle);

    /// <summary>Calls <paramref name="handler"/> once at the end of this instant, after all its events and before its observations; with tag 0.</summary>
    /// <remarks>For what should be computed once however many changes an instant brings. The handler itself keeps track of whether it waits already.</remarks>
    public void AtEndOfInstant(IEventHandler handler)
    {
        ThrowIfObserving();
        endOfInstant.Add(handler);
    }

    /// <summary>The random stream of this name: the same object at each call.</summary>
    /// <param name="name">A path such as <c>host/17/failure</c>, so that no two users share one by accident.</param>
    public RandomStream Random(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (!streams.TryGetValue(name, out var stream))
            streams.Add(name, stream = new RandomStream(Seed, name));
        return stream;
    }

    /// <summary>The simulation's one object of this type, made at the first call: where a model keeps what belongs to the whole simulation.</summary>
    /// <typeparam name="T">The model's own type.</typeparam>
    /// <param name="create">Makes it.</param>
    public T Part<T>(Func<Simulation, T> create)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(create);
        if (parts.TryGetValue(typeof(T), out var part))
            return (T)part;
        var made = create(this);
        parts.Add(typeof(T), made);
        return made;
    }

    /// <summary>Folds a decision of the model into the fingerprint, such as which host a virtual machine went to.</summary>
    /// <exception cref="InvalidOperationException">An observation tried it.</exception>
    public void Witness(long value)
    {
        ThrowIfObserving();
        fingerprint.Fold((ulong)value);
    }

    /// <summary>Throws when called from an observation: for the first line of whatever changes a model.</summary>
    /// <exception cref="InvalidOperationException">The current event is an observation.</exception>
    public void ThrowIfObserving() => MustNotObserve("change the model");

    /// <summary>Ends the run after the current event. Outside a run it has no effect.</summary>
    /// <param name="reason">Why, for whoever reads the result.</param>
    public void Stop(string reason)
    {
        stopping = true;
        stopReason = reason;
    }

    /// <summary>Runs until nothing is left to happen, observations left out.</summary>
    /// <inheritdoc cref="Run(SimTime, CancellationToken, IProgress{RunProgress}?)"/>
    public RunResult Run(CancellationToken cancellation = default, IProgress<RunProgress>? progress = null) => Run(SimTime.Never, cancellation, progress);

    /// <summary>Runs until so long after time zero, events of that instant included.</summary>
    /// <inheritdoc cref="Run(SimTime, CancellationToken, IProgress{RunProgress}?)"/>
    public RunResult Run(SimDuration until, CancellationToken cancellation = default, IProgress<RunProgress>? progress = null) =>
        Run(SimTime.Zero.AddSaturating(until), cancellation, progress);

    /// <summary>Runs until an instant, its own events included. May be called again to go on.</summary>
    /// <param name="until">Where to end at the latest; the clock then stands there even if nothing happens at it.</param>
    /// <param name="cancellation">Ends the run between two events.</param>
    /// <param name="progress">Told every few thousand events, and every two-hundredth of a run with an end, how far the run is.</param>
    /// <returns>How it ended.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="until"/> lies in the past.</exception>
    /// <exception cref="InvalidOperationException">The simulation is already running.</exception>
    public RunResult Run(SimTime until, CancellationToken cancellation = default, IProgress<RunProgress>? progress = null) =>
        Run(until, null, cancellation, progress);

    /// <summary>Runs until a condition holds, or an instant has come.</summary>
    /// <param name="condition">Asked before the first event and after each; it must not change the model.</param>
    /// <param name="limit">Where to end at the latest, its own events included; nothing for no limit.</param>
    /// <param name="cancellation">Ends the run between two events.</param>
    /// <param name="progress">As for <see cref="Run(SimTime, CancellationToken, IProgress{RunProgress}?)"/>.</param>
    /// <returns>How it ended; with <see cref="EndCause.ConditionMet"/> the clock stands at the event that made the condition true.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="limit"/> lies in the past.</exception>
    /// <exception cref="InvalidOperationException">The simulation is already running.</exception>
    public RunResult RunUntil(Func<bool> condition, SimTime? limit = null, CancellationToken cancellation = default, IProgress<RunProgress>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return Run(limit ?? SimTime.Never, condition, cancellation, progress);
    }

    /// <summary>Dispatches the next event of the model, with the observations before it, and completes its instant when nothing is left in it.</summary>
    /// <remarks>For debuggers, and for learning loops that look at the model after each event.</remarks>
    /// <returns>False when no event of the model is pending; then at most an unfinished instant was completed.</returns>
    /// <exception cref="InvalidOperationException">The simulation is already running.</exception>
    public bool Step() => Step(SimTime.Never);

    /// <summary>The same, but leaves whatever is due after an instant.</summary>
    internal bool Step(SimTime until)
    {
        Begin();
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
                DispatchFirst();
            }

            CompleteInstant();
            return true;
        }
        finally
        {
            End();
        }
    }

    /// <summary>Throws when another thread than the one that runs the simulation asks.</summary>
    internal void MustBeOnItsThread()
    {
        if (running && runningThread != Environment.CurrentManagedThreadId)
            throw new InvalidOperationException("A timer was set from another thread than the one that runs the simulation; code that continues on the thread pool, as after a cancelled Task.Delay or a SemaphoreSlim, isn't inside the simulation any more.");
    }

    private RunResult Run(SimTime until, Func<bool>? condition, CancellationToken cancellation, IProgress<RunProgress>? progress)
    {
        MustNotBePast(until);
        Begin();
        try
        {
            var reports = progress is null ? null : new ProgressReports(progress, nowNs, until.Nanoseconds);
            var cause = Dispatch(until, condition, cancellation, reports);
            return new RunResult(this, cause, stopReason);
        }
        finally
        {
            End();
        }
    }

    private void Begin()
    {
        if (running)
            throw new InvalidOperationException("The simulation is already running; Run and Step can't be called from one of its own events.");
        running = true;
        runningThread = Environment.CurrentManagedThreadId;
        stopping = false;
        stopReason = null;
    }

    private void End()
    {
        running = false;
        observing = false;
    }

    private EndCause Dispatch(SimTime until, Func<bool>? condition, CancellationToken cancellation, ProgressReports? reports)
    {
        var untilNs = until.Nanoseconds;
        var isWatched = condition is not null || cancellation.CanBeCanceled || reports is not null;
        while (true)
        {
            if (endOfInstant.IsPending)
                CompleteInstant();
            if (stopping)
                return EndCause.Stopped;
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
            DispatchFirst();
        }
    }

    // A run with a limit ends at it even when nothing is left to happen.
    private EndCause AtEnd(SimTime until, EndCause cause)
    {
        if (until.IsNever)
            return cause;
        nowNs = until.Nanoseconds;
        return EndCause.LimitReached;
    }

    // Observations don't keep a run going, but those of the last instant are still made.
    private bool OnlyObservationsAreLeft() => Pending == 0 && events.First.TimeNs > nowNs;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void DispatchFirst()
    {
        var handler = events.PopFirst(out var entry, out var tag);
        nowNs = entry.TimeNs;
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

    private void WriteDown(Phase phase, IEventHandler handler, long tag) =>
        Log!.Add(new LoggedEvent(EventCount, Now, phase, handler.ToString() ?? "", tag, fingerprint.Value));

    private void CompleteInstant()
    {
        while (endOfInstant.IsPending && !IsInstantUnfinished())
            endOfInstant.Run();
    }

    private bool IsInstantUnfinished() => events.Count > 0 && events.First.TimeNs == nowNs && events.First.Phase != Phase.Observe;

    private void MustNotTouchModel(EventHandle handle, string what)
    {
        if (observing && events.Contains(handle) && events.Find(handle).Phase != Phase.Observe)
            MustNotObserve(what);
    }

    private void MustNotObserve(string what)
    {
        if (observing)
            throw new InvalidOperationException($"An observation at {Now} tried to {what}; what watches can't change the model. Plan it in another phase than Phase.Observe.");
    }

    private void MustNotBePast(SimTime at)
    {
        if (at.Nanoseconds < nowNs)
            ThrowPast(at);
    }

    [DoesNotReturn]
    private void ThrowPast(SimTime at) =>
        throw new ArgumentOutOfRangeException(nameof(at), at, $"An instant must not lie in the past: {at} is before the clock's {Now}. Use a time from {Now} on.");

    private sealed class ActionEvent(Action action) : IEventHandler
    {
        public void Handle(long tag) => action();

        public override string ToString() => $"{action.Method.DeclaringType?.Name}.{action.Method.Name}";
    }
}
