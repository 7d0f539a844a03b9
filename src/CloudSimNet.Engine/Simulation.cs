// SPDX-License-Identifier: MIT
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
    private const int EventsBetweenReports = 4096;
    private const int ReportsInTime = 200;

    private readonly EventSet events = new();
    private readonly Dictionary<string, RandomStream> streams = [];
    private readonly Dictionary<Type, object> parts = [];
    private readonly List<IEventHandler> atEndOfInstant = [];
    private readonly List<IEventHandler> endingInstant = [];
    private Fingerprint fingerprint;
    private long nowNs;
    private bool running;
    private bool observing;
    private bool stopping;
    private string? stopReason;

    /// <summary>A simulation at time zero in which nothing is planned.</summary>
    /// <param name="seed">What all random streams depend on.</param>
    public Simulation(ulong seed = 0)
    {
        Seed = seed;
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
        if (phase != Phase.Observe)
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
        atEndOfInstant.Add(handler);
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

    /// <summary>Ends the run after the current event.</summary>
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
    public RunResult Run(SimTime until, CancellationToken cancellation = default, IProgress<RunProgress>? progress = null)
    {
        MustNotBePast(until);
        if (running)
            throw new InvalidOperationException("The simulation is already running; Run can't be called from one of its own events.");
        running = true;
        stopping = false;
        stopReason = null;
        try
        {
            var cause = Dispatch(until, cancellation, progress);
            return new RunResult(this, cause, stopReason);
        }
        finally
        {
            running = false;
            observing = false;
        }
    }

    private EndCause Dispatch(SimTime until, CancellationToken cancellation, IProgress<RunProgress>? progress)
    {
        var untilNs = until.Nanoseconds;
        var countdown = 0;
        var reportStepNs = until.IsNever ? long.MaxValue : Math.Max(1, (untilNs - nowNs) / ReportsInTime);
        var nextReportNs = nowNs;
        while (true)
        {
            if (atEndOfInstant.Count > 0 && (events.Count == 0 || events.NextTimeNs > nowNs || events.NextPhase == Phase.Observe))
            {
                EndInstant();
                continue;
            }

            if (stopping)
                return EndCause.Stopped;
            if (cancellation.IsCancellationRequested)
                return EndCause.Cancelled;
            if (progress is not null && (countdown-- == 0 || nowNs >= nextReportNs))
            {
                countdown = EventsBetweenReports;
                nextReportNs = reportStepNs > long.MaxValue - nowNs ? long.MaxValue : nowNs + reportStepNs;
                progress.Report(new RunProgress(Now, until, EventCount, Pending));
            }

            var isLast = events.Count == 0 || (Pending == 0 && events.NextTimeNs > nowNs); // Observations don't keep a run going.
            if (isLast && until.IsNever)
                return EndCause.NothingPending;
            if (events.Count == 0 || events.NextTimeNs > untilNs)
            {
                nowNs = untilNs;
                return EndCause.LimitReached;
            }

            var handler = events.Pop(out var timeNs, out var phase, out var tag);
            nowNs = timeNs;
            if (phase == Phase.Observe)
            {
                observing = true;
                handler.Handle(tag);
                observing = false;
                continue;
            }

            fingerprint.Fold(timeNs, phase, tag);
            EventCount++;
            handler.Handle(tag);
        }
    }

    private void EndInstant()
    {
        // What the handlers bring about for the end of this same instant comes in another round.
        var round = endingInstant;
        round.AddRange(atEndOfInstant);
        atEndOfInstant.Clear();
        try
        {
            foreach (var handler in round)
                handler.Handle(0);
        }
        finally
        {
            round.Clear();
        }
    }

    private void MustNotTouchModel(EventHandle handle, string what)
    {
        if (observing && events.Contains(handle) && events.PhaseOf(handle) != Phase.Observe)
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
            throw new ArgumentOutOfRangeException(nameof(at), at, $"An instant must not lie in the past: {at} is before the clock's {Now}. Use a time from {Now} on.");
    }

    private sealed class ActionEvent(Action action) : IEventHandler
    {
        public void Handle(long tag) => action();
    }
}
