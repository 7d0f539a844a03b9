// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Execution;

namespace CloudSimNet.Scenarios.Tests.Format;

/// <summary>What fails together in scenario files.</summary>
public sealed class FailureDomainTests
{
    [Test]
    public void Run_RackLosesItsPower_AllInItGoesAndComesBack()
    {
        var run = Run("[{ name: rack, members: [a/host-0, a/host-1, shelf/power, switch] }]", "{ at: 10 s, component: rack, for: 5 s }");

        Assert.That(run.Result.Simulation.VirtualMachines.Select(vm => (vm.State, vm.EndedAt.Seconds)), Is.EqualTo(new[] { (VmState.Failed, 10.0), (VmState.Failed, 10.0) }));
        Assert.That(run.Result.Simulation.Datacenters[0].Hosts.Select(host => host.OnTime.Seconds), Is.EqualTo(new[] { 15.0, 15.0, 20.0 }));
        Assert.That(StorageLab.Read(run, "loads[0].operations"), Is.EqualTo(1500.0)); // 100 a second, not for 5 s.
        Assert.That(StorageLab.Read(run, "lost.total_B"), Is.Zero);
    }

    [Test]
    public void Run_DiskWithoutPower_KeepsWhatABrokenOneLoses()
    {
        Assert.That(Rebuilds("{ at: 10 s, component: 'shelf/0', for: 1 s }"), Is.EqualTo(1.0));
        Assert.That(Rebuilds("{ at: 10 s, component: rack, for: 1 s }"), Is.Zero);

        double Rebuilds(string events) => (double)StorageLab.Read(Run("[{ name: rack, members: [shelf/power] }]", events), "devices[0].rebuilds")!;
    }

    [TestCase("{ at: 2 s, component: rack, for: 10 s }, { at: 4 s, component: room, for: 4 s }", 10.0)]
    [TestCase("{ at: 2 s, component: rack, for: 4 s }, { at: 4 s, component: room, for: 8 s }", 10.0)]
    [TestCase("{ at: 2 s, component: rack }, { at: 4 s, component: room, do: fail }, { at: 6 s, component: rack, do: repair }, { at: 12 s, component: room, do: repair }", 10.0)]
    [TestCase("{ at: 2 s, component: a/host-0, for: 10 s }, { at: 4 s, component: rack, for: 1 s }", 10.0)]
    public void Run_DomainInADomain_IsUpWhenTheLastReasonIsGone(string events, double on)
    {
        var run = Run("[{ name: room, members: [rack] }, { name: rack, members: [a/host-0] }]", events);

        Assert.That(run.Result.Simulation.Datacenters[0].Hosts[0].OnTime.Seconds, Is.EqualTo(on));
    }

    [TestCase("[{ name: rack, members: [a/host-9] }]", "failureDomains[0].members[0]: there is no component 'a/host-9'; did you mean 'a/host-0'?")]
    [TestCase("[{ name: rack, members: [web] }]", "failureDomains[0].members[0]: 'web' can't fail and be repaired, so it can't stand in a failure domain")]
    [TestCase("[{ name: rack, members: [a/host-0, a/host-0] }]", "failureDomains[0].members[1]: 'a/host-0' is in 'rack' already, by 'a/host-0'")]
    [TestCase("[{ name: switch, members: [a/host-0] }]", "failureDomains[0].name: there is a component 'switch' already")]
    [TestCase("[{ name: rack, members: [rack] }]", "failureDomains[0].members[0]: 'rack' stands in 'rack' or is it")]
    [TestCase("[{ name: room, members: [rack] }, { name: rack, members: [room] }]", "failureDomains[1].members[0]: 'rack' stands in 'room' or is it, so 'room' can't stand in 'rack'")]
    [TestCase("[{ name: rack, members: [] }]", "failureDomains[0].members")]
    public void Validate_WrongDomain_IsRefused(string domains, string message) =>
        Assert.That(Lab.Problems(Text(domains, "{ at: 1 s, component: a/host-0 }")), Has.Exactly(1).Items.And.One.Contains(message));

    [Test]
    public void Validate_DomainsInDomainsWithoutEnd_AreRefusedAtADepth()
    {
        var domains = string.Join(", ", Enumerable.Range(0, 5000).Select(i => $"{{ name: d{i}, members: [{(i == 4999 ? "a/host-0" : $"d{i + 1}")}] }}"));

        Assert.That(Lab.Problems(Text($"[{domains}]", "{ at: 1 s, component: a/host-0 }")), Has.Some.Contains("stands in more than 100 domains"));
    }

    private static ScenarioRun Run(string domains, string events) => Lab.Run(Text(domains, events));

    private static string Text(string domains, string events) => $$"""
        version: 2
        name: domains
        until: 20 s
        datacenters: [{ name: a, placement: first-fit, hosts: [{ count: 3, cores: 1, clock: 1 GHz, memory: 8 GiB }] }]
        vms: [{ name: web, count: 2, type: { memory: 1 GiB } }]
        network: { topology: { name: star, hosts: 3, link: { rate: 1 Gbps } } }
        storage:
          devices: [ { name: shelf, model: { name: raid, level: raid-1, disks: 2, disk: { name: hdd-15k } } } ]
          loads: [ { name: load, device: shelf, iops: 100, block: 512 B } ]
        failureDomains: {{domains}}
        events: [ {{events}} ]
        """;
}
