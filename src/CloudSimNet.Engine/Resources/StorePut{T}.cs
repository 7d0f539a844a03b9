// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Processes;

namespace CloudSimNet.Engine.Resources;

/// <summary>An item to be put into a store.</summary>
/// <remarks>Disposing of it while it waits takes it back; once it has happened that does nothing.</remarks>
/// <typeparam name="T">The items.</typeparam>
public sealed class StorePut<T> : QueuedRequest
{
    private readonly ItemStore<T> store;

    internal StorePut(Simulation simulation, ItemStore<T> store, T item, int priority)
        : base(simulation)
    {
        this.store = store;
        Item = item;
        Priority = priority;
    }

    /// <summary>The item.</summary>
    public T Item { get; }

    /// <summary>The lower, the earlier the item is got from a <see cref="PriorityStore{T}"/>; 0 in other stores.</summary>
    public int Priority { get; }

    /// <summary>Awaits its being put.</summary>
    public WaitableAwaiter GetAwaiter() => new(this);

    /// <summary>It is done.</summary>
    internal void Complete() => Trigger();

    private protected override void Withdraw()
    {
        MarkWithdrawn();
        store.Withdraw(this);
    }
}
