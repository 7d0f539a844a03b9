// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Events;

namespace CloudSimNet.Engine.Sharing;

/// <summary>The pools of a simulation that have changed in this instant, each settled once at its end, in the order of their first change.</summary>
internal sealed class CpuPoolQueue : IEventHandler, IWorkUnderWay
{
    private readonly Simulation simulation;
    private readonly List<CpuPool> pools = [];
    private List<CpuPool> changed = [];
    private List<CpuPool> settling = [];

    public CpuPoolQueue(Simulation simulation)
    {
        this.simulation = simulation;
        Notices = new CompletionNotices<CpuTask>(simulation, static task => task.OnCompleted());
        simulation.Enlist(this);
    }

    /// <summary>Tells tasks that they are done.</summary>
    public CompletionNotices<CpuTask> Notices { get; }

    /// <summary>Divides contended pools.</summary>
    public WaterFilling Filling { get; } = new();

    /// <summary>A pool was made.</summary>
    public void Enroll(CpuPool pool) => pools.Add(pool);

    /// <inheritdoc/>
    public void AddBeyondTime(List<string> names)
    {
        var tasks = new List<CpuTask>();
        foreach (var pool in pools)
        {
            pool.CopyTasksTo(tasks);
            tasks.Sort(static (left, right) => left.TaskId.CompareTo(right.TaskId));
            foreach (var task in tasks)
            {
                if (double.IsFinite(task.Work) && task.Share!.RateHz(task) > 0)
                    names.Add(task.ToString() ?? "");
            }

            tasks.Clear();
        }
    }

    /// <summary>Plans a pool for the end of this instant.</summary>
    public void Add(CpuPool pool)
    {
        if (changed.Count == 0)
            simulation.AtEndOfInstant(this, Rank.Settle);
        changed.Add(pool);
    }

    /// <inheritdoc/>
    public void Handle(long tag)
    {
        (changed, settling) = (settling, changed);
        var settled = 0;
        try
        {
            while (settled < settling.Count)
                settling[settled++].Settle();
        }
        finally
        {
            // When a listener has thrown, a run that goes on settles the others first.
            for (; settled < settling.Count; settled++)
                Add(settling[settled]);
            settling.Clear();
        }
    }
}
