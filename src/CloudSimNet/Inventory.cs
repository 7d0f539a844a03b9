// SPDX-License-Identifier: MIT
using CloudSimNet.Admission;
using CloudSimNet.Cpu.Profiles;
using CloudSimNet.Engine;
using CloudSimNet.Engine.Events;
using CloudSimNet.Specs;
using CloudSimNet.Workloads;

namespace CloudSimNet;

/// <summary>Everything that the datacenters of one simulation have in common: ids, requests, and jobs that go to whichever virtual machine comes in
/// turn.</summary>
internal sealed class Inventory : IEventHandler
{
    private readonly List<VirtualMachine> arrivals = [];
    private readonly WaitingRequests<VirtualMachine> waiting = new();
    private readonly UnboundJobs unowned = new();
    private readonly List<Tenant> tenants = [];
    private readonly Func<VirtualMachine, bool> tryPlace;
    private InstructionProfile? soundProfile; // The last one that a job had: most have the same.
    private VmSpec? soundVm; // The last one that was asked for.
    private VmOrigin? lastOrigin; // Of the last machine that was asked for.
    private int nextHost;
    private int lastTask;
    private bool arrivalsPlanned;
    private bool arrivalsInOrder = true;
    private bool dispatchPlanned;
    private bool isCapacityFreed;

    public Inventory(Simulation simulation)
    {
        Simulation = simulation;
        Grids = new UtilisationGrids(simulation);
        (VmPlaced, VmStarted, VmEnded, JobEnded) = (new(simulation), new(simulation), new(simulation), new(simulation));
        Ended = new EndedEntities(this);
        Placer = new Placer(this);
        tryPlace = Placer.TryPlace;
    }

    public Simulation Simulation { get; }

    public UtilisationGrids Grids { get; }

    public List<Datacenter> Datacenters { get; } = [];

    /// <summary>How many virtual machines run now.</summary>
    public int RunningVms { get; set; }

    public EntityList<VirtualMachine> Vms { get; } = new("virtual machine");

    public EntityList<Job> Jobs { get; } = new("job");

    public IReadOnlyList<Tenant> Tenants => tenants;

    public EndedEntities Ended { get; }

    public Placer Placer { get; }

    public Probe<VirtualMachine> VmPlaced { get; }

    public Probe<VirtualMachine> VmStarted { get; }

    public Probe<VirtualMachine> VmEnded { get; }

    public Probe<Job> JobEnded { get; }

    public CostTable Costs { get; } = new();

    public HostId NextHostId() => new(nextHost++);

    /// <summary>An id for a task that isn't a job: below 0, so that it is no job's.</summary>
    public int NextTaskId() => --lastTask;

    public Datacenter AddDatacenter(string name, IPlacementPolicy placement)
    {
        Simulation.ThrowIfObserving();
        foreach (var other in Datacenters)
        {
            if (other.Name == name)
                throw new ArgumentException($"There is a datacenter '{name}' already; give each its own name.", nameof(name));
        }

        var datacenter = new Datacenter(this, new DatacenterId(Datacenters.Count), name, placement);
        Datacenters.Add(datacenter);
        return datacenter;
    }

    public Tenant AddTenant(string name)
    {
        Simulation.ThrowIfObserving();
        if (tenants.Exists(tenant => tenant.Name == name))
            throw new ArgumentException($"There is a tenant '{name}' already; give each its own name.", nameof(name));
        var made = new Tenant(this, new TenantId(tenants.Count), name);
        tenants.Add(made);
        return made;
    }

    public VirtualMachine Request(VmSpec spec, SimDuration after, Datacenter? target, Labels labels, Tenant? tenant)
    {
        ArgumentNullException.ThrowIfNull(spec);
        ArgumentOutOfRangeException.ThrowIfLessThan(after, SimDuration.Zero);
        if (target is not null && target.Inventory != this)
            throw new ArgumentException($"Datacenter '{target.Name}' belongs to another simulation; ask for one of this simulation.", nameof(target));
        Simulation.ThrowIfObserving();
        if (!ReferenceEquals(soundVm, spec))
            ModelException.ThrowIfAny(spec.Problems($"vms[{Vms.Count}]"));
        var vm = new VirtualMachine(this, new VmId(Vms.Count), spec, OriginOf(target, tenant, labels));
        soundVm = spec;
        Vms.Add(vm);
        vm.Announce(after);
        return vm;
    }

    public Job Submit(JobSpec spec, VirtualMachine? vm, Tenant? tenant)
    {
        ArgumentNullException.ThrowIfNull(spec);
        Simulation.ThrowIfObserving();
        if (!spec.IsSound() || (spec.Profile is not null && !ReferenceEquals(spec.Profile, soundProfile)))
            ModelException.ThrowIfAny(spec.Problems($"jobs[{Jobs.Count}]"));
        soundProfile = spec.Profile ?? soundProfile;
        var job = new Job(this, new JobId(Jobs.Count), spec, vm, tenant);
        Jobs.Add(job);
        job.Announce();
        return job;
    }

    /// <summary>A request's instant has come. Requests of one instant are decided together, in id order.</summary>
    public void Arrive(VirtualMachine vm)
    {
        arrivalsInOrder &= arrivals.Count == 0 || arrivals[^1].Id.Value < vm.Id.Value;
        arrivals.Add(vm);
        PlanArrivals();
    }

    /// <summary>The capacity of the datacenters that a virtual machine asks.</summary>
    public IEnumerable<CapacityIndex> AskedBy(VirtualMachine vm) => vm.Target is { } only ? [only.Index] : Datacenters.Select(static datacenter => datacenter.Index);

    /// <summary>Whether jobs that belong to no machine wait to be handed out to a machine among others.</summary>
    public bool HasUnassignedFor(VirtualMachine vm) => UnboundOf(vm.Tenant).AnyWaits;

    /// <summary>A virtual machine no longer waits.</summary>
    public void Forget() => waiting.Forget();

    /// <summary>A virtual machine has got a host, which is part of the fingerprint.</summary>
    public void NotePlaced(VirtualMachine vm, Host host)
    {
        Simulation.FoldIntoFingerprint(EventTag.Of(EventTag.VmPlaced, vm.Id.Value));
        Simulation.FoldIntoFingerprint(host.Id.Value);
        var unbound = UnboundOf(vm.Tenant);
        unbound.Add(vm);
        if (unbound.AnyWaits)
            PlanDispatch();
    }

    /// <summary>A virtual machine that had a host is ending: it gets no more jobs.</summary>
    public void NoteEnding(VirtualMachine vm) => UnboundOf(vm.Tenant).NoteEnding();

    /// <summary>There is capacity that wasn't there before.</summary>
    public void NoteCapacityFreed()
    {
        isCapacityFreed = true;
        if (waiting.Count > 0)
            PlanArrivals();
    }

    /// <summary>A job for whichever virtual machine comes in turn has arrived.</summary>
    public void Dispatch(Job job)
    {
        UnboundOf(job.Tenant).Add(job);
        PlanDispatch();
    }

    /// <summary>Such a job has ended before it was given a virtual machine.</summary>
    public void Withdraw(Job job) => UnboundOf(job.Tenant).Withdraw(job);

    /// <summary>A virtual machine is over.</summary>
    public void NoteEnded(VirtualMachine vm)
    {
        VmEnded.Report(vm);
        Ended.NoteEnded(vm);
    }

    /// <summary>A job is over.</summary>
    public void NoteEnded(Job job)
    {
        JobEnded.Report(job);
        Ended.NoteEnded(job);
    }

    /// <inheritdoc/>
    public void Handle(long tag)
    {
        if (EventTag.KindOf(tag) == EventTag.Dispatch)
            HandOut();
        else
            Decide();
    }

    private VmOrigin OriginOf(Datacenter? target, Tenant? tenant, Labels labels)
    {
        if (lastOrigin is null || lastOrigin.Target != target || lastOrigin.Tenant != tenant || !ReferenceEquals(lastOrigin.Labels, labels))
            lastOrigin = new VmOrigin(target, tenant, labels);
        return lastOrigin;
    }

    private UnboundJobs UnboundOf(Tenant? tenant) => tenant?.Unbound ?? unowned;

    private void PlanArrivals()
    {
        if (arrivalsPlanned)
            return;
        arrivalsPlanned = true;
        Simulation.Schedule(Simulation.Now, this, EventTag.Of(EventTag.Arrivals, 0), Phase.Arrival);
    }

    private void PlanDispatch()
    {
        if (dispatchPlanned)
            return;
        dispatchPlanned = true;
        Simulation.Schedule(Simulation.Now, this, EventTag.Of(EventTag.Dispatch, 0), Phase.Dispatch);
    }

    private void Decide()
    {
        arrivalsPlanned = false;
        var wasFreed = isCapacityFreed;
        isCapacityFreed = false;
        if (wasFreed && waiting.Count > 0)
            waiting.PlaceAll(tryPlace);
        if (!arrivalsInOrder)
            arrivals.Sort(static (left, right) => left.Id.CompareTo(right.Id));
        for (var i = 0; i < arrivals.Count; i++)
        {
            var vm = arrivals[i];
            if (vm.State == VmState.Requested && !Placer.TryPlace(vm) && vm.NotPlaced())
                waiting.Add(vm);
        }

        arrivals.Clear();
        arrivalsInOrder = true;
    }

    private void HandOut()
    {
        dispatchPlanned = false;
        unowned.HandOut();
        for (var i = 0; i < tenants.Count; i++)
            tenants[i].Unbound.HandOut();
    }
}
