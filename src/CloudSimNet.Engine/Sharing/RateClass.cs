// SPDX-License-Identifier: MIT
using System.Runtime.CompilerServices;

namespace CloudSimNet.Engine.Sharing;

/// <summary>The tasks of one share that have the same cap per weight. They always run at the same speed per weight, so one clock serves them all.</summary>
/// <remarks>
/// The clock counts the cycles served per unit of weight. A task that has to receive w x s cycles more is done when the clock has advanced by s; the tasks
/// stand in a binary heap by that finish, so that a change of speed touches none of them.
/// </remarks>
internal struct RateClass
{
    /// <summary>Beyond this reading the clock is set back to zero, so that its last place stays below a thousandth of a cycle.</summary>
    private const double LargestClock = 1L << 43;

    private Entry[]? heap;
    private WideSum weights;

    /// <summary>The cap per weight, in hertz.</summary>
    public double Ratio { readonly get; set; }

    /// <summary>Cycles per nanosecond and weight, since the share was last advanced.</summary>
    public double Speed { readonly get; set; }

    /// <summary>Cycles served per weight when the share was last advanced.</summary>
    public double Clock { readonly get; private set; }

    /// <summary>The sum of the weights.</summary>
    public readonly double Weight => weights.High;

    /// <summary>How many tasks there are.</summary>
    public int Count { readonly get; private set; }

    /// <summary>The task that will be done first. Only while there are tasks.</summary>
    public readonly CpuTask First => heap![0].Task;

    /// <summary>Serves the tasks for so many nanoseconds.</summary>
    public void Advance(long ns) => AdvanceBy(Speed * ns);

    /// <summary>Serves the tasks so many cycles per weight.</summary>
    public void AdvanceBy(double cycles)
    {
        Clock += cycles;
        if (Clock > LargestClock)
            SetClockBack();
    }

    /// <summary>Nanoseconds until the first task is done, or <see cref="long.MaxValue"/>.</summary>
    public readonly long NsUntilFirst() => Completion.NsUntil(heap![0].FinishClock - Clock, Speed);

    /// <summary>How far the clock is from the first task's finish.</summary>
    public readonly double CyclesUntilFirst() => heap![0].FinishClock - Clock;

    /// <summary>Whether the first task is done.</summary>
    public readonly bool IsFirstDone() => Completion.IsReached(Clock, heap![0].FinishClock, Speed);

    /// <summary>Adds a task with its weight and remaining work.</summary>
    public void Add(CpuTask task)
    {
        task.StartClock = Clock;
        weights = weights.Plus(task.Weight);
        if (heap is null || Count == heap.Length)
            Array.Resize(ref heap, Math.Max(2, Count * 2));
        SiftUp(Count++, new Entry(Clock + (task.Work / task.Weight), task));
    }

    /// <summary>Takes a task out and settles what it was served.</summary>
    public void Remove(CpuTask task)
    {
        var served = Math.Min(task.Work, (Clock - task.StartClock) * task.Weight);
        task.ServedBefore += served;
        task.Work -= served;

        var position = task.HeapIndex;
        var last = heap![--Count];
        heap[Count] = default;
        if (position < Count)
        {
            if (position > 0 && last.Precedes(heap[(position - 1) / 2]))
                SiftUp(position, last);
            else
                SiftDown(position, last);
        }

        weights = Count == 0 ? default : weights.Plus(-task.Weight);
        if (Count == 0)
            Clock = 0;
    }

    /// <summary>Adds all tasks to a list, in no particular order.</summary>
    public readonly void CopyTo(List<CpuTask> tasks)
    {
        for (var i = 0; i < Count; i++)
            tasks.Add(heap![i].Task);
    }

    private void SetClockBack()
    {
        for (var i = 0; i < Count; i++)
        {
            heap![i].Task.StartClock -= Clock;
            heap[i] = new Entry(heap[i].FinishClock - Clock, heap[i].Task);
        }

        Clock = 0;
    }

    private readonly void SiftUp(int position, Entry entry)
    {
        while (position > 0)
        {
            var parent = (position - 1) / 2;
            if (!entry.Precedes(heap![parent]))
                break;
            Place(position, heap[parent]);
            position = parent;
        }

        Place(position, entry);
    }

    private readonly void SiftDown(int position, Entry entry)
    {
        while (true)
        {
            var child = (position * 2) + 1;
            if (child >= Count)
                break;
            if (child + 1 < Count && heap![child + 1].Precedes(heap[child]))
                child++;
            if (!heap![child].Precedes(entry))
                break;
            Place(position, heap[child]);
            position = child;
        }

        Place(position, entry);
    }

    private readonly void Place(int position, Entry entry)
    {
        heap![position] = entry;
        entry.Task.HeapIndex = position;
    }

    /// <summary>A task and the clock at which it will be done, side by side, so that comparing doesn't touch the task.</summary>
    private readonly record struct Entry(double FinishClock, CpuTask Task)
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public bool Precedes(in Entry other) =>
            FinishClock < other.FinishClock || (FinishClock == other.FinishClock && Task.TaskId < other.Task.TaskId);
    }
}
