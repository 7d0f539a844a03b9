// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Costs;
using CloudSimNet.Cpu.Microarchitectures;
using CloudSimNet.Cpu.Profiles;
using CloudSimNet.Cpu.Techniques;

namespace CloudSimNet.Cpu.Tests;

public sealed class NoOverheadTests
{
    [Test]
    public void Cost_AnyWorkOnAnyProcessor_IsOneCycle()
    {
        var calls = InstructionProfile.Plain with { BaseCpi = 3, Events = new() { SystemCalls = 1000 } };
        foreach (var cpu in MicroarchitectureCatalogue.All)
            Assert.That(CycleModel.Cost(calls, NoOverhead.Instance, cpu), Is.SameAs(CostBreakdown.NoOverhead));
        Assert.That((CostBreakdown.NoOverhead.CyclesPerInstruction, CostBreakdown.NoOverhead[CycleCause.Work]), Is.EqualTo((1.0, 1.0)));
    }
}
