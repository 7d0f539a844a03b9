// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Resources;

/// <summary>Things with identity, such as messages or pallets, that some processes put and others get: first in, first out.</summary>
/// <remarks>
/// As <see cref="ItemStore{T}"/> says. A filtered get takes the oldest item that its filter accepts.
/// O(1) an operation without filters; a get with a filter looks at the items in turn, and a put at the filtered gets that wait.
/// </remarks>
/// <typeparam name="T">The items.</typeparam>
/// <param name="simulation">Where it is used.</param>
/// <param name="capacity">How many items it holds at most, at least 1.</param>
/// <exception cref="ArgumentOutOfRangeException"><paramref name="capacity"/> is below 1.</exception>
public sealed class Store<T>(Simulation simulation, int capacity = int.MaxValue) : ItemStore<T>(simulation, capacity, new ItemRing<T>())
{
    /// <summary>Puts an item in, as soon as there is room.</summary>
    /// <param name="item">The item.</param>
    /// <returns>Done already when there is room.</returns>
    /// <exception cref="InvalidOperationException">An observation tried it.</exception>
    public StorePut<T> Put(T item) => Enqueue(item, 0);
}
