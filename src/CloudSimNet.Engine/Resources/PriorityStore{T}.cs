// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Resources;

/// <summary>Things with identity and a priority, such as orders or alarms, that some processes put and others get: the lowest priority number first,
/// and first in, first out within one.</summary>
/// <remarks>
/// As <see cref="ItemStore{T}"/> says. A filtered get takes the first item in this order that its filter accepts. Those who wait to put stand in one
/// line whatever the priority of what they put: an item's priority
/// counts once it is in the store. O(log n) an operation without filters; a get with a filter looks at all items, and a put at the filtered gets that wait.
/// </remarks>
/// <typeparam name="T">The items.</typeparam>
/// <param name="simulation">Where it is used.</param>
/// <param name="capacity">How many items it holds at most, at least 1.</param>
/// <exception cref="ArgumentOutOfRangeException"><paramref name="capacity"/> is below 1.</exception>
public sealed class PriorityStore<T>(Simulation simulation, int capacity = int.MaxValue) : ItemStore<T>(simulation, capacity, new ItemHeap<T>())
{
    /// <summary>Puts an item in, as soon as there is room.</summary>
    /// <param name="item">The item.</param>
    /// <param name="priority">The lower, the earlier it is got.</param>
    /// <returns>Done already when there is room.</returns>
    /// <exception cref="InvalidOperationException">An observation tried it.</exception>
    public StorePut<T> Put(T item, int priority = 0) => Enqueue(item, priority);
}
