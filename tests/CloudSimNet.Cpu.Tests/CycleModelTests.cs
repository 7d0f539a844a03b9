// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Costs;
using CloudSimNet.Cpu.Microarchitectures;
using CloudSimNet.Cpu.Profiles;
using CloudSimNet.Cpu.Techniques;
using CloudSimNet.Engine.Units;

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

        // Only what is measured as a whole can be cheaper than natively.
        foreach (var cause in Enum.GetValues<CycleCause>())
        {
            if (cause is not (CycleCause.Emulation or CycleCause.Translation or CycleCause.ShadowPaging))
                Assert.That(cost[cause], Is.GreaterThanOrEqualTo(0), $"{what}, {cause}");
        }
    }
}
