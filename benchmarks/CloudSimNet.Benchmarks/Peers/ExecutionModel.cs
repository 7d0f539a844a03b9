// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Events;
using CloudSimNet.Engine.Sharing;

namespace CloudSimNet.Benchmarks.Peers;

/// <summary>Executions on hosts of four cores of 1e9 flop/s, at most one core each.</summary>
/// <remarks>Draws for each execution, SplitMix64(42): host, start in [0, 100) s, size in [1e9, 1e10) flop.</remarks>
internal sealed class ExecutionModel : IPeerModel
{
    private static readonly Frequency Core = Frequency.GHz(1);

    private readonly Simulation simulation = new();
    private readonly Execution[] executions;

    public ExecutionModel(int count, int hosts)
    {
        var shares = new CpuShare[hosts];
        for (var i = 0; i < hosts; i++)
            shares[i] = new CpuPool(simulation, Frequency.GHz(4), Unheard.Instance, i).AddShare(new CpuShareSpec { VirtualCpus = 4, VirtualCpuClock = Core, Weight = 1 });
        var draw = new PeerRandom(42);
        executions = new Execution[count];
        for (var i = 0; i < count; i++)
        {
            var host = draw.Below(hosts);
            var start = 100 * draw.Unit();
            executions[i] = new Execution(simulation, shares[host], i, 1e9 + (9e9 * draw.Unit()));
            simulation.Schedule(SimTime.FromSeconds(start), executions[i], i);
        }
    }

    public long Events => 2L * executions.Length;

    public RunResult Run() => simulation.Run();

    public IEnumerable<double> FinishSeconds() => executions.Select(static execution => execution.FinishSeconds);

    private sealed class Unheard : ILoadListener
    {
        public static readonly Unheard Instance = new();

        public void LoadChanged(long hertz)
        {
        }
    }

    private sealed class Execution(Simulation simulation, CpuShare share, int id, double flops) : CpuTask(id, flops), IEventHandler
    {
        public double FinishSeconds { get; private set; }

        public void Handle(long tag) => share.Attach(this, 1, Core, 1);

        protected override void OnCompleted() => FinishSeconds = simulation.Now.Seconds;
    }
}
