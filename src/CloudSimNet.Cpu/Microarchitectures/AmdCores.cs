// SPDX-License-Identifier: MIT
namespace CloudSimNet.Cpu.Microarchitectures;

/// <summary>AMD's parts, oldest first.</summary>
internal static class AmdCores
{
    public static Microarchitecture Opteron { get; } = new()
    {
        Name = "opteron",
        Title = "Quad-Core Opteron",
        Year = 2007,
        Source = "TLB, walk caches and latencies: Bhargava et al., ASPLOS 2008, table of parameters, what page tables keep of the cache fitted to its ratios of walks; exits and kernel recalled",
        Clock = Frequency.GHz(2.4),
        RelativeCpi = 1.2,
        Features = Features.HardwareAssist | Features.NestedPaging | Features.TaggedTlb,
        FirstTlb = new() { Small = TlbGeometry.FullyAssociative(64), LargeInSmall = true },
        SecondTlb = new() { Small = new(512, 4), Large = new(128, 1), HitCycles = 5 },
        WalkCaches = new() { Kind = WalkCacheKind.Entries, Entries = 24, NestedTlbEntries = 16, AccessCycles = 2 },
        Memory = new() { Second = new(Bytes.MiB(0.5), 16, 11), Last = new(Bytes.Zero, 1, 11), MemoryCycles = 100, PageTableShare = 0.05 },
        Kernel = new() { SystemCall = 150, PageFault = 500, Exception = 400, AddressSpaceSwitch = 200, Interrupt = 600 },
        Exits = new() { Transition = 1700 },
        SystemFactor = 0.305,
    };

    // Its second TLB is stated to have 12 ways, which doesn't divide 2 048.
    public static Microarchitecture Zen2 { get; } = new()
    {
        Name = "zen-2",
        Title = "EPYC Rome",
        Year = 2019,
        Source = "TLB: published descriptions of Zen 2; VMRUN: LKML 2020; caches, walk caches and kernel recalled",
        Clock = Frequency.GHz(2.6),
        RelativeCpi = 0.95,
        Features = Features.HardwareAssist | Features.NestedPaging | Features.PostedInterrupts | Features.ShadowControlStructure | Features.TaggedTlb,
        Mitigations = Mitigations.GuardedBranches,
        FirstTlb = new() { Small = TlbGeometry.FullyAssociative(64), LargeInSmall = true, Huge = TlbGeometry.FullyAssociative(64) },
        SecondTlb = new() { Small = new(2048, 16), LargeInSmall = true, HitCycles = 7 },
        WalkCaches = new() { Kind = WalkCacheKind.Translations, DirectoryEntries = 64, PointerEntries = 32, RootEntries = 16, NestedTlbEntries = 16, StartCycles = 8 },
        Memory = new() { Second = new(Bytes.MiB(0.5), 8, 12), Last = new(Bytes.MiB(16), 16, 39), MemoryCycles = 260 },
        Kernel = new() { SystemCall = 150, PageFault = 400, Exception = 300, AddressSpaceSwitch = 200, Interrupt = 500 },
        Exits = new() { Transition = 1368, MitigationFactor = 1.2 },
        SystemFactor = 0.25,
    };

    public static Microarchitecture Zen4 { get; } = Zen2 with
    {
        Name = "zen-4",
        Title = "EPYC Genoa",
        Year = 2022,
        Source = "system call: measured in a guest at 2.6 GHz; the rest of the kernel, TLB, caches, walk caches and exits recalled",
        RelativeCpi = 0.78,
        FirstTlb = new() { Small = TlbGeometry.FullyAssociative(72), LargeInSmall = true, Huge = TlbGeometry.FullyAssociative(72) },
        SecondTlb = new() { Small = new(3072, 24), LargeInSmall = true, HitCycles = 7 },
        Memory = new() { Second = new(Bytes.MiB(1), 8, 14), Last = new(Bytes.MiB(32), 16, 50), MemoryCycles = 260 },
        Kernel = new() { SystemCall = 367, PageFault = 600, Exception = 450, AddressSpaceSwitch = 200, Interrupt = 600 },
        Exits = new() { Transition = 1100, MitigationFactor = 1.2 },
    };

    public static Microarchitecture Zen5 { get; } = Zen4 with
    {
        Name = "zen-5",
        Title = "EPYC Turin",
        Year = 2024,
        Source = "as Zen 4; TLB, clock and work of a cycle recalled: there is no published exit cost to put in",
        Clock = Frequency.GHz(2.7),
        RelativeCpi = 0.7,
        FirstTlb = new() { Small = TlbGeometry.FullyAssociative(96), LargeInSmall = true, Huge = TlbGeometry.FullyAssociative(96) },
        SecondTlb = new() { Small = new(4096, 16), LargeInSmall = true, HitCycles = 7 },
    };
}
