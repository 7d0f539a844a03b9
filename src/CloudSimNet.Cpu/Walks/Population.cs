// SPDX-License-Identifier: MIT
namespace CloudSimNet.Cpu.Walks;

/// <summary>Things that compete for a cache, each as often used as the others.</summary>
/// <param name="Count">How many.</param>
/// <param name="Rate">How often any of them is used.</param>
/// <param name="Run">0 when they are used in any order; when they are used in turn, how often each of them is used before the next, at least 1.</param>
internal readonly record struct Population(double Count, double Rate, double Run = 0)
{
    /// <summary>Whether they are used in turn.</summary>
    public bool IsSequential => Run > 0;

    /// <summary>How often each of them is used within a time, a run being one use.</summary>
    public double UsesWithin(double time) => Rate * time / (Count * Math.Max(1, Run));

    /// <summary>The part of uses that find their thing in a cache whose characteristic time is this.</summary>
    public double HitsWithin(double time)
    {
        if (double.IsPositiveInfinity(time))
            return 1;
        var uses = UsesWithin(time);
        if (IsSequential)
            return uses >= 1 ? 1 : time > 0 ? 1 - (1 / Run) : 0;
        return 1 - Math.Exp(-uses);
    }
}
