// SPDX-License-Identifier: MIT
using CloudSimNet.Placement;
using CloudSimNet.Specs;
using static CloudSimNet.Tests.Given;

namespace CloudSimNet.Tests.Machines;

/// <summary>Requests: refused, waiting, with a deadline, and in which datacenter.</summary>
public sealed class RequestTests
{
    private static readonly VmSpec Whole = Vm() with { Reservation = CpuReservation.AllVirtualCpus };

    [Test]
    public void Request_NoRoom_IsRefusedAtOnce()
    {
        var datacenter = Datacenter(Host());
        var ended = new List<VmId>();
        datacenter.Inventory.Simulation.VmEnded.Watch(vm => ended.Add(vm.Id));
        var (first, second) = (datacenter.Request(Whole), datacenter.Request(Whole));
        var job = second.Submit(Job(1_000));
        var totals = datacenter.Inventory.Simulation.Run().Totals;
        Assert.Multiple(() =>
        {
            Assert.That((first.State, second.State, second.Host), Is.EqualTo((VmState.Running, VmState.Refused, (Host?)null)));
            Assert.That((job.State, second.EndedAt), Is.EqualTo((JobState.Failed, At(0))));
            Assert.That((totals.VmsPlaced, totals.VmsRefused, totals.VmsWaiting), Is.EqualTo((1, 1, 0)));
            Assert.That(ended, Is.EqualTo(new[] { second.Id }));
        });
    }

    [Test]
    public void Request_NoMemory_IsRefused()
    {
        var datacenter = Datacenter(Host() with { Memory = Bytes.GiB(8) });
        var vms = Enumerable.Range(0, 3).Select(_ => datacenter.Request(Vm() with { Memory = Bytes.GiB(4) })).ToList();
        datacenter.Inventory.Simulation.Run();
        Assert.That(vms.Select(static vm => vm.State), Is.EqualTo(new[] { VmState.Running, VmState.Running, VmState.Refused }));
    }

    [Test]
    public void Request_ReservationBeyondTheHostsClock_IsRefused()
    {
        var datacenter = Datacenter(Host(cores: 8));
        var vm = datacenter.Request(Vm() with { Reservation = CpuReservation.Of(Frequency.MHz(1_001)) });
        datacenter.Inventory.Simulation.Run();
        Assert.That(vm.State, Is.EqualTo(VmState.Refused)); // 8 000 MHz are free, but one virtual core can't deliver it.
    }

    [Test]
    public void Request_SpaceSharedHost_TakesWholeCores()
    {
        var datacenter = Datacenter(Host(cores: 2) with { CpuSharing = CpuSharing.SpaceShared });
        var slow = Vm() with { ClockLimit = Frequency.MHz(100), Reservation = CpuReservation.Of(Frequency.MHz(100)) };
        var vms = Enumerable.Range(0, 3).Select(_ => datacenter.Request(slow)).ToList();
        datacenter.Inventory.Simulation.Run();
        Assert.That(vms.Select(static vm => vm.State), Is.EqualTo(new[] { VmState.Running, VmState.Running, VmState.Refused }));
        Assert.That(datacenter.Hosts[0].FreeCpu, Is.EqualTo(Frequency.Zero));
    }

    [TestCase(7, VmState.Refused, 7)]
    [TestCase(12, VmState.Running, 10)]
    public void Wait_WithADeadline_EndsAtTheDeadlineOrWithAHost(double patience, VmState state, double seconds)
    {
        var datacenter = Datacenter(Host());
        datacenter.Request(Whole with { Lifetime = For(10) });
        var vm = datacenter.Request(Whole with { WaitAtMost = For(patience) });
        datacenter.Inventory.Simulation.Run();
        Assert.That(vm.State, Is.EqualTo(state));
        Assert.That(state == VmState.Refused ? vm.EndedAt : vm.PlacedAt, Is.EqualTo(At(seconds)));
    }

    [Test]
    public void Wait_SeveralOfDifferentSizes_OldestThatFitsGoesFirst()
    {
        var datacenter = Datacenter(Host(cores: 2));
        datacenter.Request(Whole with { Lifetime = For(10) });
        datacenter.Request(Whole with { Lifetime = For(20) });
        var patient = Whole with { WaitAtMost = SimDuration.Forever };
        var wide = datacenter.Request(patient with { VirtualCpus = 2 }, after: For(1));
        var narrow = datacenter.Request(patient with { Lifetime = For(5) }, after: For(2));
        var last = datacenter.Request(patient with { Lifetime = For(5) }, after: For(3));
        datacenter.Inventory.Simulation.Run();

        // One core is free at 10: too little for the wide one, so the narrow ones follow each other; at 20 both are free.
        Assert.That(new[] { wide.PlacedAt, narrow.PlacedAt, last.PlacedAt }, Is.EqualTo(new[] { At(20), At(10), At(15) }));
    }

    [Test]
    public void Request_CapacityFreedAtTheSameInstant_Fits()
    {
        var datacenter = Datacenter(Host());
        datacenter.Request(Whole with { Lifetime = For(10) });
        var vm = datacenter.Request(Whole, after: For(10));
        datacenter.Inventory.Simulation.Run();
        Assert.That(vm.PlacedAt, Is.EqualTo(At(10)));
    }

    [Test]
    public void Request_OfOneInstant_AreDecidedInIdOrder()
    {
        var datacenter = Datacenter(Host());
        var simulation = datacenter.Inventory.Simulation;
        var early = datacenter.Request(Whole, after: For(5));
        VirtualMachine? late = null;
        simulation.Schedule(At(5), () => late = datacenter.Request(Whole));
        simulation.Run();
        Assert.That((early.State, late!.State), Is.EqualTo((VmState.Running, VmState.Refused)));
    }

    [Test]
    public void Request_OfAllDatacenters_GoesToTheFirstThatHasRoom()
    {
        var (simulation, vms) = ThreeMachinesInTwoDatacenters(new IdOrder());
        simulation.Run();
        Assert.That(vms.Select(static vm => vm.Host?.Datacenter.Name), Is.EqualTo(new[] { "small", "large", "large" }));
    }

    [Test]
    public void Request_MostFreeFirst_FollowsTheFreeCapacity()
    {
        var (simulation, vms) = ThreeMachinesInTwoDatacenters(new MostFreeFirst());
        simulation.Run();

        // Free: 1 and 2, then 1 and 1 (the lower id), then 0 and 1.
        Assert.That(vms.Select(static vm => vm.Host?.Datacenter.Name), Is.EqualTo(new[] { "large", "small", "large" }));
    }

    [Test]
    public void Request_OfOneDatacenter_AsksNoOther()
    {
        var (simulation, _) = ThreeMachinesInTwoDatacenters(new IdOrder());
        simulation.Run();
        var vm = simulation.Datacenters[0].Request(Whole);
        simulation.AddDatacenter("empty", new FirstFit()).AddHost(Host());
        simulation.Run();
        Assert.That(vm.State, Is.EqualTo(VmState.Refused));
    }

    private static (Simulation Simulation, VirtualMachine[] Vms) ThreeMachinesInTwoDatacenters(IBrokerPolicy broker)
    {
        var simulation = new Simulation();
        simulation.UseBroker(broker);
        simulation.AddDatacenter("small", new FirstFit()).AddHosts(1, Host());
        simulation.AddDatacenter("large", new FirstFit()).AddHosts(2, Host());
        return (simulation, [simulation.Request(Whole), simulation.Request(Whole), simulation.Request(Whole)]);
    }
}
