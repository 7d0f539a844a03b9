// SPDX-License-Identifier: MIT
using CloudSimNet.Accounting;
using CloudSimNet.GuestIo;
using CloudSimNet.Storage;
using CloudSimNet.Storage.Devices;
using CloudSimNet.Tests.Storage;
using static CloudSimNet.Tests.Given;

namespace CloudSimNet.Tests.Stays;

/// <summary>A machine moves while its disk is used: an operation takes 10 000 cycles of it, and at most 1 000 a second are served.</summary>
public sealed class MovedDiskTests
{
    [Test]
    public void Move_WhileAStreamRuns_ItLoadsTheNewHostAndEndsInTime()
    {
        var (datacenter, vm, disk) = Moving(IoVirtualization.Paravirtual);
        var simulation = datacenter.Inventory.Simulation;
        disk.OpenStream(IoPattern.RandomReads).Start(5000);
        simulation.Schedule(For(2), () => vm.MoveTo(datacenter.Hosts[1]));
        simulation.Run(For(3));
        Assert.That((datacenter.Hosts[0].Load, datacenter.Hosts[1].Load), Is.EqualTo((Frequency.Zero, Frequency.MHz(10))));
        simulation.Run();
        Assert.That((simulation.Now, datacenter.Hosts[1].Load), Is.EqualTo((At(5), Frequency.Zero)));
        Assert.That(datacenter.Hosts.Select(static host => host.CyclesDone), Is.EqualTo(new[] { 20e6, 30e6 }).Within(20.0));
        MoveTests.AssertAccounts(datacenter);
    }

    [Test]
    public void Move_BetweenHostsOfOtherClocks_AStreamsLoadHasTheNewHostsCap()
    {
        // 1 000 operations of 1 M instructions are 1 GHz; the second host's core has 500 MHz, the first 1 000.
        var (datacenter, vm, disk) = Moving(IoVirtualization.Paravirtual with { Instructions = 1e6 }, second: 500);
        var simulation = datacenter.Inventory.Simulation;
        disk.OpenStream(IoPattern.RandomReads).Start(double.PositiveInfinity);
        simulation.Schedule(For(2), () => vm.MoveTo(datacenter.Hosts[1]));
        simulation.Schedule(For(4), () => vm.MoveTo(datacenter.Hosts[0]));
        simulation.Run(For(3));
        Assert.That((datacenter.Hosts[0].Load, datacenter.Hosts[1].Load, datacenter.Hosts[1].Demand), Is.EqualTo((Frequency.Zero, Frequency.MHz(500), Frequency.MHz(500))));
        simulation.Run(For(5));
        Assert.That((datacenter.Hosts[0].Load, datacenter.Hosts[1].Load), Is.EqualTo((Frequency.GHz(1), Frequency.Zero)));
        Assert.That(vm.CyclesDone, Is.EqualTo(4e9).Within(10));
        MoveTests.AssertAccounts(datacenter);
    }

    [Test]
    public void Move_WhileARequestIsInItsCycles_DoesTheRestAtTheNewClock()
    {
        // 5 of 10 µs at 1 GHz, and the rest in 2.5 µs at 2 GHz; one of another disk is at the device meanwhile.
        var (datacenter, vm, disk) = Moving(IoVirtualization.Paravirtual);
        var simulation = datacenter.Inventory.Simulation;
        var ends = new Ends(simulation);
        ends.Submit(vm.Attach(Array(simulation)), IoKind.Read, 0, 4096, tag: 1, atSeconds: 0.9995);
        ends.Submit(disk, IoKind.Read, 4096, 4096, tag: 2, atSeconds: 1);
        simulation.Schedule(For(1.000005), () => vm.MoveTo(datacenter.Hosts[1]));
        simulation.Run();
        Assert.That(ends.All.Select(static end => (end.Tag, end.Status, Math.Round(end.Seconds * 1e7))), Is.EqualTo(new[] { (1L, IoStatus.Done, 10_005_100.0), (2L, IoStatus.Done, 10_010_075.0) }));
        Assert.That(datacenter.Hosts.Select(static host => host.CyclesDone), Is.EqualTo(new[] { 15_000.0, 5_000 }));
        MoveTests.AssertAccounts(datacenter);
    }

    [Test]
    public void Move_OfADiskWithAHostSide_EachHostPaysWhatGoesThroughIt()
    {
        var (datacenter, vm, disk) = Moving(IoVirtualization.Paravirtual with { HostCyclesPerOperation = 20_000 });
        var simulation = datacenter.Inventory.Simulation;
        disk.OpenStream(IoPattern.RandomReads).Start(5000);
        simulation.Schedule(For(2), () => vm.MoveTo(datacenter.Hosts[1]));
        new Ends(simulation).Submit(disk, IoKind.Read, 0, 4096, atSeconds: 7);
        simulation.Run();
        Assert.That(datacenter.Hosts.Select(static host => host.Work[HostWorkKind.VirtualDisk].Count), Is.EqualTo(new[] { 40_000_000L, 60_020_000L }).Within(20L));
        Assert.That(disk.HostCycles, Is.EqualTo(100_020_000).Within(1));
        MoveTests.AssertAccounts(datacenter);
    }

    [Test]
    public void Move_AtRandomMomentsWithPauses_NothingIsLostAndAccountsAddUp([Range(0, 39)] int seed)
    {
        var random = new Random(seed);
        var datacenter = Datacenter([.. Enumerable.Range(0, 3).Select(_ => MoveTests.SomeHost(random, 1 + random.Next(2)))]);
        var simulation = datacenter.Inventory.Simulation;
        var vm = datacenter.Request(ChargedVm());
        var kind = IoVirtualization.Paravirtual with { HostCyclesPerOperation = random.Next(2) * 20_000, HostCyclesPerByte = random.Next(2) };
        var disk = vm.Attach(Array(simulation), kind);
        if (random.Next(2) == 0)
            vm.Submit(Job(random.Next(1, 20_000)));
        simulation.Run(SimDuration.Zero);
        var ends = new Ends(simulation);
        for (var i = 0; i < 100; i++)
            ends.Submit(disk, (IoKind)random.Next(2), i * 4096, 4096, i, random.NextDouble() * 20);
        var streams = Enumerable.Range(0, 3).Select(i => disk.OpenStream(IoPattern.RandomReads, new IoStreamTerms { Cap = 10 + random.Next(300) })).ToArray();
        foreach (var stream in streams)
            simulation.Schedule(For(random.NextDouble() * 10), () => stream.Start(1000));
        for (var i = 0; i < 30; i++)
        {
            var (host, what) = (datacenter.Hosts[random.Next(3)], random.Next(8));
            simulation.Schedule(SimTime.FromNanoseconds(random.NextInt64(25_000_000_000)), () => Disturb(vm, host, what));
        }

        simulation.Schedule(For(26), () => vm.Resume());
        for (var second = 4; second <= 28; second += 4)
        {
            simulation.Run(For(second));
            MoveTests.AssertAccounts(datacenter, ends: 101);
        }

        simulation.Run();
        MoveTests.AssertAccounts(datacenter, ends: 101);
        Assert.That(ends.All.Count(static end => end.Status == IoStatus.Done), Is.EqualTo(100));
        Assert.That(streams.Sum(static stream => stream.Completed), Is.EqualTo(3000).Within(1e-6));
        Assert.That(disk.HostCycles, Is.EqualTo(3100 * kind.HostCycles(4096)).Within(1));
        Assert.That(datacenter.Hosts.Sum(static host => (double)host.Work[HostWorkKind.VirtualDisk].Count), Is.EqualTo(disk.HostCycles).Within(100));
    }

    private static void Disturb(VirtualMachine vm, Host host, int what)
    {
        if (what == 0)
            vm.Pause();
        else if (what == 1)
            vm.Resume();
        else if (vm.Host != host)
            vm.MoveTo(host);
    }

    private static RatedArray Array(Simulation simulation) => new(simulation, "array", new RatedArraySpec { Capacity = Bytes.GiB(1), ReadIops = 1000 });

    private static (Datacenter Datacenter, VirtualMachine Vm, GuestDisk Disk) Moving(IoVirtualization kind, double second = 2000)
    {
        var datacenter = Datacenter(Host(2), Host(2, second));
        var vm = datacenter.Request(Vm());
        var disk = vm.Attach(Array(datacenter.Inventory.Simulation), kind);
        datacenter.Inventory.Simulation.Run(SimDuration.Zero);
        return (datacenter, vm, disk);
    }
}
