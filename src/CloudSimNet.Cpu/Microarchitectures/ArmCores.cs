// SPDX-License-Identifier: MIT
namespace CloudSimNet.Cpu.Microarchitectures;

/// <summary>Arm's parts.</summary>
internal static class ArmCores
{
    public static Microarchitecture Kunpeng920 { get; } = new()
    {
        Name = "kunpeng-920",
        Title = "Kunpeng 920",
        Year = 2019,
        Source = "exits: kvm-unit-tests micro-bench, LKML 2023; all else recalled",
        InstructionSet = InstructionSet.Arm64,
        Clock = Frequency.GHz(2.6),
        RelativeCpi = 1.1,
        Features = Features.HardwareAssist | Features.NestedPaging | Features.PostedInterrupts | Features.TaggedTlb,
        FirstTlb = new() { Small = TlbGeometry.FullyAssociative(48), LargeInSmall = true },
        SecondTlb = new() { Small = new(1024, 4), LargeInSmall = true, HitCycles = 8 },
        WalkCaches = new() { Kind = WalkCacheKind.Translations, DirectoryEntries = 32, PointerEntries = 8, RootEntries = 4, NestedTlbEntries = 16 },
        Memory = new() { Second = new(Bytes.MiB(0.5), 8, 10), Last = new(Bytes.MiB(64), 16, 50), MemoryCycles = 260 },
        Kernel = new() { SystemCall = 150, PageFault = 400, Exception = 300, AddressSpaceSwitch = 150, Interrupt = 500 },
        Exits = ExitsOf(1),
        SystemFactor = 0.3,
    };

    public static Microarchitecture Altra { get; } = Kunpeng920 with
    {
        Name = "altra",
        Title = "Ampere Altra (Neoverse N1)",
        Year = 2020,
        Source = "hypercall: kvm-unit-tests micro-bench, LKML 2024, the other exits scaled with it from the Kunpeng 920; all else recalled",
        Clock = Frequency.GHz(3),
        RelativeCpi = 1,
        SecondTlb = new() { Small = new(1280, 5), LargeInSmall = true, HitCycles = 6 },
        Memory = new() { Second = new(Bytes.MiB(1), 8, 11), Last = new(Bytes.MiB(32), 16, 60), MemoryCycles = 300 },
        Exits = ExitsOf(306.0 * 3 / (408 * 2.6)),
    };

    public static Microarchitecture PhytiumS2500 { get; } = Kunpeng920 with
    {
        Name = "phytium-s2500",
        Title = "Phytium S2500",
        Year = 2020,
        Source = "hypercall: kvm-unit-tests micro-bench, LKML 2023, the other exits scaled with it from the Kunpeng 920; all else recalled",
        Clock = Frequency.GHz(2.1),
        RelativeCpi = 1.4,
        Exits = ExitsOf(1536 * 2.1 / (408 * 2.6)),
    };

    public static Microarchitecture JunoR2 { get; } = Kunpeng920 with
    {
        Name = "juno-r2",
        Title = "Arm Juno r2 (Cortex-A72)",
        Year = 2015,
        Source = "hypercall: kvm-unit-tests micro-bench, LKML 2020, the other exits scaled with it from the Kunpeng 920; all else recalled",
        Clock = Frequency.GHz(1.2),
        RelativeCpi = 1.4,
        Features = Features.HardwareAssist | Features.NestedPaging | Features.TaggedTlb,
        Exits = ExitsOf(4530 * 1.2 / (408 * 2.6)),
    };

    // Kunpeng 920: hvc 408 ns, mmio_read_vgic 638 ns, mmio_read_user 2 306 ns, ipi 1 697 ns, at 2.6 GHz.
    private static ExitCosts ExitsOf(double factor) => new()
    {
        Transition = ((408 * 2.6) - 397) * factor,
        SoftwareFactor = factor,
        KernelDevice = (638 - 408) * 2.6,
        UserDevice = (2306 - 408) * 2.6,
        InterProcessor = (1697 - 408) * 2.6,
    };
}
