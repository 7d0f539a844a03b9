// SPDX-License-Identifier: MIT
using CloudSimNet.Accounting;
using CloudSimNet.Admission;
using CloudSimNet.Cpu.Costs;
using CloudSimNet.Engine.Events;
using CloudSimNet.Specs;

namespace CloudSimNet;

/// <summary>A virtual machine: requested, placed on a host (or refused), run and ended. Jobs are submitted to it.</summary>
public sealed partial class VirtualMachine : IEventHandler, IWaitingRequest
{
    private readonly Inventory inventory;
    private VmListeners listeners;
    private GuestWork work;
    private VmLife life = new();
    private SimTime requestedAt;
    private string? reason; // Why it was refused or failed; before that, what the last policy said against placing it.
    private bool isForgotten;
    private bool isChoosing; // At the end of this instant.

    internal VirtualMachine(Inventory inventory, VmId id, VmSpec spec, VmOrigin origin)
    {
        this.inventory = inventory;
        Id = id;
        Origin = origin;
        work = new GuestWork(spec);
    }

    /// <summary>Which virtual machine this is.</summary>
    public VmId Id { get; }

    /// <summary>What was asked for.</summary>
    public VmSpec Spec => Known.AskedFor;

    /// <summary>Whose it is; null for a machine that was requested without a tenant.</summary>
    public Tenant? Tenant => Known.Origin.Tenant;

    /// <summary>Its labels.</summary>
    public Labels Labels => Known.Origin.Labels;

    /// <summary>Its stay on its host, also after its end; null before it was placed. Earlier ones hang on it.</summary>
    public Stay? Stay => Known.CurrentStay;

    /// <summary>Its host, also after its end; null before it was placed.</summary>
    public Host? Host => Known.CurrentStay?.Host;

    /// <summary>Where it stands.</summary>
    public VmState State => Known.life.State;

    /// <summary>When it was requested, or will be.</summary>
    public SimTime RequestedAt => Known.requestedAt;

    /// <summary>When it was given a host; <see cref="SimTime.Never"/> before that.</summary>
    public SimTime PlacedAt => Known.CurrentStay?.First.Since ?? SimTime.Never;

    /// <summary>When it began to run; <see cref="SimTime.Never"/> before that.</summary>
    public SimTime RunningAt => Known.life.RunningAt;

    /// <summary>When it was refused, failed, or gave back its host's capacity; <see cref="SimTime.Never"/> before that.</summary>
    public SimTime EndedAt => Known.life.EndedAt;

    /// <summary>Why no host took it, or while it waits, why none takes it as things are; null otherwise.</summary>
    public string? RefusalReason => State == VmState.Waiting ? ReasonOfRefusal() : State == VmState.Refused ? reason : null;

    /// <summary>Why it failed; null unless it did.</summary>
    public string? FailureReason => State == VmState.Failed ? reason : null;

    /// <summary>What its own workload costs on its host; null before it was placed.</summary>
    public CostBreakdown? Cost => Known.CurrentStay?.Cost;

    /// <summary>Jobs that are here and not over: waiting or running.</summary>
    public int ActiveJobs => Known.work.Jobs.Active;

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
    public double CyclesUnmet => Known.work.Demand?.UnmetCycles(inventory.Simulation.Now) ?? 0;

    /// <summary>Where its cycles went up to now, the sum over its stays. Computed when read, in O(its stays + its jobs that aren't over); reading it
    /// changes nothing.</summary>
    public VmCycles Cycles
    {
        get
        {
            if (Stay is not { Earlier: not null } last)
                return CurrentStay?.Cycles ?? VmCycles.None;
            var sum = VmCycles.None;
            for (var stay = last; stay is not null; stay = stay.Earlier)
                sum = VmCycles.Sum(sum, stay.Cycles);
            return sum;
        }
    }

    /// <summary>What was asked for, for the library itself, which has to do with it also after it was forgotten.</summary>
    internal VmSpec AskedFor => work.Jobs.Spec;

    /// <summary>How it was requested.</summary>
    internal VmOrigin Origin { get; }

    /// <summary>Its stay, for the library itself; null once it was forgotten.</summary>
    internal Stay? CurrentStay { get; private set; }

    /// <summary>Whether it runs, for the library itself.</summary>
    internal bool IsRunning => life.State == VmState.Running;

    internal Inventory Inventory => inventory;

    /// <summary>Whether it takes no more work.</summary>
    internal bool IsOver => life.IsOver;

    /// <summary>Whether something else keeps its name, such as a service or a disk.</summary>
    internal bool IsNamedByOthers => listeners.HadAny;

    /// <summary>What the last policy that was asked said against placing it; null when it said nothing.</summary>
    internal string? Unplaceable
    {
        get => life.State <= VmState.Waiting ? reason : null;
        set => reason = value;
    }

    /// <summary>The only datacenter that is asked; null for all of them.</summary>
    internal Datacenter? Target => Origin.Target;

    /// <inheritdoc/>
    DatacenterId? IWaitingRequest.OnlyDatacenter => Target?.Id;

    /// <inheritdoc/>
    bool IWaitingRequest.IsWaiting => life.State == VmState.Waiting;

    // What the library itself asks goes past this: whoever is told of an end may ask until the machine is forgotten, and nobody after that.
    private VirtualMachine Known => isForgotten ? throw inventory.Vms.WasForgotten(Id.Value) : this;

    /// <summary>Submits a job. It may be submitted before the machine runs, and then waits for it.</summary>
    /// <param name="spec">What is to be done.</param>
    /// <returns>The job.</returns>
    /// <exception cref="ModelException">Something is wrong with the spec.</exception>
    public Job Submit(JobSpec spec) => inventory.Submit(spec, Known, Origin.Tenant);

    /// <summary>Lets the machine's demand follow a trace, beside any jobs, from when it runs.</summary>
    /// <param name="utilisation">The samples.</param>
    /// <returns>This machine.</returns>
    /// <exception cref="InvalidOperationException">It follows a trace already, or is over.</exception>
    public VirtualMachine Follow(UtilisationTrace utilisation)
    {
        ArgumentNullException.ThrowIfNull(utilisation);
        inventory.Simulation.ThrowIfObserving();
        if (Known.work.HasTrace)
            throw new InvalidOperationException($"Virtual machine {Id} follows a trace already; a machine can follow one.");
        if (IsOver)
            throw new InvalidOperationException($"Virtual machine {Id} is {life.State}; a trace must be given to it before its end.");
        work.Follow(utilisation);
        if (life.State is VmState.Running or VmState.Paused)
            work.BeginDemand(CurrentStay!, PlanRelease);
        if (life.State == VmState.Paused)
            work.Demand!.Suspend(true);
        return this;
    }

    /// <summary>Halts it: it keeps its host's capacity, and its jobs get nothing.</summary>
    /// <returns>False unless it was running.</returns>
    public bool Pause()
    {
        inventory.Simulation.ThrowIfObserving();
        if (Known.life.State != VmState.Running)
            return false;
        life.Become(VmState.Paused, this);
        life.CancelRelease(inventory.Simulation);
        CurrentStay!.NoteHalted();
        CurrentStay.Share.Suspend(true);
        work.Demand?.Suspend(true);
        listeners.TellHalted(true);
        return true;
    }

    /// <summary>Lets it go on.</summary>
    /// <returns>False unless it was paused.</returns>
    public bool Resume()
    {
        inventory.Simulation.ThrowIfObserving();
        if (Known.life.State != VmState.Paused)
            return false;
        life.Become(VmState.Running, this);
        CurrentStay!.NoteRunning();
        CurrentStay.Share.Suspend(false);
        work.Demand?.Suspend(false);
        StartWaiting();
        PlanRelease();
        listeners.TellHalted(false);
        return true;
    }

    /// <summary>Ends it, wherever it stands. Its unfinished jobs fail at once; its host's capacity is free after its stop delay.</summary>
    /// <returns>False when it was ending or over already.</returns>
    public bool Stop()
    {
        inventory.Simulation.ThrowIfObserving();
        if (Known.IsOver)
            return false;
        var hadStarted = life.State is VmState.Running or VmState.Paused;
        GiveUp(VmState.Stopping);
        if (hadStarted && AskedFor.StopDelay > SimDuration.Zero)
            life.PlanStep(this, EventTag.VmStopped, AskedFor.StopDelay, Phase.Release);
        else
            End();
        listeners.TellOver();
        return true;
    }

    /// <summary>It fails at once, as when its guest or its hypervisor process crashes: its unfinished jobs fail, keeping what was done of them, and
    /// its host's capacity is free.</summary>
    /// <param name="because">Why, for whoever reads the result.</param>
    /// <returns>False unless it was on a host and not ending.</returns>
    public bool Fail(string because)
    {
        ArgumentException.ThrowIfNullOrEmpty(because);
        inventory.Simulation.ThrowIfObserving();
        if (!Known.life.IsHosted)
            return false;
        reason = because;
        GiveUp(VmState.Failed);
        inventory.Simulation.FoldIntoFingerprint(EventTag.Of(EventTag.VmFailed, Id.Value));
        CurrentStay!.End();
        inventory.NoteEnded(this);
        listeners.TellOver();
        return true;
    }

    /// <summary>Its host is gone, and so is it.</summary>
    internal void LoseHost(string because)
    {
        if (Fail(because) || life.State != VmState.Stopping)
            return;
        life.CancelAll(inventory.Simulation);
        End();
    }

    /// <summary>Goes on on another host from this instant on.</summary>
    /// <returns>False, with nothing changed, unless it is on a host and not ending, and the other one can take it.</returns>
    internal bool MoveTo(Host host)
    {
        if (!life.IsHosted || host == CurrentStay!.Host || !host.CanTake(AskedFor))
            return false;
        SwitchTo(host, host.Reserve(AskedFor, HoldPurpose.IncomingMigration));
        return true;
    }

    /// <summary>Goes on elsewhere, on capacity that was promised there, without a pause: what is left of its work is priced for the new host.</summary>
    private void SwitchTo(Host host, Hold hold)
    {
        var old = CurrentStay!;
        var tasks = work.Leave(old);
        if (life.State == VmState.Running)
            old.NoteHalted();
        var account = TakeLedger();
        CurrentStay = host.Admit(this, hold, old);
        work.Enter(CurrentStay, tasks);
        if (life.State == VmState.Running)
            CurrentStay.NoteRunning();
        CurrentStay.Share.Suspend(life.State == VmState.Paused);
        listeners.TellMoved();
        old.End(account);
    }

    /// <summary>Nobody is to ask it anything any more.</summary>
    internal void BeForgotten()
    {
        isForgotten = true;
        CurrentStay = null;
        work = new GuestWork(AskedFor);
    }

    /// <summary>It will be requested after a delay, or at once.</summary>
    internal void Announce(SimDuration delay)
    {
        requestedAt = inventory.Simulation.Now.AddSaturating(delay);
        if (delay == SimDuration.Zero)
            inventory.Arrive(this);
        else if (!requestedAt.IsNever)
            life.PlanStep(this, EventTag.VmRequest, delay, Phase.Normal);
    }

    /// <summary>No host can take it now: it waits if it is patient, and is refused otherwise.</summary>
    /// <returns>Whether it waits.</returns>
    internal bool NotPlaced()
    {
        if (AskedFor.WaitAtMost > SimDuration.Zero)
        {
            life.Become(VmState.Waiting, this);
            if (!AskedFor.WaitAtMost.IsForever)
                life.PlanStep(this, EventTag.VmDeadline, AskedFor.WaitAtMost, Phase.Dispatch); // Capacity that is freed at that very instant still counts.
            return true;
        }

        Refuse();
        return false;
    }

    /// <summary>It has got a host.</summary>
    internal void Begin(Stay first)
    {
        life.CancelStep(inventory.Simulation);
        CurrentStay = first;
        life.Become(VmState.Starting, this);
        if (AskedFor.StartDelay > SimDuration.Zero)
            life.PlanStep(this, EventTag.VmStarted, AskedFor.StartDelay, Phase.Normal);
        else
            Start();
    }

    /// <inheritdoc/>
    void IEventHandler.Handle(long tag)
    {
        switch (EventTag.KindOf(tag))
        {
            case EventTag.EndOfInstant:
                Choose();
                break;
            case EventTag.VmRequest:
                inventory.Arrive(this);
                break;
            case EventTag.VmDeadline:
                inventory.Forget();
                Refuse();
                break;
            case EventTag.VmStarted:
                Start();
                break;
            case EventTag.VmStopped:
                End();
                break;
            case EventTag.VmIdle when inventory.HasUnassignedFor(this):
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
        CurrentStay!.NoteRunning();
        life.PlanExpiry(this);
        if (work.HasTrace)
            work.BeginDemand(CurrentStay, PlanRelease);
        StartWaiting();
        PlanRelease();
        listeners.TellStarted();
        inventory.VmStarted.Report(this);
    }

    private string ReasonOfRefusal() => reason ?? Refusals.ReasonOf(AskedFor, inventory.AskedBy(this));

    private void Refuse()
    {
        reason = ReasonOfRefusal();
        life.Become(VmState.Refused, this);
        inventory.Simulation.FoldIntoFingerprint(EventTag.Of(EventTag.VmRefused, Id.Value));
        work.End(null);
        inventory.NoteEnded(this);
        listeners.TellOver();
    }

    // Whatever is in it ends; it still holds its host's capacity.
    private void GiveUp(VmState next)
    {
        life.CancelAll(inventory.Simulation);
        if (life.State == VmState.Waiting)
            inventory.Forget();
        if (life.State == VmState.Running)
            CurrentStay!.NoteHalted();
        life.Become(next, this);
        if (CurrentStay is not null)
            inventory.NoteEnding(this);
        work.End(CurrentStay);
    }

    private void End()
    {
        life.Become(VmState.Ended, this);
        CurrentStay?.End();
        inventory.NoteEnded(this);
    }
}
