// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Events;

namespace CloudSimNet.Services;

/// <summary>A task of an application graph on its virtual machine. It begins when it has got what all tasks before it hand to it.</summary>
public sealed class GraphTask : VmTask, IEventHandler
{
    private readonly ApplicationGraph graph;
    private readonly List<(GraphTask To, Bytes Size)> next = [];
    private readonly Endpoint endpoint;
    private int missing; // What hasn't come yet.

    internal GraphTask(ApplicationGraph graph, int id, GraphTaskSpec spec, VirtualMachine vm)
        : base(id, spec.Work.Count)
    {
        this.graph = graph;
        Spec = spec;
        VirtualMachine = vm;
        endpoint = Endpoint.Of(vm);
        Claim = new JobSpec { Work = spec.Work, Parallelism = spec.Parallelism, Profile = spec.Profile };
    }

    /// <summary>Its name.</summary>
    public override string ToString() => $"task '{Spec.Name}'";

    /// <summary>What is to be done.</summary>
    public GraphTaskSpec Spec { get; }

    /// <summary>Where it runs.</summary>
    public VirtualMachine VirtualMachine { get; }

    /// <summary>Where it stands: announced until it has got all it needs, waiting until it is first worked on; failed or cancelled when the graph has
    /// failed.</summary>
    public JobState State { get; private set; }

    /// <summary>When it had got all it needs; <see cref="SimTime.Never"/> before that.</summary>
    public SimTime ReadyAt { get; private set; } = SimTime.Never;

    /// <summary>When it was first worked on; <see cref="SimTime.Never"/> before that.</summary>
    public SimTime StartedAt { get; private set; } = SimTime.Never;

    /// <summary>When it ended, however it did; <see cref="SimTime.Never"/> before that.</summary>
    public SimTime EndedAt { get; private set; } = SimTime.Never;

    /// <inheritdoc/>
    internal override JobSpec Claim { get; }

    private protected override VirtualMachine Machine => VirtualMachine;

    private Simulation Simulation => graph.Simulation;

    /// <summary>Something of a task before it has come.</summary>
    void IEventHandler.Handle(long tag)
    {
        if (State != JobState.Announced)
            return;
        if (tag < 0)
            EndAs(JobState.Failed);
        else if (--missing == 0)
            Begin();
    }

    /// <summary>It hands something to another task.</summary>
    internal void HandTo(GraphTask other, Bytes size)
    {
        next.Add((other, size));
        other.missing++;
    }

    /// <summary>The graph begins.</summary>
    internal void BeginIfFree()
    {
        if (missing == 0 && State == JobState.Announced)
            Begin();
    }

    /// <summary>The graph has failed elsewhere.</summary>
    internal void Withdraw()
    {
        var before = State;
        if (before >= JobState.Completed || (before != JobState.Announced && VirtualMachine.IsOver))
            return; // Its machine ends it in this same instant.
        Close(JobState.Cancelled);
        if (before is JobState.Waiting or JobState.Running)
            VirtualMachine.LetGo(this, before == JobState.Running);
    }

    /// <inheritdoc/>
    internal override void NoteStarted()
    {
        State = JobState.Running;
        StartedAt = Simulation.Now;
    }

    /// <inheritdoc/>
    internal override void EndAs(JobState state)
    {
        Close(state);
        graph.NoteFailed();
    }

    /// <inheritdoc/>
    protected override void OnCompleted()
    {
        if (State != JobState.Running)
            return; // Somebody who heard of an earlier completion of this instant has ended it already.
        Close(JobState.Completed);
        VirtualMachine.NoteFinished(this);
        foreach (var (to, size) in next)
            Send(to, size);
        graph.NoteCompleted();
    }

    private void Begin()
    {
        State = JobState.Waiting;
        ReadyAt = Simulation.Now;
        VirtualMachine.Accept(this);
    }

    private void Send(GraphTask to, Bytes size)
    {
        IEventHandler receiver = to;
        var delivery = to.VirtualMachine == VirtualMachine ? Delivery.AtOnce : graph.Network.Send(endpoint, to.endpoint, size, to, 1);
        if (delivery != Delivery.UnderWay)
            receiver.Handle(delivery == Delivery.AtOnce ? 1 : -1);
    }

    private void Close(JobState state)
    {
        State = state;
        EndedAt = Simulation.Now;
        Settle(EndedAt);
    }
}
