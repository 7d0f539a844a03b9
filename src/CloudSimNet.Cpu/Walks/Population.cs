// SPDX-License-Identifier: MIT
namespace CloudSimNet.Cpu.Walks;

/// <summary>Things that compete for a cache, each as often used as the others.</summary>
/// <param name="Count">How many.</param>
/// <param name="Rate">How often any of them is used.</param>
/// <param name="IsSequential">Whether they are used in turn; otherwise in any order.</param>
internal readonly record struct Population(double Count, double Rate, bool IsSequential = false)
{
    /// <summary>The part of uses that find their thing in a cache whose characteristic time is this.</summary>
    public double HitsWithin(double time)
    {
        if (double.IsPositiveInfinity(time))
            return 1;
        var expected = Rate * time / Count;
        if (IsSequential)
            return expected >= 1 ? 1 : 0;
        return 1 - Math.Exp(-expected);
    }
}
