// SPDX-License-Identifier: MIT
using CloudSimNet.Accounting;
using CloudSimNet.Engine.Units;
using CloudSimNet.Specs;
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
        var simulation = datacenter.Estate.Simulation;
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
        var simulation = datacenter.Estate.Simulation;
        var host = datacenter.Hosts[0];
        ((ICyclePayer)host.Work).Spend(HostWorkKind.VirtualDisk, 5e9);
        simulation.Schedule(For(2), host.Fail);
        simulation.Schedule(For(4), host.Repair);
        simulation.Run(For(10));
        Assert.That((host.Work[HostWorkKind.VirtualDisk], host.Work.Backlog, host.Load), Is.EqualTo((Cycles.Giga(2), Cycles.Zero, Frequency.Zero)));
    }
}
