// SPDX-License-Identifier: MIT
namespace CloudSimNet.Cpu.Microarchitectures;

/// <summary>Intel's parts, oldest first.</summary>
internal static class IntelCores
{
    private const Features Modern = Features.HardwareAssist | Features.NestedPaging | Features.PostedInterrupts | Features.ShadowControlStructure | Features.TaggedTlb;

    // Barr, Cox and Rixner, ISCA 2010, describe the kind; the sizes are recalled.
    private static readonly WalkCaches PagingStructures = new() { Kind = WalkCacheKind.Translations, DirectoryEntries = 32, PointerEntries = 16, RootEntries = 4, NestedTlbEntries = 32, StartCycles = 8 };

    public static Microarchitecture Pentium4 { get; } = new()
    {
        Name = "pentium-4",
        Title = "Pentium 4 672",
        Year = 2005,
        Source = "Adams and Agesen, ASPLOS 2006, figure 4 and table of transitions; TLB, caches and address-space switch recalled",
        Clock = Frequency.GHz(3.8),
        RelativeCpi = 1.8,
        Features = Features.HardwareAssist,
        FirstTlb = new() { Small = TlbGeometry.FullyAssociative(64), LargeInSmall = true },
        SecondTlb = new() { Small = TlbGeometry.None },
        WalkCaches = WalkCaches.None,
        Memory = new() { Second = new(Bytes.MiB(2), 8, 27), Last = new(Bytes.Zero, 1, 27), MemoryCycles = 380 },
        Kernel = new() { SystemCall = 242, PageFault = 1093, Exception = 889, AddressSpaceSwitch = 500, Interrupt = 1500, Privileged = 150, DeviceAccess = 3209 },
        Exits = new()
        {
            Transition = 1931 + 2409,
            Dispatch = 0,
            Cpuid = 1000,
            Msr = 3000,
            KernelDevice = 11486,
            UserDevice = 20000,
            Doorbell = 8000,
            Interrupt = 3000,
            InterruptCompletion = 8000,
            Halt = 10000,
            InterProcessor = 12000,
            AddressSpaceSwitch = 5809,
            ShadowFault = 5809,
            ShadowUpdate = 8392,
            ShadowMap = 12675,
            ShadowUnmap = 4810,
        },
    };

    // The same software takes 0.305 of the Pentium 4's cycles: fork and wait natively, 2.62 s at 2.66 GHz against 6.02 s at 3.8 GHz.
    public static Microarchitecture Core2 { get; } = new()
    {
        Name = "core-2",
        Title = "Core 2 Duo 2.66 GHz",
        Year = 2006,
        Source = "Adams and Agesen, ASPLOS 2006, table of transitions; kernel and translator scaled from the Pentium 4 by the native run of forkwait; TLB and caches recalled",
        Clock = Frequency.GHz(2.66),
        RelativeCpi = 1.2,
        Features = Features.HardwareAssist,
        FirstTlb = new() { Small = new(256, 4), Large = new(32, 4) },
        SecondTlb = new() { Small = TlbGeometry.None },
        WalkCaches = PagingStructures with { DirectoryEntries = 8, PointerEntries = 0, RootEntries = 0 },
        Memory = new() { Second = new(Bytes.MiB(4), 16, 14), Last = new(Bytes.Zero, 1, 14), MemoryCycles = 200 },
        Kernel = new() { SystemCall = 74, PageFault = 333, Exception = 271, AddressSpaceSwitch = 150, Interrupt = 460, Privileged = 46, DeviceAccess = 2000 },
        Exits = new() { Transition = 1186 + 937 },
        SystemFactor = 0.305,
    };

    public static Microarchitecture Nehalem { get; } = new()
    {
        Name = "nehalem",
        Title = "Xeon X5570",
        Year = 2009,
        Source = "exit: Landau et al., SplitX, WIOV 2011; TLB published; caches and walk caches recalled",
        Clock = Frequency.GHz(2.93),
        RelativeCpi = 1.1,
        Features = Features.HardwareAssist | Features.NestedPaging | Features.TaggedTlb,
        FirstTlb = new() { Small = new(64, 4), Large = new(32, 4) },
        SecondTlb = new() { Small = new(512, 4), HitCycles = 7 },
        WalkCaches = PagingStructures,
        Memory = new() { Second = new(Bytes.MiB(0.25), 8, 10), Last = new(Bytes.MiB(8), 16, 38), MemoryCycles = 190 },
        Kernel = new() { SystemCall = 150, PageFault = 500, Exception = 400, AddressSpaceSwitch = 200, Interrupt = 600 },
        Exits = new() { Transition = 1603 },
        SystemFactor = 0.28,
    };

    public static Microarchitecture SandyBridge { get; } = Nehalem with
    {
        Name = "sandy-bridge",
        Title = "Xeon E5-2450 and E5-2665",
        Year = 2012,
        Source = "exit: Dall et al., USENIX ATC 2017, completion of an interrupt: ISCA 2016; TLB, caches and walk caches recalled",
        Clock = Frequency.GHz(2.1),
        RelativeCpi = 1.05,
        SecondTlb = new() { Small = new(512, 4), HitCycles = 7 },
        Memory = new() { Second = new(Bytes.MiB(0.25), 8, 12), Last = new(Bytes.MiB(20), 20, 40), MemoryCycles = 180 },
        Exits = new() { Transition = 1040, InterruptCompletion = 119 },
    };

    public static Microarchitecture Haswell { get; } = SandyBridge with
    {
        Name = "haswell",
        Title = "Xeon E7-4850 v3",
        Year = 2014,
        Source = "second TLB: a review of 2013; its entries, caches, walk caches and exit recalled",
        Clock = Frequency.GHz(2.2),
        RelativeCpi = 1.02,
        Features = Modern,
        SecondTlb = new() { Small = new(1024, 8), LargeInSmall = true, HitCycles = 12 },
        Memory = new() { Second = new(Bytes.MiB(0.25), 8, 12), Last = new(Bytes.MiB(35), 20, 50), MemoryCycles = 230 },
        Exits = new() { Transition = 800 },
    };

    public static Microarchitecture SkylakeServer { get; } = Haswell with
    {
        Name = "skylake-sp",
        Title = "Xeon Platinum 8168",
        Year = 2017,
        Source = "exit: vmcall of LKML 2020 (1 559 cycles with mitigations); TLB, caches and walk caches recalled",
        Clock = Frequency.GHz(2.5),
        RelativeCpi = 1,
        Mitigations = Mitigations.TableIsolation | Mitigations.GuardedBranches,
        FirstTlb = new() { Small = new(64, 4), Large = new(32, 4), Huge = TlbGeometry.FullyAssociative(4) },
        SecondTlb = new() { Small = new(1536, 12), LargeInSmall = true, Huge = new(16, 4), HitCycles = 9 },
        Memory = new() { Second = new(Bytes.MiB(1), 16, 14), Last = new(Bytes.MiB(35.75), 11, 54), MemoryCycles = 200 },
        Kernel = new() { SystemCall = 150, PageFault = 375, Exception = 300, AddressSpaceSwitch = 200, Interrupt = 500, TableIsolation = 400, IsolationRefill = 565 },
        Exits = new() { Transition = 971 },
        SystemFactor = 0.25,
    };

    public static Microarchitecture CascadeLake { get; } = SkylakeServer with
    {
        Name = "cascade-lake",
        Title = "Xeon Platinum 8269CY, Gold 6252",
        Year = 2019,
        Source = "exits and kernel: Huang et al., PVM, SOSP 2023, table 1; latencies of a walk: SagePTE simulator; TLB, caches and walk caches recalled",
        Exits = new() { Transition = 493, SoftwareFactor = 1.119 },
    };

    public static Microarchitecture IceLakeServer { get; } = CascadeLake with
    {
        Name = "ice-lake-sp",
        Title = "Xeon Ice Lake-SP",
        Year = 2021,
        Source = "exit between its neighbours; TLB, caches and walk caches recalled",
        Clock = Frequency.GHz(2.6),
        RelativeCpi = 0.87,
        Mitigations = Mitigations.GuardedBranches,
        SecondTlb = new() { Small = new(2048, 16), LargeInSmall = true, Huge = TlbGeometry.FullyAssociative(1024), HitCycles = 9 },
        Memory = new() { Second = new(Bytes.MiB(1.25), 20, 14), Last = new(Bytes.MiB(48), 12, 60), MemoryCycles = 220 },
        Exits = new() { Transition = 500, MitigationFactor = 1.2 },
    };

    public static Microarchitecture SapphireRapids { get; } = IceLakeServer with
    {
        Name = "sapphire-rapids",
        Title = "Xeon Sapphire Rapids",
        Year = 2023,
        Source = "exit: cpuid of KVM in 2024 (1 018 cycles, part not stated); TLB, caches and walk caches recalled",
        Clock = Frequency.GHz(2.6),
        RelativeCpi = 0.75,
        Memory = new() { Second = new(Bytes.MiB(2), 16, 15), Last = new(Bytes.MiB(105), 15, 70), MemoryCycles = 260 },
        Exits = new() { Transition = 511, MitigationFactor = 1 },
    };

    public static Microarchitecture GraniteRapids { get; } = SapphireRapids with
    {
        Name = "granite-rapids",
        Title = "Xeon Granite Rapids",
        Year = 2024,
        Source = "as Sapphire Rapids; clock, caches and work of a cycle recalled: there is no published exit cost to put in",
        Clock = Frequency.GHz(2.7),
        RelativeCpi = 0.7,
        Memory = new() { Second = new(Bytes.MiB(2), 16, 16), Last = new(Bytes.MiB(432), 16, 75), MemoryCycles = 270 },
    };
}
