// SPDX-License-Identifier: MIT
using CloudSimNet.Accounting;
using CloudSimNet.Cpu;
using CloudSimNet.Cpu.Costs;
using CloudSimNet.Cpu.Microarchitectures;
using CloudSimNet.Cpu.Profiles;
using CloudSimNet.Cpu.Techniques;
using CloudSimNet.Specs;
using static CloudSimNet.Tests.Given;

namespace CloudSimNet.Tests.Costs;

/// <summary>Where a host's and a machine's cycles went, in numbers that can be worked out by hand.</summary>
public sealed class CycleAccountTests
{
    private const long Mega = 1_000_000;

    [Test]
    public void Cycles_OneJobForAPartOfTheTime_AreWorkAndTransitionsAndIdle()
    {
        var (simulation, vm) = Machine(ChargedVm(2), ModelledHost(2));
        vm.Submit(Job(1000));
        var result = simulation.Run(At(4));

        var (host, machine) = (vm.Host!.Cycles, vm.Cycles);
        Assert.That((host.Capacity, host.Idle), Is.EqualTo(((Int128)8000 * Mega, (Int128)5500 * Mega)));
        Assert.That((host.Used[CycleCause.Work], host.Used[CycleCause.KernelTransitions]), Is.EqualTo(((Int128)1500 * Mega, (Int128)1000 * Mega)));
        Assert.That((machine.Entitlement, machine.Used.Total, machine.Ready, machine.Idle), Is.EqualTo(((Int128)8000 * Mega, (Int128)2500 * Mega, Int128.Zero, (Int128)5500 * Mega)));
        Assert.That((result.Cycles.Hosts.Capacity, result.Cycles.Vms.Idle), Is.EqualTo((host.Capacity, machine.Idle)));
    }

    [Test]
    public void Cycles_OfCodeThatRunsFasterTranslated_AreThoseItTook()
    {
        // Integer work takes 0.94 of its native cycles.
        var type = ChargedVm() with { Technique = new Emulation(EmulationMode.DynamicUser), Profile = InstructionProfile.Plain, Guest = GuestSystem.Linux with { IsApplication = true } };
        var (simulation, vm) = Machine(type, ModelledHost());
        vm.Submit(Job(1000));
        simulation.Run(At(2));

        var host = vm.Host!.Cycles;
        Assert.That((host.Used[CycleCause.Work], host.Used[CycleCause.Emulation], host.Idle), Is.EqualTo(((Int128)940 * Mega, Int128.Zero, (Int128)1060 * Mega)));
    }

    [Test]
    public void Cycles_TwoMachinesOnOneCore_AreReadyWhileTheyWait()
    {
        // A tenth is lost to switches; a machine has 450 of the 1000 it asks for, until both are stopped after 2 s.
        var hypervisor = new HypervisorSpec { Name = "tenth", WorldSwitch = Cycles.Mega(1), Quantum = SimDuration.FromMilliseconds(10) };
        var datacenter = Datacenter(ModelledHost(hypervisor: hypervisor));
        VirtualMachine[] vms = [datacenter.Request(ChargedVm()), datacenter.Request(ChargedVm())];
        foreach (var vm in vms)
        {
            vm.Submit(EndlessJob());
            datacenter.Inventory.Simulation.Schedule(At(2), () => vm.Stop());
        }

        datacenter.Inventory.Simulation.Run(At(3));
        var host = datacenter.Hosts[0].Cycles;
        Assert.That((host.Used[CycleCause.WorldSwitches], host.Used[CycleCause.Work], host.Used[CycleCause.KernelTransitions]), Is.EqualTo(((Int128)200 * Mega, (Int128)1080 * Mega, (Int128)720 * Mega)));
        Assert.That(host.Idle, Is.EqualTo((Int128)1000 * Mega));
        foreach (var vm in vms)
            Assert.That((vm.Cycles.Entitlement, vm.Cycles.Used.Total, vm.Cycles.Ready, vm.Cycles.Idle), Is.EqualTo(((Int128)2000 * Mega, (Int128)900 * Mega, (Int128)1100 * Mega, Int128.Zero)));
    }

    [Test]
    public void Cycles_GangsThatRunTogether_AreStoppedTogether()
    {
        // Two gangs of two on two cores lose a quarter of them: 1500 of 2000 for 4000 that are asked for, so that 1 of 5 missed cycles is missed for it.
        var hypervisor = new HypervisorSpec { Name = "gangs", WorldSwitch = Cycles.Zero, Quantum = SimDuration.FromMilliseconds(10), CoScheduling = CoScheduling.Strict };
        var datacenter = Datacenter(Host(2) with { Hypervisor = hypervisor, Power = PowerCurve.Linear(Power.FromWatts(100), Power.FromWatts(200)) });
        VirtualMachine[] vms = [datacenter.Request(Vm(2)), datacenter.Request(Vm(2))];
        foreach (var vm in vms)
            vm.Submit(EndlessJob(2));
        datacenter.Inventory.Simulation.Run(At(1));

        Assert.That((datacenter.Hosts[0].Cycles.CoStop, datacenter.Hosts[0].Cycles.Used.Total), Is.EqualTo(((Int128)500 * Mega, (Int128)1500 * Mega)));
        Assert.That((datacenter.Hosts[0].CyclesDone, datacenter.Hosts[0].Energy), Is.EqualTo((1500e6, Energy.FromJoules(175))), "Cores that stay empty draw nothing for it.");
        Assert.That((vms[1].Cycles.CoStop, vms[1].Cycles.Ready, vms[1].Cycles.Used.Total), Is.EqualTo(((Int128)250 * Mega, (Int128)1000 * Mega, (Int128)750 * Mega)));
    }

    [Test]
    public void Cycles_TraceBesideAJobOfItsOwnKind_AreEachSplitByTheirCost()
    {
        // The trace's 500 million are split 3 : 2 by the machine's profile; the job's are plain.
        var (simulation, vm) = Machine(ChargedVm(2), ModelledHost(2));
        vm.Follow(new UtilisationTrace(For(1), [0.25]));
        vm.Submit(Job(700) with { Profile = InstructionProfile.Plain });
        simulation.Run(At(2));

        Assert.That((vm.Cycles.Used[CycleCause.Work], vm.Cycles.Used[CycleCause.KernelTransitions]), Is.EqualTo(((Int128)1000 * Mega, (Int128)200 * Mega)));
    }

    [Test]
    public void Cycles_PausedMachine_DontGrow()
    {
        var (simulation, vm) = Machine(ChargedVm(), ModelledHost());
        vm.Submit(EndlessJob());
        simulation.Schedule(At(1), () => vm.Pause());
        simulation.Schedule(At(3), () => vm.Resume());
        simulation.Run(At(4));

        Assert.That((vm.Cycles.Entitlement, vm.Cycles.Used.Total), Is.EqualTo(((Int128)2000 * Mega, (Int128)2000 * Mega)));
    }

    [Test]
    public void Cycles_GangsThatAskForAPart_AreReadyForWhatTheyMissedOtherwise()
    {
        // As above, but each asks for 1200 of its 2000, so that 800 are idle; and after a second the first is gone and misses nothing more.
        var hypervisor = new HypervisorSpec { Name = "gangs", WorldSwitch = Cycles.Zero, Quantum = SimDuration.FromMilliseconds(10), CoScheduling = CoScheduling.Strict };
        var datacenter = Datacenter(Host(2) with { Hypervisor = hypervisor });
        VirtualMachine[] vms = [datacenter.Request(Vm(2)), datacenter.Request(Vm(2))];
        foreach (var vm in vms)
            vm.Follow(new UtilisationTrace(For(3), [0.6]));
        datacenter.Inventory.Simulation.Schedule(At(1), () => vms[0].Stop());
        datacenter.Inventory.Simulation.Run(At(2));

        var (gone, left) = (vms[0].Cycles, vms[1].Cycles);
        Assert.That((gone.Entitlement, gone.Used.Total, gone.CoStop, gone.Ready, gone.Idle), Is.EqualTo(((Int128)2000 * Mega, (Int128)750 * Mega, (Int128)250 * Mega, (Int128)200 * Mega, (Int128)800 * Mega)));
        Assert.That((left.Entitlement, left.Used.Total, left.CoStop, left.Ready, left.Idle), Is.EqualTo(((Int128)4000 * Mega, (Int128)1950 * Mega, (Int128)250 * Mega, (Int128)200 * Mega, (Int128)1600 * Mega)));
    }

    [Test]
    public void Cycles_JobThatWaitsAgain_CountWhatItHasDone()
    {
        // It goes on while its machine is halted, and so stands in line with 500 million cycles behind it.
        var (simulation, vm) = Machine(ChargedVm(), ModelledHost());
        var job = vm.Submit(Job(1000));
        simulation.Schedule(At(0.5), () =>
        {
            job.Pause();
            vm.Pause();
            job.Resume();
        });
        simulation.Run(At(2));

        Assert.That((job.State, vm.Cycles.Used[CycleCause.Work], vm.Host!.Cycles.Used.Total), Is.EqualTo((JobState.Waiting, (Int128)300 * Mega, (Int128)500 * Mega)));
    }

    [Test]
    public void Cycles_HostAddedLater_CountFromThen()
    {
        var datacenter = Datacenter(Host());
        var drawing = Host(4) with { Power = PowerCurve.Linear(Power.FromWatts(100), Power.FromWatts(200)) };
        datacenter.Inventory.Simulation.Schedule(At(3), () => datacenter.AddHost(drawing));
        datacenter.Inventory.Simulation.Run(At(5));

        Assert.That((datacenter.Hosts[1].Energy, datacenter.Hosts[1].OnTime), Is.EqualTo((Energy.FromJoules(200), For(2))));

        Assert.That(datacenter.Hosts.Select(host => host.Cycles.Capacity), Is.EqualTo((Int128[])[5000 * Mega, 8000 * Mega]));
    }

    [Test]
    public void Cycles_MachineThatWasRefused_AreNone()
    {
        var (simulation, vm) = Machine(ChargedVm(), Host());
        simulation.Run();

        Assert.That((vm.Cycles.Entitlement, vm.Cycles.Used.Total), Is.EqualTo((Int128.Zero, Int128.Zero)));
    }

    [Test]
    public void Cycles_ALargeHostForYears_DontOverflow()
    {
        var (simulation, vm) = Machine(Vm(1000) with { Technique = NoOverhead.Instance }, Host(1000, 4000));
        vm.Submit(EndlessJob(1000));
        simulation.Run(SimDuration.FromDays(10_000));

        Assert.That(vm.Host!.Cycles.Used.Total, Is.EqualTo((Int128)4_000_000_000_000 * 864_000_000));
    }

    [Test]
    public void Cost_EveryTechniqueOnEveryProcessor_IsTheSumOfItsEntries()
    {
        // Accounts have an entry for each cause and reason: a cost that no entry holds would be taken for idleness.
        foreach (var cpu in MicroarchitectureCatalogue.All)
        {
            foreach (var technique in TechniqueCatalogue.All.Where(technique => technique.Refusal(GuestSystem.Linux, cpu) is null))
            {
                foreach (var profile in InstructionProfileCatalogue.All)
                {
                    var split = new CycleSplit();
                    split.Add(CycleModel.Cost(profile, technique, cpu), 1e12);
                    Assert.That(split.Exceeds(1_000_000_000_000), Is.False, $"{profile.Name}, {technique.Name}, {cpu.Name}");
                    var (_, _, _, _, idle) = split.Cut(1_000_000_000_000);
                    Assert.That(idle, Is.LessThanOrEqualTo((Int128)1), $"{profile.Name}, {technique.Name}, {cpu.Name}");
                }
            }
        }
    }

    [TestCase(1e12, false)]
    [TestCase(1e12 + 1000, false)]
    [TestCase(1e12 + 2000, true)]
    public void Exceeds_MoreThanRoundingMakes_IsFound(double cycles, bool expected)
    {
        var split = new CycleSplit();
        split.Add(CostBreakdown.NoOverhead, cycles);

        Assert.That(split.Exceeds(1_000_000_000_000), Is.EqualTo(expected));
    }

    [Test]
    public void Cut_MoreThanThereWas_IsCutToIt()
    {
        var split = new CycleSplit();
        split.Add(CostBreakdown.NoOverhead, 7.4);
        split.AddSwitching(2_000_000_000);
        split.AddMissed(3.2, 0.8);
        var (used, coStop, ready, _, idle) = split.Cut(10);

        // Bounds at 7, 9 (9.4), 10 (10.2) and 10.
        Assert.That((used[CycleCause.Work], used[CycleCause.WorldSwitches], coStop, ready, idle), Is.EqualTo(((Int128)7, (Int128)2, (Int128)1, Int128.Zero, Int128.Zero)));
    }

    [Test]
    public void Cycles_ResultThatIsOutOfDate_IsRefused()
    {
        var (simulation, vm) = Machine(Vm());
        vm.Submit(Job(10_000));
        var result = simulation.Run(At(1));
        simulation.Run(At(2));

        Assert.That(() => result.Cycles, Throws.InvalidOperationException);
    }
}
