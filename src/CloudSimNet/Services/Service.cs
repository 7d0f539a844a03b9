// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Events;
using CloudSimNet.Storage;

namespace CloudSimNet.Services;

/// <summary>A service of an application: its instances, and what became of the requests to it.</summary>
/// <remarks>
/// Each request goes to an instance whose machine runs, by the balancing policy. While there is none, requests wait for the first whose machine
/// begins to run; when none is to come, they fail at once.
/// </remarks>
public sealed class Service : IEventHandler
{
    private readonly List<ServiceInstance> instances = [];
    private readonly List<ServiceInstance> ready = []; // Those that take requests, in id order.
    private readonly Stack<ServiceCall> free = new();
    private readonly BalancingView view;
    private readonly string path;
    private GuestTaskQueue line; // Requests that wait for an instance.
    private int coming;
    private bool isHandOutPlanned;

    internal Service(Application application, ServiceSpec spec)
    {
        Application = application;
        Spec = spec;
        path = $"application/{application.Name}/service/{spec.Name}";
        Statistics = new RequestStatistics(application.Simulation, application.MeasuredFrom, SimTime.Never);
        view = new BalancingView(ready, Simulation.Random($"{path}/balancing"));
    }

    /// <summary>What it does.</summary>
    public ServiceSpec Spec { get; }

    /// <summary>Its name.</summary>
    public string Name => Spec.Name;

    /// <summary>The application it belongs to.</summary>
    public Application Application { get; }

    /// <summary>All instances it ever had, in id order.</summary>
    public IReadOnlyList<ServiceInstance> Instances => instances;

    /// <summary>What became of the requests to it. Rates and means over time are over the time from the warm-up's end until now.</summary>
    public RequestStatistics Statistics { get; }

    internal Simulation Simulation => Application.Simulation;

    /// <summary>How many requests were made to it, those of the warm-up included.</summary>
    internal long Made { get; set; }

    internal IServiceNetwork Network => Application.Network;

    /// <summary>How its stages go.</summary>
    internal IStageRunner[] Stages { get; private set; } = [];

    /// <summary>Adds an instance on a virtual machine, which takes requests from when that runs.</summary>
    /// <param name="vm">A machine of the same simulation that isn't over. Several instances may be on one, also of several services.</param>
    /// <param name="disks">What its stages read and write, by position: the machine's disks (<see cref="GuestIo.GuestDisk"/>), or any other
    /// devices.</param>
    /// <returns>The instance.</returns>
    /// <exception cref="ArgumentException">The machine or a disk belongs to another simulation.</exception>
    /// <exception cref="InvalidOperationException">The machine is over.</exception>
    public ServiceInstance AddInstance(VirtualMachine vm, params IReadOnlyList<BlockDevice> disks)
    {
        ArgumentNullException.ThrowIfNull(vm);
        ArgumentNullException.ThrowIfNull(disks);
        Simulation.ThrowIfObserving();
        if (vm.Inventory.Simulation != Simulation)
            throw new ArgumentException($"Virtual machine {vm.Id} belongs to another simulation than service '{Name}'; request one of the same simulation.", nameof(vm));
        if (vm.IsOver)
            throw new InvalidOperationException($"Virtual machine {vm.Id} is {vm.State}; an instance must be added before its end.");
        foreach (var disk in disks)
        {
            if (disk?.Simulation != Simulation)
                throw new ArgumentException($"A disk of an instance of '{Name}' is null or belongs to another simulation; build both on one.", nameof(disks));
        }

        var instance = new ServiceInstance(this, instances.Count, vm, [.. disks]);
        instances.Add(instance);
        coming++;
        if (vm.State is VmState.Running or VmState.Paused)
            NoteReady(instance);
        return instance;
    }

    /// <summary>Hands out the requests that wait for an instance.</summary>
    void IEventHandler.Handle(long tag)
    {
        isHandOutPlanned = false;
        HandOut();
    }

    /// <summary>Finds out what the stages need, once all services of the application are known.</summary>
    internal void Connect()
    {
        Stages = new IStageRunner[Spec.Stages.Count];
        for (var i = 0; i < Stages.Length; i++)
        {
            var name = $"{path}/stage/{i}";
            Stages[i] = Spec.Stages[i].Begin(new StageSite(Application, Spec.Stages[i], name)) ?? throw new InvalidOperationException($"The {Spec.Stages[i].GetType().Name} at {name} has made no runner; {nameof(IServiceStage.Begin)} must return one.");
        }
    }

    /// <summary>A call to begin.</summary>
    internal ServiceCall Take() => free.TryPop(out var call) ? call : new ServiceCall(this, Application.NextTaskId());

    /// <summary>A call is over.</summary>
    internal void GiveBack(ServiceCall call) => free.Push(call);

    /// <summary>Sends a request to an instance, as soon as there is one.</summary>
    internal void Route(ServiceCall call)
    {
        if (ready.Count > 0 && line.First is null)
            call.SendTo(Choose());
        else if (ready.Count + coming > 0)
            line.Add(call);
        else
            call.Lose(RequestFailure.NoInstance);
    }

    /// <summary>An instance can take requests.</summary>
    internal void NoteReady(ServiceInstance instance)
    {
        coming--;
        var at = ready.Count;
        while (at > 0 && ready[at - 1].Id > instance.Id)
            at--;
        ready.Insert(at, instance);
        PlanHandOut(); // After all that begin to run at this instant.
    }

    /// <summary>An instance takes no more requests.</summary>
    internal void NoteRetired(ServiceInstance instance)
    {
        if (!ready.Remove(instance))
            coming--;
        if (ready.Count + coming == 0)
            PlanHandOut();
    }

    private void PlanHandOut()
    {
        if (isHandOutPlanned || line.First is null)
            return;
        isHandOutPlanned = true;
        Simulation.Schedule(Simulation.Now, this, 0, Phase.Dispatch);
    }

    private void HandOut()
    {
        while (ready.Count > 0 && line.TakeFirst() is ServiceCall call)
            call.SendTo(Choose());
        while (ready.Count + coming == 0 && line.TakeFirst() is ServiceCall call)
            call.Lose(RequestFailure.NoInstance);
    }

    private ServiceInstance Choose()
    {
        var position = Spec.Balancing.Choose(view);
        if ((uint)position >= (uint)ready.Count)
            throw new InvalidOperationException($"Balancing policy {Spec.Balancing.GetType().Name} chose position {position} of service '{Name}'; it must choose a position of its view, which go from 0 to {ready.Count - 1}.");
        var instance = ready[position];
        view.LastChosen = instance.Id;
        instance.NoteSent();
        if (ready.Count > 1)
            Simulation.FoldIntoFingerprint(instance.Id);
        return instance;
    }
}
