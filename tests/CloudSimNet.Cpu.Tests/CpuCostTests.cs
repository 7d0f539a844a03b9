// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Units;

namespace CloudSimNet.Cpu.Tests;

public sealed class CpuCostTests
{
    [Test]
    public void NoOverhead_AnyWork_TakesACycleForEachInstruction()
    {
        Assert.That(CpuCost.NoOverhead.CyclesPerInstruction, Is.EqualTo(1));
        Assert.That(CpuCost.NoOverhead.CyclesFor(Instructions.Mega(2.5)), Is.EqualTo(2.5e6));
        Assert.That(CpuCost.NoOverhead.InstructionsIn(2.5e6), Is.EqualTo(2.5e6));
    }

    [TestCase(1.25, 800e6, 1000e6)]
    [TestCase(0.5, 800e6, 400e6)]
    [TestCase(3, 0, 0)]
    public void CyclesFor_Work_IsInstructionsTimesCyclesForEach(double cyclesPerInstruction, double instructions, double cycles)
    {
        var cost = new CpuCost(cyclesPerInstruction);

        Assert.That(cost.CyclesFor(Instructions.FromCount((long)instructions)), Is.EqualTo(cycles));
        Assert.That(cost.InstructionsIn(cycles), Is.EqualTo(instructions));
    }

    [Test]
    public void CyclesFor_EndlessWork_IsInfinite() =>
        Assert.That(new CpuCost(1.5).CyclesFor(Instructions.Endless), Is.EqualTo(double.PositiveInfinity));

    [Test]
    public void Equals_SameCost_IsTrue() => Assert.That(new CpuCost(1), Is.EqualTo(CpuCost.NoOverhead));
}
