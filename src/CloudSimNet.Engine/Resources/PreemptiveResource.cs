// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Processes;

namespace CloudSimNet.Engine.Resources;

/// <summary>A number of equal units for which processes queue, and which a better request can take from a process that holds one.</summary>
/// <remarks>
/// The lowest priority number is best. A request that preempts takes a unit from the holder with the highest number, among equals from the one that was granted last, if that number is higher than its own and nobody
/// waits whose turn is before it. That is decided when the request is made; one that has to queue only queues from then on. The holder, which is the process that awaited the grant, finds a <see cref="ProcessInterruptedException"/> with a
/// <see cref="Preemption"/> at its await, in the same instant; it may ask again. A holder that has ended loses the unit without a word. Only processes can use it, and a request has to be awaited by the time it is granted, because
/// otherwise nobody could be told. A grant takes an event of its own; apart from that it costs what <see cref="Resource"/> costs.
/// </remarks>
public sealed class PreemptiveResource
{
    private readonly Simulation simulation;
    private readonly PriorityLines waiting = new(worstFirst: false);
    private readonly PriorityLines holding = new(worstFirst: true);

    /// <summary>A resource of which nothing is in use.</summary>
    /// <param name="simulation">Where it is used.</param>
    /// <param name="capacity">How many units there are, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="capacity"/> is below 1.</exception>
    public PreemptiveResource(Simulation simulation, int capacity)
    {
        ArgumentNullException.ThrowIfNull(simulation);
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        this.simulation = simulation;
        Capacity = capacity;
    }

    /// <summary>How many units there are.</summary>
    public int Capacity { get; }

    /// <summary>How many units are held, or about to be in this instant.</summary>
    public int InUse => holding.Count;

    /// <summary>How many requests wait.</summary>
    public int QueueLength => waiting.Count;

    /// <summary>How often a unit was taken away.</summary>
    public long Preemptions { get; private set; }

    /// <summary>Watches how many units are held; null, as at first, for not at all.</summary>
    public LevelMonitor? Usage
    {
        get;
        init
        {
            value?.Attach(simulation, InUse, Capacity);
            field = value;
        }
    }

    /// <summary>Watches how many requests wait; null, as at first, for not at all.</summary>
    public LevelMonitor? Queue
    {
        get;
        init
        {
            value?.Attach(simulation, QueueLength);
            field = value;
        }
    }

    /// <summary>Gets the seconds from each request to its grant, 0 for those granted at once; null, as at first, for not at all.</summary>
    public SampleMonitor? WaitingTimes { get; init; }

    /// <summary>Gets the seconds from each request that was withdrawn to its withdrawal; null, as at first, for not at all.</summary>
    public SampleMonitor? BreakOffTimes { get; init; }

    /// <summary>Asks for a unit. To be awaited in the same instant.</summary>
    /// <param name="priority">The lower, the earlier its turn.</param>
    /// <param name="preempt">Whether it may take a unit away.</param>
    /// <exception cref="InvalidOperationException">An observation tried it.</exception>
    public ResourceRequest Request(int priority = 0, bool preempt = true)
    {
        var request = new PreemptibleRequest(simulation, this, priority);
        if (InUse == Capacity && preempt && IsNextBeforeAll(priority) && holding.First is PreemptibleRequest { Priority: var worst } && worst > priority)
            TakeAway((PreemptibleRequest)holding.Top.Last!, request);
        if (InUse < Capacity)
        {
            Allot(request);
        }
        else
        {
            waiting.Add(request, priority);
            Queue?.UpdateTo(waiting.Count);
        }

        return request;
    }

    /// <summary>A request doesn't want its unit any longer.</summary>
    internal void Withdraw(PreemptibleRequest request)
    {
        simulation.ThrowIfObserving();
        waiting.Remove(request);
        Queue?.UpdateTo(waiting.Count);
        BreakOffTimes?.Add(request.Age);
    }

    /// <summary>A unit is given back.</summary>
    internal void Release(PreemptibleRequest request)
    {
        simulation.ThrowIfObserving();
        holding.Remove(request);
        if (waiting.First is PreemptibleRequest next)
        {
            waiting.Remove(next);
            Queue?.UpdateTo(waiting.Count);
            Allot(next);
        }
        else
        {
            Usage?.UpdateTo(InUse);
        }
    }

    /// <summary>A process holds its unit from now on.</summary>
    internal void NoteGrant(PreemptibleRequest request) => WaitingTimes?.Add(request.Age);

    private bool IsNextBeforeAll(int priority) => waiting.First is not PreemptibleRequest { Priority: var first } || first > priority;

    private void TakeAway(PreemptibleRequest loser, PreemptibleRequest winner)
    {
        holding.Remove(loser);
        if (loser.TakeAway(winner))
        {
            Preemptions++;
            return;
        }

        waiting.AddFirst(loser, loser.Priority);
        Queue?.UpdateTo(waiting.Count);
    }

    private void Allot(PreemptibleRequest request)
    {
        holding.Add(request, request.Priority);
        Usage?.UpdateTo(InUse);
        request.Allot();
    }
}
