// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Resources;

/// <summary>Something continuous or countable without identity, such as fuel in a tank: a level between 0 and a capacity.</summary>
/// <remarks>
/// A put is done when level + amount doesn't exceed the capacity, a get when its amount doesn't exceed the level; otherwise it waits. Those who put
/// form one line and those who get another, each first come, first served: who can't
/// be served keeps those behind waiting. Amounts are doubles that are added and subtracted as they come, and compared as they are, so levels of whole
/// amounts are exact (up to 2^53), while ten puts of 0.1 come to a little less than 1: use whole
/// amounts of a small unit where it matters. O(1) for each that is served.
/// A process that is interrupted in the very instant in which its get was done never saw the amount, so that goes back, even if the room was taken by
/// a put meanwhile: only then the level can exceed the capacity.
/// </remarks>
public sealed class Tank : PutGetResource
{
    /// <summary>A tank.</summary>
    /// <param name="simulation">Where it is used.</param>
    /// <param name="capacity">The highest level, above 0; may be infinite.</param>
    /// <param name="level">The level at first, from 0 to the capacity, finite.</param>
    /// <exception cref="ArgumentOutOfRangeException">An amount is out of range.</exception>
    public Tank(Simulation simulation, double capacity = double.PositiveInfinity, double level = 0)
        : base(simulation)
    {
        if (!(capacity > 0))
            throw new ArgumentOutOfRangeException(nameof(capacity), capacity, "A tank's capacity must be above 0.");
        if (!(level >= 0 && level <= capacity && double.IsFinite(level)))
            throw new ArgumentOutOfRangeException(nameof(level), level, $"A tank's level must lie between 0 and its capacity, {capacity}.");
        Capacity = capacity;
        Level = level;
    }

    /// <summary>The highest level.</summary>
    public double Capacity { get; }

    /// <summary>How much is in it.</summary>
    public double Level { get; private set; }

    private protected override double Amount => Level;

    private protected override double? MaxAmount => double.IsFinite(Capacity) ? Capacity : null;

    /// <summary>Puts an amount in, as soon as there is room for all of it.</summary>
    /// <param name="amount">Above 0 and at most the capacity.</param>
    /// <returns>Done already when it fits and nobody waits to put.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="amount"/> is out of range.</exception>
    /// <exception cref="InvalidOperationException">An observation tried it.</exception>
    public TankRequest Put(double amount) => Enqueue(Puts, amount, isPut: true);

    /// <summary>Gets an amount out, as soon as all of it is there.</summary>
    /// <param name="amount">Above 0 and at most the capacity.</param>
    /// <returns>Done already when the level covers it and nobody waits to get.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="amount"/> is out of range.</exception>
    /// <exception cref="InvalidOperationException">An observation tried it.</exception>
    public TankRequest Get(double amount) => Enqueue(Gets, amount, isPut: false);

    /// <summary>A request that waits doesn't want to be served any longer; who stood behind it may be now.</summary>
    internal void Withdraw(TankRequest request)
    {
        Simulation.ThrowIfObserving();
        request.Line!.Remove(request);
        Serve();
    }

    /// <summary>What a process got and never saw.</summary>
    internal void TakeBack(double amount)
    {
        Level += amount;
        Serve();
    }

    private TankRequest Enqueue(WaitingLine line, double amount, bool isPut)
    {
        if (!(amount > 0 && amount <= Capacity && double.IsFinite(amount)))
            throw new ArgumentOutOfRangeException(nameof(amount), amount, $"An amount must be above 0 and at most the tank's capacity, {Capacity}; any other could never be put or got.");
        var request = new TankRequest(Simulation, this, amount, isPut);
        line.Add(request);
        Serve();
        return request;
    }

    private void Serve()
    {
        var served = true;
        while (served)
        {
            served = false;
            while (Gets.First is TankRequest get && get.Amount <= Level)
            {
                Level -= get.Amount;
                Complete(get, GetWaitingTimes);
                served = true;
            }

            while (Puts.First is TankRequest put && Level + put.Amount <= Capacity)
            {
                Level += put.Amount;
                Complete(put, PutWaitingTimes);
                served = true;
            }
        }

        UpdateMonitors();
    }

    private void Complete(TankRequest request, SampleMonitor? waitingTimes)
    {
        request.Line!.Remove(request);
        waitingTimes?.Add(request.Age);
        request.Complete();
    }
}
