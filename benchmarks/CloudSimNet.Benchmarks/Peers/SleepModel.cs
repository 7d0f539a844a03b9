// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Processes;

namespace CloudSimNet.Benchmarks.Peers;

/// <summary>Processes that sleep again and again, for 0.5 to 1.5 seconds drawn from SplitMix64(index + 1).</summary>
internal sealed class SleepModel : IPeerModel
{
    private readonly Simulation simulation = new();
    private readonly double[] finishes;
    private readonly int sleeps;

    public SleepModel(int actors, int sleeps)
    {
        this.sleeps = sleeps;
        finishes = new double[actors];
        for (var i = 0; i < actors; i++)
            _ = Sleep(i);
    }

    public long Events => (long)finishes.Length * sleeps;

    public RunResult Run() => simulation.Run();

    public IEnumerable<double> FinishSeconds() => finishes;

    private async Process Sleep(int index)
    {
        var draw = new PeerRandom((ulong)index + 1);
        for (var k = 0; k < sleeps; k++)
            await simulation.Delay(SimDuration.FromSeconds(0.5 + draw.Unit()));
        finishes[index] = simulation.Now.Seconds;
    }
}
