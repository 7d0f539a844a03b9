// SPDX-License-Identifier: MIT
using CloudSimNet.Accounting;
using static CloudSimNet.Tests.Given;

namespace CloudSimNet.Tests.Machines;

/// <summary>What a host computes by itself competes with its virtual machines and stands in its account.</summary>
public sealed class HostWorkTests
{
    [Test]
    public void Spend_BesideAJobOnOneCore_BothTakeTwiceAsLong()
    {
        var (simulation, vm) = Machine(Vm());
        var job = vm.Submit(Job(2000));
        ICyclePayer host = simulation.Datacenters[0].Hosts[0].Work;
        host.Spend(HostWorkKind.StorageProtocol, 1e9);
        simulation.Run(For(10));

        // Half of the core each until 2 s, by when 1 000 Mcycles of each are done; the job's others take 1 s.
        Assert.That(job.EndedAt, Is.EqualTo(At(3)));
        var cycles = vm.Host!.Cycles;
        Assert.That((cycles[HostWorkKind.StorageProtocol], cycles.HostWork, cycles.Used.Total, cycles.Idle), Is.EqualTo(((Int128)1_000_000_000, (Int128)1_000_000_000, (Int128)2_000_000_000, (Int128)7_000_000_000)));
    }

    [Test]
    public void ChangeRate_TwoFlowsThatComeAndGo_TakeTheirRatesAndExactlyNothingAfterwards()
    {
        var datacenter = Datacenter(Host(2));
        var simulation = datacenter.Inventory.Simulation;
        var host = datacenter.Hosts[0];
        ICyclePayer payer = host.Work;
        payer.ChangeRate(HostWorkKind.Network, 0.1e9, 1);
        simulation.Schedule(For(1), () => payer.ChangeRate(HostWorkKind.Network, 0.2e9, 1));
        simulation.Schedule(For(3), () => payer.ChangeRate(HostWorkKind.Network, -0.1e9, -1));
        simulation.Schedule(For(4), () => payer.ChangeRate(HostWorkKind.Network, -0.2e9, -1));
        simulation.Run(For(2));
        Assert.That(host.Load, Is.EqualTo(Frequency.MHz(300)));
        simulation.Run(For(9));
        Assert.That((host.Load, host.Work[HostWorkKind.Network]), Is.EqualTo((Frequency.Zero, Cycles.Mega(100 + 600 + 200))));
    }

    [Test]
    public void Spend_HostFails_IsLost()
    {
        var datacenter = Datacenter(Host());
        var simulation = datacenter.Inventory.Simulation;
        var host = datacenter.Hosts[0];
        ((ICyclePayer)host.Work).Spend(HostWorkKind.VirtualDisk, 5e9);
        simulation.Schedule(For(2), host.Fail);
        simulation.Schedule(For(4), host.Repair);
        simulation.Run(For(10));
        Assert.That((host.Work[HostWorkKind.VirtualDisk], host.Work.Backlog, host.Load), Is.EqualTo((Cycles.Giga(2), Cycles.Zero, Frequency.Zero)));
        Assert.That(host.Work.LostOf(HostWorkKind.VirtualDisk), Is.EqualTo(Cycles.Giga(3)));
    }

    [Test]
    public void ChangeRate_MoreThanAContendedHostGrants_IsDoneAfterwards()
    {
        // Half a core for 2 s of 0.8 GHz leaves 600 Mcycles, which take 1.2 s at half a core.
        var (simulation, vm) = Machine(Vm());
        var job = vm.Submit(Job(3000));
        var host = simulation.Datacenters[0].Hosts[0];
        ICyclePayer payer = host.Work;
        payer.ChangeRate(HostWorkKind.Encryption, 0.8e9, 1);
        simulation.Schedule(For(2), () => payer.ChangeRate(HostWorkKind.Encryption, -0.8e9, -1));
        simulation.Run(For(1));
        Assert.That((host.Work[HostWorkKind.Encryption], host.Work.Backlog), Is.EqualTo((Cycles.Mega(500), Cycles.Mega(300))));
        simulation.Run(For(3.2));
        Assert.That((host.Work[HostWorkKind.Encryption], host.Work.Backlog, job.WorkDone), Is.EqualTo((Cycles.Mega(1600), Cycles.Zero, Instructions.Mega(1600))));
        simulation.Run(For(9));
        Assert.That((job.EndedAt, host.Work[HostWorkKind.Encryption]), Is.EqualTo((At(4.6), Cycles.Mega(1600))));
    }

    [Test]
    public void ChangeRate_ToMoreThanOneCore_WeighsAsManyThreads()
    {
        // Four threads of jobs and two of the host's want four cores: two thirds of a core each, and the jobs' 2 667 Mcycles take 1 s.
        var (simulation, vm) = Machine(Vm(4));
        var job = vm.Submit(Job(8000 / 3.0, 4));
        ICyclePayer payer = simulation.Datacenters[0].Hosts[0].Work;
        payer.ChangeRate(HostWorkKind.Network, 0.5e9, 1);
        payer.ChangeRate(HostWorkKind.Network, 1.5e9, 1);
        simulation.Run(For(5));
        Assert.That(job.EndedAt.Seconds, Is.EqualTo(1).Within(1e-6));
    }

    [Test]
    public void SpendAndChangeRate_WhileTheHostIsOff_AreLost()
    {
        var datacenter = Datacenter(Host());
        var simulation = datacenter.Inventory.Simulation;
        var host = datacenter.Hosts[0];
        ICyclePayer payer = host.Work;
        payer.ChangeRate(HostWorkKind.Network, 0.1e9, 1);
        simulation.Schedule(For(2), () => host.PowerOff());
        simulation.Schedule(For(3), () => payer.Spend(HostWorkKind.Network, 5e9));
        simulation.Schedule(For(3), () => payer.ChangeRate(HostWorkKind.Network, 0.3e9, 1));
        simulation.Schedule(For(4), () => host.PowerOn());
        simulation.Run(For(3.5));
        Assert.That((host.Work[HostWorkKind.Network], host.Work.LostOf(HostWorkKind.Network), host.Work.Backlog), Is.EqualTo((Cycles.Mega(200), Cycles.Mega(5300), Cycles.Zero)));
        simulation.Run(For(6));
        Assert.That((host.Work[HostWorkKind.Network], host.Work.LostOf(HostWorkKind.Network), host.Work.Backlog), Is.EqualTo((Cycles.Mega(1000), Cycles.Mega(5500), Cycles.Zero)));
    }
}
