// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Processes;

namespace CloudSimNet.Benchmarks.Events;

/// <summary>So many processes that loop on timeouts, and the same loop as bare handlers on a bare heap. Both draw the same times.</summary>
internal static class ProcessModel
{
    private const double MeanNs = 1e9;

    /// <summary>Processes of the library.</summary>
    public static Measurement OfProcesses(int processes, long events)
    {
        var simulation = new Simulation(1);
        var times = new ExponentialTimes(7, MeanNs);
        for (var i = 0; i < processes; i++)
            _ = Loop(simulation, times);
        simulation.Run(SimTime.FromNanoseconds((long)(5 * MeanNs)));
        return Measurement.Of(() =>
        {
            var before = simulation.EventCount;
            simulation.Run(simulation.Now + SimDuration.FromNanoseconds((long)(MeanNs / processes * events)));
            return simulation.EventCount - before;
        });
    }

    /// <summary>A bare indexed heap and a virtual call for each event.</summary>
    public static Measurement OfIndexedHeap(int processes, long events) => HoldModel.OfIndexedHeap(processes, events);

    private static async Process Loop(Simulation sim, ExponentialTimes times)
    {
        while (true)
            await sim.Delay(SimDuration.FromNanoseconds(times.Next()));
    }
}
