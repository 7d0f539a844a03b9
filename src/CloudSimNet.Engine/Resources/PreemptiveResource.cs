// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Processes;

namespace CloudSimNet.Engine.Resources;

/// <summary>A number of equal units for which processes queue, and which a better request can take from a process that holds some.</summary>
/// <remarks>
/// The lowest priority number is best. A request that preempts takes units from the holder with the highest number, among equals from the one that
/// was granted last, and from as many such as it takes, if their numbers are higher than its own and nobody
/// waits whose turn is before it; it takes none when even these wouldn't do. A holder loses all that a request of its has got. That is decided when
/// the request is made; one that has to queue only queues from then on. The holder, which is the process that awaited the grant, finds a
/// <see cref="ProcessInterruptedException"/> with a
/// <see cref="Preemption"/> at its await, in the same instant; it may ask again, at the end of its line or, by <see cref="RequestAgain"/>, in its old
/// place. A holder that has ended loses its units without a word. Only processes can use it, and a request has to be awaited by the time it is
/// granted, because
/// otherwise nobody could be told. A grant takes an event of its own; apart from that it costs what <see cref="Resource"/> costs.
/// </remarks>
/// <param name="simulation">Where it is used.</param>
/// <param name="capacity">How many units there are, at least 1.</param>
/// <exception cref="ArgumentOutOfRangeException"><paramref name="capacity"/> is below 1.</exception>
public sealed class PreemptiveResource(Simulation simulation, int capacity) : UnitResource(simulation, capacity)
{
    private readonly PriorityLines holding = new(worstFirst: true);
    private long places;

    /// <summary>How many requests have lost their units to others, or to a smaller capacity.</summary>
    public long Preemptions { get; private set; }

    /// <summary>Asks for units. To be awaited in the same instant.</summary>
    /// <param name="priority">The lower, the earlier its turn.</param>
    /// <param name="preempt">Whether it may take units away.</param>
    /// <param name="count">How many, all at once; from 1 to <see cref="UnitResource.Capacity"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is out of its range.</exception>
    /// <exception cref="InvalidOperationException">An observation tried it.</exception>
    public ResourceRequest Request(int priority = 0, bool preempt = true, int count = 1)
    {
        CheckCount(count);
        return Ask(new PreemptibleRequest(Simulation, this, priority, count, preempt, ++places));
    }

    /// <summary>Asks again for what was taken away: for as many units, with the same priority, and before those of that priority who have asked later
    /// than the lost request. To be awaited in the same instant.</summary>
    /// <param name="lost">A request that has lost its units here, once; <see cref="Preemption.Lost"/>.</param>
    /// <exception cref="ArgumentException">The request is another resource's.</exception>
    /// <exception cref="ArgumentOutOfRangeException">It was for more units than there are now.</exception>
    /// <exception cref="InvalidOperationException">It hasn't lost its units, they were asked for again before, or an observation tried it.</exception>
    public ResourceRequest RequestAgain(ResourceRequest lost)
    {
        ArgumentNullException.ThrowIfNull(lost);
        if (lost is not PreemptibleRequest { Resource: var resource } before || resource != this)
            throw new ArgumentException("The request is another resource's; ask for it again there.", nameof(lost));
        CheckCount(lost.Count);
        var again = new PreemptibleRequest(Simulation, this, lost.Priority, lost.Count, before.Preempts, before.Place);
        before.GiveUpPlace();
        return Ask(again);
    }

    /// <summary>Changes how many units there are. More are granted to those who wait. Fewer are given up as they come back or, where it is said,
    /// taken away at once from the worst holders.</summary>
    /// <param name="capacity">At least 1. A request that waits for more goes on waiting, and keeps those behind it waiting.</param>
    /// <param name="preempt">Whether holders lose units that aren't there any more: first those whom a better request would take them from. Their
    /// <see cref="Preemption.By"/> is null.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="capacity"/> is below 1.</exception>
    /// <exception cref="InvalidOperationException">An observation tried it.</exception>
    public void SetCapacity(int capacity, bool preempt = false)
    {
        Become(capacity);
        while (preempt && InUse > Capacity)
            TakeFromWorst(null);
        Serve();
    }

    /// <summary>Units are given back.</summary>
    internal void Release(PreemptibleRequest request)
    {
        Simulation.ThrowIfObserving();
        holding.Remove(request);
        Free(request.Count);
        Serve();
    }

    /// <summary>A process holds its units from now on.</summary>
    internal void NoteGrant(PreemptibleRequest request) => WaitingTimes?.Add(request.Age);

    private protected override void Give(ResourceRequest request)
    {
        holding.Add(request, request.Priority);
        ((PreemptibleRequest)request).Allot();
    }

    private PreemptibleRequest Ask(PreemptibleRequest request)
    {
        var missing = request.Count - (Capacity - InUse);
        if (request.Preempts && missing > 0 && IsNextBeforeAll(request) && holding.HasUnitsWorseThan(request.Priority, missing))
        {
            while (request.Count > Capacity - InUse)
                TakeFromWorst(request);
        }

        Enter(request);
        return request;
    }

    private bool IsNextBeforeAll(PreemptibleRequest request) =>
        Waiting.First is not PreemptibleRequest first || first.Priority > request.Priority || (first.Priority == request.Priority && first.Place > request.Place);

    private void TakeFromWorst(PreemptibleRequest? winner)
    {
        var loser = (PreemptibleRequest)holding.Top.Last!;
        holding.Remove(loser);
        if (loser.TakeAway(winner))
        {
            Free(loser.Count);
            Preemptions++;
        }
        else
        {
            PutBack(loser);
        }
    }
}
