// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Events;

namespace CloudSimNet.Workloads;

/// <summary>All sampled demands that change at the same instants: one event an instant for all of them.</summary>
internal sealed class UtilisationGrid(Simulation simulation, SimDuration interval, int id) : IEventHandler
{
    private readonly List<UtilisationTask> tasks = [];
    private bool isPlanned;

    /// <summary>Adds a demand whose first sample is now. Now must be an instant of the grid.</summary>
    public void Add(UtilisationTask task)
    {
        Step(task);
        tasks.Add(task);
        if (!isPlanned)
            Plan();
    }

    /// <inheritdoc/>
    public void Handle(long tag)
    {
        isPlanned = false;
        var kept = 0;
        for (var i = 0; i < tasks.Count; i++)
        {
            var task = tasks[i];
            if (!task.IsOver && task.SteppedAt != simulation.Now) // One that began at this very instant has its sample already.
                Step(task);
            if (!task.IsOver)
                tasks[kept++] = task;
        }

        tasks.RemoveRange(kept, tasks.Count - kept);
        if (kept > 0)
            Plan();
    }

    private void Step(UtilisationTask task)
    {
        task.Step(simulation.Now);
        simulation.FoldIntoFingerprint(task.DemandHz);
    }

    private void Plan()
    {
        isPlanned = true;
        simulation.Schedule(interval, this, id);
    }
}
