// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Microarchitectures;
using CloudSimNet.Scenarios.Execution;
using CloudSimNet.Specs;

namespace CloudSimNet.Scenarios.Tests.Format;

/// <summary>The fields of a scenario's top, its datacenters and hosts.</summary>
internal static class InfrastructureFields
{
    private const string TwoVms = "vms: [{ count: 2, type: { memory: 1 GiB } }]";
    private const string South = "\n  - { name: south, placement: first-fit, hosts: [{ cores: 64, clock: 1 GHz, memory: 8 GiB }] }";

    public static IEnumerable<FieldEffect> All() => [.. Top(), .. Centers(), .. Hosts()];

    private static IEnumerable<FieldEffect> Top() =>
    [
        new("Scenario.version", Lab.Text(), run => run.Scenario.Document.Version, 1),
        new("Scenario.name", Lab.Text(), run => run.Scenario.Document.Name, "lab"),
        new("Scenario.seed", Lab.Text(rest: "seed: 77"), run => run.Result.Simulation.Seed, 77UL),
        new("Scenario.until", Lab.Text(rest: "until: 90 s"), run => run.Result.Time.Seconds, 90.0),
        new("Scenario.broker", Lab.Text(center: South, rest: $"broker: most-free-first\n{TwoVms}"), run => run.Result.Simulation.VirtualMachines[0].Host!.Datacenter.Name, "south"),
        new("Scenario.datacenters", Lab.Text(center: South), run => run.Result.Simulation.Datacenters.Count, 2),
        new("Scenario.vms", Lab.Text(rest: TwoVms), run => run.Result.Simulation.VirtualMachines.Count, 2),
        new("Scenario.jobs", Lab.Text(rest: $"{TwoVms}\njobs: [{{ work: 1 MI }}, {{ work: 2 MI }}]"), run => run.Result.Simulation.Jobs.Count, 2),
        new("Scenario.workload", Lab.Text(rest: "workload: [{ synthetic: 3, types: [{ memory: 1 GiB }] }]"), run => run.Result.Simulation.VirtualMachines.Count, 3),
        new("Scenario.storage", StorageLab.Text(StorageLab.Flat), run => StorageLab.Read(run, "devices[0].name"), "flat"),
        new("Scenario.events", StorageLab.Text(StorageLab.Flat, rest: "failures: [{ at: 1 s, component: flat }]"), run => StorageLab.Read(run, "devices[0].available"), false),
        new("Event.because", Lab.Text(rest: "vms: [{ name: a, type: { memory: 1 GiB } }]\nuntil: 5 s\nevents: [{ at: 1 s, component: a, do: fail, because: it panicked }]"), run => run.Result.Simulation.VirtualMachines[0].FailureReason, "it panicked"),
        new("Scenario.failureDomains", Racks("[a/host-0]"), Down, "True False"),
        new("FailureDomain.name", Racks("[a/host-0]"), run => run.Result.Totals.VmsFailed, 2),
        new("FailureDomain.members", Racks("[a/host-0, a/host-1]"), Down, "True True"),
        new("Scenario.tenants", Lab.Text(rest: "tenants: [shop, { name: bank }]"), run => string.Join(' ', run.Result.Simulation.Tenants), "shop bank"),
        new("Tenant.name", Lab.Text(rest: "tenants: [{ name: bank }]"), run => run.Result.Simulation.Tenants[0].Name, "bank"),
        new("Scenario.expect", Lab.Text(rest: "expect: [hosts.count = 1, hosts.count > 1]"), run => string.Join(' ', run.Check(run.Figures).Select(verdict => verdict.Holds)), "True False"),
        new("Scenario.outputs", Lab.Text(), run => run.TimeSeries, null),
        new("Outputs.timeseries", Lab.Text(rest: $"{TwoVms}\njobs: [{{ work: 3 GI }}]\noutputs: {{ timeseries: 1 s }}"), run => run.TimeSeries!.Rows.Count, 4),
        new("Outputs.series", Lab.Text(rest: $"{TwoVms}\noutputs: {{ timeseries: 1 s, series: [vm-groups, hosts] }}"), run => string.Join(' ', run.TimeSeries!.Things.Select(things => things.File)), "series-vm-groups.csv series-hosts.csv"),
    ];

    private static IEnumerable<FieldEffect> Centers() =>
    [
        new("Datacenter.name", Lab.Text(), run => run.Result.Simulation.Datacenters[0].Name, "a"),
        new("Datacenter.placement", Lab.Text($"{Lab.Host}, {Lab.Host}", "worst-fit", rest: TwoVms), run => run.Result.Simulation.VirtualMachines[1].Host!.Id.Value, 1),
        new("Datacenter.hostOrder", Lab.Text("{ count: 2, preset: hp-ml110-g4 }, { count: 3, preset: hp-ml110-g5 }", center: "hostOrder: interleaved"), Models, "45455"),
        new("Datacenter.hostOrder", Lab.Text("{ count: 2, preset: hp-ml110-g4 }, { count: 3, preset: hp-ml110-g5 }", center: "hostOrder: grouped"), Models, "44555"),
        new("Datacenter.hosts", Lab.Text($"{Lab.Host}, {Lab.Host}"), run => run.Result.Simulation.Datacenters[0].Hosts.Count, 2),
    ];

    private static IEnumerable<FieldEffect> Hosts() =>
    [
        new("HostGroup.count", Lab.Text("{ count: 7, preset: hp-ml110-g4 }"), run => run.Result.Simulation.Datacenters[0].Hosts.Count, 7),
        new("HostGroup.model", Lab.Text("{ preset: hp-ml110-g4, model: mine }"), run => Spec(run).Model, "mine"),
        new("HostGroup.preset", Lab.Text("{ preset: hp-ml110-g4 }"), run => Spec(run) with { Power = UnmeteredPower.Instance }, new HostSpec { Model = "HP ML110 G4", Cores = 2, Clock = Frequency.MHz(1860), Memory = Bytes.GiB(4) }),
        new("HostGroup.name", Lab.Text("{ name: big, count: 3, preset: hp-ml110-g4 }", rest: "until: 10 s\nevents: [{ at: 5 s, component: \"big[1..2]\" }]"), run => run.Result.Simulation.Datacenters[0].Hosts.Select(host => host.Power.State), new[] { HostPowerState.On, HostPowerState.Failed, HostPowerState.Failed }),
        new("HostGroup.labels", Lab.Text("{ count: 2, labels: { rack: r1 }, preset: hp-ml110-g4 }"), run => run.Result.Simulation.Datacenters[0].Hosts[1].Labels, Labels.Of(("rack", "r1"))),
        new("HostGroup.preset", Lab.Text("{ preset: hp-ml110-g5 }"), run => (Spec(run).Clock, Spec(run).Power.At(0.5).Watts), (Frequency.MHz(2660), 116.0)),
        new("HostGroup.powerStates", Lab.Text("{ preset: hp-ml110-g4, powerStates: { off: 8 W } }"), run => Spec(run).PowerStates, new PowerStates { Off = Power.FromWatts(8) }),
        new("PowerStates.off", Switched("off: 8 W"), run => Joules(run), (5 * 100) + (10 * 8) + (5 * 100)),
        new("PowerStates.stopTime", Switched("stopTime: 2 s"), run => Joules(run), (7 * 100) + (8 * 0) + (5 * 100)),
        new("PowerStates.stopping", Switched("stopTime: 2 s, stopping: 70 W"), run => Joules(run), (5 * 100) + (2 * 70) + (5 * 100)),
        new("PowerStates.startTime", Switched("startTime: 2 s"), run => Joules(run), (5 * 100) + (2 * 100) + (3 * 100)),
        new("PowerStates.starting", Switched("startTime: 2 s, starting: 150 W"), run => Joules(run), (5 * 100) + (2 * 150) + (3 * 100)),
        new("HostGroup.cores", Lab.Text("{ preset: hp-ml110-g4, cores: 6 }"), run => Spec(run).Cores, 6),
        new("HostGroup.clock", Lab.Text("{ preset: hp-ml110-g4, clock: 3 GHz }"), run => Spec(run).Clock, Frequency.GHz(3)),
        new("HostGroup.memory", Lab.Text("{ preset: hp-ml110-g4, memory: 9 GiB }"), run => Spec(run).Memory, Bytes.GiB(9)),
        new("HostGroup.cpuSharing", Lab.Text("{ preset: hp-ml110-g4, cpuSharing: space-shared }"), run => Spec(run).CpuSharing, CpuSharing.SpaceShared),
        new("HostGroup.cpuOvercommit", Lab.Text("{ preset: hp-ml110-g4, cpuOvercommit: 2.5 }"), run => Spec(run).CpuOvercommit, 2.5),
        new("HostGroup.processor", Lab.Text("{ preset: hp-ml110-g4, processor: cascade-lake }"), run => Spec(run).Processor, MicroarchitectureCatalogue.Get("cascade-lake")),
        new("HostGroup.processor", Lab.Text(), run => Spec(run).Processor, Microarchitecture.Unmodelled),
        new("HostGroup.hypervisor", Lab.Text("{ preset: hp-ml110-g4, hypervisor: xen }"), run => Spec(run).Hypervisor, HypervisorSpec.Xen),
        new("HostGroup.hypervisor", Lab.Text("{ preset: hp-ml110-g4, hypervisor: unmodelled }"), run => Spec(run).Hypervisor, HypervisorSpec.Unmodelled),
        new("HostGroup.power", Lab.Text("{ preset: hp-ml110-g4, power: { name: linear, idle: 10 W, full: 30 W } }"), run => Spec(run).Power.At(0.25).Watts, 15.0),
        new("HostGroup.power", Lab.Text("{ preset: hp-ml110-g4, power: { name: table, points: [10 W, 40 W, 50 W] } }"), run => Spec(run).Power.At(0.75).Watts, 45.0),
        new("HostGroup.power", Lab.Text("{ preset: hp-ml110-g4, power: none }"), run => Spec(run).Power, UnmeteredPower.Instance),
        new("HostGroup.power", Lab.Text(), run => Spec(run).Power, UnmeteredPower.Instance),
        new("HostGroup.powerSaving", Lab.Text("{ preset: hp-ml110-g4, powerSaving: off-when-empty }"), run => (Spec(run).PowerSaving, Spec(run).Power is PowerCurve), (PowerSaving.OffWhenEmpty, true)),
    ];

    private static string Racks(string members) => Lab.Text(
        $"{Lab.Host}, {Lab.Host}",
        rest: $"{TwoVms}\nuntil: 5 s\nfailureDomains: [{{ name: rack, members: {members} }}]\nevents: [{{ at: 1 s, component: rack }}]");

    private static string Down(ScenarioRun run) => string.Join(' ', run.Result.Simulation.Datacenters[0].Hosts.Select(static host => host.Power.State == HostPowerState.Failed));

    private static HostSpec Spec(ScenarioRun run) => run.Result.Simulation.Datacenters[0].Hosts[0].Spec;

    private static string Models(ScenarioRun run) => string.Concat(run.Result.Simulation.Datacenters[0].Hosts.Select(host => host.Spec.Model[^1]));

    // Idle at 100 W, switched off at 5 s and on again at 15 s; 20 s in all.
    private static string Switched(string states) => Lab.Text(
        $"{{ cores: 1, clock: 1 GHz, memory: 1 GiB, power: {{ name: linear, idle: 100 W, full: 200 W }}, powerStates: {{ {states} }} }}",
        rest: "until: 20 s\nfailures: [{ at: 5 s, component: a/host-0, do: power-off }, { at: 15 s, component: a/host-0, do: power-on }]");

    private static int Joules(ScenarioRun run) => (int)Math.Round(run.Result.Totals.Energy.Joules);
}
