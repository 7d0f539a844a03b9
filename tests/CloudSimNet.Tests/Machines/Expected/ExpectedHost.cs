// SPDX-License-Identifier: MIT
using CloudSimNet.Specs;

namespace CloudSimNet.Tests.Machines.Expected;

/// <summary>What docs/models/life-cycle.md says of a host, a case after the other, and the integral of its power.</summary>
internal sealed class ExpectedHost(HostSpec spec)
{
    private readonly List<long> outages = []; // When each of them ends.
    private bool hasDefect;
    private bool isToBeOn = true;
    private long switchedAt = ExpectedSite.Never;

    public HostPowerState State { get; private set; } = HostPowerState.On;

    public List<ExpectedVm> Vms { get; } = [];

    public double Joules { get; private set; }

    public long FreeHz => spec.Capacity.Hertz - Vms.Sum(vm => vm.Spec.VirtualCpus * spec.Clock.Hertz);

    public long FreeBytes => spec.Memory.Count - Vms.Sum(static vm => vm.Spec.Memory.Count);

    private bool IsDown => hasDefect || outages.Count > 0;

    public bool Fits(ExpectedVm vm) => State == HostPowerState.On && vm.Spec.VirtualCpus * spec.Clock.Hertz <= FreeHz && vm.Spec.Memory.Count <= FreeBytes;

    public long NextNs() => Math.Min(switchedAt, outages.Count == 0 ? ExpectedSite.Never : outages.Min());

    public void DoNext(long now, ExpectedSite site)
    {
        if (outages.Remove(now))
        {
            if (!IsDown)
                ComeBack(now);
            return;
        }

        switchedAt = ExpectedSite.Never;
        State = State == HostPowerState.Starting ? HostPowerState.On : HostPowerState.Off;
        if (State == HostPowerState.On)
            site.NoteFreed(now);
    }

    /// <summary>Nothing changes for so long.</summary>
    public void Draw(long ns)
    {
        var idle = spec.Power.At(0).Watts;
        var watts = State switch
        {
            HostPowerState.On => idle + ((spec.Power.At(1).Watts - idle) * Vms.Sum(static vm => vm.Working.Count()) * spec.Clock.Hertz / spec.Capacity.Hertz),
            HostPowerState.Starting => spec.PowerStates.Starting?.Watts ?? idle,
            HostPowerState.Stopping => spec.PowerStates.Stopping?.Watts ?? idle,
            _ => spec.PowerStates.Off.Watts,
        };
        Joules += watts * ns / 1e9;
    }

    public bool PowerOff(long now, bool force, ExpectedSite site)
    {
        if (State is not (HostPowerState.On or HostPowerState.Starting) || (Vms.Count > 0 && !force))
            return false;
        isToBeOn = false;
        Switch(HostPowerState.Stopping, now + spec.PowerStates.StopTime.Nanoseconds);
        LoseVms(now, site);
        return true;
    }

    public bool PowerOn(long now)
    {
        if (State is not (HostPowerState.Off or HostPowerState.Failed) || isToBeOn)
            return false;
        isToBeOn = true;
        if (State == HostPowerState.Off)
            Boot(now);
        return true;
    }

    public void Fail(long now, ExpectedSite site)
    {
        var wasDown = IsDown;
        hasDefect = true;
        if (!wasDown)
            GoDown(now, site);
    }

    public void FailFor(long now, long ns, ExpectedSite site)
    {
        var wasDown = IsDown;
        outages.Add(now + ns);
        if (!wasDown)
            GoDown(now, site);
    }

    public void Repair(long now)
    {
        if (!IsDown)
            return;
        if (!hasDefect)
            outages.Clear();
        hasDefect = false;
        if (!IsDown)
            ComeBack(now);
    }

    private void GoDown(long now, ExpectedSite site)
    {
        Switch(HostPowerState.Failed, ExpectedSite.Never);
        LoseVms(now, site);
    }

    private void ComeBack(long now)
    {
        if (isToBeOn)
            Boot(now);
        else
            Switch(HostPowerState.Off, ExpectedSite.Never);
    }

    private void Boot(long now) => Switch(HostPowerState.Starting, now + spec.PowerStates.StartTime.Nanoseconds);

    private void Switch(HostPowerState state, long until) => (State, switchedAt) = (state, until);

    private void LoseVms(long now, ExpectedSite site)
    {
        foreach (var vm in Vms.ToArray())
            vm.LoseHost(now, site);
    }
}
