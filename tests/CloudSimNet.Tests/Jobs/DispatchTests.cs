// SPDX-License-Identifier: MIT
using static CloudSimNet.Tests.Given;

namespace CloudSimNet.Tests.Jobs;

/// <summary>Jobs that are submitted to no machine in particular go in turn to those that have a host.</summary>
public sealed class DispatchTests
{
    [Test]
    public void Submit_SevenJobsToThreeMachines_GoInTurn()
    {
        var datacenter = Datacenter(Host(cores: 3));
        var simulation = datacenter.Inventory.Simulation;
        for (var i = 0; i < 3; i++)
            simulation.Request(Vm());
        var jobs = Enumerable.Range(0, 7).Select(_ => simulation.Submit(Job(1_000))).ToArray();
        simulation.Run();
        Assert.That(jobs.Select(static job => job.VirtualMachine!.Id.Value), Is.EqualTo(new[] { 0, 1, 2, 0, 1, 2, 0 }));
    }

    [Test]
    public void Submit_MachineWasRefused_IsPassedOver()
    {
        var datacenter = Datacenter(Host());
        var simulation = datacenter.Inventory.Simulation;
        foreach (var memory in new[] { 1, 100, 1 })
            simulation.Request(Vm() with { Memory = Bytes.GiB(memory) });
        var jobs = Enumerable.Range(0, 4).Select(_ => simulation.Submit(Job(1_000))).ToArray();
        simulation.Run();
        Assert.That(jobs.Select(static job => job.VirtualMachine!.Id.Value), Is.EqualTo(new[] { 0, 2, 0, 2 }));
    }

    [Test]
    public void Submit_MachineHasEnded_IsPassedOver()
    {
        var datacenter = Datacenter(Host(cores: 3));
        var simulation = datacenter.Inventory.Simulation;
        var vms = Enumerable.Range(0, 3).Select(_ => simulation.Request(Vm())).ToList();
        simulation.Schedule(At(1), () => vms[1].Stop());
        var jobs = Enumerable.Range(0, 5).Select(i => simulation.Submit(Job(100, after: 2 + i))).ToArray();
        simulation.Run();
        Assert.That(jobs.Select(static job => job.VirtualMachine!.Id.Value), Is.EqualTo(new[] { 0, 2, 0, 2, 0 }));
    }

    [Test]
    public void Submit_BeforeAnyMachine_WaitsForTheFirst()
    {
        var datacenter = Datacenter(Host());
        var simulation = datacenter.Inventory.Simulation;
        var job = simulation.Submit(Job(1_000));
        simulation.Request(Vm(), after: For(4));
        simulation.Run();
        Assert.That((job.ArrivedAt, job.StartedAt, job.EndedAt), Is.EqualTo((At(0), At(4), At(5))));
    }

    [Test]
    public void Submit_NeverAnyMachine_Waits()
    {
        var simulation = Datacenter(Host()).Inventory.Simulation;
        var job = simulation.Submit(Job(1_000));
        simulation.Run();
        Assert.That((job.State, job.VirtualMachine), Is.EqualTo((JobState.Waiting, (VirtualMachine?)null)));
        Assert.That((job.Cancel(), job.State), Is.EqualTo((true, JobState.Cancelled)));
    }

    [Test]
    public void Submit_ManyMachinesComeAndGo_EachInItsTurn()
    {
        var datacenter = Datacenter(Host(cores: 64));
        var simulation = datacenter.Inventory.Simulation;
        var vms = Enumerable.Range(0, 40).Select(_ => simulation.Request(Vm())).ToList();
        for (var i = 0; i < 40; i += 2)
        {
            var vm = vms[i];
            simulation.Schedule(At(1), () => vm.Stop());
        }

        var jobs = Enumerable.Range(0, 45).Select(_ => simulation.Submit(Job(100, after: 2))).ToArray();
        simulation.Run();
        Assert.That(jobs.Select(static job => job.VirtualMachine!.Id.Value), Is.EqualTo(Enumerable.Range(0, 45).Select(static i => (((i % 20) * 2) + 1))));
    }
}
