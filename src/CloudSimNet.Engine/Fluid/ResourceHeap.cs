// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Fluid;

/// <summary>The resources whose level isn't what it should be, by the smaller of the two: an indexed binary heap. Equal keys go by id.</summary>
internal sealed class ResourceHeap
{
    private FluidResource[] heap = new FluidResource[16];
    private double[] keys = new double[16];

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a resource, or puts it where its key belongs now.</summary>
    public void Set(FluidResource resource)
    {
        var key = Math.Min(resource.Level, resource.Target);
        if (resource.HeapIndex < 0)
        {
            if (Count == heap.Length)
            {
                Array.Resize(ref heap, Count * 2);
                Array.Resize(ref keys, Count * 2);
            }

            resource.HeapIndex = Count++;
        }

        Sift(resource.HeapIndex, resource, key);
    }

    /// <summary>Takes a resource out.</summary>
    public void Remove(FluidResource resource)
    {
        var position = resource.HeapIndex;
        resource.HeapIndex = -1;
        Count--;
        if (position < Count)
            Sift(position, heap[Count], keys[Count]);
        heap[Count] = null!;
    }

    /// <summary>Takes out the one with the smallest key. Only while there are some.</summary>
    public FluidResource Pop()
    {
        var first = heap[0];
        Remove(first);
        return first;
    }

    private void Sift(int position, FluidResource resource, double key)
    {
        while (position > 0)
        {
            var parent = (position - 1) / 2;
            if (!Precedes(key, resource, parent))
                break;
            Place(position, heap[parent], keys[parent]);
            position = parent;
        }

        while (true)
        {
            var child = (position * 2) + 1;
            if (child >= Count)
                break;
            if (child + 1 < Count && Precedes(keys[child + 1], heap[child + 1], child))
                child++;
            if (Precedes(key, resource, child))
                break;
            Place(position, heap[child], keys[child]);
            position = child;
        }

        Place(position, resource, key);
    }

    private bool Precedes(double key, FluidResource resource, int other) =>
        key < keys[other] || (key == keys[other] && resource.Id < heap[other].Id);

    private void Place(int position, FluidResource resource, double key)
    {
        heap[position] = resource;
        keys[position] = key;
        resource.HeapIndex = position;
    }
}
