// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Microarchitectures;
using CloudSimNet.Cpu.Techniques;
using CloudSimNet.Specs;
using static CloudSimNet.Tests.Given;

namespace CloudSimNet.Tests.Costs;

/// <summary>Which hosts can't run a machine at all, and what is said when none can.</summary>
public sealed class RefusalReasonTests
{
    private static readonly VmSpec Foreign = ChargedVm() with { Guest = new GuestSystem { Name = "linux", InstructionSet = InstructionSet.Arm64 } };

    [Test]
    public void Request_GuestThatTheTechniqueRefuses_SaysTheTechniquesReason()
    {
        var vm = Requested(Foreign, ModelledHost());

        Assert.That(vm.State, Is.EqualTo(VmState.Refused));
        Assert.That(vm.RefusalReason, Is.EqualTo(new Native().Refusal(Foreign.Guest, Processor)).And.Contains("only emulation runs it"));
    }

    [Test]
    public void Request_TechniqueOnAnUnmodelledProcessor_IsRefused() =>
        Assert.That(Requested(ChargedVm(), Host()).RefusalReason, Does.Contain("'native'").And.Contains("isn't modelled"));

    [Test]
    public void Request_AnotherHypervisor_IsRefused() =>
        Assert.That(Requested(Vm() with { Hypervisor = "xen" }, Host() with { Hypervisor = HypervisorSpec.Kvm }).RefusalReason, Does.Contain("'xen'").And.Contains("'kvm'"));

    [Test]
    public void Request_TooLargeForEveryHost_SaysSo() =>
        Assert.That(Requested(Vm() with { Memory = Bytes.GiB(65) }, Host()).RefusalReason, Is.EqualTo("No host that could run it is large enough."));

    [Test]
    public void Request_NoHosts_SaysSo() => Assert.That(Requested(Vm()).RefusalReason, Is.EqualTo("There are no hosts."));

    [Test]
    public void Request_FullHosts_SaysThatThereIsNoRoom()
    {
        var datacenter = Datacenter(Host());
        var full = Vm() with { Reservation = CpuReservation.AllVirtualCpus };
        var (first, second) = (datacenter.Request(full), datacenter.Request(full));
        datacenter.Inventory.Simulation.Run(At(1));

        Assert.That((first.RefusalReason, second.RefusalReason), Is.EqualTo(((string?)null, "No host that could run it has room, or the placement policy wants none of them.")));
    }

    [Test]
    public void Request_OneHostOfThreeCanRunIt_GoesThere()
    {
        var xen = ModelledHost(hypervisor: HypervisorSpec.Xen);
        var vm = Requested(ChargedVm() with { Hypervisor = "xen" }, ModelledHost(), Host(), xen);

        Assert.That(vm.Host!.Spec, Is.EqualTo(xen));
    }

    [Test]
    public void Request_PatientMachineThatNoHostCanRun_TakesOneThatIsAddedLater()
    {
        var datacenter = Datacenter(Host());
        var vm = datacenter.Request(ChargedVm() with { WaitAtMost = For(10) });
        var hopeless = datacenter.Request(Foreign with { WaitAtMost = For(10) });
        datacenter.Inventory.Simulation.Schedule(At(3), () => datacenter.AddHost(ModelledHost()));
        datacenter.Inventory.Simulation.Run(At(1));
        Assert.That((vm.State, hopeless.State), Is.EqualTo((VmState.Waiting, VmState.Waiting)));
        Assert.That(new[] { vm.RefusalReason, hopeless.RefusalReason }, Is.All.Contains("isn't modelled"));
        datacenter.Inventory.Simulation.Run(At(4));
        Assert.That(hopeless.RefusalReason, Does.Contain("isn't modelled"), "the first type's reason");
        datacenter.Inventory.Simulation.Run(At(20));

        Assert.That((vm.PlacedAt, vm.RefusalReason), Is.EqualTo((At(3), (string?)null)));
        Assert.That((hopeless.State, hopeless.EndedAt), Is.EqualTo((VmState.Refused, At(10))));
        Assert.That(hopeless.RefusalReason, Is.Not.Null);
    }

    [Test]
    public void Problems_WhatIsMissing_IsNamed()
    {
        var vm = ChargedVm() with { Technique = null!, Guest = null!, Hypervisor = null!, Profile = Calls with { BaseCpi = 0 } };
        var host = Host() with { Processor = null!, Hypervisor = HypervisorSpec.Kvm with { Name = "", Quantum = SimDuration.Zero } };
        var job = Job(1) with { Profile = Calls with { BaseCpi = double.NaN } };

        Assert.That(vm.Problems("vm").Select(problem => problem.Path), Is.EquivalentTo((string[])["vm.technique", "vm.guest", "vm.hypervisor", "vm.profile"]));
        Assert.That(host.Problems("host").Select(problem => problem.Path), Is.EquivalentTo((string[])["host.processor", "host.hypervisor.name", "host.hypervisor.quantum"]));
        Assert.That(() => Machine(Vm()).Vm.Submit(job), Throws.TypeOf<ModelException>().With.Message.Contains("profile"));
    }

    [Test]
    public void Request_ProfileThatCantBePriced_IsRefusedAtOnce()
    {
        // The cost model would stumble over it when the first instruction is about to run.
        var odd = Calls with { BaseCpi = 5000, Events = new() { SystemCalls = double.NaN } };
        var (_, vm) = Machine(ChargedVm(), ModelledHost());

        Assert.That((ChargedVm() with { Profile = odd }).Problems("vm").Select(problem => problem.Path), Is.EqualTo((string[])["vm.profile", "vm.profile"]));
        Assert.That(() => vm.Submit(Job(1) with { Profile = odd }), Throws.TypeOf<ModelException>().With.Message.Contains("baseCpi: 5000").And.Message.Contains("events.SystemCall: NaN"));
        Assert.That(() => vm.Submit(Job(1) with { Profile = odd }), Throws.TypeOf<ModelException>(), "also when it was seen before");
    }

    private static VirtualMachine Requested(VmSpec spec, params HostSpec[] hosts)
    {
        var datacenter = Datacenter(hosts);
        var vm = datacenter.Request(spec);
        datacenter.Inventory.Simulation.Run(At(1));
        return vm;
    }
}
