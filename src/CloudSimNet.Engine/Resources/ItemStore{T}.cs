// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Resources;

/// <summary>Things with identity, such as messages or pallets, that some processes put and others get: what <see cref="Store{T}"/> and
/// <see cref="PriorityStore{T}"/> have in common.</summary>
/// <remarks>
/// A put waits while the store is full, a get while there is no item for it; each line is first come, first served, except that a get with a filter
/// is overtaken by those behind it for which there is an
/// item. A filter is asked at most once about each item that is there or comes while it waits, so it must look at the item alone.
/// A process that is interrupted in the very instant in which it got an item never saw it, so the item goes back to its place, even in a store that
/// was filled meanwhile: only then there can be more items than the capacity.
/// </remarks>
/// <typeparam name="T">The items.</typeparam>
public abstract class ItemStore<T> : PutGetResource
{
    private readonly IItemOrder<T> items;

    private protected ItemStore(Simulation simulation, int capacity, IItemOrder<T> items)
        : base(simulation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        this.items = items;
        Capacity = capacity;
    }

    /// <summary>How many items it holds at most.</summary>
    public int Capacity { get; }

    /// <summary>How many items are in it.</summary>
    public int Count => items.Count;

    private protected override double Amount => Count;

    private protected override double? MaxAmount => Capacity == int.MaxValue ? null : Capacity;

    /// <summary>Gets the first item, as soon as there is one.</summary>
    /// <returns>Done already when there is one.</returns>
    /// <exception cref="InvalidOperationException">An observation tried it.</exception>
    public StoreGet<T> Get() => Serve(new StoreGet<T>(Simulation, this, null));

    /// <summary>Gets the first item that the filter accepts, as soon as there is one.</summary>
    /// <param name="filter">Whether an item will do; it must not change anything and look at the item alone.</param>
    /// <returns>Done already when there is one.</returns>
    /// <exception cref="InvalidOperationException">An observation tried it.</exception>
    public StoreGet<T> Get(Func<T, bool> filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return Serve(new StoreGet<T>(Simulation, this, filter));
    }

    /// <summary>A request that waits doesn't want to be served any longer.</summary>
    internal void Withdraw(QueuedRequest request)
    {
        Simulation.ThrowIfObserving();
        request.Line!.Remove(request);
        UpdateMonitors();
    }

    /// <summary>An item that a process got and never saw.</summary>
    internal void TakeBack(T item, ItemPlace place)
    {
        if (TakerOf(item) is { } taker)
            Hand(taker, item, place);
        else
            items.PutBack(item, place);
        UpdateMonitors();
    }

    private protected StorePut<T> Enqueue(T item, int priority)
    {
        var put = new StorePut<T>(Simulation, this, item, priority);
        if (Count < Capacity)
            Accept(put);
        else
            Puts.Add(put);
        UpdateMonitors();
        return put;
    }

    private StoreGet<T> Serve(StoreGet<T> get)
    {
        var index = items.Find(get);
        if (index < 0)
        {
            Gets.Add(get);
        }
        else
        {
            var item = items.RemoveAt(index, out var place);
            Complete(get, item, place);
            while (Count < Capacity && Puts.First is StorePut<T> put)
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
        var place = items.NextPlace(put.Priority);
        if (taker is null)
            items.Add(put.Item, place);
        else
            Hand(taker, put.Item, place);
        put.Complete();
    }

    // Whoever waits knows that nothing else that is there will do, so only the new item is looked at.
    private StoreGet<T>? TakerOf(T item)
    {
        for (var request = Gets.First; request is not null; request = request.Next)
        {
            if (request is StoreGet<T> get && get.Takes(item))
                return get;
        }

        return null;
    }

    private void Hand(StoreGet<T> get, T item, ItemPlace place)
    {
        Gets.Remove(get);
        Complete(get, item, place);
    }

    private void Complete(StoreGet<T> get, T item, ItemPlace place)
    {
        GetWaitingTimes?.Add(get.Age);
        get.Complete(item, place);
    }
}
