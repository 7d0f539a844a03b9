// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Resources;

/// <summary>A number of equal units, such as clerks or docks, for which processes queue. Who holds units keeps them until they are given back.</summary>
/// <remarks>
/// The lowest priority number is served first, and first come, first served within one. A free unit is granted at once, without an event; a unit
/// given back goes in the same
/// instant to the next in the queue. One that asks for several units gets them all at once or waits, and keeps those behind waiting. O(1) an
/// operation, and O(log p) where one of p priorities comes or goes, however many wait.
/// </remarks>
/// <param name="simulation">Where it is used.</param>
/// <param name="capacity">How many units there are, at least 1.</param>
/// <exception cref="ArgumentOutOfRangeException"><paramref name="capacity"/> is below 1.</exception>
public sealed class Resource(Simulation simulation, int capacity) : UnitResource(simulation, capacity)
{
    /// <summary>Asks for units.</summary>
    /// <param name="priority">The lower, the earlier its turn.</param>
    /// <param name="count">How many, all at once; from 1 to <see cref="UnitResource.Capacity"/>.</param>
    /// <returns>Granted already when they are free and nobody waits whose turn is before it.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is out of its range.</exception>
    /// <exception cref="InvalidOperationException">An observation tried it.</exception>
    public ResourceRequest Request(int priority = 0, int count = 1)
    {
        CheckCount(count);
        var request = new LastingRequest(Simulation, this, priority, count);
        Enter(request);
        return request;
    }

    /// <summary>Changes how many units there are: more are granted at once to those who wait, fewer as they are given back.</summary>
    /// <param name="capacity">At least 1. A request that waits for more goes on waiting, and keeps those behind it waiting.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="capacity"/> is below 1.</exception>
    /// <exception cref="InvalidOperationException">An observation tried it.</exception>
    public void SetCapacity(int capacity)
    {
        Become(capacity);
        Serve();
    }

    /// <summary>Units are given back.</summary>
    internal void Release(int count)
    {
        Simulation.ThrowIfObserving();
        Free(count);
        Serve();
    }

    private protected override void Give(ResourceRequest request)
    {
        WaitingTimes?.Add(request.Age);
        ((LastingRequest)request).Grant();
    }
}
