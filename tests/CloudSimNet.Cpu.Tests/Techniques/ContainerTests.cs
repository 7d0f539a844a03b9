// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Costs;
using CloudSimNet.Cpu.Microarchitectures;
using CloudSimNet.Cpu.Profiles;
using CloudSimNet.Cpu.Techniques;

namespace CloudSimNet.Cpu.Tests.Techniques;

public sealed class ContainerTests
{
    private static readonly CpuQuota Half = new(SimDuration.FromMilliseconds(50), SimDuration.FromMilliseconds(100));

    [TestCase(1, 50.0, 50.0)]
    [TestCase(4, 12.5, 87.5)]
    public void Quota_BusyThreads_RunAndAreThrottled(int threads, double runningMs, double throttledMs)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Half.RunningIn(threads), Is.EqualTo(SimDuration.FromMilliseconds(runningMs)));
            Assert.That(Half.ThrottledIn(threads), Is.EqualTo(SimDuration.FromMilliseconds(throttledMs)));
        }
    }

    [Test]
    public void Cost_UnderAQuota_HasTwoSwitchesInEachPeriod()
    {
        var cpu = MicroarchitectureCatalogue.Get("haswell");

        var cost = CycleModel.Cost(InstructionProfile.Plain, new ContainerIsolation(Quota: Half), cpu);

        // 1.02 cycles an instruction; 50 ms are 110 million cycles, and two switches take 400.
        Assert.That(cost[CycleCause.WorldSwitches], Is.EqualTo(1.02 * 400 / 110e6).Within(1e-9).Percent);
    }

    [TestCase(SystemCallFilter.None, 0)]
    [TestCase(SystemCallFilter.Bitmap, 29)]
    [TestCase(SystemCallFilter.Programs, 40)]
    public void Cost_OfASystemCall_IsNativeAndItsFilter(SystemCallFilter filter, double nanoseconds)
    {
        var cpu = MicroarchitectureCatalogue.Get("haswell");
        var profile = InstructionProfile.Plain with { Events = new() { SystemCalls = 1000 } };

        var more = CycleModel.Cost(profile, new ContainerIsolation(filter), cpu).CyclesPerInstruction - CycleModel.Cost(profile, new Native(), cpu).CyclesPerInstruction;

        Assert.That(more / 1e-3 / 2.2, Is.EqualTo(nanoseconds).Within(1e-9));
    }
}
