// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Sharing;

/// <summary>The tasks of one share when they have many different caps per weight: each change costs O(log classes), and O(log classes) for each class that it starts or stops holding back.</summary>
/// <remarks>
/// <para>Classes whose ratio is above the share's level all run at the level, so one clock, the fair one, serves them; the others are capped and run at their ratios, which are
/// constant. A class is brought up to date only when it changes or changes sides. The fair classes have the reading of the fair clock at which their first task is done, the capped
/// ones the time.</para>
/// <para>The classes stand in a binary search tree by their ratios, kept in balance by random priorities (a treap; the draws are always the same). Each node has the sums and the
/// earliest finishes of its subtree, formed from its children's and never by subtraction, so that nothing drifts, however light a class is beside its neighbours. The level is
/// found by walking down from the root.</para>
/// </remarks>
internal sealed class ClassTree
{
    private const int None = 0; // The first node is none: without weight, never done.

    private ClassNode[] nodes = [ClassNode.Nothing];
    private int used = 1;
    private int firstFree;
    private int root;
    private uint draw = 2463534242;
    private bool isHalted;
    private double level; // In hertz per weight. Classes with a higher ratio are fair, the others capped.
    private double speed; // The fair clock's, in cycles per nanosecond and weight.
    private WideSum fairClock;
    private double fairCycles; // By how much the fair clock has advanced since the last division.
    private long timeNs; // Counts only while the share is granted something.

    /// <summary>How many classes there are.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a task.</summary>
    public void Add(CpuTask task, double ratio)
    {
        var node = Find(ratio);
        if (node != None)
        {
            BringUpToDate(ref nodes[node]);
            nodes[node].Class.Add(task);
            Plan(ref nodes[node]);
            SumUpTo(root, ratio);
            return;
        }

        node = TakeNode(ratio);
        nodes[node].Class.Add(task);
        Plan(ref nodes[node]);
        root = Insert(root, node);
    }

    /// <summary>Takes a task out and settles what it was served.</summary>
    public void Remove(CpuTask task, double ratio)
    {
        var i = Find(ratio);
        ref var node = ref nodes[i];
        BringUpToDate(ref node);
        node.Class.Remove(task);
        PlanOrRetire(i);
    }

    /// <summary>Takes a whole class in, and leaves spare memory for another in its place.</summary>
    public void Take(ref RateClass rateClass)
    {
        var node = TakeNode(rateClass.Ratio);
        (rateClass, nodes[node].Class) = (nodes[node].Class, rateClass);
        Plan(ref nodes[node]);
        root = Insert(root, node);
    }

    /// <summary>Moves the class with the lowest ratio out. Only while there are classes.</summary>
    public void GiveLowest(ref RateClass place)
    {
        var lowest = root;
        while (nodes[lowest].Left != None)
            lowest = nodes[lowest].Left;
        ref var node = ref nodes[lowest];
        BringUpToDate(ref node);
        node.Class.Speed = 0;
        root = Without(root, node.Class.Ratio);
        (place, node.Class) = (node.Class, place);
        GiveNodeBack(lowest);
    }

    /// <summary>Adds all tasks to a list, in no particular order.</summary>
    public void CopyTo(List<CpuTask> tasks) => CopyTo(root, tasks);

    /// <summary>What the clock of a class will read in so many nanoseconds.</summary>
    public double ClockAt(double ratio, long ns)
    {
        ref readonly var node = ref nodes[Find(ratio)];
        return node.Class.Clock + CyclesSince(node) + (ns * SpeedOf(node));
    }

    /// <summary>The speed of a class, in cycles per nanosecond and weight.</summary>
    public double SpeedOf(double ratio) => SpeedOf(nodes[Find(ratio)]);

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
        ref readonly var top = ref nodes[root];
        int i;
        if (top.FirstNs <= timeNs)
            i = FirstByTime();
        else if (Completion.IsReached(fairCycles, fairCycles + top.FirstFair.Minus(fairClock), speed))
            i = FirstByFairClock();
        else
            return null;

        ref var node = ref nodes[i];
        BringUpToDate(ref node);
        var task = node.Class.First;
        node.Class.Remove(task);
        PlanOrRetire(i);
        return task;
    }

    /// <summary>The level, in hertz per weight, at which the tasks use so many hertz together; infinite when they can't use that many.</summary>
    public double LevelFor(double hertz)
    {
        var found = double.PositiveInfinity;
        var (cappedHz, highestCapped, weightAfter) = (0.0, 0.0, 0.0);
        var i = root;
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

        return Math.Max(found, highestCapped); // Rounding can't put it below a class that reaches its ratio.
    }

    /// <summary>Lets the tasks run at a level, in hertz per weight; 0 halts them. Returns in how many nanoseconds the first will be done, or <see cref="long.MaxValue"/>.</summary>
    public long RunAt(double hertzPerWeight)
    {
        isHalted = hertzPerWeight == 0;
        if (isHalted)
            return long.MaxValue; // The level stays, so that to halt and to go on costs the same for any number of classes.

        if (hertzPerWeight != level)
        {
            var (low, high) = hertzPerWeight > level ? (level, hertzPerWeight) : (hertzPerWeight, level);
            level = hertzPerWeight;
            ChangeSides(root, low, high);
        }

        fairCycles = 0;
        var isFairEmpty = double.IsInfinity(level);
        speed = isFairEmpty ? 0 : level / 1e9;
        if (isFairEmpty)
            fairClock = default;
        ref readonly var top = ref nodes[root];
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
        SumUp(ref node);
    }

    private void PlanOrRetire(int i)
    {
        ref var node = ref nodes[i];
        if (node.Class.Count == 0)
        {
            root = Without(root, node.Class.Ratio);
            GiveNodeBack(i);
        }
        else
        {
            Plan(ref node);
            SumUpTo(root, node.Class.Ratio);
        }
    }

    private int Find(double ratio)
    {
        var i = root;
        while (i != None && nodes[i].Class.Ratio != ratio)
            i = ratio < nodes[i].Class.Ratio ? nodes[i].Left : nodes[i].Right;
        return i;
    }

    private int FirstByTime()
    {
        var (i, first) = (root, nodes[root].FirstNs);
        while (nodes[i].FinishNs != first)
            i = nodes[nodes[i].Left].FirstNs == first ? nodes[i].Left : nodes[i].Right;
        return i;
    }

    private int FirstByFairClock()
    {
        var (i, first) = (root, nodes[root].FirstFair);
        while (nodes[i].FinishFair != first)
            i = nodes[nodes[i].Left].FirstFair == first ? nodes[i].Left : nodes[i].Right;
        return i;
    }

    private void SumUpTo(int i, double ratio)
    {
        ref var node = ref nodes[i];
        if (node.Class.Ratio != ratio)
            SumUpTo(ratio < node.Class.Ratio ? node.Left : node.Right, ratio);
        SumUp(ref node);
    }

    private void SumUp(ref ClassNode node) => node.SumUp(nodes[node.Left], nodes[node.Right]);

    private int Insert(int i, int added)
    {
        if (i == None)
        {
            SumUp(ref nodes[added]);
            return added;
        }

        ref var node = ref nodes[i];
        var isLeft = nodes[added].Class.Ratio < node.Class.Ratio;
        var child = Insert(isLeft ? node.Left : node.Right, added);
        ref var above = ref nodes[child];
        if (above.Priority <= node.Priority)
        {
            if (isLeft)
                node.Left = child;
            else
                node.Right = child;
            SumUp(ref node);
            return i;
        }

        if (isLeft)
            (node.Left, above.Right) = (above.Right, i);
        else
            (node.Right, above.Left) = (above.Left, i);
        SumUp(ref node);
        SumUp(ref above);
        return child;
    }

    private int Without(int i, double ratio)
    {
        ref var node = ref nodes[i];
        if (node.Class.Ratio == ratio)
            return Join(node.Left, node.Right);
        if (ratio < node.Class.Ratio)
            node.Left = Without(node.Left, ratio);
        else
            node.Right = Without(node.Right, ratio);
        SumUp(ref node);
        return i;
    }

    private int Join(int left, int right)
    {
        if (left == None || right == None)
            return left + right;
        if (nodes[left].Priority > nodes[right].Priority)
        {
            nodes[left].Right = Join(nodes[left].Right, right);
            SumUp(ref nodes[left]);
            return left;
        }

        nodes[right].Left = Join(left, nodes[right].Left);
        SumUp(ref nodes[right]);
        return right;
    }

    private void CopyTo(int i, List<CpuTask> tasks)
    {
        if (i == None)
            return;
        nodes[i].Class.CopyTo(tasks);
        CopyTo(nodes[i].Left, tasks);
        CopyTo(nodes[i].Right, tasks);
    }

    private int TakeNode(double ratio)
    {
        var i = firstFree;
        if (i != None)
            firstFree = nodes[i].Right;
        else if ((i = used++) == nodes.Length)
            Array.Resize(ref nodes, Math.Max(32, i * 2));
        Count++;
        ref var node = ref nodes[i];
        node.Class.Ratio = ratio;
        node.Left = node.Right = None;
        draw ^= draw << 13;
        draw ^= draw >> 17;
        draw ^= draw << 5;
        node.Priority = draw;
        return i;
    }

    private void GiveNodeBack(int i)
    {
        nodes[i].Right = firstFree; // Its class keeps its memory.
        firstFree = i;
        if (--Count > 0)
            return;
        (level, speed, fairCycles, timeNs) = (0, 0, 0, 0);
        fairClock = default;
    }
}
