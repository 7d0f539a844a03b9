// SPDX-License-Identifier: MIT
namespace CloudSimNet.Networks.Routing;

/// <summary>Which of several equally short ways a flow takes. Frozen: the same flow takes the same way in every version.</summary>
/// <remarks>
/// With M the finalizer of SplitMix64 (Steele, Lea and Flood, OOPSLA 2014) and all arithmetic modulo 2⁶⁴: hash = M(M(from x 2³² + to) + key). At node
/// n with c ways, in the order of their links, the
/// flow takes way ⌊(upper half of M(hash + (n + 1) x 0x9E3779B97F4A7C15)) x c / 2³²⌋. The node is part of it, because otherwise all nodes of a flow's
/// path would choose alike and half of the ways stay empty.
/// </remarks>
internal static class FlowHash
{
    private const ulong Golden = 0x9E3779B97F4A7C15;

    /// <summary>The hash of a flow.</summary>
    public static ulong Of(int from, int to, long key) => Mix(Mix(((ulong)(uint)from << 32) | (uint)to) + (ulong)key);

    /// <summary>Which of the ways a flow takes at a node.</summary>
    public static int Choose(ulong hash, int node, int ways)
    {
        var mixed = Mix(unchecked(hash + ((ulong)(node + 1) * Golden)));
        return (int)(((mixed >> 32) * (ulong)ways) >> 32);
    }

    private static ulong Mix(ulong x)
    {
        x = unchecked((x ^ (x >> 30)) * 0xBF58476D1CE4E5B9);
        x = unchecked((x ^ (x >> 27)) * 0x94D049BB133111EB);
        return x ^ (x >> 31);
    }
}
