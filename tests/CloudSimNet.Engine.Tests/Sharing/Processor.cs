// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Sharing;

namespace CloudSimNet.Engine.Tests.Sharing;

/// <summary>A pool with its simulation, and what happened on it. Amounts are in MHz and millions of cycles, so that 1 of the one does 1 of the other in a second.</summary>
internal sealed class Processor : ILoadListener
{
    private readonly bool keepsLists;
    private int nextId;

    public Processor(double megahertz, bool keepsLists = true, IContentionTax? tax = null)
    {
        this.keepsLists = keepsLists;
        Pool = new CpuPool(Simulation, Frequency.MHz(megahertz), this, 0, tax);
    }

    public Simulation Simulation { get; } = new();

    public CpuPool Pool { get; }

    /// <summary>Ids in the order of completion.</summary>
    public List<int> Done { get; } = [];

    /// <summary>Loads in MHz, as the listener heard them.</summary>
    public List<double> Loads { get; } = [];

    public CpuShare Share(int vcpus = 1, double clock = 1000, double limit = 0, double guarantee = 0, double weight = 0) => Pool.AddShare(new CpuShareSpec
    {
        VirtualCpus = vcpus,
        VirtualCpuClock = Frequency.MHz(clock),
        Limit = limit > 0 ? Frequency.MHz(limit) : Frequency.Unlimited,
        Guarantee = Frequency.MHz(guarantee),
        Weight = weight,
    });

    public RecordingTask Task(double megacycles, int? id = null) => new(this, id ?? nextId++, megacycles * 1e6);

    /// <summary>A new task that is attached now.</summary>
    public RecordingTask Attach(CpuShare share, double megacycles, double weight = 1, double cap = 1000, int threads = 1, int? id = null)
    {
        var task = Task(megacycles, id);
        share.Attach(task, weight, Frequency.MHz(cap), threads);
        return task;
    }

    public void At(double seconds, Action action) => Simulation.Schedule(SimTime.FromSeconds(seconds), action);

    public void RunTo(double seconds) => Simulation.Run(SimTime.FromSeconds(seconds));

    public void Run() => Simulation.Run();

    public void NoteDone(RecordingTask task)
    {
        if (keepsLists)
            Done.Add(task.TaskId);
    }

    public void LoadChanged(long hertz)
    {
        if (keepsLists)
            Loads.Add(hertz / 1e6);
    }
}
