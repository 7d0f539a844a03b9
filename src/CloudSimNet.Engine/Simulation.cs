// SPDX-License-Identifier: MIT
using CloudSimNet.Engine;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using CloudSimNet.Engine.Events;
using CloudSimNet.Engine.Randomness;

namespace CloudSimNet;

/// <summary>One simulation: a clock, the events to come, the random streams, and the run.</summary>
/// <remarks>
/// A simulation belongs to one thread. Any number of them may live in a process; they share nothing. The same seed, model and version give the
/// same events in the same order, and so the same <see cref="Fingerprint"/>.
/// </remarks>
public sealed partial class Simulation
{
    private readonly EventSet events;
    private readonly EndOfInstant endOfInstant;
    private readonly BeyondTime beyond;
    private readonly Dictionary<string, RandomStream> streams = [];
    private readonly List<RandomStream> madeStreams = [];
    private readonly bool isTieDrawn;
    private readonly Dictionary<Type, object> parts = [];
    private Fingerprint fingerprint;
    private long nowNs;
    private int runningThread; // 0 outside a run.
    private bool observing;
    private bool stopping;
    private string? stopReason;

    /// <summary>A simulation at time zero in which nothing is planned.</summary>
    /// <param name="seed">What all random streams depend on.</param>
    /// <param name="ties">The order of events that have the same time and phase.</param>
    public Simulation(ulong seed = 0, Ties ties = Ties.AsPlanned)
    {
        Seed = seed;
        isTieDrawn = ties == Ties.Shuffled;
        endOfInstant = new EndOfInstant(this);
        ProbeQueue = new ProbeQueue(this);
        events = new EventSet(ties == Ties.Shuffled ? new ShuffledTies(seed) : null);
        beyond = new BeyondTime(events.Stamp);
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
    /// <param name="at">When; not before <see cref="Now"/>. An event at <see cref="SimTime.Never"/> isn't planned at all, and gets
    /// <see cref="EventHandle.None"/>: for what is finite use a delay, or <see cref="NoteBeyondTime"/>.</param>
    /// <param name="handler">What is to happen.</param>
    /// <param name="tag">Handed to the handler, and folded into the fingerprint.</param>
    /// <param name="phase">The event's place among those of the same instant.</param>
    /// <returns>A handle to cancel or move the event by.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="at"/> lies in the past.</exception>
    /// <exception cref="InvalidOperationException">An observation tried to plan an event of another phase, or the simulation runs on another
    /// thread.</exception>
    public EventHandle Schedule(SimTime at, IEventHandler handler, long tag = 0, Phase phase = Phase.Normal)
    {
        ArgumentNullException.ThrowIfNull(handler);
        MustBeOnItsThread();
        MustNotBePast(at);
        if (phase > Phase.Observe)
            ThrowNoPhase(phase);
        if (observing && phase != Phase.Observe)
            ThrowObserving("plan an event of the model");
        return at.IsNever ? EventHandle.None : events.Add(at.Nanoseconds, phase, handler, tag);
    }

    /// <summary>Plans a call.</summary>
    /// <param name="at">When; not before <see cref="Now"/>.</param>
    /// <param name="action">What is to happen.</param>
    /// <param name="phase">The event's place among those of the same instant.</param>
    /// <returns>A handle to cancel or move the event by.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="at"/> lies in the past.</exception>
    /// <exception cref="InvalidOperationException">An observation tried to plan an event of another phase, or the simulation runs on another
    /// thread.</exception>
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
    /// <exception cref="InvalidOperationException">An observation tried to plan an event of another phase, or the simulation runs on another
    /// thread.</exception>
    public EventHandle Schedule(SimDuration delay, Action action, Phase phase = Phase.Normal)
    {
        ArgumentNullException.ThrowIfNull(action);
        return Schedule(delay, new ActionEvent(action), 0, phase);
    }

    /// <summary>Plans an event after a delay. One that would come only after the last instant there is is noted, as by <see cref="NoteBeyondTime"/>.</summary>
    /// <param name="delay">How long from <see cref="Now"/>; not negative. After <see cref="SimDuration.Forever"/> nothing comes, and nothing is noted.</param>
    /// <param name="handler">What is to happen.</param>
    /// <param name="tag">Handed to the handler, and folded into the fingerprint.</param>
    /// <param name="phase">The event's place among those of the same instant.</param>
    /// <returns>A handle to cancel or move the event by.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="delay"/> is negative.</exception>
    /// <exception cref="InvalidOperationException">An observation tried to plan an event of another phase, or the simulation runs on another
    /// thread.</exception>
    public EventHandle Schedule(SimDuration delay, IEventHandler handler, long tag = 0, Phase phase = Phase.Normal)
    {
        var at = Now.AddSaturating(delay);
        return at.IsNever && !delay.IsForever && phase != Phase.Observe ? NoteBeyondTime(handler) : Schedule(at, handler, tag, phase);
    }

    /// <summary>Notes that something finite would happen only after the last instant there is, 292 years after the beginning. It never happens; a run
    /// that ends with nothing pending then ends with <see cref="EndCause.BeyondTime"/> and a warning.</summary>
    /// <param name="handler">What would happen: its <see cref="object.ToString"/> is shown.</param>
    /// <returns>A handle that names no pending event; <see cref="Cancel"/> strikes the note out, and returns false.</returns>
    /// <exception cref="InvalidOperationException">An observation tried it, or the simulation runs on another thread.</exception>
    public EventHandle NoteBeyondTime(IEventHandler handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        ThrowIfObserving();
        return beyond.Add(handler);
    }

    /// <summary>Plans an event of the model after a delay that isn't negative.</summary>
    internal EventHandle ScheduleAfter(SimDuration delay, IEventHandler handler, long tag, Phase phase = Phase.Normal)
    {
        if (observing)
            ThrowObserving("plan an event of the model");
        var atNs = nowNs + delay.Nanoseconds;
        if (atNs is >= 0 and < long.MaxValue)
            return events.Add(atNs, phase, handler, tag);
        return delay.IsForever ? default : beyond.Add(handler);
    }

    /// <summary>Plans the one event of the engine's own part that moves to and fro, or moves it, or takes it back at <see cref="long.MaxValue"/>.</summary>
    internal void Replan(ref EventHandle handle, long atNs, IEventHandler handler, long tag)
    {
        if (atNs == long.MaxValue)
            events.Remove(handle);
        else if (!events.Move(handle, atNs))
            handle = events.Add(atNs, Phase.Release, handler, tag);
    }

    /// <summary>Takes an event back that was planned by <see cref="ScheduleAfter"/>.</summary>
    internal void CancelResumption(EventHandle handle) => Remove(handle);

    /// <summary>Asks this, too, at the end of a run what comes too late.</summary>
    internal void Enlist(IWorkUnderWay work) => beyond.Enlist(work);

    /// <summary>What the process that is being resumed is to find at its await instead of a result; null for nothing.</summary>
    internal Exception? Interruption { get; set; }

    /// <summary>Where among the events of its instant a process is resumed by what happens now.</summary>
    internal Phase ResumePhase { get; set; } = Phase.Normal;

    /// <summary>What watchers of probes are still to be told.</summary>
    internal ProbeQueue ProbeQueue { get; }

    /// <summary>How many processes have waited for something so far.</summary>
    internal long Processes { get; set; }

    /// <summary>Takes a planned event back.</summary>
    /// <returns>False when the handle names no pending event.</returns>
    /// <exception cref="ArgumentException">The handle is another simulation's.</exception>
    /// <exception cref="InvalidOperationException">An observation tried to cancel an event of another phase, or the simulation runs on another
    /// thread.</exception>
    public bool Cancel(EventHandle handle)
    {
        MustBeOnItsThread();
        MustNotTouchModel(handle, "cancel an event of the model");
        return Remove(handle) || IsNot(handle);
    }

    /// <summary>Moves a planned event, behind those that are already planned for that instant and phase; to <see cref="SimTime.Never"/> cancels it.</summary>
    /// <returns>False when the handle names no pending event.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="at"/> lies in the past.</exception>
    /// <exception cref="ArgumentException">The handle is another simulation's.</exception>
    /// <exception cref="InvalidOperationException">An observation tried to move an event of another phase, or the simulation runs on another
    /// thread.</exception>
    public bool Move(EventHandle handle, SimTime at)
    {
        MustBeOnItsThread();
        MustNotBePast(at);
        MustNotTouchModel(handle, "move an event of the model");
        return (at.IsNever || handle.Slot < 0 ? Remove(handle) : events.Move(handle, at.Nanoseconds)) || IsNot(handle);
    }

    /// <summary>Whether the handle names a pending event of this simulation.</summary>
    public bool IsPending(EventHandle handle) => events.Contains(handle);

    /// <summary>Calls <paramref name="handler"/> once at the end of this instant, after all its events and before its observations; with tag 0.</summary>
    /// <param name="handler">What is to be done. It keeps track itself of whether it waits already.</param>
    /// <param name="rank">When, among what else is done at the end of the instant.</param>
    /// <remarks>For what should be computed once however many changes an instant brings. New events of the instant go before whatever still waits.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">There is no such rank.</exception>
    /// <exception cref="InvalidOperationException">An observation tried it, or the simulation runs on another thread.</exception>
    public void AtEndOfInstant(IEventHandler handler, Rank rank = Rank.Decide)
    {
        ArgumentNullException.ThrowIfNull(handler);
        ThrowIfObserving();
        endOfInstant.Add(handler, rank);
    }

    /// <summary>The random stream of this name: the same object at each call.</summary>
    /// <param name="name">A path such as <c>host/17/failure</c>, so that no two users share one by accident.</param>
    public RandomStream Random(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (!streams.TryGetValue(name, out var stream))
        {
            streams.Add(name, stream = new RandomStream(Seed, name));
            madeStreams.Add(stream);
        }

        return stream;
    }

    /// <summary>Whether anything so far depended on the seed: a number was drawn from a random stream, or ties are shuffled. Where nothing did, another
    /// seed gives the same run, except for the fingerprint, which begins with the seed. O(streams).</summary>
    public bool HasUsedSeed => isTieDrawn || madeStreams.Exists(static stream => stream.HasDrawn);

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
    /// <exception cref="InvalidOperationException">An observation tried it, or the simulation runs on another thread.</exception>
    public void FoldIntoFingerprint(long value)
    {
        ThrowIfObserving();
        fingerprint.Fold((ulong)value);
    }

    /// <summary>Throws when called from an observation, or from another thread than the one that runs the simulation: for the first line of whatever
    /// changes a model.</summary>
    /// <exception cref="InvalidOperationException">The current event is an observation, or the simulation runs on another thread.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void ThrowIfObserving()
    {
        MustBeOnItsThread();
        if (observing)
            ThrowObserving("change the model");
    }

    /// <summary>Ends the run after the current event. Outside a run it has no effect.</summary>
    /// <param name="reason">Why, for whoever reads the result.</param>
    public void Stop(string reason)
    {
        stopping = true;
        stopReason = reason;
    }

    /// <summary>Throws when another thread than the one that runs the simulation asks.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void MustBeOnItsThread()
    {
        if (runningThread != 0 && runningThread != Environment.CurrentManagedThreadId)
            ThrowOtherThread();
    }

    private bool Remove(EventHandle handle)
    {
        if (handle.Slot >= 0)
            return events.Remove(handle);
        beyond.Strike(handle);
        return false;
    }

    // What names no pending event of ours may be another simulation's.
    private bool IsNot(EventHandle handle)
    {
        if (events.IsForeign(handle) || beyond.IsForeign(handle))
            throw new ArgumentException("This handle was given out by another simulation; cancel or move the event there.", nameof(handle));
        return false;
    }

    private void MustNotTouchModel(EventHandle handle, string what)
    {
        if (observing && events.Contains(handle) && events.Find(handle).Phase != Phase.Observe)
            ThrowObserving(what);
    }

    [DoesNotReturn]
    private void ThrowObserving(string what) =>
        throw new InvalidOperationException($"An observation at {Now} tried to {what}; what watches can't change the model. Plan it in another phase than Phase.Observe.");

    private void MustNotBePast(SimTime at)
    {
        if (at.Nanoseconds < nowNs)
            ThrowPast(at);
    }

    [DoesNotReturn]
    private static void ThrowOtherThread() =>
        throw new InvalidOperationException("The simulation was used from another thread than the one that runs it; code that continues on the thread pool, as after a cancelled Task.Delay or a SemaphoreSlim, isn't inside the simulation any more. Keep what an event starts on the event's thread, or hand its results over between two runs.");

    [DoesNotReturn]
    private static void ThrowNoPhase(Phase phase) =>
        throw new ArgumentOutOfRangeException(nameof(phase), phase, $"There is no phase {phase}; the phases go from {Phase.Release} to {Phase.Observe}.");

    [DoesNotReturn]
    private void ThrowPast(SimTime at) =>
        throw new ArgumentOutOfRangeException(nameof(at), at, $"An instant must not lie in the past: {at} is before the clock's {Now}. Use a time from {Now} on.");

    private sealed class ActionEvent(Action action) : IEventHandler
    {
        public void Handle(long tag) => action();

        public override string ToString() => $"{action.Method.DeclaringType?.Name}.{action.Method.Name}";
    }
}
