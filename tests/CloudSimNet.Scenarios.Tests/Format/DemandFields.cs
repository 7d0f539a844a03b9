// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Microarchitectures;
using CloudSimNet.Cpu.Profiles;
using CloudSimNet.Cpu.Techniques;
using CloudSimNet.Scenarios.Execution;
using CloudSimNet.Specs;

namespace CloudSimNet.Scenarios.Tests.Format;

/// <summary>The fields of virtual machines and jobs.</summary>
internal static class DemandFields
{
    public static IEnumerable<FieldEffect> All() => [.. Machines(), .. Types(), .. Jobs()];

    private static IEnumerable<FieldEffect> Machines() =>
    [
        new("VmGroup.count", Vms("{ count: 5, type: { memory: 1 GiB } }"), run => run.Result.Simulation.VirtualMachines.Count, 5),
        new("VmGroup.at", Vms("{ at: 20 s, type: { memory: 1 GiB } }"), run => run.Result.Simulation.VirtualMachines[0].RequestedAt.Seconds, 20.0),
        new("VmGroup.name", Lab.Text(rest: "vms: [{ name: a, type: { memory: 1 GiB } }, { name: b, type: { memory: 2 GiB } }]\njobs: [{ vms: b, work: 1 MI }]"), run => run.Result.Simulation.Jobs[0].VirtualMachine!.Id.Value, 1),
        new("VmGroup.labels", Vms("{ count: 2, labels: { tier: web, app: shop }, type: { memory: 1 GiB } }"), run => run.Result.Simulation.VirtualMachines[1].Labels, Labels.Of(("tier", "web"), ("app", "shop"))),
        new("Workload.labels", Lab.Text(rest: "workload: [{ synthetic: 1, labels: { tier: office }, types: [{ memory: 1 GiB, vcpus: 1 }] }]"), run => run.Result.Simulation.VirtualMachines[0].Labels["tier"], "office"),
        new("VmGroup.every", Vms("{ count: 3, every: 4 s, type: { memory: 1 GiB } }"), run => run.Result.Simulation.VirtualMachines[2].RequestedAt.Seconds, 8.0),
        new("VmGroup.until", Vms("{ every: 4 s, until: 9 s, type: { memory: 1 GiB } }"), run => run.Result.Simulation.VirtualMachines.Count, 3),
        new("VmGroup.arrivals", Vms("{ count: 2, every: 4 s, arrivals: exponential, type: { memory: 1 GiB } }"), run => run.Result.Simulation.VirtualMachines.All(vm => vm.RequestedAt.Seconds is > 0 and not 4), true),
        new("JobGroup.name", Lab.Text(rest: "vms: [{ type: { memory: 1 GiB } }]\njobs: [{ name: batch, count: 2, every: 1 s, arrivals: exponential, work: 1 MI }]"), run => run.Result.Simulation.Jobs[0].ArrivedAt.Nanoseconds, DrawnNs("jobs/batch/arrivals")),
        new("JobGroup.arrivals", Lab.Text(rest: "vms: [{ type: { memory: 1 GiB } }]\njobs: [{ count: 2, every: 1 s, arrivals: exponential, work: 1 MI }]"), run => run.Result.Simulation.Jobs[0].ArrivedAt.Nanoseconds, DrawnNs("jobs/0/arrivals")),
        new("JobGroup.until", Lab.Text(rest: "vms: [{ type: { memory: 1 GiB } }]\njobs: [{ every: 1 s, until: 5500 ms, work: 1 MI }]"), run => run.Result.Simulation.Jobs.Count, 6),
        new("JobGroup.vms", Lab.Text(rest: "vms: [{ name: a, type: { memory: 1 GiB } }, { name: b, count: 2, type: { memory: 1 GiB } }]\njobs: [{ count: 3, vms: [b, a], work: 1 MI }]"), run => run.Result.Simulation.Jobs.Select(job => job.VirtualMachine!.Id.Value), new[] { 1, 2, 0 }),
        new("Workload.name", Lab.Text(rest: "workload: [{ name: day, synthetic: 1, types: [{ memory: 1 GiB, vcpus: 1 }] }]\njobs: [{ vms: day, work: 1 MI }]"), run => run.Result.Simulation.Jobs[0].VirtualMachine!.Id.Value, 0),
        new("VmGroup.disks", VmDiskLab.Text($"name: root, size: 1 MB, device: flat, loads: [{{ name: a, {StorageLab.One} }}]"), run => StorageLab.ReadAt(run, "disks.app/root.reads"), 1.0),
        new("Workload.disks", Lab.Text(rest: $"workload: [{{ name: day, synthetic: 2, types: [{{ memory: 1 GiB, vcpus: 1 }}], disks: [{{ name: root, size: 1 MB, device: flat, loads: [{{ name: a, {StorageLab.One} }}] }}] }}]\nstorage: {{ devices: [{StorageLab.Flat}] }}"), run => StorageLab.ReadAt(run, "disks.day/root.reads"), 2.0),
        new("VmGroup.datacenter", Lab.Text(center: "\n  - { name: south, placement: first-fit, hosts: [{ preset: hp-ml110-g4 }] }", rest: "vms: [{ datacenter: south, type: { memory: 1 GiB } }]"), run => run.Result.Simulation.VirtualMachines[0].Host!.Datacenter.Name, "south"),
        new("VmGroup.tenant", Lab.Text(rest: "tenants: [shop]\nvms: [{ tenant: shop, type: { memory: 1 GiB } }]"), run => run.Result.Simulation.VirtualMachines[0].Tenant!.Name, "shop"),
        new("Workload.tenant", Lab.Text(rest: "tenants: [shop]\nworkload: [{ tenant: shop, synthetic: 1, types: [{ memory: 1 GiB, vcpus: 1 }] }]"), run => run.Result.Simulation.VirtualMachines[0].Tenant!.Name, "shop"),
        new("JobGroup.tenant", Lab.Text(rest: "tenants: [shop]\nvms: [{ type: { memory: 1 GiB } }, { tenant: shop, type: { memory: 1 GiB } }]\njobs: [{ tenant: shop, count: 2, work: 1 MI }]"), run => run.Result.Simulation.Jobs.Select(job => job.VirtualMachine!.Id.Value), new[] { 1, 1 }),
        new("VmGroup.type", Vms("{ type: { memory: 3 GiB } }"), run => Vm(run).Memory, Bytes.GiB(3)),
    ];

    private static IEnumerable<FieldEffect> Types() =>
    [
        Type("model", "web", vm => vm.Model, "web"),
        Type("vcpus", "3", vm => vm.VirtualCpus, 3),
        new("VmType.memory", Vms("{ type: { memory: 3 GiB } }"), run => Vm(run).Memory, Bytes.GiB(3)),
        Type("clockLimit", "700 MHz", vm => vm.ClockLimit, Frequency.MHz(700)),
        Type("cpuLimit", "800 MHz", vm => vm.CpuLimit, Frequency.MHz(800)),
        Type("reservation", "0 Hz", vm => vm.Reservation, CpuReservation.None),
        Type("reservation", "300 MHz", vm => vm.Reservation, CpuReservation.Of(Frequency.MHz(300))),
        Type("weight", "2.5", vm => vm.Weight, CpuWeight.Of(2.5)),
        Type("scheduling", "space-shared", vm => vm.Scheduling, JobScheduling.SpaceShared),
        Type("technique", "paravirtual", vm => vm.Technique, TechniqueCatalogue.Get("paravirtual")),
        Type("technique", "{ name: hardware-nested, hostPages: large }", vm => vm.Technique, TechniqueCatalogue.Get("hardware-nested", PageSize.Large)),
        Type("technique", "{ name: hardware-nested }", vm => vm.Technique, TechniqueCatalogue.Get("hardware-nested")),
        Type("hypervisor", "kvm", vm => vm.Hypervisor, "kvm"),
        Type("guest", "linux", vm => vm.Guest, GuestSystem.Linux),
        Type("guest", "windows", vm => vm.Guest, GuestSystem.Windows),
        Type("guest", "linux-arm64", vm => vm.Guest.InstructionSet, InstructionSet.Arm64),
        Type("guest", "application", vm => vm.Guest.IsApplication, true),
        Type("profile", "database", vm => vm.Profile, InstructionProfileCatalogue.Get("database")),
        Type("startDelay", "5 s", vm => vm.StartDelay, SimDuration.FromSeconds(5)),
        Type("stopDelay", "6 s", vm => vm.StopDelay, SimDuration.FromSeconds(6)),
        Type("lifetime", "7 s", vm => vm.Lifetime, SimDuration.FromSeconds(7)),
        Type("releaseWhenIdle", "8 s", vm => vm.ReleaseWhenIdle, SimDuration.FromSeconds(8)),
        Type("waitAtMost", "9 s", vm => vm.WaitAtMost, SimDuration.FromSeconds(9)),
        Type("waitAtMost", "forever", vm => vm.WaitAtMost, SimDuration.Forever),
        new("VmType.model", Vms("{ type: { memory: 1 GiB } }"), Vm, new VmSpec { VirtualCpus = 1, Memory = Bytes.GiB(1) }),
    ];

    private static IEnumerable<FieldEffect> Jobs() =>
    [
        Job("count", "4", run => run.Result.Simulation.Jobs.Count, 4),
        Job("at", "5 s", run => run.Result.Simulation.Jobs[0].ArrivedAt.Seconds, 5.0),
        Job("count: 3, at: 5 s, every", "2 s", run => string.Join(' ', run.Result.Simulation.Jobs.Select(job => job.ArrivedAt)), "5 s 7 s 9 s"),
        new("JobGroup.work", Lab.Text(rest: "vms: [{ type: { memory: 1 GiB } }]\njobs: [{ work: 7 MI }]"), run => run.Result.Simulation.Jobs[0].WorkDone, Instructions.Mega(7)),
        Job("labels", "{ kind: night }", run => Spec(run).Labels, Labels.Of(("kind", "night"))),
        Job("parallelism", "2", run => Spec(run).Parallelism, 2),
        Job("demand", "0.25", run => (Spec(run).Demand, run.Result.Simulation.Jobs[0].EndedAt.Seconds), (CpuDemand.Fraction(0.25), 4.0)),
        Job("clockLimit", "250 MHz", run => (Spec(run).Demand, run.Result.Simulation.Jobs[0].EndedAt.Seconds), (CpuDemand.AtMost(Frequency.MHz(250)), 4.0)),
        Job("weight", "1e9", run => Spec(run).Weight, 1e9),
        Job("weight", "3.5", run => Spec(run).Weight, 3.5),
        Job("profile", "web-server", run => Spec(run).Profile, InstructionProfileCatalogue.Get("web-server")),
        Job("lifetime", "0.5 s", run => (Spec(run).Lifetime, run.Result.Simulation.Jobs[0].State), (SimDuration.FromSeconds(0.5), JobState.Expired)),
        Job("count", "1", Spec, new JobSpec { Work = Instructions.Giga(1) }),
    ];

    private static FieldEffect Type(string key, string value, Func<VmSpec, object?> read, object expected) =>
        new($"VmType.{key}", Vms($"{{ type: {{ memory: 1 GiB, {key}: {value} }} }}"), run => read(Vm(run)), expected);

    private static FieldEffect Job(string key, string value, Func<ScenarioRun, object?> read, object expected) =>
        new($"JobGroup.{key.Split(' ')[^1]}", Lab.Text(rest: $"vms: [{{ count: 2, type: {{ memory: 1 GiB }} }}]\njobs: [{{ work: 1 GI, {key}: {value} }}]"), read, expected);

    private static string Vms(string group) => Lab.Text(rest: $"vms: [{group}]");

    private static VmSpec Vm(ScenarioRun run) => run.Result.Simulation.VirtualMachines[0].Spec;

    private static JobSpec Spec(ScenarioRun run) => run.Result.Simulation.Jobs[0].Spec;

    private static long DrawnNs(string stream) =>
        (long)Math.Round(new Workloads.Sampler(new Simulation(0).Random(stream), Workloads.Distributions.Exponential(1)).NextAmount() * 1e9);
}
