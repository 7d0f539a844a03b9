// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage;

/// <summary>A sum of amounts that aren't negative, exact beyond 64 bits: what is added up for each request must cost next to nothing.</summary>
internal struct WideTotal
{
    private ulong low;
    private ulong high;

    /// <summary>The sum.</summary>
    public readonly Int128 Value => new(high, low);

    /// <summary>Adds an amount; not negative.</summary>
    public void Add(long amount)
    {
        low += (ulong)amount;
        if (low < (ulong)amount)
            high++;
    }
}
