// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Microarchitectures;

namespace CloudSimNet.Cpu.Tests.Translation;

/// <summary>Processors made for tests.</summary>
internal static class Parts
{
    /// <summary>No walk caches, no room for page tables in data caches; a read takes 100 cycles.</summary>
    public static Microarchitecture Bare { get; } = MicroarchitectureCatalogue.Get("cascade-lake") with
    {
        WalkCaches = WalkCaches.None,
        FirstTlb = new() { Small = new(64, 4), Large = new(32, 4), Huge = TlbGeometry.FullyAssociative(4) },
        SecondTlb = new() { Small = new(1536, 12), LargeInSmall = true, Huge = new(16, 4), HitCycles = 9 },
        Memory = new() { Second = new(Bytes.Zero, 1, 10), Last = new(Bytes.Zero, 1, 50), MemoryCycles = 100, RemoteFactor = 1.5, InterferenceFactor = 2 },
    };

    public static Microarchitecture With(WalkCaches caches) => Bare with { WalkCaches = caches };
}
