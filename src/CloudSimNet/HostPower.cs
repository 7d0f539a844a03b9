// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Events;
using CloudSimNet.Engine.Sharing;
using CloudSimNet.PowerModels;
using CloudSimNet.Specs;

namespace CloudSimNet;

/// <summary>A host's power: its states, the time that switching takes, and what it draws in each of them.</summary>
/// <remarks>While it is on, its <see cref="PowerSaving"/> says what it draws without anything to do; a host that saves power by itself counts as off
/// then, though virtual machines can come at any time.</remarks>
public sealed class HostPower : IEventHandler, ILoadListener
{
    private readonly Host host;
    private EnergyMeter meter;
    private CpuPool? pool; // None before it is attached.
    private EventHandle switching;
    private bool isWanted = true; // Whether it is to be on once it can be.

    internal HostPower(Host host)
    {
        this.host = host;
        meter = new EnergyMeter(host.Spec, NowNs);
        Update(NowNs);
    }

    /// <summary>Where it stands.</summary>
    public HostPowerState State { get; private set; } = HostPowerState.On;

    /// <summary>What the host draws now.</summary>
    public Power Now => meter.PowerNow;

    /// <summary>The energy it has drawn up to now. Reading it changes nothing.</summary>
    public Energy Energy => meter.EnergyAt(NowNs);

    /// <summary>Whether it counts as switched on: it is, and doesn't save its power by itself.</summary>
    public bool IsOn => meter.IsOn;

    /// <summary>How long <see cref="IsOn"/> has held up to now.</summary>
    public SimDuration OnTime => meter.OnTimeAt(NowNs);

    /// <summary>What the host's cores have done up to now, in cycles.</summary>
    internal double CyclesDone => meter.CyclesAt(NowNs);

    private Simulation Simulation => host.Datacenter.Inventory.Simulation;

    private long NowNs => Simulation.Now.Nanoseconds;

    /// <inheritdoc/>
    void IEventHandler.Handle(long tag)
    {
        switching = EventHandle.None;
        Become(EventTag.KindOf(tag) == EventTag.HostStarted ? HostPowerState.On : HostPowerState.Off);
    }

    /// <inheritdoc/>
    void ILoadListener.LoadChanged(long hertz)
    {
        var nowNs = pool!.Simulation.Now.Nanoseconds;
        meter.SetLoad(nowNs, hertz, pool.Demand > pool.Capacity);
        Update(nowNs);
    }

    /// <summary>The cores whose load it follows. To be called once.</summary>
    internal void Attach(CpuPool cores) => pool = cores;

    /// <summary>The number of virtual machines has changed.</summary>
    internal void NoteMachines()
    {
        if (host.Spec.PowerSaving == PowerSaving.OffWhenEmpty)
            Update(NowNs);
    }

    /// <summary>An interpolated load begins to drift around its mean, or ends.</summary>
    internal void AddDrift(double slopeHzPerNs, double meanAtNs) => meter.AddDrift(NowNs, slopeHzPerNs, meanAtNs);

    /// <summary>It is to be on.</summary>
    /// <returns>False unless it was off or failed while it was.</returns>
    internal bool SwitchOn()
    {
        if (State == HostPowerState.Failed && !isWanted)
        {
            isWanted = true;
            return true;
        }

        if (State != HostPowerState.Off)
            return false;
        isWanted = true;
        Begin(HostPowerState.Starting, EventTag.HostStarted, host.Spec.PowerStates.StartTime);
        return true;
    }

    /// <summary>It is to be off.</summary>
    /// <returns>False unless it was on or starting.</returns>
    internal bool SwitchOff()
    {
        if (State is not (HostPowerState.On or HostPowerState.Starting))
            return false;
        isWanted = false;
        Begin(HostPowerState.Stopping, EventTag.HostStopped, host.Spec.PowerStates.StopTime);
        return true;
    }

    /// <summary>It fails, wherever it stands.</summary>
    internal void Fail()
    {
        Simulation.Cancel(switching);
        Become(HostPowerState.Failed);
    }

    /// <summary>It is repaired: it boots if it was to be on, and is off otherwise.</summary>
    internal void Repair()
    {
        if (isWanted)
            Begin(HostPowerState.Starting, EventTag.HostStarted, host.Spec.PowerStates.StartTime);
        else
            Become(HostPowerState.Off);
    }

    private void Begin(HostPowerState state, int kind, SimDuration time)
    {
        Simulation.Cancel(switching);
        Become(state);
        if (time > SimDuration.Zero)
            switching = Simulation.Schedule(time, this, EventTag.Of(kind, host.Id.Value));
        else
            Become(kind == EventTag.HostStarted ? HostPowerState.On : HostPowerState.Off);
    }

    private void Become(HostPowerState state)
    {
        State = state;
        Update(NowNs);
        host.NotePowerChanged();
    }

    private void Update(long nowNs)
    {
        var spec = meter.Spec;
        switch (State)
        {
            case HostPowerState.On:
                UpdateOn(spec, nowNs);
                break;
            case HostPowerState.Starting:
                meter.Draw(nowNs, spec.PowerStates.Starting ?? spec.Power.At(0), isOn: true);
                break;
            case HostPowerState.Stopping:
                meter.Draw(nowNs, spec.PowerStates.Stopping ?? spec.Power.At(0), isOn: true);
                break;
            default:
                meter.Draw(nowNs, spec.PowerStates.Off, isOn: false);
                break;
        }
    }

    private void UpdateOn(HostSpec spec, long nowNs)
    {
        if (spec.PowerSaving == PowerSaving.FullPower)
            meter.Draw(nowNs, spec.Power.At(1), isOn: true);
        else if ((spec.PowerSaving == PowerSaving.OffWhenEmpty && host.VmCount == 0) || (spec.PowerSaving == PowerSaving.OffWhenIdle && meter.LoadHz == 0))
            meter.Draw(nowNs, spec.PowerStates.Off, isOn: false);
        else
            meter.Follow(nowNs);
    }
}
