// SPDX-License-Identifier: MIT
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
    private readonly WaitingRequests waiting = new();
    private readonly Turn turn = new();
    private readonly List<DatacenterId> order = [];
    private readonly List<DatacenterView> views = [];
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
        tryPlace = TryPlace;
    }

    public Simulation Simulation { get; }

    public UtilisationGrids Grids { get; }

    public List<Datacenter> Datacenters { get; } = [];

    public List<VirtualMachine> Vms { get; } = [];

    public List<Job> Jobs { get; } = [];

    public IBrokerPolicy Broker { get; set; } = new IdOrder();

    public Reports Reports { get; }

    public CostTable Costs { get; } = new();

    public HostId NextHostId() => new(nextHost++);

    /// <summary>An id for a task that isn't a job: below 0, so that it is no job's.</summary>
    public int NextTaskId() => --lastTask;

    public Datacenter AddDatacenter(string name, IPlacementPolicy placement)
    {
        Simulation.ThrowIfObserving();
        var datacenter = new Datacenter(this, new DatacenterId(Datacenters.Count), name, placement);
        Datacenters.Add(datacenter);
        return datacenter;
    }

    public VirtualMachine Request(VmSpec spec, SimDuration after, Datacenter? target)
    {
        ArgumentNullException.ThrowIfNull(spec);
        ArgumentOutOfRangeException.ThrowIfLessThan(after, SimDuration.Zero);
        Simulation.ThrowIfObserving();
        if (Vms.Count == 0 || !ReferenceEquals(Vms[^1].Spec, spec))
            ModelException.ThrowIfAny(spec.Problems($"vms[{Vms.Count}]"));
        var vm = new VirtualMachine(this, new VmId(Vms.Count), spec, target);
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

    /// <summary>A virtual machine no longer waits.</summary>
    public void Forget() => waiting.Forget();

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
            if (vm.State == VmState.Requested && !TryPlace(vm) && vm.NotPlaced())
                waiting.Add(vm);
        }

        arrivals.Clear();
        arrivalsInOrder = true;
    }

    private bool TryPlace(VirtualMachine vm)
    {
        if (vm.Target is { } only)
            return TryPlace(vm, only);
        if (Datacenters.Count == 1 && Broker is IdOrder)
            return TryPlace(vm, Datacenters[0]);
        views.Clear();
        foreach (var datacenter in Datacenters)
            views.Add(datacenter.View);
        order.Clear();
        Broker.Order(vm.Spec, views, order);
        foreach (var id in order)
        {
            if ((uint)id.Value >= (uint)Datacenters.Count)
                throw new InvalidOperationException($"Broker policy {Broker.GetType().Name} named datacenter {id}; it must name datacenters of its view, which go from 0 to {Datacenters.Count - 1}.");
            if (TryPlace(vm, Datacenters[id.Value]))
                return true;
        }

        return false;
    }

    private bool TryPlace(VirtualMachine vm, Datacenter datacenter)
    {
        if (datacenter.Place(vm.Spec) is not { } host)
            return false;
        Simulation.Witness(EventTag.Of(EventTag.VmPlaced, vm.Id.Value));
        Simulation.Witness(host.Id.Value);
        turn.Add(vm);
        vm.PlaceOn(host);
        Reports.Placed(vm);
        if (unassigned.First is not null)
            PlanDispatch();
        return true;
    }

    private void HandOut()
    {
        dispatchPlanned = false;
        while (!turn.IsEmpty && unassigned.TakeFirst() is Job job)
            job.AssignTo(turn.Take());
    }
}
