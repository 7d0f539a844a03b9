// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Events;

namespace CloudSimNet.Services;

/// <summary>An application graph that runs once over virtual machines. It fails when the machine of a task ends while the task waits or runs there,
/// or is over when it is to begin, and when the network doesn't deliver what a task hands on; what is left of it is then cancelled.</summary>
public sealed class ApplicationGraph : IEventHandler
{
    private readonly GraphTask[] tasks;
    private int left;

    internal ApplicationGraph(Simulation simulation, ApplicationGraphSpec spec, IReadOnlyList<VirtualMachine> machines, IServiceNetwork network)
    {
        Simulation = simulation;
        Spec = spec;
        Network = network;
        BeganAt = simulation.Now;
        tasks = new GraphTask[spec.Tasks.Count];
        left = tasks.Length;
        var byName = new Dictionary<string, GraphTask>();
        for (var i = 0; i < tasks.Length; i++)
        {
            tasks[i] = new GraphTask(this, simulation.Inventory.NextTaskId(), spec.Tasks[i], machines[i]);
            byName.Add(spec.Tasks[i].Name, tasks[i]);
        }

        foreach (var edge in spec.Edges)
            byName[edge.From].HandTo(byName[edge.To], edge.Size);
        simulation.Schedule(simulation.Now, this);
    }

    /// <summary>What it is.</summary>
    public ApplicationGraphSpec Spec { get; }

    /// <summary>Its tasks, in the order of the spec.</summary>
    public IReadOnlyList<GraphTask> Tasks => tasks;

    /// <summary>When it began: its tasks that wait for no other could begin then.</summary>
    public SimTime BeganAt { get; }

    /// <summary>When its last task was done, or one failed; <see cref="SimTime.Never"/> before that.</summary>
    public SimTime EndedAt { get; private set; } = SimTime.Never;

    /// <summary>Whether all its tasks are done.</summary>
    public bool IsCompleted => left == 0;

    /// <summary>Whether one of its tasks failed.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>From its beginning until its last task was done; null unless it is completed.</summary>
    public SimDuration? Makespan => IsCompleted ? EndedAt - BeganAt : null;

    internal Simulation Simulation { get; }

    internal IServiceNetwork Network { get; }

    /// <summary>Begins what waits for nothing.</summary>
    void IEventHandler.Handle(long tag)
    {
        foreach (var task in tasks)
            task.BeginIfFree();
    }

    /// <summary>A task is done.</summary>
    internal void NoteCompleted()
    {
        if (--left == 0)
            EndedAt = Simulation.Now;
    }

    /// <summary>A task has failed.</summary>
    internal void NoteFailed()
    {
        if (HasFailed)
            return;
        HasFailed = true;
        EndedAt = Simulation.Now;
        foreach (var task in tasks)
            task.Withdraw();
    }
}
