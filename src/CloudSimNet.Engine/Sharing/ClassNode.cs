// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Sharing;

/// <summary>A class of tasks in a <see cref="ClassTree"/>, and what is known of the subtree below it.</summary>
internal struct ClassNode
{
    /// <summary>The tasks. The clock reads what it read at the last mark.</summary>
    public RateClass Class;

    /// <summary>The fair clock when the class was last brought up to date.</summary>
    public WideSum MarkFair;

    /// <summary>The tree's time when the class was last brought up to date, in nanoseconds.</summary>
    public long MarkNs;

    /// <summary>When the class's first task will be done, in the tree's time; <see cref="long.MaxValue"/> for never and for fair classes.</summary>
    public long FinishNs;

    /// <summary>The reading of the fair clock at which the class's first task will be done; infinite for never and for capped classes.</summary>
    public WideSum FinishFair;

    /// <summary>The earliest <see cref="FinishNs"/> of the subtree.</summary>
    public long FirstNs;

    /// <summary>The earliest <see cref="FinishFair"/> of the subtree.</summary>
    public WideSum FirstFair;

    /// <summary>The sum of the subtree's weights.</summary>
    public double Weight;

    /// <summary>The sum of the subtree's caps, in hertz.</summary>
    public double CapsHz;

    /// <summary>The classes with lower ratios; 0 for none.</summary>
    public int Left;

    /// <summary>The classes with higher ratios; 0 for none.</summary>
    public int Right;

    /// <summary>A draw that keeps the tree balanced: no child has a higher one.</summary>
    public uint Priority;

    /// <summary>Whether the class runs at the level, below its own ratio.</summary>
    public bool IsFair;

    /// <summary>Stands for no node.</summary>
    public static ClassNode Nothing => new() { FinishNs = long.MaxValue, FirstNs = long.MaxValue, FinishFair = WideSum.Infinite, FirstFair = WideSum.Infinite };

    /// <summary>Forms what is known of the subtree from the two below it.</summary>
    public void SumUp(in ClassNode left, in ClassNode right)
    {
        Weight = left.Weight + Class.Weight + right.Weight;
        CapsHz = left.CapsHz + (Class.Ratio * Class.Weight) + right.CapsHz;
        FirstNs = Math.Min(FinishNs, Math.Min(left.FirstNs, right.FirstNs));
        FirstFair = FinishFair;
        if (left.FirstFair.Precedes(FirstFair))
            FirstFair = left.FirstFair;
        if (right.FirstFair.Precedes(FirstFair))
            FirstFair = right.FirstFair;
    }
}
