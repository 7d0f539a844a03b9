// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Processes;

namespace CloudSimNet.Engine.Tests.Processes;

/// <summary>What resuming a process costs in memory.</summary>
public sealed class AllocationTests
{
    private const int Resumes = 100_000;

    [Test]
    public void Resume_AfterADelay_AllocatesNothing()
    {
        var simulation = new Simulation();
        for (var i = 0; i < 100; i++)
            _ = Tick(simulation);

        Assert.That(AllocatedBytes(simulation), Is.Zero);
    }

    [Test]
    public void Resume_AfterWaitingForAnEvent_AllocatesNothingButTheEvent()
    {
        var simulation = new Simulation();
        var gates = new SimEvent[Resumes * 2];
        for (var i = 0; i < gates.Length; i++)
            gates[i] = simulation.Event();
        _ = Follow(simulation, gates);
        _ = Lead(simulation, gates);

        Assert.That(AllocatedBytes(simulation), Is.Zero);
    }

    // The first half warms up: compiling a method anew allocates too.
    private static long AllocatedBytes(Simulation simulation)
    {
        Step(simulation);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Step(simulation);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static void Step(Simulation simulation)
    {
        for (var i = 0; i < Resumes; i++)
            simulation.Step();
    }

    private static async Process Tick(Simulation simulation)
    {
        while (true)
            await simulation.Delay(SimDuration.FromSeconds(1));
    }

    private static async Process Lead(Simulation simulation, SimEvent[] gates)
    {
        foreach (var gate in gates)
        {
            await simulation.Delay(SimDuration.FromSeconds(1));
            gate.Succeed();
        }
    }

    private static async Process Follow(Simulation simulation, SimEvent[] gates)
    {
        foreach (var gate in gates)
            await gate;
    }
}
