// SPDX-License-Identifier: MIT
using CloudSimNet.Accounting;
using CloudSimNet.Cpu.Costs;
using CloudSimNet.Engine.Events;
using CloudSimNet.Engine.Sharing;
using CloudSimNet.Engine.Units;
using CloudSimNet.Scheduling;
using CloudSimNet.Specs;
using CloudSimNet.Workloads;

namespace CloudSimNet;

/// <summary>A virtual machine: requested, placed on a host (or refused), run and ended. Jobs are submitted to it.</summary>
public sealed class VirtualMachine : IEventHandler
{
    private readonly Estate estate;
    private VmTenants tenants;
    private CpuShare? share;
    private UtilisationTrace? trace;
    private UtilisationTask? demand;
    private JobQueue jobs;
    private VmLedger ledger;
    private string? refusal;
    private EventHandle step; // The next step of its life: request, deadline, start, end.
    private EventHandle expiry;
    private EventHandle idle;

    internal VirtualMachine(Estate estate, VmId id, VmSpec spec, Datacenter? target)
    {
        this.estate = estate;
        Id = id;
        Spec = spec;
        Target = target;
        jobs = new JobQueue(spec);
    }

    /// <summary>Which virtual machine this is.</summary>
    public VmId Id { get; }

    /// <summary>What was asked for.</summary>
    public VmSpec Spec { get; }

    /// <summary>Its host, also after its end; null before it was placed.</summary>
    public Host? Host { get; private set; }

    /// <summary>Where it stands.</summary>
    public VmState State { get; private set; }

    /// <summary>When it was requested, or will be.</summary>
    public SimTime RequestedAt { get; private set; }

    /// <summary>When it was given a host; <see cref="SimTime.Never"/> before that.</summary>
    public SimTime PlacedAt { get; private set; } = SimTime.Never;

    /// <summary>When it began to run; <see cref="SimTime.Never"/> before that.</summary>
    public SimTime RunningAt { get; private set; } = SimTime.Never;

    /// <summary>When it was refused or gave back its host's capacity; <see cref="SimTime.Never"/> before that.</summary>
    public SimTime EndedAt { get; private set; } = SimTime.Never;

    /// <summary>Why no host took it, or while it waits, why none takes it as things are; null otherwise.</summary>
    public string? RefusalReason => State == VmState.Waiting ? Refusals.ReasonOf(this, estate) : refusal;

    /// <summary>What its own workload costs on its host; null before it was placed.</summary>
    public CostBreakdown? Cost => Host is null ? null : estate.Costs.Of(Spec.Profile, Spec.Technique, Host.Spec.Processor);

    /// <summary>Jobs that are here and not over: waiting or running.</summary>
    public int ActiveJobs => jobs.Active;

    /// <summary>What its jobs and its trace have done up to now, in cycles. Reading it changes nothing.</summary>
    public double CyclesDone => share?.ServedCycles(estate.Simulation.Now) ?? 0;

    /// <summary>What its trace has asked for and not got up to now, in cycles.</summary>
    public double CyclesUnmet => demand?.UnmetCycles(estate.Simulation.Now) ?? 0;

    /// <summary>Where its cycles went up to now. Computed when read, in O(its jobs that aren't over); reading it changes nothing.</summary>
    public VmCycles Cycles => share is null ? VmCycles.None : ledger.Read(this, share, estate.Simulation.Now);

    /// <summary>What its trace has done up to now, in cycles.</summary>
    internal double TraceCyclesDone => demand?.DoneCycles(estate.Simulation.Now) ?? 0;

    internal Estate Estate => estate;

    /// <summary>Whether it takes no more work.</summary>
    internal bool IsOver => State is VmState.Refused or VmState.Stopping or VmState.Ended;

    /// <summary>The virtual machine that its host was given before it.</summary>
    internal VirtualMachine? BeforeOnHost { get; set; }

    /// <summary>The only datacenter that is asked; null for all of them.</summary>
    internal Datacenter? Target { get; }

    /// <summary>Submits a job. It may be submitted before the machine runs, and then waits for it.</summary>
    /// <param name="spec">What is to be done.</param>
    /// <returns>The job.</returns>
    /// <exception cref="ModelException">Something is wrong with the spec.</exception>
    public Job Submit(JobSpec spec) => estate.Submit(spec, this);

    /// <summary>Lets the machine's demand follow a trace, beside any jobs, from when it runs.</summary>
    /// <param name="utilisation">The samples.</param>
    /// <returns>This machine.</returns>
    /// <exception cref="InvalidOperationException">It follows a trace already, or is over.</exception>
    public VirtualMachine Follow(UtilisationTrace utilisation)
    {
        ArgumentNullException.ThrowIfNull(utilisation);
        estate.Simulation.ThrowIfObserving();
        if (trace is not null)
            throw new InvalidOperationException($"Virtual machine {Id} follows a trace already; a machine can follow one.");
        if (IsOver)
            throw new InvalidOperationException($"Virtual machine {Id} is {State}; a trace must be given to it before its end.");
        trace = utilisation;
        if (State is VmState.Running or VmState.Paused)
            BeginDemand();
        if (State == VmState.Paused)
            demand!.Suspend(estate.Simulation.Now, true);
        return this;
    }

    /// <summary>Halts it: it keeps its host's capacity, and its jobs get nothing.</summary>
    /// <returns>False unless it was running.</returns>
    public bool Pause()
    {
        estate.Simulation.ThrowIfObserving();
        if (State != VmState.Running)
            return false;
        State = VmState.Paused;
        ledger.End(estate.Simulation.Now);
        estate.Simulation.Cancel(idle);
        share!.Suspend(true);
        demand?.Suspend(estate.Simulation.Now, true);
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
        State = VmState.Running;
        ledger.Begin(estate.Simulation.Now);
        share!.Suspend(false);
        demand?.Suspend(estate.Simulation.Now, false);
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
        var hadHost = Host is not null;
        var hadStarted = State is VmState.Running or VmState.Paused;
        estate.Simulation.Cancel(step);
        estate.Simulation.Cancel(expiry);
        estate.Simulation.Cancel(idle);
        if (State == VmState.Waiting)
            estate.Forget();
        if (State == VmState.Running)
            ledger.End(estate.Simulation.Now);
        State = VmState.Stopping;
        if (hadHost)
            estate.NoteEnding();
        jobs.Fail(share);
        demand?.End(estate.Simulation.Now);
        if (hadHost && hadStarted && Spec.StopDelay > SimDuration.Zero)
            step = Plan(EventTag.VmStopped, Spec.StopDelay, Phase.Release);
        else
            End();
        tenants.TellOver();
        return true;
    }

    /// <summary>Something comes to live in it, until it is over.</summary>
    internal void Admit(VmTenant tenant) => tenants.Add(tenant);

    /// <summary>Something begins or ends to hold on to it, even while it doesn't compute: until then it isn't idle.</summary>
    internal void Occupy(int change)
    {
        estate.Simulation.Cancel(idle);
        jobs.Guests += change;
        PlanRelease();
    }

    /// <summary>It will be requested after a delay, or at once.</summary>
    internal void Announce(SimDuration delay)
    {
        RequestedAt = estate.Simulation.Now.AddSaturating(delay);
        if (delay == SimDuration.Zero)
            estate.Arrive(this);
        else if (!RequestedAt.IsNever)
            step = Plan(EventTag.VmRequest, delay, Phase.Normal);
    }

    /// <summary>No host can take it now: it waits if it is patient, and is refused otherwise.</summary>
    /// <returns>Whether it waits.</returns>
    internal bool NotPlaced()
    {
        if (Spec.WaitAtMost > SimDuration.Zero)
        {
            State = VmState.Waiting;
            if (!Spec.WaitAtMost.IsForever)
                step = Plan(EventTag.VmDeadline, Spec.WaitAtMost, Phase.Dispatch); // Capacity that is freed at that very instant still counts.
            return true;
        }

        Refuse();
        return false;
    }

    /// <summary>It has got a host.</summary>
    internal void PlaceOn(Host host)
    {
        estate.Simulation.Cancel(step);
        Host = host;
        share = host.Admit(this);
        PlacedAt = estate.Simulation.Now;
        State = VmState.Starting;
        if (Spec.StartDelay > SimDuration.Zero)
            step = Plan(EventTag.VmStarted, Spec.StartDelay, Phase.Normal);
        else
            Start();
    }

    /// <summary>A job has come to this machine.</summary>
    internal void Accept(VmTask job)
    {
        if (IsOver || JobQueue.IsTooWide(job, Spec))
        {
            job.EndAs(IsOver ? JobState.Failed : JobState.NeverStartable);
            return;
        }

        estate.Simulation.Cancel(idle);
        if (jobs.Add(job))
            StartWaiting();
    }

    /// <summary>What its kernel does runs beside whatever stands in line, at up to a clock; zero to end it. Only while it has a share.</summary>
    internal void RunBeside(VmTask task, Frequency cap)
    {
        if (task.IsAttached && cap == Frequency.Zero)
            share!.Detach(task);
        else if (task.IsAttached)
            share!.SetCap(task, cap);
        else if (cap > Frequency.Zero)
            share!.Attach(task, 1, cap, 1);
    }

    /// <summary>A job was paused.</summary>
    internal void Park(Job job, bool wasRunning)
    {
        jobs.TakeOut(job, wasRunning, Spec, share);
        jobs.Park(job);
        Left();
    }

    /// <summary>A paused job goes on, or has ended.</summary>
    internal void Unpark(Job job)
    {
        jobs.Unpark(job);
        PlanRelease();
    }

    /// <summary>A job that was here leaves without being done.</summary>
    internal void LetGo(VmTask job, bool wasRunning)
    {
        jobs.TakeOut(job, wasRunning, Spec, share);
        Left();
    }

    /// <summary>A job is done.</summary>
    internal void NoteFinished(VmTask job)
    {
        jobs.GiveBack(job, Spec);
        Left();
    }

    /// <summary>A job that was worked on is over.</summary>
    internal void NoteUsed(CostBreakdown cost, double cycles) => ledger.Add(cost, cycles);

    /// <summary>Adds what its cycles were spent on up to now.</summary>
    internal void AddUsed(CycleSplit split) => ledger.AddUsed(split, share!, TraceCyclesDone, Cost!, jobs.Halted, estate.Simulation.Now);

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
            default:
                Stop();
                break;
        }
    }

    private EventHandle Plan(int kind, SimDuration delay, Phase phase) =>
        estate.Simulation.Schedule(estate.Simulation.Now.AddSaturating(delay), this, EventTag.Of(kind, Id.Value), phase);

    private void Start()
    {
        State = VmState.Running;
        RunningAt = estate.Simulation.Now;
        ledger.Begin(RunningAt);
        if (!Spec.Lifetime.IsForever)
            expiry = Plan(EventTag.VmExpiry, Spec.Lifetime, Phase.Normal);
        if (trace is not null)
            BeginDemand();
        StartWaiting();
        PlanRelease();
        tenants.TellStarted();
    }

    private void BeginDemand()
    {
        var host = Host!;
        var clock = Spec.ClockLimit.IsUnlimited ? host.Spec.Clock : Spec.ClockLimit;
        demand = new UtilisationTask(Id.Value, share!, trace!, Spec.VirtualCpus, clock, host.Meter, PlanRelease);
        estate.Grids.Begin(demand, trace!.Interval);
    }

    private void StartWaiting()
    {
        if (State == VmState.Running)
            jobs.Start(this, share!);
    }

    private void Left()
    {
        if (State is VmState.Stopping or VmState.Ended)
            return;
        jobs.NoteLeft();
        StartWaiting();
        PlanRelease();
    }

    private void PlanRelease()
    {
        if (jobs.IsEmpty && demand is null or { IsBusy: false } && State == VmState.Running && !Spec.ReleaseWhenIdle.IsForever && !estate.Simulation.IsPending(idle))
            idle = Plan(EventTag.VmIdle, Spec.ReleaseWhenIdle, Phase.Release);
    }

    private void Refuse()
    {
        State = VmState.Refused;
        EndedAt = estate.Simulation.Now;
        refusal = Refusals.ReasonOf(this, estate);
        estate.Simulation.Witness(EventTag.Of(EventTag.VmRefused, Id.Value));
        jobs.Fail(share);
        estate.Reports.Ended(this);
        tenants.TellOver();
    }

    private void End()
    {
        State = VmState.Ended;
        EndedAt = estate.Simulation.Now;
        if (Host is not null)
        {
            Host.Release(this, share!);
            estate.NoteCapacityFreed();
        }

        estate.Reports.Ended(this);
    }
}
