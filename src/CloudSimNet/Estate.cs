// SPDX-License-Identifier: MIT
using CloudSimNet.Admission;
using CloudSimNet.Cpu.Profiles;
using CloudSimNet.Engine;
using CloudSimNet.Engine.Events;
using CloudSimNet.Engine.Units;
using CloudSimNet.Placement;
using CloudSimNet.Specs;
using CloudSimNet.Workloads;

namespace CloudSimNet;

/// <summary>Everything that the datacenters of one simulation have in common: ids, requests, and jobs that go to whichever virtual machine comes in turn.</summary>
internal sealed class Estate : IEventHandler
{
    private readonly List<VirtualMachine> arrivals = [];
    private readonly WaitingRequests<VirtualMachine> waiting = new();
    private readonly Turn turn = new();
    private readonly Func<VirtualMachine, bool> tryPlace;
    private JobLine unassigned;
    private InstructionProfile? soundProfile; // The last one that a job had: most have the same.
    private int nextHost;
    private int lastTask;
    private bool arrivalsPlanned;
    private bool arrivalsInOrder = true;
    private bool dispatchPlanned;
    private bool isCapacityFreed;

    public Estate(Simulation simulation)
    {
        Simulation = simulation;
        Grids = new UtilisationGrids(simulation);
        Reports = new Reports(simulation);
        Placer = new Placer(this);
        tryPlace = Placer.TryPlace;
    }

    public Simulation Simulation { get; }

    public UtilisationGrids Grids { get; }

    public List<Datacenter> Datacenters { get; } = [];

    public List<VirtualMachine> Vms { get; } = [];

    public List<Job> Jobs { get; } = [];

    public Placer Placer { get; }

    public Reports Reports { get; }

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

    public VirtualMachine Request(VmSpec spec, SimDuration after, Datacenter? target, Labels labels)
    {
        ArgumentNullException.ThrowIfNull(spec);
        ArgumentOutOfRangeException.ThrowIfLessThan(after, SimDuration.Zero);
        Simulation.ThrowIfObserving();
        if (Vms.Count == 0 || !ReferenceEquals(Vms[^1].Spec, spec))
            ModelException.ThrowIfAny(spec.Problems($"vms[{Vms.Count}]"));
        var vm = new VirtualMachine(this, new VmId(Vms.Count), spec, labels, target);
        Vms.Add(vm);
        vm.Announce(after);
        return vm;
    }

    public Job Submit(JobSpec spec, VirtualMachine? vm)
    {
        ArgumentNullException.ThrowIfNull(spec);
        Simulation.ThrowIfObserving();
        if (!spec.IsSound() || (spec.Profile is not null && !ReferenceEquals(spec.Profile, soundProfile)))
            ModelException.ThrowIfAny(spec.Problems($"jobs[{Jobs.Count}]"));
        soundProfile = spec.Profile ?? soundProfile;
        var job = new Job(this, new JobId(Jobs.Count), spec, vm);
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

    /// <summary>Whether jobs that belong to no machine wait to be handed out.</summary>
    public bool HasUnassigned => unassigned.First is not null;

    /// <summary>A virtual machine no longer waits.</summary>
    public void Forget() => waiting.Forget();

    /// <summary>A virtual machine has got a host, which is part of the fingerprint.</summary>
    public void NotePlaced(VirtualMachine vm, Host host)
    {
        Simulation.Witness(EventTag.Of(EventTag.VmPlaced, vm.Id.Value));
        Simulation.Witness(host.Id.Value);
        turn.Add(vm);
        if (unassigned.First is not null)
            PlanDispatch();
    }

    /// <summary>A virtual machine that had a host is ending: it gets no more jobs.</summary>
    public void NoteEnding() => turn.NoteEnding();

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
        unassigned.Add(job);
        PlanDispatch();
    }

    /// <summary>Such a job has ended before it was given a virtual machine.</summary>
    public void Withdraw(Job job) => unassigned.Remove(job);

    /// <inheritdoc/>
    public void Handle(long tag)
    {
        if (EventTag.KindOf(tag) == EventTag.Dispatch)
            HandOut();
        else
            Decide();
    }

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
        while (!turn.IsEmpty && unassigned.TakeFirst() is Job job)
            job.AssignTo(turn.Take());
    }
}
