// SPDX-License-Identifier: MIT
using System.Runtime.CompilerServices;
using CloudSimNet.Engine.Events;

namespace CloudSimNet.Engine.Fluid;

/// <summary>Resources, and activities that share them by weighted max-min fairness: each activity crosses any number of resources, has one rate, and
/// uses each resource in a fixed proportion to it, mostly one to one.</summary>
/// <remarks>
/// <para>
/// Rates are the weighted max-min fair ones (Bertsekas and Gallager, "Data Networks", 1992, section 6.5.2) under caps and reservations: rate =
/// max(reservation, weight x smallest of cap / weight and the levels of the
/// resources crossed), where each resource that could be used up has the level that uses it up. A change costs what it changes: only activities whose rate
/// becomes another one are touched. Where a unit of work takes more or less than a unit of a resource, what is fair are the activities' own rates,
/// and what fills a resource is what they take of it. Rates are constant between events; a completion happens at the first nanosecond at or after the
/// exact instant.
/// </para>
/// <para>Left out: packets, queues, and the ramping up of flow control; an activity gets its fair rate at once.</para>
/// </remarks>
public sealed class FluidSystem : IEventHandler, IWorkUnderWay
{
    private readonly CompletionHeap completions = new();
    private readonly Settlement settlement;
    private readonly RateNotices rateNotices;
    private readonly CompletionNotices<FluidCompletion> notices;
    private FluidDemand[] demands = new FluidDemand[16]; // Used again for each path of resources.
    private EventHandle next;
    private long nextNs = long.MaxValue;
    private long starts;
    private int resources;
    private bool isChanged;

    /// <summary>A system without resources.</summary>
    /// <param name="simulation">Whose clock it follows.</param>
    public FluidSystem(Simulation simulation)
    {
        ArgumentNullException.ThrowIfNull(simulation);
        Simulation = simulation;
        Repair = new MaxMinRepair(simulation);
        settlement = new Settlement(this);
        rateNotices = new RateNotices(simulation);
        notices = new CompletionNotices<FluidCompletion>(simulation, static completion => completion.Tell());
        simulation.Enlist(this);
    }

    /// <summary>The simulation whose clock the system follows.</summary>
    public Simulation Simulation { get; }

    internal MaxMinRepair Repair { get; }

    /// <summary>Adds a resource.</summary>
    /// <param name="capacity">What it can serve, in units of work a second; finite, not negative.</param>
    /// <param name="kind">Whom the capacity bounds.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="capacity"/> is out of its range.</exception>
    public FluidResource AddResource(double capacity, CapacityKind kind = CapacityKind.Shared)
    {
        FluidResource.CheckCapacity(capacity);
        Simulation.ThrowIfObserving();
        return new FluidResource(this, resources++, capacity, kind);
    }

    /// <summary>Adds an activity, idle until it is started. It costs nothing while it is idle.</summary>
    /// <param name="path">The resources that it crosses, each once, in any order; none for one that only its cap bounds.</param>
    /// <param name="terms">How it competes; null for <see cref="FluidTerms.Default"/>.</param>
    /// <exception cref="ArgumentException">A resource stands twice on the path or belongs to another system, or nothing at all would bound the
    /// activity.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A value of the terms is out of its range.</exception>
    [OverloadResolutionPriority(1)] // So that an empty path is one of resources.
    public FluidActivity AddActivity(ReadOnlySpan<FluidResource> path, FluidTerms? terms = null) => AddActivity(OneToOne(path), terms);

    /// <summary>Adds an activity that uses its resources at different rates, idle until it is started. It costs nothing while it is idle.</summary>
    /// <param name="path">The resources that it crosses, each once, in any order, with what a unit of its work takes of each; none for one that only
    /// its cap bounds.</param>
    /// <param name="terms">How it competes; null for <see cref="FluidTerms.Default"/>.</param>
    /// <exception cref="ArgumentException">A resource stands twice on the path or belongs to another system, or nothing at all would bound the
    /// activity.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A value of the terms, or what a unit takes, is out of its range.</exception>
    public FluidActivity AddActivity(ReadOnlySpan<FluidDemand> path, FluidTerms? terms = null)
    {
        terms ??= FluidTerms.Default;
        Check(path, terms);
        return new FluidActivity(this, path, terms);
    }

    /// <summary>Demands of one unit of each resource, in a buffer that is used again.</summary>
    internal ReadOnlySpan<FluidDemand> OneToOne(ReadOnlySpan<FluidResource> path)
    {
        if (path.Length > demands.Length)
            demands = new FluidDemand[path.Length * 2];
        for (var i = 0; i < path.Length; i++)
            demands[i] = new FluidDemand(path[i]);
        return demands.AsSpan(0, path.Length);
    }

    /// <summary>Throws unless an activity can have the path and the terms.</summary>
    internal void Check(ReadOnlySpan<FluidDemand> path, FluidTerms terms)
    {
        terms.Check();
        for (var i = 0; i < path.Length; i++)
        {
            ArgumentNullException.ThrowIfNull(path[i].Resource, nameof(path));
            if (!(path[i].PerUnit > 0 && double.IsFinite(path[i].PerUnit)))
                throw new ArgumentOutOfRangeException(nameof(path), path[i].PerUnit, $"What a unit of work takes of the resource at place {i} of the path must be finite and above 0, not {path[i].PerUnit}; leave out what isn't used.");
            if (path[i].Resource.System != this)
                throw new ArgumentException($"The resource at place {i} of the path belongs to another system; use one system for resources that activities cross together.", nameof(path));
            if (IsNamed(path[..i], path[i].Resource))
                throw new ArgumentException($"The resource at place {i} of the path stands on it already; name each resource once.", nameof(path));
        }

        if (path.IsEmpty && double.IsPositiveInfinity(terms.Cap))
            throw new ArgumentException("Nothing bounds an activity without resources and without a cap; give it one or the other.", nameof(path));
    }

    /// <inheritdoc/>
    void IEventHandler.Handle(long tag)
    {
        next = EventHandle.None;
        nextNs = long.MaxValue;
        var nowNs = Simulation.Now.Nanoseconds;
        var done = notices.TakeList();
        while (completions.FirstNs <= nowNs)
            done.Add(completions.First.Complete());
        notices.Tell(done, 0);
    }

    void IWorkUnderWay.AddBeyondTime(List<string> names)
    {
        var late = new List<FluidActivity>();
        completions.CopyUnendingTo(late);
        late.Sort(static (left, right) => left.Order.CompareTo(right.Order));
        foreach (var activity in late)
            names.Add(activity.ToString());
    }

    internal long NextOrder() => starts++;

    /// <summary>Rates have to be found anew at the end of this instant.</summary>
    internal void Changed()
    {
        if (isChanged)
            return;
        isChanged = true;
        Simulation.AtEndOfInstant(settlement, Rank.Settle);
    }

    /// <summary>A resource has another capacity.</summary>
    internal void Recapacitate(FluidResource resource)
    {
        Repair.Reconsider(resource);
        Changed();
    }

    /// <summary>An activity doesn't complete any more.</summary>
    internal void Forget(FluidActivity activity)
    {
        if (activity.HeapIndex >= 0)
            completions.Remove(activity);
    }

    private static bool IsNamed(ReadOnlySpan<FluidDemand> path, FluidResource resource)
    {
        foreach (ref readonly var demand in path)
        {
            if (demand.Resource == resource)
                return true;
        }

        return false;
    }

    private void Settle()
    {
        isChanged = false;
        Repair.Run();
        var nowNs = Simulation.Now.Nanoseconds;
        var isMost = Repair.Touched.Count > completions.Count / 4;
        foreach (var activity in Repair.Touched)
        {
            if (activity.State != FluidState.Active)
                continue;
            var before = activity.Rate;
            if (isMost)
                completions.SetUnordered(activity, activity.Grant(nowNs));
            else
                completions.Set(activity, activity.Grant(nowNs));
            if (activity.IsHeard && activity.Rate != before)
                rateNotices.Add(activity);
        }

        if (isMost)
            completions.Order();
        Repair.Forget();
        PlanNext();
    }

    private void PlanNext()
    {
        if (completions.FirstNs == nextNs)
            return;
        nextNs = completions.FirstNs;
        Simulation.Replan(ref next, nextNs, this, 0);
    }

    private sealed class Settlement(FluidSystem system) : IEventHandler
    {
        public void Handle(long tag) => system.Settle();
    }
}
