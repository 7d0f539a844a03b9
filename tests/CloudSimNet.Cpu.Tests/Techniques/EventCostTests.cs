// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Costs;
using CloudSimNet.Cpu.Microarchitectures;
using CloudSimNet.Cpu.Profiles;
using CloudSimNet.Cpu.Techniques;

namespace CloudSimNet.Cpu.Tests.Techniques;

/// <summary>What one event of each kind costs under each technique, worked out by hand for a part of round numbers.</summary>
public sealed class EventCostTests
{
    // An exit whose handler takes h costs 1 000 + 5 + 2 x 1.5 x (10 + h) = 1 035 + 3h.
    private static readonly Microarchitecture Round = MicroarchitectureCatalogue.Get("haswell") with
    {
        Clock = Frequency.GHz(2),
        Features = Features.HardwareAssist | Features.NestedPaging,
        Mitigations = Mitigations.GuardedBranches,
        SystemFactor = 0.5,
        Kernel = new() { SystemCall = 110, PageFault = 220, Exception = 330, AddressSpaceSwitch = 440, Interrupt = 550, Privileged = 16, DeviceAccess = 660, TableIsolation = 30, IsolationRefill = 7 },
        Exits = new()
        {
            Transition = 1000, Refill = 5, Dispatch = 10, SoftwareFactor = 2, MitigationFactor = 1.5,
            Cpuid = 100, Msr = 200, KernelDevice = 300, UserDevice = 400, Doorbell = 500, NestedFault = 600, ZeroPage = 700, Interrupt = 800, InterruptCompletion = 900,
            Halt = 1100, InterProcessor = 1200, AddressSpaceSwitch = 1300, ShadowFault = 1400, ShadowUpdate = 1500, ShadowMap = 1600, ShadowUnmap = 1700, Reflection = 10_000, UserDeviceReflections = 4,
        },
    };

    private static readonly Microarchitecture Posted = Round with { Features = Round.Features | Features.PostedInterrupts };
    private static readonly Microarchitecture Isolated = Posted with { Mitigations = Mitigations.GuardedBranches | Mitigations.TableIsolation };

    // In the order of GuestEvent: a system call, page fault and exception; an update, a map and an unmap of a table, a switch; privileged, CPUID, MSR;
    // a kernel's device, a user's, a doorbell; an interrupt, one sent, a tick, a halt; a first touch.
    private static IEnumerable<TestCaseData> Costs()
    {
        yield return Case("native", new Native(), Round, 110, 220, 330, 1, 5, 4, 440, 16, 100, 100, 660, 660, 660, 550, 1100, 550, 550, 0);
        yield return Case("native, isolated", new Native(), Isolated, 147, 257, 367, 1, 5, 4, 440, 16, 100, 100, 660, 660, 660, 587, 1100, 587, 550, 0);
        yield return Case("hardware, nested paging", new HardwareNested(), Round, 110, 220, 330, 1, 5, 4, 440, 16, 1335, 1635, 1935, 2235, 2535, 3435 + 3735 + 550, 4635 + 3735 + 1100, 1635 + 3435 + 3735 + 550, 4335 + 550, 2835 + 700);
        yield return Case("the same, interrupts posted", new HardwareNested(), Posted, 110, 220, 330, 1, 5, 4, 440, 16, 1335, 1635, 1935, 2235, 2535, 550, 4635 + 1100, 1635 + 3435 + 550, 4335 + 550, 2835 + 700);
        yield return Case("the same, large pages", new HardwareNested(PageSize.Large), Posted, 110, 220, 330, 1, 5, 4, 440, 16, 1335, 1635, 1935, 2235, 2535, 550, 4635 + 1100, 1635 + 3435 + 550, 4335 + 550, (2835 + (200 * 700)) / 512.0);
        yield return Case("the same, huge pages", new HardwareNested(PageSize.Huge), Posted, 110, 220, 330, 1, 5, 4, 440, 16, 1335, 1635, 1935, 2235, 2535, 550, 4635 + 1100, 1635 + 3435 + 550, 4335 + 550, (2835 + (200 * 512 * 700)) / 262_144.0);
        yield return Case("hardware, shadow tables", new HardwareShadow(), Round, 110, 220 + 5235, 330, 1 + 5535, 5 + 5835, 4 + 6135, 440 + 4935, 16, 1335, 1635, 1935, 2235, 2535, 3435 + 3735 + 550, 4635 + 3735 + 1100, 1635 + 3435 + 3735 + 550, 4335 + 550, 5235 + 700);
        yield return Case("the same, isolated", new HardwareShadow(), Isolated, 147 + (2 * 4935), 257 + 5235, 367 + (2 * 4935), 1 + 5535, 5 + 5835, 4 + 6135, 440 + 4935, 16, 1335, 1635, 1935, 2235, 2535, 587 + (2 * 4935), 4635 + 1100, 1635 + 3435 + 587 + (2 * 4935), 4335 + 550, 5235 + 700);
        yield return Case("translation", new BinaryTranslation(), Round, 1154, 1963.5, 1611.5, 195.5, 1060.5, 8.5, 440 + 627, 17.5, 627, 627, 108, 627 + 1200, 627, 550 + (2 * 627), 1100 + (2 * 627), 550 + (3 * 627), 550 + 627 + 3300, 627 + 700);
        yield return Case("the same, isolated", new BinaryTranslation(), Isolated, 1154 + 37 + 1254, 1963.5 + 37 + 1254, 1611.5 + 37 + 1254, 195.5, 1060.5, 8.5, 440 + 627, 17.5, 627, 627, 108, 627 + 1200, 627, 587 + (4 * 627), 1100 + (2 * 627), 587 + (5 * 627), 550 + 627 + 3300, 627 + 700);
        yield return Case("paravirtual, 64 bits", new Paravirtual(), Round, 110 + 830, 220 + 1572, 330 + 408, 126.875, 126.875, 126.875, 440 + 1440, 2.5, 830, 830, 660 + 103.75, 660 + 103.75, 660 + 830, 550 + 408, 1100 + 830 + 408, 550 + 830 + 408, 550 + 830 + 3300, 0);
        yield return Case("paravirtual, 32 bits, no batches", new Paravirtual(1, Is64Bit: false), Round, 110 + 12, 220 + 1572, 330 + 408, 75 + 830, 75 + 830, 75 + 830, 440 + 1440, 2.5, 830, 830, 660 + 103.75, 660 + 103.75, 660 + 830, 550 + 408, 1100 + 830 + 408, 550 + 830 + 408, 550 + 830 + 3300, 0);
        yield return Case("HVM", new ParavirtualDevices(), Round, 110, 220, 330, 1, 5, 4, 440, 16, 1335, 1635, 660 + (2535 / 8.0), 660 + (2535 / 8.0), 2535, 3435 + 3735 + 550, 4635 + 3735 + 1100, 1035 + 3435 + 550, 4335 + 550, 2835 + 700);
        yield return Case("PVH, large pages", new ParavirtualDevices(PageSize.Large, IsBootedByHypervisor: true), Posted, 110, 220, 330, 1, 5, 4, 440, 16, 1335, 1635, 660 + (2535 / 8.0), 660 + (2535 / 8.0), 2535, 550, 4635 + 1100, 1035 + 3435 + 550, 4335 + 550, (2835 + (200 * 700)) / 512.0);
        yield return Case("container", new ContainerIsolation(), Round, 110 + 58, 220, 330, 1, 5, 4, 440, 16, 100, 100, 660, 660, 660, 550, 1100, 550, 550, 0);
        yield return Case("sandbox, systrap", new SystemCallInterposition(), Round, 110 + 1910, 220, 330, 1, 5, 4, 440, 16, 100, 100, 660, 660, 660, 550, 1100, 550, 550, 0);
        yield return Case("sandbox, guest mode", new SystemCallInterposition(InterpositionPlatform.HardwareAssist), Round, 110 + 1600, 220, 330, 1, 5, 4, 440, 16, 100, 100, 660, 660, 660, 550, 1100, 550, 550, 0);
        yield return Case("sandbox, ptrace", new SystemCallInterposition(InterpositionPlatform.Ptrace), Round, 110 + 12_374, 220, 330, 1, 5, 4, 440, 16, 100, 100, 660, 660, 660, 550, 1100, 550, 550, 0);
        yield return Case("user-mode kernel", new SystemCallInterposition(InterpositionPlatform.UserModeKernel), Round, 110 + 29_100, 220 + 29_856, 330 + 29_856, 1, 5, 4, 440 + 17_676, 16, 100, 100, 660, 660, 660, 550 + 17_676, 1100, 550 + 17_676, 550, 0);
        yield return Case("emulated machine", new Emulation(), Round, 110 * 2.87, 220 * 7.71, 330 * 2.87, 2.87, 5 * 2.87, 4 * 2.87, 440 * 2.87, 16 * 2.87, 287, 287, (660 * 2.87) + 1000, (660 * 2.87) + 1000, 660 * 2.87, 550 * 2.87, 1100 * 2.87, 550 * 2.87, 550 * 2.87, 0);
        yield return Case("emulated machine without chaining", new Emulation(Chaining: false), Round, 110 * 2.98, 220 * 7.9, 330 * 2.98, 2.98, 5 * 2.98, 4 * 2.98, 440 * 2.98, 16 * 2.98, 298, 298, (660 * 2.98) + 1000, (660 * 2.98) + 1000, 660 * 2.98, 550 * 2.98, 1100 * 2.98, 550 * 2.98, 550 * 2.98, 0);
        yield return Case("interpreted", new Emulation(EmulationMode.Interpreter), Round, 110 * 86.1, 220 * 231.3, 330 * 86.1, 86.1, 5 * 86.1, 4 * 86.1, 440 * 86.1, 16 * 86.1, 8610, 8610, (660 * 86.1) + 1000, (660 * 86.1) + 1000, 660 * 86.1, 550 * 86.1, 1100 * 86.1, 550 * 86.1, 550 * 86.1, 0);
        yield return Case("emulated application", new Emulation(EmulationMode.DynamicUser), Round, 110 * 1.92, 220, 330, 1, 5, 4, 440, 16, 100, 100, 1660, 1660, 660, 550, 1100, 550, 550, 0);
        yield return Case("a foreign one", new Emulation(EmulationMode.DynamicUser, GuestSet: InstructionSet.Arm64), Round, 110 * 1.92 * (5.42 / 4.59), 220 * (5.42 / 4.59), 330, 1, 5, 4, 440, 16, 100, 100, 1660, 1660, 660, 550, 1100, 550, 550, 0);
        yield return Case("partial", new PartialVirtualization(), Round, 110, 550, 330, 1, 5, 4, 770, 16, 100, 100, 660, 660, 660, 550, 1100, 550, 550, 330);
        yield return Case("library", new LibraryLevel(), Round, 220, 220, 330, 1, 5, 4, 440, 16, 100, 100, 660, 660, 660, 550, 1100, 550, 550, 0);

        // A reflection takes 3 x 10 000. A first touch takes 7 exits to the outer hypervisor with four levels, 12 where the inner one shadows; two of them are a reflection.
        yield return Case("nested in nested paging", new NestedVirtualization(new HardwareNested()), Round, 110, 220, 330, 1, 5, 4, 440, 16, 31_335, 31_635, 31_935, 122_235, 32_535, 7720 + 60_000, 9470 + 60_000, 9355 + 90_000, 34_885, 3535 + (3.5 * 30_000));
        yield return Case("the same, large pages", new NestedVirtualization(new HardwareNested(PageSize.Large)), Posted, 110, 220, 330, 1, 5, 4, 440, 16, 31_335, 31_635, 31_935, 122_235, 32_535, 550, 35_735, 1635 + 3435 + 550 + 60_000, 34_885, (2835 + (200 * 700) + (3 * 30_000)) / 512.0);
        yield return Case("nested, shadow tables within", new NestedVirtualization(new HardwareShadow()), Posted, 110, 35_455, 330, 35_536, 35_840, 36_139, 35_375, 16, 31_335, 31_635, 31_935, 122_235, 32_535, 550, 35_735, 1635 + 3435 + 550 + 60_000, 34_885, 5935 + (6 * 30_000));
        yield return Case("nested, paravirtual devices within", new NestedVirtualization(new ParavirtualDevices()), Posted, 110, 220, 330, 1, 5, 4, 440, 16, 31_335, 31_635, 660 + ((2535 + 30_000) / 8.0), 660 + ((2535 + 120_000) / 8.0), 32_535, 550, 35_735, 1035 + 3435 + 550 + 60_000, 34_885, 3535 + (3.5 * 30_000));

        static TestCaseData Case(string name, VirtualizationTechnique technique, Microarchitecture cpu, params double[] costs) => new TestCaseData(technique, cpu, costs).SetArgDisplayNames(name, cpu == Round ? "plain" : cpu == Posted ? "posted" : "isolated");
    }

    [TestCaseSource(nameof(Costs))]
    public void Charge_EachEvent_IsWhatWasWorkedOutByHand(VirtualizationTechnique technique, Microarchitecture cpu, double[] costs)
    {
        Assert.That(costs, Has.Length.EqualTo(EventRates.Kinds));
        using (Assert.EnterMultipleScope())
        {
            foreach (var kind in Enum.GetValues<GuestEvent>())
                Assert.That(Whole(technique, kind, cpu), Is.EqualTo(costs[(int)kind]).Within(1e-9).Percent, kind.ToString());
        }
    }

    [Test]
    public void Charge_SeveralKindsNested_ReflectsEachExitOnce()
    {
        var profile = InstructionProfile.Plain with { Events = new() { Cpuids = 100, Msrs = 200, UserDevices = 300 } };

        Assert.That(CycleModel.Cost(profile, new NestedVirtualization(new HardwareNested()), Round)[CycleCause.NestedExits], Is.EqualTo(30_000 * 1e-6 * (100 + 200 + (4 * 300))).Within(1e-9).Percent);
    }

    [Test]
    public void Charge_FlushedCacheAndReturnBarrier_AddToEachExit()
    {
        var cpu = Round with { Mitigations = Mitigations.FlushedCache | Mitigations.ReturnBarrier };

        // Without guarded branches software takes twice the handler, not three times.
        Assert.That(Whole(new HardwareNested(), GuestEvent.Cpuid, cpu), Is.EqualTo(1005 + (2 * 110) + 3000 + 18));
    }

    // Adams and Agesen, ASPLOS 2006, figure 4: the Pentium 4's input is its output.
    [TestCase(GuestEvent.SystemCall, 242, 2308, 242)]
    [TestCase(GuestEvent.PageFault, 1093, 3927, 11_242)]
    [TestCase(GuestEvent.Exception, 889, 3223, 889)]
    [TestCase(GuestEvent.TableUpdate, 1, 391, 12_733)]
    [TestCase(GuestEvent.TableMap, 5, 2121, 17_020)]
    [TestCase(GuestEvent.TableUnmap, 4, 17, 9154)]
    [TestCase(GuestEvent.Privileged, 150, 35, 150)]
    [TestCase(GuestEvent.KernelDevice, 3209, 216, 15_826)]
    public void Charge_OnThePentium4_IsTheNanobenchmark(GuestEvent kind, double native, double translated, double shadowed)
    {
        var cpu = MicroarchitectureCatalogue.Get("pentium-4");
        Assert.That((Whole(new Native(), kind, cpu), Whole(new BinaryTranslation(), kind, cpu), Whole(new HardwareShadow(), kind, cpu)), Is.EqualTo((native, translated, shadowed)));
    }

    [TestCase(EmulationMode.DynamicUser, true, null, 0.3 * 0.94, 0.1 * 1.20, 0.1 * 1.59, 0.1 * 3.69, 0.1 * 1.09, 0.1 * 22.25, 0.1 * 6.54, 0.1 * 2.90, 1)]
    [TestCase(EmulationMode.DynamicUser, false, null, 0.3 * 4.88, 0.1 * 7.88, 0.1 * 9.07, 0.1 * 25.04, 0.1 * 1.35, 0.1 * 31.80, 0.1 * 22.98, 0.1 * 3.92, 1)]
    [TestCase(EmulationMode.DynamicSystem, true, null, 0.3 * 5.24, 0.1 * 6.65, 0.1 * 7.89, 0.1 * 6.36, 0.1 * 1.70, 0.1 * 30.14, 0.1 * 9.21, 0.1 * 3.47, 1)]
    [TestCase(EmulationMode.DynamicSystem, true, InstructionSet.Arm64, 0.3 * 5.24, 0.1 * 6.65, 0.1 * 7.89, 0.1 * 6.36, 0.1 * 1.70, 0.1 * 30.14, 0.1 * 9.21, 0.1 * 3.47, 5.42 / 4.59)]
    [TestCase(EmulationMode.Interpreter, true, null, 0.3 * 5.24, 0.1 * 6.65, 0.1 * 7.89, 0.1 * 6.36, 0.1 * 1.70, 0.1 * 30.14, 0.1 * 9.21, 0.1 * 3.47, 30)]
    public void Execution_OfAMix_IsTheSumOfItsKindsStretched(EmulationMode mode, bool chaining, InstructionSet? set, double integer, double multiply, double branch, double streaming, double memory, double floating, double calls, double indirect, double all)
    {
        var profile = InstructionProfile.Plain with
        {
            BaseCpi = 2,
            Mix = new() { Multiply = 0.1, Branch = 0.1, Streaming = 0.1, MemoryBound = 0.1, FloatingPoint = 0.1, CallReturn = 0.1, Indirect = 0.1 },
            ColdInstructions = 100,
        };
        var cpu = Round with { RelativeCpi = 3 };
        var cost = CycleModel.Cost(profile, new Emulation(mode, chaining, set), cpu);

        Assert.That(cost[CycleCause.Work] + cost[CycleCause.Emulation], Is.EqualTo(6 * all * (integer + multiply + branch + streaming + memory + floating + calls + indirect)).Within(1e-9).Percent);
        Assert.That(cost[CycleCause.Translation], Is.EqualTo(mode == EmulationMode.Interpreter ? 0 : 1e-4 * 2300 * 0.5).Within(1e-12));
    }

    [Test]
    public void Execution_OfATranslatedKernel_IsItsBranchesAndItsColdCode()
    {
        var profile = InstructionProfile.Plain with { KernelBranches = 1000, ColdInstructions = 100, KernelShare = 0.25 };

        Assert.That(CycleModel.Cost(profile, new BinaryTranslation(), Round)[CycleCause.Translation], Is.EqualTo(0.5 * ((1e-3 * 40) + (1e-4 * 0.25 * 2300))).Within(1e-12));
    }

    private static double Whole(VirtualizationTechnique technique, GuestEvent kind, Microarchitecture cpu)
    {
        var sheet = new CostBreakdown(cpu.Clock);
        technique.Charge(kind, 1, cpu, sheet);
        return sheet.CyclesPerInstruction;
    }
}
