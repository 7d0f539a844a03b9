// SPDX-License-Identifier: MIT
using System.Runtime.CompilerServices;
using CloudSimNet.Cpu.Costs;
using CloudSimNet.Engine.Events;
using CloudSimNet.Engine.Units;
using CloudSimNet.Specs;

namespace CloudSimNet;

/// <summary>A job: work that was submitted to a virtual machine, or to whichever comes in turn.</summary>
public sealed class Job : VmTask, IEventHandler
{
    private const JobState Forgotten = (JobState)(-1);

    private readonly Estate estate;
    private object? home; // Its machine; before it has one, its tenant if it has one.
    private StrongBox<EventHandle>? timer; // Its arrival first, the end of its lifetime later; none for most.

    internal Job(Estate estate, JobId id, JobSpec spec, VirtualMachine? vm, Tenant? tenant)
        : base(id.Value, spec.Work.IsEndless ? double.PositiveInfinity : spec.Work.Count)
    {
        this.estate = estate;
        Spec = spec;
        home = (object?)vm ?? tenant;
        StartedAt = SimTime.Never;
        EndedAt = SimTime.Never;
    }

    /// <summary>Which job this is.</summary>
    public JobId Id => new(TaskId);

    /// <summary>What was asked for.</summary>
    public JobSpec Spec { get; }

    /// <summary>Whose it is; null for a job that was submitted without a tenant.</summary>
    public Tenant? Tenant => home is VirtualMachine vm ? vm.Tenant : home as Tenant;

    /// <summary>Where it runs; null until a job that was submitted to none in particular has been given one.</summary>
    public VirtualMachine? VirtualMachine => home as VirtualMachine;

    /// <summary>Where it stands.</summary>
    public JobState State
    {
        get => field != Forgotten ? field : throw estate.Jobs.WasForgotten(TaskId);
        private set;
    }

    /// <summary>When it arrived, or will arrive.</summary>
    public SimTime ArrivedAt { get; private set; }

    /// <summary>When it was first worked on; <see cref="SimTime.Never"/> before that.</summary>
    public SimTime StartedAt { get; private set; }

    /// <summary>When it ended, however it did; <see cref="SimTime.Never"/> before that.</summary>
    public SimTime EndedAt { get; private set; }

    /// <summary>Whether nothing can happen to it any more.</summary>
    public bool IsOver => State >= JobState.Completed;

    /// <summary>The work done up to now, rounded to whole instructions. Reading it changes nothing.</summary>
    public Instructions WorkDone => Instructions.FromCount((long)Math.Round(InstructionsDone(estate.Simulation.Now)));

    /// <summary>The work left at this moment, rounded to whole instructions. Reading it changes nothing.</summary>
    public Instructions WorkLeft => Spec.Work.IsEndless
        ? Instructions.Endless
        : Instructions.FromCount((long)Math.Round(InstructionsLeft(estate.Simulation.Now)));

    internal override JobSpec Claim => Spec;

    private protected override VirtualMachine Machine => VirtualMachine!;

    /// <summary>Ends it, unfinished, wherever it stands.</summary>
    /// <returns>False when it was over already.</returns>
    public bool Cancel() => Leave(JobState.Cancelled);

    /// <summary>Declares it done as it is: how endless jobs come to a good end.</summary>
    /// <returns>False when it was over already.</returns>
    public bool Complete() => Leave(JobState.Completed);

    /// <summary>Halts it. It gives up its virtual cores and keeps what was done.</summary>
    /// <returns>False unless it was waiting or running on a virtual machine.</returns>
    public bool Pause()
    {
        estate.Simulation.ThrowIfObserving();
        if (State is not (JobState.Waiting or JobState.Running) || VirtualMachine is null)
            return false;
        var wasRunning = State == JobState.Running;
        State = JobState.Paused;
        VirtualMachine.Park(this, wasRunning);
        return true;
    }

    /// <summary>Lets it go on; on a space-shared virtual machine it joins the end of the queue.</summary>
    /// <returns>False unless it was paused.</returns>
    public bool Resume()
    {
        estate.Simulation.ThrowIfObserving();
        if (State != JobState.Paused)
            return false;
        State = JobState.Waiting;
        VirtualMachine!.Unpark(this);
        VirtualMachine.Accept(this);
        return true;
    }

    /// <summary>Nobody is to ask it anything any more.</summary>
    internal void BeForgotten()
    {
        State = Forgotten;
        home = null;
    }

    /// <summary>It will arrive after its submission delay, or has just done so.</summary>
    internal void Announce()
    {
        ArrivedAt = estate.Simulation.Now.AddSaturating(Spec.SubmissionDelay);
        if (Spec.SubmissionDelay == SimDuration.Zero)
            Arrive();
        else if (!ArrivedAt.IsNever)
        {
            timer = new(estate.Simulation.Schedule(ArrivedAt, this, EventTag.Of(EventTag.JobArrival, TaskId)));
            VirtualMachine?.Occupy(1); // A machine to which work is still to come isn't idle.
        }
    }

    /// <summary>It is given to a virtual machine.</summary>
    internal void AssignTo(VirtualMachine vm)
    {
        home = vm;
        vm.Accept(this);
    }

    internal override void NoteStarted()
    {
        State = JobState.Running;
        if (!StartedAt.IsNever)
            return;
        StartedAt = estate.Simulation.Now;
        if (!Spec.Lifetime.IsForever)
            timer = new(estate.Simulation.Schedule(Spec.Lifetime, this, EventTag.Of(EventTag.JobExpiry, TaskId))); // After what is done at that very instant.
    }

    internal override void EndAs(JobState state)
    {
        State = state;
        EndedAt = estate.Simulation.Now;
        Settle();
        if (timer is not null)
            estate.Simulation.Cancel(timer.Value);
        estate.Simulation.Witness(EventTag.Of(EventTag.JobEnd, TaskId) ^ (long)state);
        estate.NoteEnded(this);
    }

    /// <inheritdoc/>
    void IEventHandler.Handle(long tag)
    {
        timer = null;
        if (EventTag.KindOf(tag) == EventTag.JobArrival)
            Arrive();
        else
            Leave(JobState.Expired);
    }

    /// <inheritdoc/>
    protected override void OnCompleted()
    {
        if (State != JobState.Running)
            return; // Somebody who heard of an earlier completion of this instant has ended it already.
        EndAs(JobState.Completed);
        VirtualMachine!.NoteFinished(this);
    }

    /// <summary>Its number and where it is, such as <c>job/12 on host/3</c>.</summary>
    public override string ToString() => VirtualMachine?.Host is { } host ? $"job/{Id} on host/{host.Id}" : $"job/{Id}";

    private void Arrive()
    {
        var wasAnnounced = Spec.SubmissionDelay > SimDuration.Zero;
        State = JobState.Waiting;
        if (VirtualMachine is not { } vm)
        {
            estate.Dispatch(this);
            return;
        }

        vm.Accept(this);
        if (wasAnnounced)
            vm.Occupy(-1);
    }

    private bool Leave(JobState state)
    {
        estate.Simulation.ThrowIfObserving();
        if (IsOver)
            return false;
        var before = State;
        EndAs(state);
        if (VirtualMachine is null && before == JobState.Waiting)
            estate.Withdraw(this);
        else if (VirtualMachine is null)
            return true;
        else if (before == JobState.Announced && !ArrivedAt.IsNever)
            VirtualMachine.Occupy(-1);
        else if (before == JobState.Paused)
            VirtualMachine.Unpark(this);
        else if (before is JobState.Running or JobState.Waiting)
            VirtualMachine.LetGo(this, before == JobState.Running);
        return true;
    }
}
