// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Randomness;

/// <summary>Steele, Lea and Flood's SplitMix64: turns a seed and a name into the state of a stream.</summary>
/// <remarks>Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014. From seed 1234567 the first value is
/// 6457827717110365317.</remarks>
internal struct SplitMix64(ulong state)
{
    private ulong state = state;

    /// <summary>The next 64 bits.</summary>
    public ulong Next()
    {
        state += 0x9E3779B97F4A7C15;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
