// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Costs;
using CloudSimNet.Cpu.Microarchitectures;
using CloudSimNet.Cpu.Profiles;
using CloudSimNet.Cpu.Streams;
using CloudSimNet.Cpu.Techniques;

namespace CloudSimNet.Cpu.Tests;

public sealed class CycleModelTests
{
    private static readonly Microarchitecture Cascade = MicroarchitectureCatalogue.Get("cascade-lake");

    [TestCaseSource(typeof(TechniqueCatalogue), nameof(TechniqueCatalogue.Names))]
    public void Cost_AnyWorkloadOnAnyProcessor_IsTheSumOfItsCauses(string name)
    {
        var technique = TechniqueCatalogue.Get(name);
        using (Assert.EnterMultipleScope())
        {
            foreach (var profile in InstructionProfileCatalogue.All)
            {
                foreach (var cpu in MicroarchitectureCatalogue.All)
                    CheckSums(profile, technique, cpu);
            }
        }
    }

    [Test]
    public void Cost_Natively_IsWorkTimesCpiAndTheEventsByHand()
    {
        var profile = InstructionProfile.Plain with { BaseCpi = 2, Events = new() { SystemCalls = 1000, PageFaults = 500 } };

        var cost = CycleModel.Cost(profile, new Native(), Cascade);

        // 1 115 cycles a call and 1 340 a fault, of which isolating the kernel's tables takes 965.
        using (Assert.EnterMultipleScope())
        {
            Assert.That(cost[CycleCause.Work], Is.EqualTo(2));
            Assert.That(cost[CycleCause.KernelTransitions], Is.EqualTo(1.115 + 0.670).Within(1e-12));
            Assert.That(cost.Slowdown, Is.EqualTo(1).Within(1e-12));
            Assert.That(cost.EffectiveMips, Is.EqualTo(2500 / 3.785).Within(1e-9));
        }
    }

    [Test]
    public void Cost_OfExits_CountsThemByReasonAndSecond()
    {
        var profile = InstructionProfile.Plain with { Events = new() { Cpuids = 100 } };

        var cost = CycleModel.Cost(profile, new HardwareNested(), Cascade);

        var exit = 493 + (1.119 * 1.48 * (397 + 110));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(cost.ExitsPerInstruction(ExitReason.Cpuid), Is.EqualTo(1e-4).Within(1e-15));
            Assert.That(cost[ExitReason.Cpuid], Is.EqualTo(1e-4 * exit).Within(1e-12));
            Assert.That(cost.ExitsPerSecond(ExitReason.Cpuid), Is.EqualTo(1e-4 / (1 + (1e-4 * exit)) * 2.5e9).Within(1e-3));
        }
    }

    [Test]
    public void Cost_WithoutOverhead_IsOneCycleWhateverItIsAskedFor()
    {
        var cost = CycleModel.Cost(InstructionProfileCatalogue.Get("database"), NoOverhead.Instance, Cascade);

        Assert.That((cost.CyclesPerInstruction, cost.Slowdown, cost[CycleCause.Work]), Is.EqualTo((1.0, 1.0, 1.0)));
    }

    [Test]
    public void Cost_AllocatesNothingButItsResult()
    {
        var profile = InstructionProfileCatalogue.Get("database");
        var technique = new HardwareNested();
        _ = CycleModel.Cost(profile, technique, Cascade);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var alone = new CostBreakdown(Frequency.GHz(1));
        var ofResult = GC.GetAllocatedBytesForCurrentThread() - before;

        before = GC.GetAllocatedBytesForCurrentThread();
        var cost = CycleModel.Cost(profile, technique, Cascade);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        GC.KeepAlive(alone);
        GC.KeepAlive(cost);
        Assert.That(allocated, Is.EqualTo(ofResult));
    }

    [Test]
    public void Cost_OfAnUnsoundProfile_SaysEverythingThatIsWrong()
    {
        var profile = InstructionProfile.Plain with
        {
            BaseCpi = -1,
            Events = new() { Timers = double.NaN },
            Memory = new() { ReferencesPerInstruction = 3, Regions = [new(Bytes.B(100), 0.7), new(Bytes.MiB(1), 0.7, 0)] },
        };

        var message = Assert.Throws<ArgumentException>(() => CycleModel.Cost(profile, new Native(), Cascade))!.Message;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(message, Does.Contain("baseCpi: -1; it must be above 0"));
            Assert.That(message, Does.Contain("events.Timer: NaN"));
            Assert.That(message, Does.Contain("memory.referencesPerInstruction: 3"));
            Assert.That(message, Does.Contain("memory.regions[0].size: 100; it must be from 4096 bytes"));
            Assert.That(message, Does.Contain("memory.regions[1].runLength: 0"));
            Assert.That(message, Does.Contain("memory.regions: 1.4; it must be shares that add up to at most 1"));
        }
    }

    private static IEnumerable<TestCaseData> Unsound()
    {
        yield return Case("clock", Cascade with { Clock = Frequency.Zero }, "clock: 0; it must be above 0 Hz");
        yield return Case("levels", Cascade with { PagingLevels = 9 }, "pagingLevels: 9; it must be 4 or 5");
        yield return Case("relative CPI", Cascade with { RelativeCpi = 0 }, "relativeCpi: 0; it must be above 0");
        yield return Case("system factor", Cascade with { SystemFactor = double.NaN }, "systemFactor: NaN");
        yield return Case("no ways", Cascade with { FirstTlb = new() { Small = new(64, 0) } }, "firstTlb.small.ways: 0; it must be from 1 to its entries");
        yield return Case("negative entries", Cascade with { SecondTlb = new() { Small = new(-1, 4) } }, "secondTlb.small.entries: -1; it must be from 0 to 1048576");
        yield return Case("ways that don't divide", Cascade with { SecondTlb = new() { Small = new(64, 4), Large = new(10, 4) } }, "secondTlb.large.ways: 4");
        yield return Case("huge pages", Cascade with { SecondTlb = new() { Small = new(64, 4), Huge = new(4, 8) } }, "secondTlb.huge.ways: 8");
        yield return Case("hit cycles", Cascade with { SecondTlb = new() { Small = new(64, 4), HitCycles = -1 } }, "secondTlb.hitCycles: -1; it must be from 0 to 1e9 cycles");
        yield return Case("walk cache", Cascade with { WalkCaches = new() { Kind = WalkCacheKind.Translations, PointerEntries = -3 } }, "walkCaches.pointerEntries: -3");
        yield return Case("walk cache's start", Cascade with { WalkCaches = new() { Kind = WalkCacheKind.Entries, StartCycles = double.PositiveInfinity } }, "walkCaches.startCycles: Infinity");
        yield return Case("cache without ways", Cascade with { Memory = Cascade.Memory with { Last = new(Bytes.MiB(1), 0, 10) } }, "memory.last.ways: 0; it must be from 1");
        yield return Case("cache without end", Cascade with { Memory = Cascade.Memory with { Second = new(Bytes.B(long.MaxValue), 1, 10) } }, "memory.second.size: ");
        yield return Case("no share", Cascade with { Memory = Cascade.Memory with { PageTableShare = 0 } }, "memory.pageTableShare: 0; it must be above 0 and at most 1");
        yield return Case("remote", Cascade with { Memory = Cascade.Memory with { RemoteFactor = 0.5 } }, "memory.remoteFactor: 0.5; it must be from 1");
        yield return Case("kernel", Cascade with { Kernel = Cascade.Kernel with { PageFault = double.NaN } }, "kernel.pageFault: NaN");
        yield return Case("exits", Cascade with { Exits = Cascade.Exits with { Halt = -5 } }, "exits.halt: -5; it must be from 0 to 1e9 cycles");
        yield return Case("software", Cascade with { Exits = Cascade.Exits with { SoftwareFactor = -1 } }, "exits.softwareFactor: -1; it must be from 0 to 1000");

        static TestCaseData Case(string name, Microarchitecture cpu, string problem) => new TestCaseData(cpu, problem).SetArgDisplayNames(name);
    }

    [TestCaseSource(nameof(Unsound))]
    public void CostAndRun_OfAnUnsoundProcessor_SayWhatIsWrong(Microarchitecture cpu, string problem)
    {
        var profile = InstructionProfileCatalogue.Get("database");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(cpu.Problems(), Has.One.StartsWith(problem));
            Assert.That(() => CycleModel.Cost(profile, new HardwareNested(), cpu), Throws.ArgumentException.With.Message.StartsWith("Processor 'cascade-lake': ").And.Message.Contains(problem).And.Property("ParamName").EqualTo("cpu"));
            Assert.That(() => new StreamRun(new ProfileStream(profile, 1), profile, new HardwareNested(), cpu), Throws.ArgumentException.With.Message.Contains(problem));
        }
    }

    [Test]
    public void Problems_OfAProcessorWithSeveral_AreAllOfThem() =>
        Assert.That((Cascade with { PagingLevels = 0, RelativeCpi = -1, Kernel = Cascade.Kernel with { SystemCall = -1, Interrupt = -1 } }).Problems(), Has.Count.EqualTo(4));

    [TestCaseSource(typeof(MicroarchitectureCatalogue), nameof(MicroarchitectureCatalogue.Names))]
    public void Problems_OfKnownProcessors_AreNone(string name) => Assert.That(MicroarchitectureCatalogue.Get(name).Problems(), Is.Empty);

    [Test]
    public void Problems_OfTheUnmodelledProcessor_AreNone() => Assert.That(Microarchitecture.Unmodelled.Problems(), Is.Empty);

    private static IEnumerable<TestCaseData> UnsoundOptions()
    {
        yield return Case(new ContainerIsolation(Programs: -1), "Technique 'container': programs: -1; it must be 0 or more.");
        yield return Case(new ContainerIsolation(Quota: default(CpuQuota)), "both must be above 0");
        yield return Case(new ContainerIsolation(Quota: new CpuQuota(SimDuration.Zero, SimDuration.FromMilliseconds(1))), "both must be above 0");
        yield return Case(new Paravirtual(0), "Technique 'paravirtual': batch: 0; it must be at least 1.");
        yield return Case(new NestedVirtualization(new Paravirtual(-1)), "batch: -1");

        static TestCaseData Case(VirtualizationTechnique technique, string problem) => new(technique, problem);
    }

    [TestCaseSource(nameof(UnsoundOptions))]
    public void CostAndRun_OfUnsoundOptions_SayWhatIsWrong(VirtualizationTechnique technique, string problem)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => CycleModel.Cost(InstructionProfile.Plain, technique, Cascade), Throws.ArgumentException.With.Message.Contains(problem).And.Property("ParamName").EqualTo("technique"));
            Assert.That(() => new StreamRun(new ProfileStream(InstructionProfile.Plain, 1), InstructionProfile.Plain, technique, Cascade), Throws.ArgumentException.With.Message.Contains(problem));
        }
    }

    private static IEnumerable<InstructionProfile> UnsoundProfiles() =>
    [
        InstructionProfile.Plain with { KernelBranches = double.PositiveInfinity },
        InstructionProfile.Plain with { ColdInstructions = 2e6 },
        InstructionProfile.Plain with { KernelShare = double.NaN },
        InstructionProfile.Plain with { Events = new() { Halts = 2e6 } },
        InstructionProfile.Plain with { Mix = new() { Branch = 1.2, Streaming = -0.3 } },
        InstructionProfile.Plain with { Memory = MemoryBehaviour.Tiny with { HiddenWalkCycles = double.PositiveInfinity } },
        InstructionProfile.Plain with { Memory = MemoryBehaviour.Tiny with { Stores = -1 } },
        InstructionProfile.Plain with { Memory = MemoryBehaviour.Tiny with { Regions = [new(Bytes.B(long.MaxValue), 0.1)] } },
        InstructionProfile.Plain with { Memory = MemoryBehaviour.Tiny with { Regions = [new(Bytes.MiB(1), 0.1, int.MaxValue)] } },
    ];

    // What is refused and what is said to be wrong are written twice, for speed.
    [TestCaseSource(nameof(UnsoundProfiles))]
    public void Cost_OfAProfileWithAProblem_IsRefused(InstructionProfile profile)
    {
        Assert.That(profile.Problems(), Has.Count.EqualTo(1));
        Assert.That(() => CycleModel.Cost(profile, new Native(), Cascade), Throws.ArgumentException.With.Message.Contains(profile.Problems()[0]));
    }

    private static IEnumerable<Microarchitecture> Extremes() =>
    [
        Cascade with { PagingLevels = 5 },
        Cascade with { SecondTlb = new() { Small = TlbGeometry.None } },
        Cascade with { FirstTlb = new() { Small = TlbGeometry.None }, SecondTlb = new() { Small = TlbGeometry.None } },
        Cascade with { Memory = Cascade.Memory with { PageTableShare = 1e-12 } },
        MicroarchitectureCatalogue.Get("opteron") with { PagingLevels = 5, WalkCaches = new() { Kind = WalkCacheKind.Entries, Entries = 24, HoldsNested = false, NestedTlbEntries = 16 } },
        MicroarchitectureCatalogue.Get("opteron") with { WalkCaches = new() { Kind = WalkCacheKind.Entries } },
        Microarchitecture.Unmodelled,
    ];

    [TestCaseSource(nameof(Extremes))]
    public void Cost_OfExtremes_IsANumber(Microarchitecture cpu)
    {
        MemoryRegion[][] memories = [[], [new(Bytes.B(4096), 1)], [new(Bytes.B(1L << 46), 1)], [new(Bytes.B(4096), 1, 64, true)], [new(Bytes.B(1L << 46), 0.25), new(Bytes.B(1L << 46), 0.25, 1, true), new(Bytes.B(4096), 0.25), new(Bytes.GiB(3), 0.25, 8, true)]];
        using (Assert.EnterMultipleScope())
        {
            foreach (var regions in memories)
            {
                foreach (var guest in Enum.GetValues<PageSize>())
                {
                    foreach (var host in Enum.GetValues<PageSize>())
                    {
                        var profile = InstructionProfile.Plain with { Memory = new() { ReferencesPerInstruction = 1, Regions = regions, Pages = guest, HiddenWalkCycles = 1 } };
                        var cost = CycleModel.Cost(profile, new HardwareNested(host), cpu);
                        Assert.That(cost.CyclesPerInstruction, Is.GreaterThanOrEqualTo(cpu.RelativeCpi).And.LessThan(1e5), $"{regions.Length} regions, {guest} in {host}");
                        Assert.That(cost.Slowdown, Is.GreaterThanOrEqualTo(1 - 1e-5), $"{regions.Length} regions, {guest} in {host}");
                    }
                }
            }
        }
    }

    [TestCaseSource(typeof(InstructionProfileCatalogue), nameof(InstructionProfileCatalogue.Names))]
    public void Problems_OfKnownProfiles_AreNone(string name) => Assert.That(InstructionProfileCatalogue.Get(name).Problems(), Is.Empty);

    [Test]
    public void Get_UnknownNames_NamesWhatThereIs()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => InstructionProfileCatalogue.Get("webserver"), Throws.ArgumentException.With.Message.Contains("'webserver'").And.Message.Contains("web-server"));
            Assert.That(() => TechniqueCatalogue.Get("kvm"), Throws.ArgumentException.With.Message.Contains("'kvm'").And.Message.Contains("hardware-nested"));
            Assert.That(() => MicroarchitectureCatalogue.Get("x"), Throws.ArgumentException.With.Message.Contains("'x'").And.Message.Contains("zen-4"));
        }
    }

    [Test]
    public void Names_OfAllThreeCatalogues_AreUnique()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(InstructionProfileCatalogue.Names, Is.Unique);
            Assert.That(TechniqueCatalogue.Names, Is.Unique);
            Assert.That(MicroarchitectureCatalogue.Names, Is.Unique);
        }
    }

    private static void CheckSums(InstructionProfile profile, VirtualizationTechnique technique, Microarchitecture cpu)
    {
        var what = $"{profile.Name}, {cpu.Name}";
        var cost = CycleModel.Cost(profile, technique, cpu);
        Assert.That(cost.CyclesPerInstruction, Is.EqualTo(Enum.GetValues<CycleCause>().Sum(cause => cost[cause])).Within(1e-9).Percent.And.GreaterThan(0), what);
        Assert.That(cost[CycleCause.Exits], Is.EqualTo(Enum.GetValues<ExitReason>().Sum(reason => cost[reason])).Within(1e-9).Percent, what);
        Assert.That(cost.Exits, Is.EqualTo(Enum.GetValues<ExitReason>().Sum(cost.ExitsPerInstruction)).Within(1e-9).Percent, what);
        var native = technique is NoOverhead ? 1 : CycleModel.Cost(profile, new Native(), cpu).CyclesPerInstruction;
        Assert.That(cost.NativeCyclesPerInstruction, Is.EqualTo(native).Within(1e-9).Percent, what);

        foreach (var cause in Enum.GetValues<CycleCause>())
            Assert.That(cost[cause], Is.GreaterThanOrEqualTo(0), $"{what}, {cause}");
    }
}
