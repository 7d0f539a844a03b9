// SPDX-License-Identifier: MIT
using CloudSimNet.Accounting;
using CloudSimNet.Admission;
using CloudSimNet.Cpu.Costs;
using CloudSimNet.Engine.Events;
using CloudSimNet.Engine.Sharing;
using CloudSimNet.Engine.Units;
using CloudSimNet.Specs;
using CloudSimNet.Workloads;

namespace CloudSimNet;

/// <summary>A virtual machine: requested, placed on a host (or refused), run and ended. Jobs are submitted to it.</summary>
public sealed partial class VirtualMachine : IEventHandler, IWaitingRequest
{
    private readonly Estate estate;
    private readonly VmOrigin origin;
    private VmTenants tenants;
    private GuestWork work;
    private VmLife life = new();
    private string? reason; // Why it was refused or failed; before that, what the last policy said against placing it.
    private bool isForgotten;

    internal VirtualMachine(Estate estate, VmId id, VmSpec spec, VmOrigin origin)
    {
        this.estate = estate;
        Id = id;
        this.origin = origin;
        work = new GuestWork(spec);
    }

    /// <summary>Which virtual machine this is.</summary>
    public VmId Id { get; }

    /// <summary>What was asked for.</summary>
    public VmSpec Spec => work.Jobs.Spec;

    /// <summary>Whose it is; null for a machine that was requested without a tenant.</summary>
    public Tenant? Tenant => origin.Tenant;

    /// <summary>Its labels.</summary>
    public Labels Labels => origin.Labels;

    /// <summary>Its stay on its host, also after its end; null before it was placed. Earlier ones hang on it.</summary>
    public Stay? Stay { get; private set; }

    /// <summary>Its host, also after its end; null before it was placed.</summary>
    public Host? Host => Stay?.Host;

    /// <summary>Where it stands.</summary>
    public VmState State => isForgotten ? throw estate.Vms.WasForgotten(Id.Value) : life.State;

    /// <summary>When it was requested, or will be.</summary>
    public SimTime RequestedAt { get; private set; }

    /// <summary>When it was given a host; <see cref="SimTime.Never"/> before that.</summary>
    public SimTime PlacedAt => life.PlacedAt;

    /// <summary>When it began to run; <see cref="SimTime.Never"/> before that.</summary>
    public SimTime RunningAt => life.RunningAt;

    /// <summary>When it was refused, failed, or gave back its host's capacity; <see cref="SimTime.Never"/> before that.</summary>
    public SimTime EndedAt => life.EndedAt;

    /// <summary>Why no host took it, or while it waits, why none takes it as things are; null otherwise.</summary>
    public string? RefusalReason => State == VmState.Waiting ? ReasonOfRefusal() : State == VmState.Refused ? reason : null;

    /// <summary>Why it failed; null unless it did.</summary>
    public string? FailureReason => State == VmState.Failed ? reason : null;

    /// <summary>What its own workload costs on its host; null before it was placed.</summary>
    public CostBreakdown? Cost => Stay?.Cost;

    /// <summary>Jobs that are here and not over: waiting or running.</summary>
    public int ActiveJobs => work.Jobs.Active;

    /// <summary>What its jobs and its trace have done up to now, in cycles. Reading it changes nothing. O(its stays).</summary>
    public double CyclesDone
    {
        get
        {
            var sum = 0.0;
            for (var stay = Stay; stay is not null; stay = stay.Earlier)
                sum += stay.ServedCycles;
            return sum;
        }
    }

    /// <summary>What its trace has asked for and not got up to now, in cycles.</summary>
    public double CyclesUnmet => work.Demand?.UnmetCycles(estate.Simulation.Now) ?? 0;

    /// <summary>Where its cycles went up to now, the sum over its stays. Computed when read, in O(its stays + its jobs that aren't over); reading it changes nothing.</summary>
    public VmCycles Cycles
    {
        get
        {
            if (Stay is not { Earlier: not null })
                return Stay?.Cycles ?? VmCycles.None;
            var sum = VmCycles.None;
            for (var stay = Stay; stay is not null; stay = stay.Earlier)
                sum = VmCycles.Sum(sum, stay.Cycles);
            return sum;
        }
    }

    /// <summary>What its trace has done up to now, in cycles.</summary>
    internal double TraceCyclesDone => work.Demand?.DoneCycles(estate.Simulation.Now) ?? 0;

    internal Estate Estate => estate;

    /// <summary>Whether it takes no more work.</summary>
    internal bool IsOver => life.IsOver;

    /// <summary>Whether something else keeps its name, such as a service or a disk.</summary>
    internal bool IsNamedByOthers => tenants.HadAny;

    /// <summary>What the last policy that was asked said against placing it; null when it said nothing.</summary>
    internal string? Unplaceable
    {
        get => State <= VmState.Waiting ? reason : null;
        set => reason = value;
    }

    /// <summary>The only datacenter that is asked; null for all of them.</summary>
    internal Datacenter? Target => origin.Target;

    /// <inheritdoc/>
    DatacenterId? IWaitingRequest.OnlyDatacenter => Target?.Id;

    /// <inheritdoc/>
    bool IWaitingRequest.IsWaiting => State == VmState.Waiting;

    /// <summary>Submits a job. It may be submitted before the machine runs, and then waits for it.</summary>
    /// <param name="spec">What is to be done.</param>
    /// <returns>The job.</returns>
    /// <exception cref="ModelException">Something is wrong with the spec.</exception>
    public Job Submit(JobSpec spec) => estate.Submit(spec, this, Tenant);

    /// <summary>Lets the machine's demand follow a trace, beside any jobs, from when it runs.</summary>
    /// <param name="utilisation">The samples.</param>
    /// <returns>This machine.</returns>
    /// <exception cref="InvalidOperationException">It follows a trace already, or is over.</exception>
    public VirtualMachine Follow(UtilisationTrace utilisation)
    {
        ArgumentNullException.ThrowIfNull(utilisation);
        estate.Simulation.ThrowIfObserving();
        if (work.HasTrace)
            throw new InvalidOperationException($"Virtual machine {Id} follows a trace already; a machine can follow one.");
        if (IsOver)
            throw new InvalidOperationException($"Virtual machine {Id} is {State}; a trace must be given to it before its end.");
        work.Follow(utilisation);
        if (State is VmState.Running or VmState.Paused)
            work.BeginDemand(Stay!, PlanRelease);
        if (State == VmState.Paused)
            work.Demand!.Suspend(true);
        return this;
    }

    /// <summary>Halts it: it keeps its host's capacity, and its jobs get nothing.</summary>
    /// <returns>False unless it was running.</returns>
    public bool Pause()
    {
        estate.Simulation.ThrowIfObserving();
        if (State != VmState.Running)
            return false;
        life.Become(VmState.Paused, this);
        life.CancelRelease(estate.Simulation);
        Stay!.NoteHalted();
        Stay.Share.Suspend(true);
        work.Demand?.Suspend(true);
        tenants.TellHalted(true);
        return true;
    }

    /// <summary>Lets it go on.</summary>
    /// <returns>False unless it was paused.</returns>
    public bool Resume()
    {
        estate.Simulation.ThrowIfObserving();
        if (State != VmState.Paused)
            return false;
        life.Become(VmState.Running, this);
        Stay!.NoteRunning();
        Stay.Share.Suspend(false);
        work.Demand?.Suspend(false);
        StartWaiting();
        PlanRelease();
        tenants.TellHalted(false);
        return true;
    }

    /// <summary>Ends it, wherever it stands. Its unfinished jobs fail at once; its host's capacity is free after its stop delay.</summary>
    /// <returns>False when it was ending or over already.</returns>
    public bool Stop()
    {
        estate.Simulation.ThrowIfObserving();
        if (IsOver)
            return false;
        var hadStarted = State is VmState.Running or VmState.Paused;
        GiveUp(VmState.Stopping);
        if (hadStarted && Spec.StopDelay > SimDuration.Zero)
            life.PlanStep(this, EventTag.VmStopped, Spec.StopDelay, Phase.Release);
        else
            End();
        tenants.TellOver();
        return true;
    }

    /// <summary>It fails at once, as when its guest or its hypervisor process crashes: its unfinished jobs fail, keeping what was done of them, and its host's capacity is free.</summary>
    /// <param name="because">Why, for whoever reads the result.</param>
    /// <returns>False unless it was on a host and not ending.</returns>
    public bool Fail(string because)
    {
        ArgumentException.ThrowIfNullOrEmpty(because);
        estate.Simulation.ThrowIfObserving();
        if (!life.IsHosted)
            return false;
        reason = because;
        GiveUp(VmState.Failed);
        estate.Simulation.Witness(EventTag.Of(EventTag.VmFailed, Id.Value));
        Stay!.End();
        estate.NoteEnded(this);
        tenants.TellOver();
        return true;
    }

    /// <summary>Its host is gone, and so is it.</summary>
    internal void LoseHost(string because)
    {
        if (Fail(because) || State != VmState.Stopping)
            return;
        life.CancelAll(estate.Simulation);
        End();
    }

    /// <summary>Goes on on another host from this instant on. The host must have room.</summary>
    internal void MoveTo(Host host) => SwitchTo(host, host.Reserve(HoldAmount.Of(host.Spec, Spec), HoldPurpose.IncomingMigration));

    /// <summary>Goes on elsewhere, on capacity that was promised there, without a pause: what is left of its work is priced for the new host.</summary>
    internal void SwitchTo(Host host, Hold hold)
    {
        var old = Stay!;
        var tasks = work.Leave(old);
        if (State == VmState.Running)
            old.NoteHalted();
        Stay = host.Admit(this, hold, old);
        work.Enter(Stay, tasks);
        if (State == VmState.Running)
            Stay.NoteRunning();
        Stay.Share.Suspend(State == VmState.Paused);
        tenants.TellMoved();
        old.End();
    }

    /// <summary>Nobody is to ask it anything any more.</summary>
    internal void BeForgotten()
    {
        isForgotten = true;
        Stay = null;
        work = new GuestWork(Spec);
    }

    /// <summary>It will be requested after a delay, or at once.</summary>
    internal void Announce(SimDuration delay)
    {
        RequestedAt = estate.Simulation.Now.AddSaturating(delay);
        if (delay == SimDuration.Zero)
            estate.Arrive(this);
        else if (!RequestedAt.IsNever)
            life.PlanStep(this, EventTag.VmRequest, delay, Phase.Normal);
    }

    /// <summary>No host can take it now: it waits if it is patient, and is refused otherwise.</summary>
    /// <returns>Whether it waits.</returns>
    internal bool NotPlaced()
    {
        if (Spec.WaitAtMost > SimDuration.Zero)
        {
            life.Become(VmState.Waiting, this);
            if (!Spec.WaitAtMost.IsForever)
                life.PlanStep(this, EventTag.VmDeadline, Spec.WaitAtMost, Phase.Dispatch); // Capacity that is freed at that very instant still counts.
            return true;
        }

        Refuse();
        return false;
    }

    /// <summary>It has got a host.</summary>
    internal void Begin(Stay first)
    {
        life.CancelStep(estate.Simulation);
        Stay = first;
        life.Become(VmState.Starting, this);
        if (Spec.StartDelay > SimDuration.Zero)
            life.PlanStep(this, EventTag.VmStarted, Spec.StartDelay, Phase.Normal);
        else
            Start();
    }

    /// <inheritdoc/>
    void IEventHandler.Handle(long tag)
    {
        switch (EventTag.KindOf(tag))
        {
            case EventTag.VmRequest:
                estate.Arrive(this);
                break;
            case EventTag.VmDeadline:
                estate.Forget();
                Refuse();
                break;
            case EventTag.VmStarted:
                Start();
                break;
            case EventTag.VmStopped:
                End();
                break;
            case EventTag.VmIdle when estate.HasUnassigned:
                life.PlanLastCall(this);
                break;
            default:
                Stop();
                break;
        }
    }

    private void Start()
    {
        life.Become(VmState.Running, this);
        Stay!.NoteRunning();
        life.PlanExpiry(this);
        if (work.HasTrace)
            work.BeginDemand(Stay, PlanRelease);
        StartWaiting();
        PlanRelease();
        tenants.TellStarted();
    }

    private string ReasonOfRefusal() => reason ?? Refusals.ReasonOf(Spec, estate.AskedBy(this));

    private void Refuse()
    {
        reason = ReasonOfRefusal();
        life.Become(VmState.Refused, this);
        estate.Simulation.Witness(EventTag.Of(EventTag.VmRefused, Id.Value));
        work.End(null);
        estate.NoteEnded(this);
        tenants.TellOver();
    }

    // Whatever is in it ends; it still holds its host's capacity.
    private void GiveUp(VmState next)
    {
        life.CancelAll(estate.Simulation);
        if (State == VmState.Waiting)
            estate.Forget();
        if (State == VmState.Running)
            Stay!.NoteHalted();
        life.Become(next, this);
        if (Stay is not null)
            estate.NoteEnding(this);
        work.End(Stay);
    }

    private void End()
    {
        life.Become(VmState.Ended, this);
        Stay?.End();
        estate.NoteEnded(this);
    }
}
