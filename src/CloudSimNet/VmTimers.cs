// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Events;

namespace CloudSimNet;

/// <summary>The timers of one virtual machine. Most need none, so it is made when the first is set.</summary>
internal sealed class VmTimers
{
    private EventHandle step;
    private EventHandle expiry;
    private EventHandle idle;

    /// <summary>Plans the next step of its life: the request, the end of its patience, of its start, of its stop.</summary>
    public void PlanStep(VirtualMachine vm, int kind, SimDuration delay, Phase phase) => step = Plan(vm, kind, delay, phase);

    /// <summary>Plans the end of its lifetime.</summary>
    public void PlanExpiry(VirtualMachine vm) => expiry = Plan(vm, EventTag.VmExpiry, vm.AskedFor.Lifetime, Phase.Normal);

    /// <summary>Plans its release, unless that is planned.</summary>
    public void PlanRelease(VirtualMachine vm)
    {
        if (!vm.Inventory.Simulation.IsPending(idle))
            idle = Plan(vm, EventTag.VmIdle, vm.AskedFor.ReleaseWhenIdle, Phase.Arrival); // After what comes to it at that very instant.
    }

    /// <summary>Asks once more at the end of this instant's events.</summary>
    public void PlanLastCall(VirtualMachine vm) => idle = Plan(vm, EventTag.VmIdle, SimDuration.Zero, Phase.Dispatch);

    /// <summary>The next step comes otherwise than by its timer.</summary>
    public void CancelStep(Simulation simulation) => simulation.Cancel(step);

    /// <summary>It isn't idle any more.</summary>
    public void CancelRelease(Simulation simulation) => simulation.Cancel(idle);

    /// <summary>Nothing happens to it by itself any more.</summary>
    public void CancelAll(Simulation simulation)
    {
        simulation.Cancel(step);
        simulation.Cancel(expiry);
        simulation.Cancel(idle);
    }

    private static EventHandle Plan(VirtualMachine vm, int kind, SimDuration delay, Phase phase) =>
        vm.Inventory.Simulation.Schedule(delay, vm, EventTag.Of(kind, vm.Id.Value), phase);
}
