// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Resources;

/// <summary>Items in order: O(1) at both ends, O(distance to the nearer end) in the middle.</summary>
internal sealed class ItemRing<T> : IItemOrder<T>
{
    private T[] cells = new T[4]; // As many as a power of two, so that a mask wraps around.
    private int head;

    public int Count { get; private set; }

    public T this[int index] => cells[Cell(index)];

    public void Add(T item)
    {
        Provide();
        cells[Cell(Count++)] = item;
    }

    /// <inheritdoc/>
    public ItemPlace NextPlace(int priority) => default;

    /// <inheritdoc/>
    public void Add(T item, ItemPlace place) => Add(item);

    /// <inheritdoc/>
    public int Find(StoreGet<T> get)
    {
        for (var index = 0; index < Count; index++)
        {
            if (get.Takes(this[index]))
                return index;
        }

        return -1;
    }

    /// <inheritdoc/>
    public T RemoveAt(int index, out ItemPlace place)
    {
        place = default;
        return RemoveAt(index);
    }

    /// <inheritdoc/>
    public void PutBack(T item, ItemPlace place) => AddFirst(item);

    public void AddFirst(T item)
    {
        Provide();
        head = Cell(-1);
        cells[head] = item;
        Count++;
    }

    public T RemoveAt(int index)
    {
        var item = this[index];
        if (index < Count / 2)
        {
            for (; index > 0; index--)
                cells[Cell(index)] = this[index - 1];
            cells[head] = default!;
            head = Cell(1);
        }
        else
        {
            for (; index < Count - 1; index++)
                cells[Cell(index)] = this[index + 1];
            cells[Cell(Count - 1)] = default!;
        }

        Count--;
        return item;
    }

    private int Cell(int index) => (head + index) & (cells.Length - 1);

    private void Provide()
    {
        if (Count < cells.Length)
            return;
        var larger = new T[cells.Length * 2];
        for (var i = 0; i < Count; i++)
            larger[i] = this[i];
        (cells, head) = (larger, 0);
    }
}
