// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Processes;

namespace CloudSimNet.Engine.Resources;

/// <summary>An item to be got from a store.</summary>
/// <remarks>Disposing of it while it waits takes it back; once it has happened that does nothing: the item stays with whoever got it.</remarks>
/// <typeparam name="T">The items.</typeparam>
public sealed class StoreGet<T> : QueuedRequest, IResult<T>
{
    private readonly ItemStore<T> store;
    private readonly Func<T, bool>? filter;
    private T item = default!;
    private ItemPlace place;
    private bool isUndone;

    internal StoreGet(Simulation simulation, ItemStore<T> store, Func<T, bool>? filter)
        : base(simulation)
    {
        this.store = store;
        this.filter = filter;
    }

    /// <summary>The item that was got.</summary>
    /// <exception cref="InvalidOperationException">None was got yet, or it went back because the process was interrupted.</exception>
    public T Result => IsTriggered && !isUndone ? item : throw NothingToGive();

    /// <summary>Awaits the item.</summary>
    public WaitableAwaiter<T> GetAwaiter() => new(this);

    /// <summary>Whether not every item will do.</summary>
    internal bool IsFiltered => filter is not null;

    /// <summary>Whether this item will do.</summary>
    internal bool Takes(T offered) => filter is null || filter(offered);

    /// <summary>It is done.</summary>
    internal void Complete(T got, ItemPlace from)
    {
        (item, place) = (got, from);
        Trigger();
    }

    private protected override void Withdraw()
    {
        MarkWithdrawn();
        store.Withdraw(this);
    }

    private protected override void Undo()
    {
        isUndone = true;
        store.TakeBack(item, place);
    }
}
