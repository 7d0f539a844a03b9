// SPDX-License-Identifier: MIT
using CloudSimNet.Storage;

namespace CloudSimNet.Services;

/// <summary>An instance of a service on a virtual machine: worker threads, and a queue for them.</summary>
/// <remarks>
/// It takes requests from when its machine runs until that ends. Then all that it works on or has queued fails at once, and so does what is still on
/// its way to it when it arrives. A paused machine takes requests, and its
/// computing stands still.
/// </remarks>
public sealed class ServiceInstance
{
    private GuestTaskQueue queue;
    private ServiceCall? inWork; // The one that has held a thread for longest; the others follow.
    private ServiceCall? lastInWork;
    private bool isPumping;

    internal ServiceInstance(Service service, int id, VirtualMachine vm, BlockDevice[] disks)
    {
        Disks = disks;
        Service = service;
        Id = id;
        VirtualMachine = vm;
        Endpoint = Endpoint.Of(vm);
        vm.Admit(new MachineLife(this));
    }

    /// <summary>Its number within the service: dense, in the order of creation.</summary>
    public int Id { get; }

    /// <summary>The service.</summary>
    public Service Service { get; }

    /// <summary>Where it runs.</summary>
    public VirtualMachine VirtualMachine { get; }

    /// <summary>What its stages read and write, by position.</summary>
    public IReadOnlyList<BlockDevice> Disks { get; }

    /// <summary>Requests that hold one of its threads.</summary>
    public int InWork { get; private set; }

    /// <summary>Requests that wait for a thread.</summary>
    public int Queued { get; private set; }

    /// <summary>Requests that were sent to it and that it hasn't finished: on their way, queued, or in work.</summary>
    public int Outstanding { get; private set; }

    /// <summary>Whether it takes no more requests: it was retired, or its machine is over.</summary>
    public bool IsRetired { get; private set; }

    internal Endpoint Endpoint { get; }

    /// <summary>Lets it finish what it has, and gives it nothing more; its machine runs on.</summary>
    /// <returns>False when it took no more requests already.</returns>
    public bool Retire()
    {
        Service.Simulation.ThrowIfObserving();
        if (IsRetired)
            return false;
        IsRetired = true;
        Service.NoteRetired(this);
        return true;
    }

    /// <summary>A request is sent to it.</summary>
    internal void NoteSent() => Outstanding++;

    /// <summary>A request that was sent to it, and is neither queued nor in work any more, is over for it.</summary>
    internal void NoteFinished() => Outstanding--;

    /// <summary>A request has arrived.</summary>
    internal void Arrive(ServiceCall call)
    {
        if (VirtualMachine.IsOver)
        {
            NoteFinished();
            call.Lose(RequestFailure.MachineEnded);
        }
        else if (queue.First is null && InWork < Service.Spec.Threads)
        {
            Hold(call);
            call.Start();
        }
        else if (Queued < Service.Spec.QueueLimit)
        {
            Queued++;
            queue.Add(call);
        }
        else
        {
            NoteFinished();
            call.Lose(RequestFailure.QueueFull);
        }
    }

    /// <summary>A request gives up its thread.</summary>
    internal void Release(ServiceCall call)
    {
        if (call.Previous is null)
            inWork = call.Next;
        else
            call.Previous.Next = call.Next;
        if (call.Next is null)
            lastInWork = call.Previous;
        else
            call.Next.Previous = call.Previous;
        (call.Next, call.Previous) = (null, null);
        InWork--;
        VirtualMachine.ChangeBusyHolds(-1);
        NoteFinished();
    }

    /// <summary>Gives free threads to those that wait. Those may be done at once and free them again: hence a loop, not calls in calls.</summary>
    internal void Pump()
    {
        if (isPumping)
            return;
        isPumping = true;
        try
        {
            while (InWork < Service.Spec.Threads && queue.TakeFirst() is ServiceCall call)
            {
                Queued--;
                Hold(call);
                call.Start();
            }
        }
        finally
        {
            isPumping = false;
        }
    }

    private void Hold(ServiceCall call)
    {
        InWork++;
        VirtualMachine.ChangeBusyHolds(1);
        call.Previous = lastInWork;
        if (lastInWork is null)
            inWork = call;
        else
            lastInWork.Next = call;
        lastInWork = call;
    }

    private void LoseAll()
    {
        Retire();
        while (inWork is { } call)
        {
            Release(call);
            call.Lose(RequestFailure.MachineEnded);
        }

        while (queue.TakeFirst() is ServiceCall call)
        {
            Queued--;
            NoteFinished();
            call.Lose(RequestFailure.MachineEnded);
        }
    }

    private sealed class MachineLife(ServiceInstance instance) : VmListener
    {
        public override void VmStarted()
        {
            if (!instance.IsRetired)
                instance.Service.NoteReady(instance);
        }

        public override void VmOver() => instance.LoseAll();
    }
}
