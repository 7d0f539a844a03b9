// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Resources;

/// <summary>Things with identity, such as messages or pallets, that some processes put and others get: first in, first out.</summary>
/// <remarks>
/// A put waits while the store is full, a get while there is no item for it; each line is first come, first served, except that a get with a filter is overtaken by those behind it for which there is an
/// item. A filtered get takes the oldest item that its filter accepts. A filter is asked once about each item that is there or comes while it waits, so it must look at the item alone.
/// O(1) an operation without filters; a get with a filter looks at the items in turn, and a put at the filtered gets that wait.
/// A process that is interrupted in the very instant in which it got an item never saw it, so the item goes back to the front, even of a store that was filled meanwhile: only then there can be more items than the capacity.
/// </remarks>
/// <typeparam name="T">The items.</typeparam>
public sealed class Store<T>
{
    private readonly Simulation simulation;
    private readonly ItemRing<T> items = new();
    private readonly WaitingLine puts = new();
    private readonly WaitingLine gets = new();

    /// <summary>An empty store.</summary>
    /// <param name="simulation">Where it is used.</param>
    /// <param name="capacity">How many items it holds at most, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="capacity"/> is below 1.</exception>
    public Store(Simulation simulation, int capacity = int.MaxValue)
    {
        ArgumentNullException.ThrowIfNull(simulation);
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        this.simulation = simulation;
        Capacity = capacity;
    }

    /// <summary>How many items it holds at most.</summary>
    public int Capacity { get; }

    /// <summary>How many items are in it.</summary>
    public int Count => items.Count;

    /// <summary>How many puts wait.</summary>
    public int PutQueueLength => puts.Count;

    /// <summary>How many gets wait.</summary>
    public int GetQueueLength => gets.Count;

    /// <summary>Watches how many items are in it; null, as at first, for not at all.</summary>
    public LevelMonitor? Contents
    {
        get;
        init
        {
            value?.Attach(simulation, Count, Capacity == int.MaxValue ? null : Capacity);
            field = value;
        }
    }

    /// <summary>Watches how many puts wait; null, as at first, for not at all.</summary>
    public LevelMonitor? PutQueue
    {
        get;
        init
        {
            value?.Attach(simulation, PutQueueLength);
            field = value;
        }
    }

    /// <summary>Watches how many gets wait; null, as at first, for not at all.</summary>
    public LevelMonitor? GetQueue
    {
        get;
        init
        {
            value?.Attach(simulation, GetQueueLength);
            field = value;
        }
    }

    /// <summary>Gets the seconds that each put waited until it was done; null, as at first, for not at all.</summary>
    public SampleMonitor? PutWaitingTimes { get; init; }

    /// <summary>Gets the seconds that each get waited until it was done; null, as at first, for not at all.</summary>
    public SampleMonitor? GetWaitingTimes { get; init; }

    /// <summary>Puts an item in, as soon as there is room.</summary>
    /// <param name="item">The item.</param>
    /// <returns>Done already when there is room.</returns>
    /// <exception cref="InvalidOperationException">An observation tried it.</exception>
    public StorePut<T> Put(T item)
    {
        var put = new StorePut<T>(simulation, this, item);
        if (Count < Capacity)
            Accept(put);
        else
            puts.Add(put);
        UpdateMonitors();
        return put;
    }

    /// <summary>Gets the oldest item, as soon as there is one.</summary>
    /// <returns>Done already when there is one.</returns>
    /// <exception cref="InvalidOperationException">An observation tried it.</exception>
    public StoreGet<T> Get() => Serve(new StoreGet<T>(simulation, this, null));

    /// <summary>Gets the oldest item that the filter accepts, as soon as there is one.</summary>
    /// <param name="filter">Whether an item will do; it must not change anything and look at the item alone.</param>
    /// <returns>Done already when there is one.</returns>
    /// <exception cref="InvalidOperationException">An observation tried it.</exception>
    public StoreGet<T> Get(Func<T, bool> filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return Serve(new StoreGet<T>(simulation, this, filter));
    }

    /// <summary>A request that waits doesn't want to be served any longer.</summary>
    internal void Withdraw(QueuedRequest request)
    {
        simulation.ThrowIfObserving();
        request.Line!.Remove(request);
        UpdateMonitors();
    }

    /// <summary>An item that a process got and never saw.</summary>
    internal void TakeBack(T item)
    {
        if (TakerOf(item) is { } taker)
            Hand(taker, item);
        else
            items.AddFirst(item);
        UpdateMonitors();
    }

    private StoreGet<T> Serve(StoreGet<T> get)
    {
        var index = 0;
        while (index < items.Count && !get.Takes(items[index]))
            index++;
        if (index == items.Count)
        {
            gets.Add(get);
        }
        else
        {
            Complete(get, items.RemoveAt(index));
            while (Count < Capacity && puts.First is StorePut<T> put)
                Accept(put);
        }

        UpdateMonitors();
        return get;
    }

    // A filter may throw, so it is asked before anything has changed.
    private void Accept(StorePut<T> put)
    {
        var taker = TakerOf(put.Item);
        put.Line?.Remove(put);
        PutWaitingTimes?.Add(put.Age);
        if (taker is null)
            items.Add(put.Item);
        else
            Hand(taker, put.Item);
        put.Complete();
    }

    // Whoever waits knows that nothing else that is there will do, so only the new item is looked at.
    private StoreGet<T>? TakerOf(T item)
    {
        for (var request = gets.First; request is not null; request = request.Next)
        {
            if (request is StoreGet<T> get && get.Takes(item))
                return get;
        }

        return null;
    }

    private void Hand(StoreGet<T> get, T item)
    {
        gets.Remove(get);
        Complete(get, item);
    }

    private void Complete(StoreGet<T> get, T item)
    {
        GetWaitingTimes?.Add(get.Age);
        get.Complete(item);
    }

    private void UpdateMonitors()
    {
        Contents?.UpdateTo(Count);
        PutQueue?.UpdateTo(puts.Count);
        GetQueue?.UpdateTo(gets.Count);
    }
}
