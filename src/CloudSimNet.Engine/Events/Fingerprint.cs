// SPDX-License-Identifier: MIT
using System.Numerics;

namespace CloudSimNet.Engine.Events;

/// <summary>A 64-bit hash of everything that happened, in order: two runs with equal fingerprints went the same way.</summary>
/// <remarks>
/// Each value is folded by h := rotl(h xor (v x 0x9E3779B185EBCA87), 27) x 0xC2B2AE3D27D4EB4F + 0x165667B19E3779F9, the round of xxHash64 with one
/// lane; the start value is the seed.
/// </remarks>
internal struct Fingerprint(ulong seed)
{
    private ulong hash = seed;

    /// <summary>The hash of all values so far.</summary>
    public readonly ulong Value => hash;

    /// <summary>Adds one value.</summary>
    public void Fold(ulong value) => hash = Round(hash, value);

    /// <summary>Adds one dispatched event.</summary>
    public void Fold(long timeNs, Phase phase, long tag) =>
        hash = Round(Round(hash, (ulong)timeNs), (ulong)tag ^ ((ulong)phase << 56));

    private static ulong Round(ulong hash, ulong value) =>
        (BitOperations.RotateLeft(hash ^ (value * 0x9E3779B185EBCA87), 27) * 0xC2B2AE3D27D4EB4F) + 0x165667B19E3779F9;
}
