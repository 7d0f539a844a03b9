// SPDX-License-Identifier: MIT
namespace CloudSimNet.Networks.Routing;

/// <summary>A path that is being found: the codes of its hops, in an array that is used again and again.</summary>
internal sealed class PathBuffer
{
    private int[] codes = new int[16];

    /// <summary>How many hops there are.</summary>
    public int Count { get; private set; }

    /// <summary>The hops.</summary>
    public ReadOnlySpan<int> Codes => codes.AsSpan(0, Count);

    /// <summary>Forgets the hops.</summary>
    public void Clear() => Count = 0;

    /// <summary>Adds a hop.</summary>
    public void Add(int code)
    {
        if (Count == codes.Length)
            Array.Resize(ref codes, Count * 2);
        codes[Count++] = code;
    }
}
