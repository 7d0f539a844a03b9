// SPDX-License-Identifier: MIT
using CloudSimNet.Specs;
using static CloudSimNet.Tests.Given;

namespace CloudSimNet.Tests.Machines;

/// <summary>Hosts that are switched off and on, that fail and are repaired: their virtual machines, their capacity, their energy.</summary>
public sealed class HostPowerTests
{
    private static readonly HostSpec Metered = Host() with
    {
        Power = PowerCurve.Linear(Power.FromWatts(100), Power.FromWatts(200)),
        PowerStates = new PowerStates { Off = Power.FromWatts(8), StartTime = For(60), Starting = Power.FromWatts(150), StopTime = For(10) },
    };

    [Test]
    public void PowerOff_ThenOn_DrawsWhatEachStateDraws()
    {
        var datacenter = Datacenter(Metered);
        var host = datacenter.Hosts[0];
        At(datacenter, 100, () => host.PowerOff());
        At(datacenter, 1000, () => host.PowerOn());
        datacenter.Inventory.Simulation.Run(For(2000));

        // Idle to 100 s, shutting down at idle power to 110 s, off to 1 000 s, booting to 1 060 s, idle again.
        Assert.That(host.Energy.Joules, Is.EqualTo((110 * 100) + (890 * 8) + (60 * 150) + (940 * 100)).Within(1e-6));
        Assert.That((host.Power.State, host.OnTime), Is.EqualTo((HostPowerState.On, For(2000 - 890))));
    }

    [Test]
    public void PowerOff_HoldsMachines_IsRefusedUnlessForced()
    {
        var datacenter = Datacenter(Metered);
        var vm = datacenter.Request(Vm());
        var job = vm.Submit(Job(10_000));
        var host = datacenter.Hosts[0];
        bool? asked = null, forced = null;
        At(datacenter, 1, () => asked = host.PowerOff());
        At(datacenter, 2, () => forced = host.PowerOff(force: true));
        datacenter.Inventory.Simulation.Run(For(10));
        Assert.That((asked, forced, vm.State, vm.EndedAt, vm.FailureReason), Is.EqualTo(((bool?)false, (bool?)true, VmState.Failed, Given.At(2), "Host 0 was switched off.")));
        Assert.That((job.State, job.WorkDone, host.VmCount), Is.EqualTo((JobState.Failed, Instructions.Mega(2000), 0)));
    }

    [Test]
    public void Fail_StartingRunningAndPausedMachines_FailWithTheHostAndKeepTheirWork()
    {
        var datacenter = Datacenter(Host(4), Host());
        var starting = datacenter.Request(Vm() with { StartDelay = For(10) });
        var running = datacenter.Request(Vm());
        var paused = datacenter.Request(Vm());
        var stopping = datacenter.Request(Vm() with { StopDelay = For(10) });
        var jobs = new[] { starting.Submit(Job(9000)), running.Submit(Job(9000)), paused.Submit(Job(9000)) };
        At(datacenter, 1, () => paused.Pause());
        At(datacenter, 2, () => stopping.Stop());
        At(datacenter, 3, () => datacenter.Hosts[0].Fail());
        datacenter.Inventory.Simulation.Run(For(20));

        Assert.That(new[] { starting.State, running.State, paused.State, stopping.State }, Is.EqualTo(new[] { VmState.Failed, VmState.Failed, VmState.Failed, VmState.Ended }));
        Assert.That(new[] { starting, running, paused, stopping }.Select(static vm => vm.EndedAt), Is.All.EqualTo(Given.At(3)));
        Assert.That(new[] { starting.FailureReason, running.FailureReason, paused.FailureReason, stopping.FailureReason }, Is.EqualTo(new[] { "Host 0 failed.", "Host 0 failed.", "Host 0 failed.", null }));
        Assert.That(jobs.Select(static job => (job.State, job.WorkDone)), Is.EqualTo(new[] { (JobState.Failed, Instructions.Zero), (JobState.Failed, Instructions.Mega(3000)), (JobState.Failed, Instructions.Mega(1000)) }));
        Assert.That((datacenter.Hosts[0].VmCount, datacenter.Hosts[0].FreeCpu, datacenter.Hosts[0].FreeMemory), Is.EqualTo((0, Frequency.GHz(4), Bytes.GiB(64))));
    }

    [Test]
    public void Fail_MachinesThatWait_ArePlacedWhenItIsBack()
    {
        var whole = Vm() with { Reservation = CpuReservation.AllVirtualCpus, WaitAtMost = SimDuration.Forever };
        var datacenter = Datacenter(Metered);
        var host = datacenter.Hosts[0];
        var first = datacenter.Request(whole);
        var second = datacenter.Request(whole, after: For(1));
        At(datacenter, 5, () => host.Fail());
        At(datacenter, 20, () => host.Repair());
        datacenter.Inventory.Simulation.Run(For(200));
        Assert.That((first.State, second.State, second.PlacedAt), Is.EqualTo((VmState.Failed, VmState.Running, Given.At(80))));
    }

    [Test]
    public void Fail_TwiceAndRepairedOnce_BootsWhenTheLastOutageEnds()
    {
        var datacenter = Datacenter(Metered);
        var host = datacenter.Hosts[0];
        At(datacenter, 1, () => host.Part.FailFor(For(10)));
        At(datacenter, 2, () => host.Part.FailFor(For(1)));
        datacenter.Inventory.Simulation.Run(For(5));
        Assert.That(host.Power.State, Is.EqualTo(HostPowerState.Failed));
        datacenter.Inventory.Simulation.Run(For(70.5));
        Assert.That(host.Power.State, Is.EqualTo(HostPowerState.Starting));
        datacenter.Inventory.Simulation.Run(For(71));
        Assert.That(host.Power.State, Is.EqualTo(HostPowerState.On));
    }

    [Test]
    public void Fail_WhileItWasSwitchedOff_IsOffAfterItsRepair()
    {
        var datacenter = Datacenter(Metered);
        var host = datacenter.Hosts[0];
        host.PowerOff();
        At(datacenter, 20, () => host.Fail());
        At(datacenter, 30, () => host.Repair());
        datacenter.Inventory.Simulation.Run(For(200));
        Assert.That(host.Power.State, Is.EqualTo(HostPowerState.Off));
    }

    [Test]
    public void Request_WhileAHostIsOff_GoesToAnotherOrIsRefused()
    {
        var datacenter = Datacenter(Metered, Host());
        datacenter.Hosts[0].PowerOff();
        var whole = Vm() with { Reservation = CpuReservation.AllVirtualCpus };
        var (first, second) = (datacenter.Request(whole, after: For(1)), datacenter.Request(whole, after: For(1)));
        datacenter.Inventory.Simulation.Run(For(10));
        Assert.That((first.Host, second.State), Is.EqualTo((datacenter.Hosts[1], VmState.Refused)));
    }

    [Test]
    public void OffWhenEmpty_OffDrawsSomething_CountsIt()
    {
        var datacenter = Datacenter(Metered with { PowerSaving = PowerSaving.OffWhenEmpty });
        datacenter.Request(Vm(), after: For(100));
        datacenter.Inventory.Simulation.Run(For(200));
        Assert.That(datacenter.Hosts[0].Energy.Joules, Is.EqualTo((100 * 8) + (100 * 100)).Within(1e-9));
    }

    private static void At(Datacenter datacenter, double seconds, Action action) => datacenter.Inventory.Simulation.Schedule(For(seconds), action);
}
