// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Pools;

/// <summary>How often each extent is used, with what lies longer back counting less.</summary>
internal sealed class HeatCounters(int extents)
{
    private readonly double[] heat = new double[extents];
    private readonly int[] counts = new int[extents];

    public double this[int extent] => heat[extent];

    public void Count(int extent) => counts[extent]++;

    /// <summary>Ends a period: heat is what was counted in it and a part of what it was before.</summary>
    public void EndPeriod(double kept)
    {
        for (var i = 0; i < heat.Length; i++)
        {
            heat[i] = (heat[i] * kept) + counts[i];
            counts[i] = 0;
        }
    }
}
