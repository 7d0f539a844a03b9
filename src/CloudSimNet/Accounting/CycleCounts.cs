// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Costs;

namespace CloudSimNet.Accounting;

/// <summary>Whole cycles by what they were spent on. In 128 bits, because the cycles of a datacenter's month don't fit 63.</summary>
public sealed class CycleCounts
{
    private readonly Int128[] counts; // By cause, where exits have none; by reason.

    internal CycleCounts(Int128[] counts) => this.counts = counts;

    /// <summary>All of them.</summary>
    public Int128 Total => SumFrom(0);

    /// <summary>The cycles of one cause.</summary>
    public Int128 this[CycleCause cause] => cause == CycleCause.Exits ? SumFrom(CostBreakdown.Causes) : counts[(int)cause];

    /// <summary>The cycles of exits for one reason; they are part of <see cref="CycleCause.Exits"/>.</summary>
    public Int128 this[ExitReason reason] => counts[CostBreakdown.Causes + (int)reason];

    internal static CycleCounts None => new(new Int128[CostBreakdown.Causes + CostBreakdown.Reasons]);

    internal static CycleCounts Sum(CycleCounts left, CycleCounts right)
    {
        var sum = new Int128[left.counts.Length];
        for (var i = 0; i < sum.Length; i++)
            sum[i] = left.counts[i] + right.counts[i];
        return new CycleCounts(sum);
    }

    private Int128 SumFrom(int entry)
    {
        var sum = Int128.Zero;
        for (var i = entry; i < counts.Length; i++)
            sum += counts[i];
        return sum;
    }
}
