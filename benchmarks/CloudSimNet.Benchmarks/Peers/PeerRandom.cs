// SPDX-License-Identifier: MIT
namespace CloudSimNet.Benchmarks.Peers;

/// <summary>SplitMix64 as the peers' programs draw from it, so that both sides simulate the same thing.</summary>
internal sealed class PeerRandom(ulong state)
{
    private ulong state = state;

    public ulong Next()
    {
        var z = state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    public double Unit() => (Next() >> 11) * (1.0 / 9007199254740992.0);

    public int Below(int bound) => (int)(Next() % (ulong)bound);
}
