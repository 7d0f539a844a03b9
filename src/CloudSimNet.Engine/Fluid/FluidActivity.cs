// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Events;
using CloudSimNet.Engine.Processes;

namespace CloudSimNet.Engine.Fluid;

/// <summary>Work that crosses one or more resources at once, such as a transfer over a path of links. It is started with an amount of work, and can
/// be started again when that is done.</summary>
/// <remarks>All changes take effect at the end of the instant in which they are made; several changes of an instant cost one solution.</remarks>
public sealed class FluidActivity : IEventHandler
{
    /// <summary>No start has this number.</summary>
    internal const long NothingToTell = -1;

    private readonly FluidSystem system;
    private FluidHop[] hops;
    private SimDuration latency;
    private double remaining; // This and the next as of when they were last settled.
    private double servedHere;
    private long settledNs;
    private double capRate; // The least of its cap and of what bounds each activity on its path.
    private SimTime arrivesAt;
    private EventHandle arrival;
    private IEventHandler? listener;
    private long listenerTag;
    private IEventHandler? rateListener;
    private long rateTag;
    private SimEvent? completion;
    private bool hasCompleted;

    internal FluidActivity(FluidSystem system, ReadOnlySpan<FluidDemand> path, FluidTerms terms)
    {
        (this.system, hops) = (system, new FluidHop[path.Length]);
        Become(path, terms);
    }

    /// <summary>Its weight against the others.</summary>
    public double Weight { get; private set; }

    /// <summary>The most it can use, in units of work a second; infinite for no cap.</summary>
    public double Cap { get; private set; }

    /// <summary>What it is guaranteed while it is active, in units of work a second.</summary>
    public double Reservation { get; private set; }

    /// <summary>Whether its runs are parts of work without an end, so that one that can't be done before the last instant there is is nothing to warn
    /// of; false unless set.</summary>
    public bool IsPartOfEndless { get; set; }

    /// <summary>Where it is in its life.</summary>
    public FluidState State { get; private set; }

    /// <summary>How fast its work gets done, in units of it a second, as of the last end of an instant. Of each resource on its path it uses that
    /// times what a unit takes of it.</summary>
    public double Rate { get; private set; }

    /// <summary>The work that is left at this moment; infinite for an activity without end. Reading it changes nothing.</summary>
    public double Remaining => State == FluidState.Active ? Math.Max(0, remaining - ServedSince(system.Simulation.Now.Nanoseconds)) : remaining;

    /// <summary>The completion of the current run, else of the last one that completed, else of the next one: <c>await flow.Completion</c>. That of a
    /// cancelled run never happens.</summary>
    public SimEvent Completion
    {
        get
        {
            if (completion is null)
            {
                completion = system.Simulation.Event();
                if (hasCompleted)
                    completion.Succeed();
            }

            return completion;
        }
    }

    internal ReadOnlySpan<FluidHop> Path => hops;

    /// <summary>The number of its start, which orders those that complete at the same nanosecond.</summary>
    internal long Order { get; private set; }

    /// <summary>The smallest of its cap per weight and the levels of the resources it crosses, as of the solver's last look.</summary>
    internal double Limit { get; set; }

    /// <summary>What the resources on its path that aren't watched take its limit to be at most.</summary>
    internal double Bound { get; set; }

    /// <summary>How many resources on its path are watched.</summary>
    internal int WatchedHops { get; set; }

    /// <summary>The most it can use for each unit of its weight.</summary>
    internal double CapLevel { get; private set; }

    internal bool IsTouched { get; set; }

    /// <summary>The start whose rate is to be told at the end of this instant.</summary>
    internal long ToldOrder { get; set; } = NothingToTell;

    internal int HeapIndex { get; set; } = -1;

    /// <summary>What it was served since it last began to use its resources.</summary>
    internal double ServedHere => servedHere + Math.Min(remaining, ServedSince(system.Simulation.Now.Nanoseconds));

    /// <summary>Begins a run.</summary>
    /// <param name="amount">The work; not negative, infinite for a run that only ends by <see cref="Cancel"/>.</param>
    /// <param name="onCompleted">Called at the instant of completion; null for nobody.</param>
    /// <param name="tag">What to call it with.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="amount"/> is negative or not a number.</exception>
    /// <exception cref="InvalidOperationException">A run has begun and isn't over, or the reservation isn't free on the whole path.</exception>
    public void Start(double amount, IEventHandler? onCompleted = null, long tag = 0)
    {
        if (!(amount >= 0))
            throw new ArgumentOutOfRangeException(nameof(amount), amount, $"An amount of work must be a number that isn't negative, not {amount}.");
        if (State != FluidState.Idle)
            throw new InvalidOperationException($"The activity is {State} with {Remaining} of its work left; wait for its completion or cancel it before starting it again.");
        system.Simulation.ThrowIfObserving();
        FluidReservations.Promise(this, 0, Reservation);
        Order = system.NextOrder();
        remaining = amount;
        (listener, listenerTag) = (onCompleted, tag);
        if (hasCompleted || completion is { IsTriggered: true })
            completion = null;
        hasCompleted = false;
        arrivesAt = system.Simulation.Now.AddSaturating(latency);
        if (latency > SimDuration.Zero)
        {
            State = FluidState.Latent;
            arrival = system.Simulation.Schedule(latency, this, Order);
        }
        else
        {
            Enter();
        }
    }

    /// <summary>Gives an idle activity another path and other terms, as if it were a new one, so that many short runs needn't make an object each. It
    /// allocates nothing when the path is as long as before.</summary>
    /// <param name="path">The resources that it crosses, each once, in any order; none for one that only its cap bounds.</param>
    /// <param name="terms">How it competes.</param>
    /// <exception cref="ArgumentException">A resource stands twice on the path or belongs to another system, or nothing at all would bound the
    /// activity.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A value of the terms is out of its range.</exception>
    /// <exception cref="InvalidOperationException">A run has begun and isn't over.</exception>
    public void Reuse(ReadOnlySpan<FluidResource> path, FluidTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        var demands = system.OneToOne(path);
        system.Check(demands, terms);
        if (State != FluidState.Idle)
            throw new InvalidOperationException($"The activity is {State} with {Remaining} of its work left; wait for its completion or cancel it before it is used for something else.");
        system.Simulation.ThrowIfObserving();
        if (hops.Length != path.Length)
            hops = new FluidHop[path.Length];
        Become(demands, terms);
        (listener, rateListener, completion, hasCompleted, remaining) = (null, null, null, false, 0);
    }

    /// <summary>Ends the run before its time. Nobody is told. No effect on an idle activity, and so on one that is done at this instant but whose
    /// completion wasn't told yet.</summary>
    public void Cancel()
    {
        if (State == FluidState.Idle)
            return;
        system.Simulation.ThrowIfObserving();
        if (State == FluidState.Active)
            Leave();
        system.Simulation.Cancel(arrival);
        completion = null;
        Finish();
    }

    /// <summary>Halts the run; a latency that is passing goes on passing. No effect on an activity that is idle or halted.</summary>
    public void Suspend()
    {
        if (State is FluidState.Idle or FluidState.Suspended)
            return;
        system.Simulation.ThrowIfObserving();
        if (State == FluidState.Active)
            Leave();
        State = FluidState.Suspended;
    }

    /// <summary>Lets a halted run go on. No effect on any other.</summary>
    public void Resume()
    {
        if (State != FluidState.Suspended)
            return;
        system.Simulation.ThrowIfObserving();
        if (system.Simulation.Now < arrivesAt)
            State = FluidState.Latent;
        else
            Enter();
    }

    /// <summary>Changes the weight.</summary>
    /// <param name="weight">Finite and above 0.</param>
    public void SetWeight(double weight)
    {
        FluidTerms.Check(weight, Cap, Reservation);
        Change(weight, Cap, Reservation);
    }

    /// <summary>Changes the most it can use.</summary>
    /// <param name="cap">In units of work a second; above 0 and at least <see cref="Reservation"/>; infinite for no cap.</param>
    public void SetCap(double cap)
    {
        FluidTerms.Check(Weight, cap, Reservation);
        if (hops.Length == 0 && double.IsPositiveInfinity(cap))
            throw new ArgumentOutOfRangeException(nameof(cap), cap, "Nothing bounds an activity without resources and without a cap; give it a finite cap.");
        Change(Weight, cap, Reservation);
    }

    /// <summary>Changes what it is guaranteed.</summary>
    /// <param name="reservation">In units of work a second; finite, not negative, at most <see cref="Cap"/>.</param>
    /// <exception cref="InvalidOperationException">It isn't free on the whole path. Nothing has changed then.</exception>
    public void SetReservation(double reservation)
    {
        FluidTerms.Check(Weight, Cap, reservation);
        system.Simulation.ThrowIfObserving();
        if (State != FluidState.Idle)
            FluidReservations.Promise(this, Reservation, reservation);
        Change(Weight, Cap, reservation);
    }

    /// <summary>From now on tells a handler, at the end of each instant in which the rate of an active run has become another one, its start
    /// included. Not of the end of a run, and not of its being halted. Of several, the one that was started first is told first.</summary>
    /// <param name="handler">Who is called, when all rates of the system have been found; null for nobody. It may change the system: the instant then
    /// goes on.</param>
    /// <param name="tag">What to call it with.</param>
    public void WhenRateChanges(IEventHandler? handler, long tag = 0)
    {
        system.Simulation.ThrowIfObserving();
        (rateListener, rateTag) = (handler, tag);
    }

    /// <summary>As whoever hears of its end is called.</summary>
    public override string ToString() => listener?.ToString() ?? "an activity";

    /// <inheritdoc/>
    void IEventHandler.Handle(long tag)
    {
        if (State == FluidState.Latent)
            Enter();
    }

    /// <summary>Whether somebody wants to hear of its rate.</summary>
    internal bool IsHeard => rateListener is not null;

    internal ref FluidHop HopAt(int hop) => ref hops[hop];

    internal FluidLimits FindLimits()
    {
        var (first, second, firstHop) = (CapLevel, double.PositiveInfinity, -1);
        for (var i = 0; i < hops.Length; i++)
        {
            var level = hops[i].Resource.Level;
            if (level < first)
                (first, second, firstHop) = (level, first, i);
            else if (level < second)
                second = level;
        }

        return new FluidLimits(first, second, firstHop);
    }

    /// <summary>Competes anew, because something about it has changed.</summary>
    internal void Renew()
    {
        if (State != FluidState.Active)
            return;
        Settle(system.Simulation.Now.Nanoseconds);
        system.Repair.Detach(this);
        Attach();
    }

    /// <summary>Goes on at what the solver has found; returns when it will be done, in nanoseconds.</summary>
    internal long Grant(long nowNs)
    {
        Settle(nowNs);
        Rate = Math.Max(Reservation, Limit == CapLevel ? capRate : Weight * Limit);
        var ns = Sharing.Completion.NsUntil(remaining, Rate / 1e9);
        return ns > long.MaxValue - nowNs ? long.MaxValue : nowNs + ns;
    }

    /// <summary>Says that the rate is another one now.</summary>
    internal void TellRate() => rateListener?.Handle(rateTag);

    /// <summary>The work is done: leaves the resources, and returns whom to tell.</summary>
    internal FluidCompletion Complete()
    {
        Settle(system.Simulation.Now.Nanoseconds);
        servedHere += remaining; // What rounding has left, so that a run is served just what it asked for.
        remaining = 0;
        Leave();
        hasCompleted = true;
        Finish();
        return new FluidCompletion(listener, listenerTag, completion);
    }

    private void Enter()
    {
        State = FluidState.Active;
        settledNs = system.Simulation.Now.Nanoseconds;
        Attach();
    }

    private void Become(ReadOnlySpan<FluidDemand> path, FluidTerms terms)
    {
        for (var i = 0; i < path.Length; i++)
            hops[i] = new FluidHop(path[i]);
        (Weight, Cap, Reservation, latency) = (terms.Weight, terms.Cap, terms.Reservation, terms.Latency);
    }

    private void Attach()
    {
        servedHere = 0;
        capRate = Cap;
        foreach (ref readonly var hop in Path)
        {
            if (hop.Resource.Kind == CapacityKind.PerActivity)
                capRate = Math.Min(capRate, hop.Resource.Capacity / hop.PerUnit);
        }

        CapLevel = capRate / Weight;
        system.Repair.Attach(this);
        system.Changed();
    }

    private void Leave()
    {
        Settle(system.Simulation.Now.Nanoseconds);
        system.Repair.Detach(this);
        system.Forget(this);
        Rate = 0;
        system.Changed();
    }

    private void Finish()
    {
        State = FluidState.Idle;
        FluidReservations.Promise(this, Reservation, 0);
    }

    private void Change(double weight, double cap, double reservation)
    {
        system.Simulation.ThrowIfObserving();
        (Weight, Cap, Reservation) = (weight, cap, reservation);
        Renew();
    }

    private void Settle(long nowNs)
    {
        var served = Math.Min(remaining, ServedSince(nowNs));
        remaining -= double.IsPositiveInfinity(remaining) ? 0 : served;
        servedHere += served;
        settledNs = nowNs;
    }

    private double ServedSince(long nowNs) => State == FluidState.Active ? Rate * ((nowNs - settledNs) / 1e9) : 0;
}
