// SPDX-License-Identifier: MIT
using System.Diagnostics.CodeAnalysis;

namespace CloudSimNet.Engine.Sharing;

/// <summary>The tasks of one share by class: those with the same cap per weight run at the same speed per weight, whatever the share is granted.</summary>
/// <remarks>
/// Nearly always there is one class, which stands here itself. Up to <see cref="MaxInLine"/> stand in a line that each change walks, with a clock
/// each; more are kept in a
/// <see cref="ClassTree"/>, where a change costs O(log classes). The line is the faster of the two up to about that many (benchmark <c>share</c>),
/// and it is left at that number and
/// entered again at half of it, so that coming and going at the border costs nothing.
/// </remarks>
internal struct TaskClasses
{
    /// <summary>What "without limit" counts as: 72 000 THz, beyond any processor and below what overflows when many of them are added up.</summary>
    public const double MaxHz = 1L << 56;

    private const int MaxInLine = 12;

    /// <summary>Higher caps, beyond any processor, are counted as without limit, so that the sum of the others stays whole and exact.</summary>
    private const long HighestCountedHz = 1L << 50;

    private RateClass first; // The class with the lowest ratio; nearly always the only one.
    private RateClass[]? others; // Ascending by ratio.
    private ClassTree? tree;
    private byte inLine;
    private double countedHz;
    private int unlimited;
    private bool isIndexed;

    /// <summary>How many virtual cores the tasks can keep busy.</summary>
    public int Threads { readonly get; private set; }

    /// <summary>The sum of the caps; whole and exact up to 2^53 Hz, and never more than <see cref="MaxHz"/>.</summary>
    public readonly double CapSumHz => unlimited > 0 ? MaxHz : Math.Min(countedHz, MaxHz);

    /// <summary>Whether there are tasks.</summary>
    public readonly bool HasTasks => inLine > 0 || isIndexed;

    /// <summary>The task that will be done first, or nearly so; null when it isn't at hand.</summary>
    public readonly CpuTask? First => inLine == 0 ? null : first.First;

    /// <summary>Adds a task. The clocks must have been brought to this instant, as before each other change.</summary>
    public void Add(CpuTask task)
    {
        Count(task, 1);
        Threads += task.Threads;
        var ratio = RatioOf(task);
        if (!isIndexed)
        {
            var position = PositionFor(ratio);
            if (position < inLine && At(position).Ratio == ratio)
            {
                At(position).Add(task);
                return;
            }

            if (inLine < MaxInLine)
            {
                Insert(position, ratio);
                At(position).Add(task);
                return;
            }

            MoveToTree();
        }

        tree!.Add(task, ratio);
    }

    /// <summary>Takes a task out and settles what it was served.</summary>
    public void Remove(CpuTask task)
    {
        if (isIndexed)
        {
            tree!.Remove(task, RatioOf(task));
            NoteGone(task);
            if (tree.Count <= MaxInLine / 2)
                MoveToLine();
            return;
        }

        var position = Find(task);
        TakeOut(task, position);
        if (At(position).Count == 0)
            Retire(position);
    }

    /// <summary>Gives the only task of all another cap; false when there are others beside it.</summary>
    public bool TrySetCapOfLone(CpuTask task, Frequency cap)
    {
        if (inLine != 1 || first.Count != 1)
            return false;
        Count(task, -1);
        task.Cap = cap;
        Count(task, 1);
        first.Ratio = RatioOf(task);
        return true;
    }

    /// <summary>Adds all tasks to a list, in no particular order.</summary>
    public readonly void CopyTo(List<CpuTask> tasks)
    {
        if (inLine > 0)
            first.CopyTo(tasks);
        for (var i = 1; i < inLine; i++)
            others![i - 1].CopyTo(tasks);
        if (isIndexed)
            tree!.CopyTo(tasks);
    }

    /// <summary>The cycles that a task was served since it was added, so many nanoseconds after the clocks were last advanced.</summary>
    public readonly double ServedSinceAdded(CpuTask task, long ns)
    {
        var clock = isIndexed ? tree!.ClockAt(RatioOf(task), ns) : Seen(Find(task)).Clock + (Seen(Find(task)).Speed * ns);
        return (clock - task.StartClock) * task.Weight;
    }

    /// <summary>Cycles per nanosecond and weight that a task is served.</summary>
    public readonly double SpeedOf(CpuTask task) => isIndexed ? tree!.SpeedOf(RatioOf(task)) : Seen(Find(task)).Speed;

    /// <summary>Serves the tasks for so many nanoseconds.</summary>
    public void Advance(long ns)
    {
        for (var i = 0; i < inLine; i++)
            At(i).Advance(ns);
        if (isIndexed)
            tree!.Advance(ns);
    }

    /// <summary>Takes out what is done by now.</summary>
    public void CollectDone(List<CpuTask> done)
    {
        if (isIndexed)
        {
            CollectFromTree(done);
            return;
        }

        for (var i = inLine - 1; i >= 0; i--)
        {
            ref var rateClass = ref At(i);
            while (rateClass.Count > 0 && rateClass.IsFirstDone())
            {
                var task = rateClass.First;
                TakeOut(task, i);
                task.Complete();
                done.Add(task);
            }

            if (rateClass.Count == 0)
                Retire(i);
        }
    }

    /// <summary>What the tasks use together at a level in hertz per weight, in hertz.</summary>
    public readonly double UseAt(double level)
    {
        if (isIndexed)
            return tree!.UseAt(level);
        var sum = 0.0;
        for (var i = 0; i < inLine; i++)
        {
            ref readonly var rateClass = ref Seen(i);
            sum += Math.Min(rateClass.Ratio, level) * rateClass.Weight;
        }

        return sum;
    }

    /// <summary>The level, in hertz per weight, at which the tasks and so much weight beside them use so many hertz together; infinite when they
    /// can't use that many.</summary>
    public readonly double LevelFor(double hertz, double weightBeside)
    {
        if (hertz <= 0)
            return 0;
        if (isIndexed)
            return tree!.LevelFor(hertz, weightBeside);

        Span<double> weightsFromHere = stackalloc double[MaxInLine];
        var weight = weightBeside;
        for (var i = inLine - 1; i >= 0; i--)
            weightsFromHere[i] = weight += Seen(i).Weight; // Summed, never subtracted, so that light classes keep all their digits.

        var (left, highestCapped) = (hertz, 0.0);
        for (var i = 0; i < inLine; i++)
        {
            ref readonly var rateClass = ref Seen(i);
            var level = left / weightsFromHere[i];
            if (level < rateClass.Ratio)
                return Math.Max(level, highestCapped); // Rounding can't put it below a class that reaches its ratio.
            highestCapped = rateClass.Ratio;
            left -= rateClass.Ratio * rateClass.Weight;
        }

        return weightBeside > 0 ? Math.Max(left / weightBeside, highestCapped) : double.PositiveInfinity;
    }

    /// <summary>Lets the tasks run at a level in hertz per weight, and no faster than their caps; returns in how many nanoseconds the first will be
    /// done, or <see cref="long.MaxValue"/>.</summary>
    public long RunAt(double level)
    {
        if (isIndexed)
            return tree!.RunAt(level);
        var nextNs = long.MaxValue;
        for (var i = 0; i < inLine; i++)
        {
            ref var rateClass = ref At(i);
            rateClass.Speed = Math.Min(rateClass.Ratio, level) / 1e9;
            if (level > 0)
                nextNs = Math.Min(nextNs, rateClass.NsUntilFirst());
        }

        return nextNs;
    }

    private static double RatioOf(CpuTask task) => task.Cap.Hertz / task.Weight;

    private void Count(CpuTask task, int times)
    {
        if (task.Cap.Hertz > HighestCountedHz)
            unlimited += times;
        else
            countedHz += task.Cap.Hertz * times;
    }

    [UnscopedRef]
    private ref RateClass At(int position) => ref position == 0 ? ref first : ref others![position - 1];

    [UnscopedRef]
    private readonly ref readonly RateClass Seen(int position) => ref position == 0 ? ref first : ref others![position - 1];

    private readonly int Find(CpuTask task)
    {
        if (inLine == 1)
            return 0;
        var ratio = RatioOf(task);
        if (first.Ratio == ratio)
            return 0;
        var position = 1;
        while (others![position - 1].Ratio != ratio)
            position++;
        return position;
    }

    private int PositionFor(double ratio)
    {
        var position = 0;
        while (position < inLine && At(position).Ratio < ratio)
            position++;
        return position;
    }

    private void Insert(int position, double ratio)
    {
        if (inLine > (others?.Length ?? 0))
            Array.Resize(ref others, inLine * 2);
        var spare = At(inLine); // Keeps the memory of a class that was retired.
        for (var i = inLine; i > position; i--)
            At(i) = At(i - 1);
        At(position) = spare;
        At(position).Ratio = ratio;
        At(position).Speed = 0;
        inLine++;
    }

    private void Retire(int position)
    {
        inLine--;
        var spare = At(position);
        for (var i = position; i < inLine; i++)
            At(i) = At(i + 1);
        At(inLine) = spare;
    }

    private void TakeOut(CpuTask task, int position)
    {
        At(position).Remove(task);
        NoteGone(task);
    }

    private void NoteGone(CpuTask task)
    {
        Threads -= task.Threads;
        Count(task, -1);
        task.Share = null;
    }

    private void CollectFromTree(List<CpuTask> done)
    {
        while (tree!.TakeFirstDone() is { } task)
        {
            NoteGone(task);
            task.Complete();
            done.Add(task);
        }

        if (tree.Count <= MaxInLine / 2)
            MoveToLine();
    }

    private void MoveToTree()
    {
        tree ??= new ClassTree();
        for (var i = 0; i < inLine; i++)
            tree.Take(ref At(i));
        inLine = 0;
        isIndexed = true;
    }

    private void MoveToLine()
    {
        isIndexed = false;
        while (tree!.Count > 0)
        {
            if (inLine > (others?.Length ?? 0))
                Array.Resize(ref others, inLine * 2);
            tree.GiveLowest(ref At(inLine++));
        }
    }
}
