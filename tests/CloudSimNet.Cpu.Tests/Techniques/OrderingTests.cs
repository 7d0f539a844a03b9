// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Microarchitectures;
using CloudSimNet.Cpu.Profiles;
using CloudSimNet.Cpu.Techniques;

namespace CloudSimNet.Cpu.Tests.Techniques;

/// <summary>Which technique is faster at what: what publications agree on.</summary>
public sealed class OrderingTests
{
    private static readonly VirtualizationTechnique Translated = new BinaryTranslation();
    private static readonly VirtualizationTechnique Shadowed = new HardwareShadow();
    private static readonly VirtualizationTechnique Nested = new HardwareNested();

    [Test]
    public void WithoutNestedPaging_WherePageTablesChange_TranslationBeatsHardwareAssist([Values("fork-wait", "kernel-build", "table-batch")] string workload, [Values("pentium-4", "core-2", "nehalem", "sandy-bridge")] string cpu) =>
        Assert.That(Slowdown(workload, Translated, cpu), Is.LessThan(Slowdown(workload, Shadowed, cpu)));

    [Test]
    public void WithoutNestedPaging_OnSystemCalls_TranslationLosesToHardwareAssist([Values("pentium-4", "core-2", "nehalem", "sandy-bridge")] string cpu) =>
        Assert.That(Slowdown("syscall-bound", Translated, cpu), Is.GreaterThan(Slowdown("syscall-bound", Shadowed, cpu)));

    [Test]
    public void AgainstNestedPaging_OnSystemHeavyWork_TranslationIsSlowest([Values("fork-wait", "kernel-build", "syscall-bound", "table-batch")] string workload, [Values("opteron", "nehalem", "haswell", "cascade-lake", "sapphire-rapids", "zen-4")] string cpu)
    {
        var translated = Slowdown(workload, Translated, cpu);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(translated, Is.GreaterThan(Slowdown(workload, Nested, cpu)));
            Assert.That(translated, Is.GreaterThan(Slowdown(workload, new ParavirtualDevices(), cpu)));
        }
    }

    // On the Opteron its walks cost a web server more than translating its kernel would.
    [Test]
    public void AgainstNestedPaging_OnAWebServer_TranslationIsSlowest([Values("nehalem", "haswell", "cascade-lake", "sapphire-rapids", "zen-4")] string cpu) =>
        Assert.That(Slowdown("web-server", Translated, cpu), Is.GreaterThan(Slowdown("web-server", Nested, cpu)));

    [Test]
    public void NestedPaging_WherePageTablesNeverChangeAndTheTlbMisses_LosesToShadowPaging([Values("memory-random", "graph")] string workload, [Values("opteron", "nehalem", "haswell", "cascade-lake", "sapphire-rapids", "zen-4")] string cpu) =>
        Assert.That(Slowdown(workload, Nested, cpu), Is.GreaterThan(Slowdown(workload, Shadowed, cpu)));

    [Test]
    public void NestedPaging_WherePageTablesChange_BeatsShadowPaging([Values("fork-wait", "kernel-build", "table-batch")] string workload, [Values("opteron", "nehalem", "haswell", "cascade-lake", "sapphire-rapids", "zen-4")] string cpu) =>
        Assert.That(Slowdown(workload, Nested, cpu), Is.LessThan(Slowdown(workload, Shadowed, cpu)));

    [Test]
    public void Paravirtual_OnBatchesOfTableWrites_IsTheBestOfItsTime([Values("pentium-4", "core-2")] string cpu)
    {
        var ported = Slowdown("table-batch", new Paravirtual(Is64Bit: false), cpu);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(ported, Is.LessThan(Slowdown("table-batch", Translated, cpu)));
            Assert.That(ported, Is.LessThan(Slowdown("table-batch", Shadowed, cpu)));
        }
    }

    [Test]
    public void Paravirtual_LargerBatches_CostLessForEachEntry()
    {
        var slowdowns = new[] { 1, 2, 8, 64, 512 }.Select(batch => Slowdown("table-batch", new Paravirtual(batch), "core-2"));

        Assert.That(slowdowns, Is.Ordered.Descending);
    }

    [Test]
    public void Container_OnPureComputing_IsWithinTwoPercentOfNative([Values("compute", "spec-integer", "spec-float", "memory-random", "plain")] string workload, [ValueSource(typeof(MicroarchitectureCatalogue), nameof(MicroarchitectureCatalogue.Names))] string cpu) =>
        Assert.That(Slowdown(workload, new ContainerIsolation(), cpu), Is.EqualTo(1).Within(0.02));

    [Test]
    public void ParavirtualDevices_OnEmulatedIo_BeatNestedPagingAlone([Values("nehalem", "cascade-lake", "zen-4")] string cpu) =>
        Assert.That(Slowdown("io-bound", new ParavirtualDevices(), cpu), Is.LessThan(Slowdown("io-bound", Nested, cpu)));

    [Test]
    public void Nested_ExitsHandledInTheKernel_CostSevenMicrosecondsMore([Values] bool isMsr)
    {
        var cpu = MicroarchitectureCatalogue.Get("cascade-lake");
        var profile = InstructionProfile.Plain with { Events = isMsr ? new() { Msrs = 1000 } : new() { Cpuids = 1000 } };

        var more = CycleModel.Cost(profile, new NestedVirtualization(Nested), cpu).CyclesPerInstruction - CycleModel.Cost(profile, Nested, cpu).CyclesPerInstruction;

        Assert.That(more / 1e-3 / cpu.Clock.Hertz * 1e6, Is.EqualTo(7).Within(15).Percent);
    }

    [Test]
    public void Nested_OnProcessorBoundWork_IsWithinTenPercentOfOneLevel() =>
        Assert.That(Slowdown("spec-integer", new NestedVirtualization(Nested), "cascade-lake") / Slowdown("spec-integer", Nested, "cascade-lake"), Is.InRange(1, 1.10));

    [Test]
    public void Emulation_WithoutChaining_IsSlower([Values(EmulationMode.DynamicUser, EmulationMode.DynamicSystem)] EmulationMode mode) =>
        Assert.That(Slowdown("kernel-build", new Emulation(mode, Chaining: false), "zen-4"), Is.GreaterThan(Slowdown("kernel-build", new Emulation(mode), "zen-4")));

    [Test]
    public void Emulation_FromInterpretingToTranslatingAnApplication_GetsFaster()
    {
        var slowdowns = new[] { EmulationMode.Interpreter, EmulationMode.DynamicSystem, EmulationMode.DynamicUser }.Select(mode => Slowdown("spec-integer", new Emulation(mode), "zen-4"));

        Assert.That(slowdowns, Is.Ordered.Descending);
    }

    [Test]
    public void LargePagesOfTheHost_OnRandomMemory_MakeWalksCheaper([Values("opteron", "cascade-lake", "zen-4")] string cpu) =>
        Assert.That(Slowdown("memory-random", new HardwareNested(PageSize.Large), cpu), Is.LessThan(Slowdown("memory-random", Nested, cpu)));

    // Emulators may run plain code faster than it was compiled.
    [Test]
    public void Virtualized_AnyWorkloadAnywhere_IsNeverFasterThanNative()
    {
        foreach (var cpu in MicroarchitectureCatalogue.All)
        {
            foreach (var technique in TechniqueCatalogue.All.Where(static technique => technique is not (NoOverhead or Emulation)))
            {
                foreach (var profile in InstructionProfileCatalogue.All)
                {
                    if (technique.Refusal(GuestSystem.Linux with { InstructionSet = cpu.InstructionSet, IsApplication = technique is PartialVirtualization }, cpu) is null)
                        Assert.That(CycleModel.Cost(profile, technique, cpu).Slowdown, Is.GreaterThanOrEqualTo(1 - 1e-12), $"{profile.Name} under {technique.Name} on {cpu.Name}");
                }
            }
        }
    }

    [Test]
    public void Paravirtual_IoBoundOnThePentium4_PaysForTheBackEnd() =>
        Assert.That(Slowdown("io-bound", new Paravirtual(), "pentium-4"), Is.EqualTo(1.1421).Within(1e-4), "It was 0.75, faster than native.");

    private static double Slowdown(string workload, VirtualizationTechnique technique, string cpu) =>
        CycleModel.Cost(InstructionProfileCatalogue.Get(workload), technique, MicroarchitectureCatalogue.Get(cpu)).Slowdown;
}
