// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Microarchitectures;
using CloudSimNet.Cpu.Techniques;

namespace CloudSimNet.Cpu.Tests.Techniques;

public sealed class RefusalTests
{
    private static readonly Microarchitecture Cascade = MicroarchitectureCatalogue.Get("cascade-lake");
    private static readonly Microarchitecture Bare = Cascade with { Features = Features.None };
    private static readonly GuestSystem Editor = GuestSystem.Windows with { IsApplication = true };

    private static IEnumerable<TestCaseData> Refused()
    {
        yield return Case(new Paravirtual(), GuestSystem.Windows, Cascade, "never ported to hypercalls", "an unported system under paravirtualization");
        yield return Case(new HardwareNested(), GuestSystem.Linux, Bare, "no hardware assist", "VT-x absent");
        yield return Case(new HardwareShadow(), GuestSystem.Linux, Bare, "no hardware assist", "VT-x absent under shadow paging");
        yield return Case(new HardwareNested(), GuestSystem.Linux, MicroarchitectureCatalogue.Get("pentium-4"), "no nested paging", "a part before nested paging");
        yield return Case(new NestedVirtualization(new HardwareNested(), ExposesHardwareAssist: false), GuestSystem.Linux, Cascade, "hides hardware assist", "VT-x hidden from the inner hypervisor");
        yield return Case(new NestedVirtualization(new HardwareNested()), GuestSystem.Linux with { InstructionSet = InstructionSet.Arm64 }, MicroarchitectureCatalogue.Get("altra"), "isn't modelled on Arm", "nested on Arm, whose reflection was never measured");
        yield return Case(new NestedVirtualization(new ContainerIsolation()), GuestSystem.Linux, Cascade, "needs hardware assist within", "a container named as nested");
        yield return Case(new HardwareNested(), GuestSystem.Linux with { InstructionSet = InstructionSet.Arm64 }, Cascade, "only emulation", "a foreign instruction set");
        yield return Case(new Native(), GuestSystem.Linux, MicroarchitectureCatalogue.Get("altra"), "only emulation", "x86 on Arm");
        yield return Case(new BinaryTranslation(), GuestSystem.Linux with { InstructionSet = InstructionSet.Arm64 }, MicroarchitectureCatalogue.Get("altra"), "x86 alone", "binary translation on Arm");
        yield return Case(new ContainerIsolation(), GuestSystem.Windows, Cascade, "its host's kernel", "another kernel in a container");
        yield return Case(new PartialVirtualization(), GuestSystem.Linux, Cascade, "is an operating system", "an operating system in a virtual address space alone");
        yield return Case(new LibraryLevel(), GuestSystem.Windows, Cascade, "is an operating system", "an operating system on a library");
        yield return Case(new LibraryLevel(), GuestSystem.Linux with { IsApplication = true }, Cascade, "provides the calls of windows", "another system's application on a library");
        yield return Case(new Emulation(EmulationMode.DynamicUser), GuestSystem.Linux, Cascade, "system mode runs it", "an operating system under user-mode translation");
        yield return Case(new Emulation(GuestSet: InstructionSet.Arm64), GuestSystem.Linux, Cascade, "the emulator is for Arm64", "an emulator of something else");
        yield return Case(new SystemCallInterposition(InterpositionPlatform.HardwareAssist), GuestSystem.Linux, Bare, "systrap and ptrace do without", "a sandbox that needs VT-x");
        yield return Case(new SystemCallInterposition(), GuestSystem.Windows, Cascade, "system calls of linux", "another system in a sandbox");
        yield return Case(new ParavirtualDevices(IsBootedByHypervisor: true), GuestSystem.Windows, Cascade, "PVH needs a kernel", "an unported system under PVH");
        yield return Case(new ParavirtualDevices(), GuestSystem.Linux with { HasParavirtualDrivers = false }, Cascade, "no paravirtual drivers", "no drivers");

        static TestCaseData Case(VirtualizationTechnique technique, GuestSystem guest, Microarchitecture cpu, string why, string name) => new TestCaseData(technique, guest, cpu, why).SetArgDisplayNames(name);
    }

    private static IEnumerable<TestCaseData> Accepted()
    {
        yield return Case(new Paravirtual(), GuestSystem.Linux, Bare, "a ported system, without VT-x");
        yield return Case(new BinaryTranslation(), GuestSystem.Windows, Bare, "an unported system, translated, without VT-x");
        yield return Case(new HardwareNested(), GuestSystem.Windows, Cascade, "an unported system, with VT-x");
        yield return Case(new HardwareNested(), GuestSystem.Linux with { InstructionSet = InstructionSet.X86 }, Cascade, "32-bit on 64-bit");
        yield return Case(new ParavirtualDevices(), GuestSystem.Windows, Cascade, "an unported system with paravirtual drivers");
        yield return Case(new Emulation(GuestSet: InstructionSet.X64), GuestSystem.Linux, MicroarchitectureCatalogue.Get("altra"), "x86 emulated on Arm");
        yield return Case(new LibraryLevel(), Editor, Cascade, "a Windows application on a library");
        yield return Case(new PartialVirtualization(), Editor, Cascade, "an application in a virtual address space");
        yield return Case(new NestedVirtualization(new HardwareNested()), GuestSystem.Windows, Cascade, "a hypervisor in a virtual machine");
        yield return Case(NoOverhead.Instance, GuestSystem.Windows, Microarchitecture.Unmodelled, "nothing modelled");

        static TestCaseData Case(VirtualizationTechnique technique, GuestSystem guest, Microarchitecture cpu, string name) => new TestCaseData(technique, guest, cpu).SetArgDisplayNames(name);
    }

    [TestCaseSource(nameof(Refused))]
    public void Refusal_WhatCannotRun_SaysWhy(VirtualizationTechnique technique, GuestSystem guest, Microarchitecture cpu, string why) =>
        Assert.That(technique.Refusal(guest, cpu), Does.Contain(why));

    [TestCaseSource(nameof(Accepted))]
    public void Refusal_WhatCanRun_IsNone(VirtualizationTechnique technique, GuestSystem guest, Microarchitecture cpu) =>
        Assert.That(technique.Refusal(guest, cpu), Is.Null);
}
