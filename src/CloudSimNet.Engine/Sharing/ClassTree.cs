// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Sharing;

/// <summary>The tasks of one share when they have many different caps per weight: each change costs O(log classes), and O(log classes) for each class
/// that it starts or stops holding back.</summary>
/// <remarks>
/// <para>Classes whose ratio is above the share's level all run at the level, so one clock, the fair one, serves them; the others are capped and run
/// at their ratios, which are
/// constant. A class is brought up to date only when it changes or changes sides. The fair classes have the reading of the fair clock at which their
/// first task is done, the capped
/// ones the time.</para>
/// <para>The classes stand in a binary search tree by their ratios, <see cref="ClassNodes"/>, whose nodes have the sums and the earliest finishes of
/// their subtrees. The level is found
/// by walking down from the root.</para>
/// </remarks>
internal sealed class ClassTree
{
    private const int None = ClassNodes.None;

    private ClassNodes nodes = new();
    private bool isHalted;
    private double level; // In hertz per weight. Classes with a higher ratio are fair, the others capped.
    private double speed; // The fair clock's, in cycles per nanosecond and weight.
    private WideSum fairClock;
    private double fairCycles; // By how much the fair clock has advanced since the last division.
    private long timeNs; // Counts only while the share is granted something.

    /// <summary>How many classes there are.</summary>
    public int Count => nodes.Count;

    /// <summary>Adds a task.</summary>
    public void Add(CpuTask task, double ratio)
    {
        var node = nodes.Find(ratio);
        if (node != None)
        {
            BringUpToDate(ref nodes[node]);
            nodes[node].Class.Add(task);
            Plan(ref nodes[node]);
            nodes.SumUpTo(ratio);
            return;
        }

        node = nodes.Take(ratio);
        nodes[node].Class.Add(task);
        Plan(ref nodes[node]);
        nodes.Insert(node);
    }

    /// <summary>Takes a task out and settles what it was served.</summary>
    public void Remove(CpuTask task, double ratio)
    {
        var i = nodes.Find(ratio);
        ref var node = ref nodes[i];
        BringUpToDate(ref node);
        node.Class.Remove(task);
        PlanOrRetire(i);
    }

    /// <summary>Takes a whole class in, and leaves spare memory for another in its place.</summary>
    public void Take(ref RateClass rateClass)
    {
        var node = nodes.Take(rateClass.Ratio);
        (rateClass, nodes[node].Class) = (nodes[node].Class, rateClass);
        Plan(ref nodes[node]);
        nodes.Insert(node);
    }

    /// <summary>Moves the class with the lowest ratio out. Only while there are classes.</summary>
    public void GiveLowest(ref RateClass place)
    {
        var lowest = nodes.Root;
        while (nodes[lowest].Left != None)
            lowest = nodes[lowest].Left;
        ref var node = ref nodes[lowest];
        BringUpToDate(ref node);
        node.Class.Speed = 0;
        nodes.Remove(node.Class.Ratio);
        (place, node.Class) = (node.Class, place);
        Retire(lowest);
    }

    /// <summary>Adds all tasks to a list, in no particular order.</summary>
    public void CopyTo(List<CpuTask> tasks) => nodes.CopyTo(tasks);

    /// <summary>What the clock of a class will read in so many nanoseconds.</summary>
    public double ClockAt(double ratio, long ns)
    {
        ref readonly var node = ref nodes[nodes.Find(ratio)];
        return node.Class.Clock + CyclesSince(node) + (ns * SpeedOf(node));
    }

    /// <summary>The speed of a class, in cycles per nanosecond and weight.</summary>
    public double SpeedOf(double ratio) => SpeedOf(nodes[nodes.Find(ratio)]);

    /// <summary>Serves the tasks for so many nanoseconds.</summary>
    public void Advance(long ns)
    {
        if (isHalted)
            return;
        timeNs += ns;
        var cycles = speed * ns;
        fairClock = fairClock.Plus(cycles);
        fairCycles += cycles;
    }

    /// <summary>Takes out a task that is done by now; null when there is none.</summary>
    public CpuTask? TakeFirstDone()
    {
        if (isHalted)
            return null;
        ref readonly var top = ref nodes[nodes.Root];
        int i;
        if (top.FirstNs <= timeNs)
            i = nodes.FirstByTime();
        else if (Completion.IsReached(fairCycles, fairCycles + top.FirstFair.Minus(fairClock), speed))
            i = nodes.FirstByFairClock();
        else
            return null;

        ref var node = ref nodes[i];
        BringUpToDate(ref node);
        var task = node.Class.First;
        node.Class.Remove(task);
        PlanOrRetire(i);
        return task;
    }

    /// <summary>What the tasks use together at a level in hertz per weight, in hertz.</summary>
    public double UseAt(double hertzPerWeight)
    {
        var (cappedHz, weight) = (0.0, 0.0);
        var i = nodes.Root;
        while (i != None)
        {
            ref readonly var node = ref nodes[i];
            if (node.Class.Ratio > hertzPerWeight)
            {
                weight += node.Class.Weight + nodes[node.Right].Weight;
                i = node.Left;
            }
            else
            {
                cappedHz += nodes[node.Left].CapsHz + (node.Class.Ratio * node.Class.Weight);
                i = node.Right;
            }
        }

        return weight == 0 ? cappedHz : cappedHz + (hertzPerWeight * weight);
    }

    /// <summary>The level, in hertz per weight, at which the tasks and so much weight beside them use so many hertz together; infinite when they
    /// can't use that many.</summary>
    public double LevelFor(double hertz, double weightBeside)
    {
        var found = double.PositiveInfinity;
        var (cappedHz, highestCapped, weightAfter) = (0.0, 0.0, weightBeside);
        var i = nodes.Root;
        while (i != None)
        {
            ref readonly var node = ref nodes[i];
            var before = cappedHz + nodes[node.Left].CapsHz;
            var weight = node.Class.Weight + (nodes[node.Right].Weight + weightAfter);
            if (before + (node.Class.Ratio * weight) > hertz)
            {
                found = (hertz - before) / weight;
                weightAfter = weight;
                i = node.Left;
            }
            else
            {
                cappedHz = before + (node.Class.Ratio * node.Class.Weight);
                highestCapped = node.Class.Ratio;
                i = node.Right;
            }
        }

        if (double.IsInfinity(found) && weightBeside > 0)
            found = (hertz - cappedHz) / weightBeside;
        return Math.Max(found, highestCapped); // Rounding can't put it below a class that reaches its ratio.
    }

    /// <summary>Lets the tasks run at a level, in hertz per weight; 0 halts them. Returns in how many nanoseconds the first will be done, or
    /// <see cref="long.MaxValue"/>.</summary>
    public long RunAt(double hertzPerWeight)
    {
        isHalted = hertzPerWeight == 0;
        if (isHalted)
            return long.MaxValue; // The level stays, so that to halt and to go on costs the same for any number of classes.

        if (hertzPerWeight != level)
        {
            var (low, high) = hertzPerWeight > level ? (level, hertzPerWeight) : (hertzPerWeight, level);
            level = hertzPerWeight;
            ChangeSides(nodes.Root, low, high);
        }

        fairCycles = 0;
        var isFairEmpty = double.IsInfinity(level);
        speed = isFairEmpty ? 0 : level / 1e9;
        if (isFairEmpty)
            fairClock = default;
        ref readonly var top = ref nodes[nodes.Root];
        var cappedNs = top.FirstNs == long.MaxValue ? long.MaxValue : Math.Max(0, top.FirstNs - timeNs);
        return Math.Min(cappedNs, isFairEmpty ? long.MaxValue : Completion.NsUntil(top.FirstFair.Minus(fairClock), speed));
    }

    private double SpeedOf(in ClassNode node) => isHalted ? 0 : node.IsFair ? speed : node.Class.Ratio / 1e9;

    private double CyclesSince(in ClassNode node) =>
        node.IsFair ? fairClock.Minus(node.MarkFair) : (timeNs - node.MarkNs) * (node.Class.Ratio / 1e9);

    private void BringUpToDate(ref ClassNode node)
    {
        node.Class.AdvanceBy(CyclesSince(node));
        node.MarkFair = fairClock;
        node.MarkNs = timeNs;
    }

    /// <summary>Decides the side of a class that is up to date, and finds its first finish.</summary>
    private void Plan(ref ClassNode node)
    {
        var cycles = node.Class.CyclesUntilFirst();
        node.IsFair = node.Class.Ratio > level;
        node.MarkFair = fairClock;
        node.MarkNs = timeNs;
        if (node.IsFair)
        {
            node.FinishFair = fairClock.Plus(cycles);
            node.FinishNs = long.MaxValue;
        }
        else
        {
            var ns = Completion.NsUntil(cycles, node.Class.Ratio / 1e9);
            node.FinishFair = WideSum.Infinite;
            node.FinishNs = ns > long.MaxValue - timeNs ? long.MaxValue : timeNs + ns;
        }
    }

    private void ChangeSides(int i, double low, double high)
    {
        if (i == None)
            return;
        ref var node = ref nodes[i];
        if (node.Class.Ratio > low)
            ChangeSides(node.Left, low, high);
        if (node.Class.Ratio > low && node.Class.Ratio <= high)
        {
            BringUpToDate(ref node);
            Plan(ref node);
        }

        if (node.Class.Ratio <= high)
            ChangeSides(node.Right, low, high);
        nodes.SumUp(ref node);
    }

    private void PlanOrRetire(int i)
    {
        ref var node = ref nodes[i];
        if (node.Class.Count == 0)
        {
            nodes.Remove(node.Class.Ratio);
            Retire(i);
        }
        else
        {
            Plan(ref node);
            nodes.SumUpTo(node.Class.Ratio);
        }
    }

    private void Retire(int i)
    {
        nodes.GiveBack(i);
        if (nodes.Count > 0)
            return;
        (level, speed, fairCycles, timeNs) = (0, 0, 0, 0);
        fairClock = default;
    }
}
