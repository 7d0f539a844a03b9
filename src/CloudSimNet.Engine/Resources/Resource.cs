// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Resources;

/// <summary>A number of equal units, such as clerks or docks, for which processes queue. Who holds a unit keeps it until it is given back.</summary>
/// <remarks>
/// The lowest priority number is served first, and first come, first served within one. A free unit is granted at once, without an event; a unit given back goes in the same
/// instant to the next in the queue. O(1) an operation, and O(log p) where one of p priorities comes or goes, however many wait.
/// </remarks>
public sealed class Resource
{
    private readonly Simulation simulation;
    private readonly PriorityLines waiting = new(worstFirst: false);

    /// <summary>A resource of which nothing is in use.</summary>
    /// <param name="simulation">Where it is used.</param>
    /// <param name="capacity">How many units there are, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="capacity"/> is below 1.</exception>
    public Resource(Simulation simulation, int capacity)
    {
        ArgumentNullException.ThrowIfNull(simulation);
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        this.simulation = simulation;
        Capacity = capacity;
    }

    /// <summary>How many units there are.</summary>
    public int Capacity { get; private set; }

    /// <summary>How many units are held; above <see cref="Capacity"/> only after that was reduced.</summary>
    public int InUse { get; private set; }

    /// <summary>How many requests wait.</summary>
    public int QueueLength => waiting.Count;

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

    /// <summary>Asks for a unit.</summary>
    /// <param name="priority">The lower, the earlier its turn.</param>
    /// <returns>Granted already when a unit is free.</returns>
    /// <exception cref="InvalidOperationException">An observation tried it.</exception>
    public ResourceRequest Request(int priority = 0)
    {
        var request = new LastingRequest(simulation, this, priority);
        if (InUse < Capacity)
        {
            InUse++;
            Usage?.UpdateTo(InUse);
            Grant(request);
        }
        else
        {
            waiting.Add(request, priority);
            Queue?.UpdateTo(waiting.Count);
        }

        return request;
    }

    /// <summary>Changes how many units there are: more are granted at once to those who wait, fewer as they are given back.</summary>
    /// <param name="capacity">At least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="capacity"/> is below 1.</exception>
    /// <exception cref="InvalidOperationException">An observation tried it.</exception>
    public void SetCapacity(int capacity)
    {
        simulation.ThrowIfObserving();
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        Capacity = capacity;
        Usage?.SetCapacity(capacity);
        while (InUse < Capacity && waiting.Count > 0)
        {
            InUse++;
            GrantNext();
        }

        Usage?.UpdateTo(InUse);
    }

    /// <summary>A request doesn't want its unit any longer.</summary>
    internal void Withdraw(LastingRequest request)
    {
        simulation.ThrowIfObserving();
        waiting.Remove(request);
        Queue?.UpdateTo(waiting.Count);
        BreakOffTimes?.Add(request.Age);
    }

    /// <summary>A unit is given back.</summary>
    internal void Release()
    {
        simulation.ThrowIfObserving();
        if (waiting.Count > 0 && InUse <= Capacity)
        {
            GrantNext();
            return;
        }

        InUse--;
        Usage?.UpdateTo(InUse);
    }

    private void GrantNext()
    {
        var next = (LastingRequest)waiting.First!;
        waiting.Remove(next);
        Queue?.UpdateTo(waiting.Count);
        Grant(next);
    }

    private void Grant(LastingRequest request)
    {
        WaitingTimes?.Add(request.Age);
        request.Grant();
    }
}
