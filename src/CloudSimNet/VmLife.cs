// SPDX-License-Identifier: MIT
using CloudSimNet.Engine;
using CloudSimNet.Engine.Events;

namespace CloudSimNet;

/// <summary>The life of a virtual machine: its state, the only transitions there are, when they happened, and its timers.</summary>
internal struct VmLife
{
    private VmTimers? timers;

    public VmLife()
    {
    }

    /// <summary>Where it stands.</summary>
    public VmState State { get; private set; } = VmState.Requested;

    /// <summary>When it began to run.</summary>
    public SimTime RunningAt { get; private set; } = SimTime.Never;

    /// <summary>When it was refused, failed, or gave back its host's capacity.</summary>
    public SimTime EndedAt { get; private set; } = SimTime.Never;

    /// <summary>Whether it takes no more work.</summary>
    public readonly bool IsOver => State is VmState.Refused or >= VmState.Stopping;

    /// <summary>Whether it is on a host and not ending.</summary>
    public readonly bool IsHosted => State is VmState.Starting or VmState.Running or VmState.Paused;

    private VmTimers Timers => timers ??= new VmTimers();

    /// <summary>The transitions: what may follow a state. Whatever isn't here is a bug.</summary>
    public static bool Allows(VmState from, VmState to) => from switch
    {
        VmState.Requested => to is VmState.Waiting or VmState.Refused or VmState.Starting or VmState.Stopping,
        VmState.Waiting => to is VmState.Refused or VmState.Starting or VmState.Stopping,
        VmState.Starting => to is VmState.Running or VmState.Stopping or VmState.Failed,
        VmState.Running => to is VmState.Paused or VmState.Stopping or VmState.Failed,
        VmState.Paused => to is VmState.Running or VmState.Stopping or VmState.Failed,
        VmState.Stopping => to is VmState.Ended,
        _ => false,
    };

    /// <summary>Goes on to another state.</summary>
    public void Become(VmState next, VirtualMachine vm)
    {
        var simulation = vm.Inventory.Simulation;
        if (!Allows(State, next))
            throw new SimulationBugException(simulation, $"vm/{vm.Id}", $"it can't go from {State} to {next}.");
        vm.Inventory.RunningVms += (next == VmState.Running ? 1 : 0) - (State == VmState.Running ? 1 : 0);
        State = next;
        switch (next)
        {
            case VmState.Running when RunningAt.IsNever:
                RunningAt = simulation.Now;
                break;
            case VmState.Refused or VmState.Ended or VmState.Failed:
                EndedAt = simulation.Now;
                break;
        }
    }

    /// <summary>Plans the next step of its life.</summary>
    public void PlanStep(VirtualMachine vm, int kind, SimDuration delay, Phase phase) => Timers.PlanStep(vm, kind, delay, phase);

    /// <summary>The next step comes otherwise than by its timer.</summary>
    public readonly void CancelStep(Simulation simulation) => timers?.CancelStep(simulation);

    /// <summary>It has begun to run, and does so for as long as it may.</summary>
    public void PlanExpiry(VirtualMachine vm)
    {
        if (!vm.AskedFor.Lifetime.IsForever)
            Timers.PlanExpiry(vm);
    }

    /// <summary>It is idle; it may be so for as long as its spec says.</summary>
    public void PlanRelease(VirtualMachine vm) => Timers.PlanRelease(vm);

    /// <summary>It has been idle for as long as it may, and is asked once more after the jobs of this instant that belong to no machine have been
    /// handed out.</summary>
    public void PlanLastCall(VirtualMachine vm) => Timers.PlanLastCall(vm);

    /// <summary>It isn't idle any more.</summary>
    public readonly void CancelRelease(Simulation simulation) => timers?.CancelRelease(simulation);

    /// <summary>Nothing happens to it by itself any more.</summary>
    public readonly void CancelAll(Simulation simulation) => timers?.CancelAll(simulation);
}
