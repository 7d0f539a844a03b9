// SPDX-License-Identifier: MIT
using CloudSimNet.Specs;
using static CloudSimNet.Tests.Given;

namespace CloudSimNet.Tests.Traces;

/// <summary>Machines whose samples change at the same instants advance together.</summary>
public sealed class SampleGridTests
{
    private static readonly double[] Samples = [0.1, 0.9, 0.3, 0.7, 0.5];

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(100)]
    public void Events_ManyMachinesOnOneGrid_AreOneEachInstant(int machines)
    {
        var datacenter = Datacenter(Host(cores: machines));
        for (var i = 0; i < machines; i++)
            datacenter.Request(Vm()).Follow(new UtilisationTrace(For(300), Samples));
        var result = datacenter.Inventory.Simulation.Run();
        Assert.That(result.Events, Is.EqualTo(1 + Samples.Length)); // The requests' one, and the end of each interval.
    }

    [Test]
    public void Follow_StartsAtAnInstantOfTheGrid_StepsOnceThere()
    {
        var datacenter = Datacenter(Host(cores: 2));
        var trace = new UtilisationTrace(For(300), Samples);
        var early = datacenter.Request(Vm()).Follow(trace);
        var late = datacenter.Request(Vm(), after: For(600)).Follow(trace);
        var simulation = datacenter.Inventory.Simulation;
        simulation.Run(For(900));
        Assert.Multiple(() =>
        {
            Assert.That(early.CyclesDone / 300e9, Is.EqualTo(0.1 + 0.9 + 0.3).Within(1e-9));
            Assert.That(late.CyclesDone / 300e9, Is.EqualTo(0.1).Within(1e-9));
        });
        var result = simulation.Run();
        Assert.Multiple(() =>
        {
            Assert.That(late.CyclesDone / 300e9, Is.EqualTo(Samples.Sum()).Within(1e-9));
            Assert.That(result.Time, Is.EqualTo(At(600 + (300 * Samples.Length))));
            Assert.That(result.Events, Is.EqualTo(3 + 7)); // A request and its arrival besides the first; the grid until 2 100 s.
        });
    }

    [Test]
    public void Follow_AfterTheGridHasRunOut_BeginsItAgain()
    {
        var datacenter = Datacenter(Host());
        datacenter.Request(Vm()).Follow(new UtilisationTrace(For(300), [1]));
        var late = datacenter.Request(Vm(), after: For(3000)).Follow(new UtilisationTrace(For(300), Samples));
        datacenter.Inventory.Simulation.Run();
        Assert.That(late.CyclesDone / 300e9, Is.EqualTo(Samples.Sum()).Within(1e-9));
    }

    [Test]
    public void Follow_GridsOfDifferentOffsets_KeepApart()
    {
        var datacenter = Datacenter(Host(cores: 2));
        var first = datacenter.Request(Vm()).Follow(new UtilisationTrace(For(300), Samples));
        var second = datacenter.Request(Vm(), after: For(100)).Follow(new UtilisationTrace(For(300), Samples));
        datacenter.Inventory.Simulation.Run(For(400));
        Assert.That(first.CyclesDone / 1e9, Is.EqualTo((0.1 * 300) + (0.9 * 100)).Within(1e-6));
        Assert.That(second.CyclesDone / 1e9, Is.EqualTo(0.1 * 300).Within(1e-6));
    }

    [Test]
    public void Follow_OneMachineStopsInBetween_TheOthersGoOn()
    {
        var datacenter = Datacenter(Host(cores: 2));
        var first = datacenter.Request(Vm() with { Lifetime = For(700) }).Follow(new UtilisationTrace(For(300), Samples));
        var second = datacenter.Request(Vm()).Follow(new UtilisationTrace(For(300), Samples));
        datacenter.Inventory.Simulation.Run();
        Assert.That(first.CyclesDone / 300e9, Is.EqualTo(0.1 + 0.9 + (0.3 / 3)).Within(1e-9));
        Assert.That(second.CyclesDone / 300e9, Is.EqualTo(Samples.Sum()).Within(1e-9));
    }
}
