// SPDX-License-Identifier: MIT
using CloudSimNet.Engine;
using CloudSimNet.Engine.Events;
using CloudSimNet.Specs;

namespace CloudSimNet.GuestTasks;

/// <summary>A user's task in a virtual machine: it does one step after the other, as the user's code says.</summary>
/// <remarks>
/// Its computing stands in the machine's line as a job does. Its waiting goes on while the machine is paused, as a clock does; the next step is asked
/// for all the same, and computes once the machine goes on. It fails with its machine.
/// </remarks>
public sealed class GuestTask : VmTask, IEventHandler
{
    private readonly IGuestTask code;
    private readonly Life life;
    private JobSpec claim = new() { Work = Instructions.Zero };
    private EventHandle timer;
    private int stepsDone;
    private bool isInLine;
    private bool isRunning;

    internal GuestTask(VirtualMachine vm, int id, IGuestTask code)
        : base(id, 0)
    {
        this.code = code;
        VirtualMachine = vm;
        life = new Life(this);
        vm.Admit(life);
        vm.ChangeBusyHolds(1);
        if (vm.State is VmState.Running or VmState.Paused)
            PlanBegin();
    }

    /// <summary>Which task this is.</summary>
    public TaskId Id => new(TaskId);

    /// <summary>Where it runs.</summary>
    public VirtualMachine VirtualMachine { get; }

    /// <summary>Where it stands: announced until its machine runs, then waiting or running until it is over.</summary>
    public JobState State { get; private set; }

    /// <summary>When it was asked for its first step; <see cref="SimTime.Never"/> before that.</summary>
    public SimTime StartedAt { get; private set; } = SimTime.Never;

    /// <summary>When it was over; <see cref="SimTime.Never"/> before that.</summary>
    public SimTime EndedAt { get; private set; } = SimTime.Never;

    /// <inheritdoc/>
    internal override JobSpec Claim => claim;

    private protected override VirtualMachine Machine => VirtualMachine;

    private GuestTaskView View => new(Id, VirtualMachine.Id, VirtualMachine.Host?.Id, VirtualMachine.Inventory.Simulation.Now, stepsDone);

    /// <summary>Ends it where it stands.</summary>
    /// <returns>False when it was over already.</returns>
    public bool Cancel()
    {
        VirtualMachine.Inventory.Simulation.ThrowIfObserving();
        if (State >= JobState.Completed)
            return false;
        var (wasInLine, wasRunning) = (isInLine, isRunning);
        Close(JobState.Cancelled);
        if (wasInLine)
            VirtualMachine.LetGo(this, wasRunning);
        VirtualMachine.ChangeBusyHolds(-1);
        return true;
    }

    /// <inheritdoc/>
    void IEventHandler.Handle(long tag)
    {
        timer = EventHandle.None;
        if (State == JobState.Announced)
            StartedAt = VirtualMachine.Inventory.Simulation.Now;
        else
            stepsDone++; // It has waited.
        GoOn();
    }

    /// <inheritdoc/>
    internal override void NoteStarted() => (isRunning, State) = (true, JobState.Running);

    /// <inheritdoc/>
    internal override void EndAs(JobState state)
    {
        Close(state);
        if (!VirtualMachine.IsOver)
            VirtualMachine.ChangeBusyHolds(-1);
    }

    /// <inheritdoc/>
    protected override void OnCompleted()
    {
        if (!isRunning)
            return; // Somebody who heard of an earlier completion of this instant has ended it already.
        Settle(VirtualMachine.Inventory.Simulation.Now);
        (isRunning, isInLine) = (false, false);
        stepsDone++;
        VirtualMachine.NoteFinished(this);
        if (State < JobState.Completed)
            GoOn();
    }

    private void PlanBegin() => Plan(SimDuration.Zero);

    // Steps that take no time follow each other here, not in calls in calls.
    private void GoOn()
    {
        var simulation = VirtualMachine.Inventory.Simulation;
        State = JobState.Waiting;
        while (true)
        {
            var step = code.Next(View);
            if (State >= JobState.Completed)
                return; // It has cancelled itself, or ended its machine.
            if (step.IsDone)
            {
                Close(JobState.Completed);
                VirtualMachine.ChangeBusyHolds(-1);
                return;
            }

            if (step.IsComputing)
            {
                claim = new JobSpec { Work = step.Work, Parallelism = step.Parallelism, Profile = step.Profile };
                RenewInstructions(step.Work.IsEndless ? double.PositiveInfinity : step.Work.Count);
                isInLine = true;
                VirtualMachine.Accept(this);
                return;
            }

            if (step.Time > SimDuration.Zero)
            {
                Plan(step.Time);
                return;
            }

            stepsDone++;
            simulation.CountStep();
        }
    }

    private void Plan(SimDuration delay) =>
        timer = VirtualMachine.Inventory.Simulation.Schedule(delay, this, EventTag.Of(EventTag.GuestTask, TaskId));

    private void Close(JobState state)
    {
        var simulation = VirtualMachine.Inventory.Simulation;
        if (isInLine)
            Settle(simulation.Now);
        (isInLine, isRunning) = (false, false);
        simulation.Cancel(timer);
        (State, EndedAt) = (state, simulation.Now);
        VirtualMachine.LetGoOf(life);
        simulation.AtEndOfInstant(new Notice(code, View, state == JobState.Completed), Rank.Report);
    }

    // Told when nothing is half done: what it does may end other tasks, the machine or its host.
    private sealed class Notice(IGuestTask code, GuestTaskView view, bool isDone) : IEventHandler
    {
        public void Handle(long tag) => code.Ended(view, isDone);
    }

    private sealed class Life(GuestTask task) : VmListener
    {
        public override void VmStarted() => task.PlanBegin();

        public override void VmOver()
        {
            if (task.State < JobState.Completed)
                task.Close(JobState.Failed);
        }
    }
}
