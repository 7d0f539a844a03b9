// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Events;
using CloudSimNet.Engine.Sharing;

namespace CloudSimNet.Benchmarks;

/// <summary>One share of a processor and N tasks that each have a cap of their own, evenly between 0.5 and 1.5 GHz; a task that is done rests and
/// comes again.</summary>
/// <remarks>Work is 1e9 to 1e10 cycles, a rest up to 2 s. The level settles where about half of the tasks are held below their caps, and moves a
/// little at each event.</remarks>
internal sealed class ShareModel : ILoadListener
{
    private readonly Simulation simulation = new(seed: 1);
    private readonly int tasks;
    private readonly CpuShare share;
    private ulong draw = 88172645463325252;

    public ShareModel(int tasks)
    {
        this.tasks = tasks;
        var capacity = Frequency.Hz(tasks * 750_000_000L);
        share = new CpuPool(simulation, capacity, this, 0).AddShare(new CpuShareSpec { VirtualCpus = 1, VirtualCpuClock = capacity });
        for (var i = 0; i < tasks; i++)
            new Visitor(this, i, Frequency.Hz(500_000_000 + (1_000_000_000L * i / tasks))).Handle(0);
    }

    public long Events => simulation.EventCount;

    /// <summary>Runs for about so many arrivals and completions.</summary>
    public void Run(long events) => simulation.Run(simulation.Now + SimDuration.FromSeconds(3.7 * events / tasks));

    public void LoadChanged(long hertz)
    {
    }

    private double Draw()
    {
        draw ^= draw << 13;
        draw ^= draw >> 7;
        draw ^= draw << 17;
        return (draw >> 11) / (double)(1L << 53);
    }

    private sealed class Visitor(ShareModel model, int id, Frequency cap) : CpuTask(id, 0), IEventHandler
    {
        public void Handle(long tag)
        {
            AddWork(1e9 + (9e9 * model.Draw()));
            model.share.Attach(this, 1, cap, 1);
        }

        protected override void OnCompleted() => model.simulation.Schedule(model.simulation.Now + SimDuration.FromSeconds(2 * model.Draw()), this, TaskId);
    }
}
