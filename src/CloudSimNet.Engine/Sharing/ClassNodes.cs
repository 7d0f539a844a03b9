// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Sharing;

/// <summary>The classes of a <see cref="ClassTree"/> as a binary search tree by their ratios, kept in balance by random priorities (a treap; the
/// draws are always the same).</summary>
/// <remarks>
/// Each node's sums are formed from its children's and never by subtraction, so that nothing drifts, however light a class is beside its neighbours.
/// Nodes that are given back are
/// used again with the memory of their classes.
/// </remarks>
internal struct ClassNodes
{
    /// <summary>The first node is none: without weight, never done.</summary>
    public const int None = 0;

    private ClassNode[] nodes = [ClassNode.Nothing];
    private int used = 1;
    private int firstFree;
    private uint draw = 2463534242;

    /// <summary>An empty tree.</summary>
    public ClassNodes()
    {
    }

    /// <summary>How many classes there are.</summary>
    public int Count { readonly get; private set; }

    /// <summary>The node above all others.</summary>
    public int Root { readonly get; private set; }

    /// <summary>A node.</summary>
    public readonly ref ClassNode this[int i] => ref nodes[i];

    /// <summary>The class with a ratio; <see cref="None"/> when there is none.</summary>
    public readonly int Find(double ratio)
    {
        var i = Root;
        while (i != None && nodes[i].Class.Ratio != ratio)
            i = ratio < nodes[i].Class.Ratio ? nodes[i].Left : nodes[i].Right;
        return i;
    }

    /// <summary>The class with the earliest finish in time.</summary>
    public readonly int FirstByTime()
    {
        var (i, first) = (Root, nodes[Root].FirstNs);
        while (nodes[i].FinishNs != first)
            i = nodes[nodes[i].Left].FirstNs == first ? nodes[i].Left : nodes[i].Right;
        return i;
    }

    /// <summary>The class with the earliest finish by the fair clock.</summary>
    public readonly int FirstByFairClock()
    {
        var (i, first) = (Root, nodes[Root].FirstFair);
        while (nodes[i].FinishFair != first)
            i = nodes[nodes[i].Left].FirstFair == first ? nodes[i].Left : nodes[i].Right;
        return i;
    }

    /// <summary>Puts a node in.</summary>
    public void Insert(int added) => Root = Insert(Root, added);

    /// <summary>Takes the node with a ratio out.</summary>
    public void Remove(double ratio) => Root = Without(Root, ratio);

    /// <summary>A node for a class, which isn't in the tree yet.</summary>
    public int Take(double ratio)
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

    /// <summary>Takes back a node that isn't in the tree any more.</summary>
    public void GiveBack(int i)
    {
        nodes[i].Right = firstFree; // Its class keeps its memory.
        firstFree = i;
        Count--;
    }

    /// <summary>Forms what is known of a subtree again.</summary>
    public readonly void SumUp(ref ClassNode node) => node.SumUp(nodes[node.Left], nodes[node.Right]);

    /// <summary>Forms the sums again from the class with a ratio up to the root.</summary>
    public readonly void SumUpTo(double ratio) => SumUpTo(Root, ratio);

    /// <summary>Adds all tasks to a list, in no particular order.</summary>
    public readonly void CopyTo(List<CpuTask> tasks) => CopyTo(Root, tasks);

    private readonly void SumUpTo(int i, double ratio)
    {
        ref var node = ref nodes[i];
        if (node.Class.Ratio != ratio)
            SumUpTo(ratio < node.Class.Ratio ? node.Left : node.Right, ratio);
        SumUp(ref node);
    }

    private readonly int Insert(int i, int added)
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

    private readonly int Without(int i, double ratio)
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

    private readonly int Join(int left, int right)
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

    private readonly void CopyTo(int i, List<CpuTask> tasks)
    {
        if (i == None)
            return;
        nodes[i].Class.CopyTo(tasks);
        CopyTo(nodes[i].Left, tasks);
        CopyTo(nodes[i].Right, tasks);
    }
}
