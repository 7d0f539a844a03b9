// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Resources;

/// <summary>Items by priority, and in the order in which they came within one: a binary heap. O(log n) to add and to take the first, O(n) to look for
/// one that a filter accepts.</summary>
internal sealed class ItemHeap<T> : IItemOrder<T>
{
    private readonly List<(T Item, ItemPlace Place)> heap = [];
    private long next;

    /// <inheritdoc/>
    public int Count => heap.Count;

    /// <inheritdoc/>
    public ItemPlace NextPlace(int priority) => new(priority, next++);

    /// <inheritdoc/>
    public void Add(T item, ItemPlace place) => PutBack(item, place);

    /// <inheritdoc/>
    public int Find(StoreGet<T> get)
    {
        if (!get.IsFiltered)
            return heap.Count == 0 ? -1 : 0;
        var best = -1;
        for (var i = 0; i < heap.Count; i++)
        {
            if (get.Takes(heap[i].Item) && (best < 0 || heap[i].Place.Precedes(heap[best].Place)))
                best = i;
        }

        return best;
    }

    /// <inheritdoc/>
    public T RemoveAt(int index, out ItemPlace place)
    {
        (var item, place) = heap[index];
        var last = heap[^1];
        heap.RemoveAt(heap.Count - 1);
        if (index == heap.Count)
            return item;
        if (index > 0 && last.Place.Precedes(heap[(index - 1) / 2].Place))
            MoveUp(index, last);
        else
            MoveDown(index, last);
        return item;
    }

    /// <inheritdoc/>
    public void PutBack(T item, ItemPlace place)
    {
        heap.Add((item, place));
        MoveUp(heap.Count - 1, (item, place));
    }

    private void MoveUp(int index, (T Item, ItemPlace Place) entry)
    {
        for (; index > 0 && entry.Place.Precedes(heap[(index - 1) / 2].Place); index = (index - 1) / 2)
            heap[index] = heap[(index - 1) / 2];
        heap[index] = entry;
    }

    private void MoveDown(int index, (T Item, ItemPlace Place) entry)
    {
        while (true)
        {
            var child = (2 * index) + 1;
            if (child >= heap.Count)
                break;
            if (child + 1 < heap.Count && heap[child + 1].Place.Precedes(heap[child].Place))
                child++;
            if (!heap[child].Place.Precedes(entry.Place))
                break;
            heap[index] = heap[child];
            index = child;
        }

        heap[index] = entry;
    }
}
