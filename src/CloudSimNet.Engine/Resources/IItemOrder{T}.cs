// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Resources;

/// <summary>The items of a store, in the order in which they are got.</summary>
/// <typeparam name="T">The items.</typeparam>
internal interface IItemOrder<T>
{
    /// <summary>How many there are.</summary>
    int Count { get; }

    /// <summary>The place of an item that has just come.</summary>
    ItemPlace NextPlace(int priority);

    /// <summary>Adds an item that has just come, to the place that <see cref="NextPlace"/> gave it.</summary>
    void Add(T item, ItemPlace place);

    /// <summary>The first item in the order that will do, by a number that holds until the next change; -1 for none.</summary>
    int Find(StoreGet<T> get);

    /// <summary>Takes out what <see cref="Find"/> has found.</summary>
    T RemoveAt(int index, out ItemPlace place);

    /// <summary>Puts an item back to where it was.</summary>
    void PutBack(T item, ItemPlace place);
}
