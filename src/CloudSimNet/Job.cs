// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Costs;
using CloudSimNet.Engine.Events;
using CloudSimNet.Engine.Sharing;
using CloudSimNet.Specs;

namespace CloudSimNet;

/// <summary>A job: work that was submitted to a virtual machine, or to whichever comes in turn.</summary>
public sealed class Job : VmTask, IEventHandler
{
    private const JobState Forgotten = (JobState)(-1);

    private readonly Inventory inventory;
    private readonly JobSpec spec;
    private object? home; // Its machine; before it has one, its tenant if it has one.
    private JobState state;
    private SimTime arrivedAt;
    private SimTime startedAt = SimTime.Never;
    private SimTime endedAt = SimTime.Never;

    internal Job(Inventory inventory, JobId id, JobSpec spec, VirtualMachine? vm, Tenant? tenant)
        : base(id.Value, spec.Work.IsEndless ? double.PositiveInfinity : spec.Work.Count)
    {
        this.inventory = inventory;
        this.spec = spec;
        home = (object?)vm ?? tenant;
    }

    /// <summary>Which job this is.</summary>
    public JobId Id => new(TaskId);

    /// <summary>What was asked for.</summary>
    public JobSpec Spec => Known.spec;

    /// <summary>Whose it is; null for a job that was submitted without a tenant.</summary>
    public Tenant? Tenant => Known.home is VirtualMachine vm ? vm.Origin.Tenant : home as Tenant;

    /// <summary>Where it runs; null until a job that was submitted to none in particular has been given one.</summary>
    public VirtualMachine? VirtualMachine => Known.Vm;

    /// <summary>Where it stands.</summary>
    public JobState State => Known.state;

    /// <summary>When it arrived, or will arrive.</summary>
    public SimTime ArrivedAt => Known.arrivedAt;

    /// <summary>When it was first worked on; <see cref="SimTime.Never"/> before that.</summary>
    public SimTime StartedAt => Known.startedAt;

    /// <summary>When it ended, however it did; <see cref="SimTime.Never"/> before that.</summary>
    public SimTime EndedAt => Known.endedAt;

    /// <summary>Whether nothing can happen to it any more.</summary>
    public bool IsOver => Known.state >= JobState.Completed;

    /// <summary>The work done up to now, rounded to whole instructions. Reading it changes nothing.</summary>
    public Instructions WorkDone => Instructions.FromCount((long)Math.Round(Known.InstructionsDone(inventory.Simulation.Now)));

    /// <summary>The work left at this moment, rounded to whole instructions. Reading it changes nothing.</summary>
    public Instructions WorkLeft => Known.spec.Work.IsEndless
        ? Instructions.Endless
        : Instructions.FromCount((long)Math.Round(InstructionsLeft(inventory.Simulation.Now)));

    /// <inheritdoc cref="VmTask.Cost"/>
    public new CostBreakdown? Cost => Known.CostNow;

    /// <inheritdoc cref="CpuTask.IsAttached"/>
    public new bool IsAttached => ((CpuTask)Known).IsAttached;

    internal override JobSpec Claim => spec;

    private protected override VirtualMachine Machine => Vm!;

    // What the library itself asks goes past this: whoever is told of an end may ask until the job is forgotten, and nobody after that.
    private Job Known => state == Forgotten ? throw inventory.Jobs.WasForgotten(TaskId) : this;

    private VirtualMachine? Vm => home as VirtualMachine;

    private CostBreakdown? CostNow => base.Cost;

    /// <inheritdoc cref="CpuTask.ServedCycles"/>
    public new double ServedCycles(SimTime now) => ((CpuTask)Known).ServedCycles(now);

    /// <inheritdoc cref="CpuTask.RemainingCycles"/>
    public new double RemainingCycles(SimTime now) => ((CpuTask)Known).RemainingCycles(now);

    /// <inheritdoc cref="CpuTask.AddWork"/>
    public new void AddWork(double cycles) => ((CpuTask)Known).AddWork(cycles);

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
        inventory.Simulation.ThrowIfObserving();
        if (Known.state is not (JobState.Waiting or JobState.Running) || Vm is null)
            return false;
        var wasRunning = state == JobState.Running;
        state = JobState.Paused;
        Vm.Park(this, wasRunning);
        return true;
    }

    /// <summary>Lets it go on; on a space-shared virtual machine it joins the end of the queue.</summary>
    /// <returns>False unless it was paused.</returns>
    public bool Resume()
    {
        inventory.Simulation.ThrowIfObserving();
        if (Known.state != JobState.Paused)
            return false;
        state = JobState.Waiting;
        Vm!.Unpark(this);
        Vm.Accept(this);
        return true;
    }

    /// <summary>Nobody is to ask it anything any more.</summary>
    internal void BeForgotten()
    {
        state = Forgotten;
        home = null;
    }

    /// <summary>It will arrive after its submission delay, or has just done so.</summary>
    internal void Announce()
    {
        arrivedAt = inventory.Simulation.Now.AddSaturating(spec.SubmissionDelay);
        if (spec.SubmissionDelay == SimDuration.Zero)
            Arrive();
        else if (!arrivedAt.IsNever)
        {
            Timer = inventory.Simulation.Schedule(arrivedAt, this, EventTag.Of(EventTag.JobArrival, TaskId)); // The end of its lifetime later.
            Vm?.ChangeBusyHolds(1); // A machine to which work is still to come isn't idle.
        }
    }

    /// <summary>It is given to a virtual machine.</summary>
    internal void AssignTo(VirtualMachine machine)
    {
        home = machine;
        machine.Accept(this);
    }

    internal override void NoteStarted()
    {
        state = JobState.Running;
        if (!startedAt.IsNever)
            return;
        startedAt = inventory.Simulation.Now;
        if (!spec.Lifetime.IsForever)
            Timer = inventory.Simulation.Schedule(spec.Lifetime, this, EventTag.Of(EventTag.JobExpiry, TaskId)); // After what is done at that very instant.
    }

    internal override void EndAs(JobState state)
    {
        this.state = state;
        endedAt = inventory.Simulation.Now;
        Settle(endedAt);
        if (Timer != EventHandle.None)
            inventory.Simulation.Cancel(Timer);
        inventory.Simulation.FoldIntoFingerprint(EventTag.Of(EventTag.JobEnd, TaskId) ^ (long)state);
        inventory.NoteEnded(this);
    }

    /// <inheritdoc/>
    void IEventHandler.Handle(long tag)
    {
        Timer = EventHandle.None;
        if (EventTag.KindOf(tag) == EventTag.JobArrival)
            Arrive();
        else
            Leave(JobState.Expired);
    }

    /// <inheritdoc/>
    protected override void OnCompleted()
    {
        if (state != JobState.Running)
            return; // Somebody who heard of an earlier completion of this instant has ended it already.
        EndAs(JobState.Completed);
        Vm!.NoteFinished(this);
    }

    /// <summary>Its number and where it is, such as <c>job/12 on host/3</c>.</summary>
    public override string ToString() => Vm?.CurrentStay?.Host is { } host ? $"job/{Id} on host/{host.Id}" : $"job/{Id}";

    private void Arrive()
    {
        var wasAnnounced = spec.SubmissionDelay > SimDuration.Zero;
        state = JobState.Waiting;
        if (Vm is not { } machine)
        {
            inventory.Dispatch(this);
            return;
        }

        machine.Accept(this);
        if (wasAnnounced)
            machine.ChangeBusyHolds(-1);
    }

    private bool Leave(JobState how)
    {
        inventory.Simulation.ThrowIfObserving();
        if (Known.state >= JobState.Completed)
            return false;
        var before = state;
        EndAs(how);
        if (Vm is null && before == JobState.Waiting)
            inventory.Withdraw(this);
        else if (Vm is null)
            return true;
        else if (before == JobState.Announced && !arrivedAt.IsNever)
            Vm!.ChangeBusyHolds(-1);
        else if (before == JobState.Paused)
            Vm!.Unpark(this);
        else if (before is JobState.Running or JobState.Waiting)
            Vm!.LetGo(this, before == JobState.Running);
        return true;
    }
}
