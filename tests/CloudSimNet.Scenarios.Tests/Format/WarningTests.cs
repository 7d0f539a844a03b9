// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Format;
using CloudSimNet.Scenarios.Results;

namespace CloudSimNet.Scenarios.Tests.Format;

/// <summary>What validation says of things that have no effect as they stand.</summary>
public sealed class WarningTests
{
    private const string Vms = "vms: [{ type: { memory: 1 GiB } }]\n";
    private const string Web = Vms + "services: [{ name: web, instances: { first: 0, count: 1 }, stages: [{ compute: 1 MI }] }]\n";
    private const string Flat = "storage: { devices: [{ name: flat, model: { name: rated, capacity: 1 GB, readIops: 1000, latency: 1 ms } }, { name: fast, model: { name: rated, capacity: 1 GB, readIops: 1000, latency: 1 ms } }, ";

    [TestCase(Web + "load: [{ name: shop, service: web, requestsPerSecond: 1 }]\noutputs: { warmUp: 200 s }", "load[0]: load 'shop' is empty: no request of it counts, and those of the warm-up of 200 s don't; the run ends at 100 s, so choose a shorter outputs.warmUp")]
    [TestCase(Web + "load: [{ name: shop, service: web, requestsPerSecond: 1, until: 50 s }]\noutputs: { warmUp: 60 s }", "load[0]: load 'shop' is empty: no request of it counts, and those of the warm-up of 1 min don't; it ends at 50 s, so choose a shorter outputs.warmUp")]
    [TestCase(Web + "load: [{ name: shop, service: web, requestsPerSecond: 1, at: 100 s }]", "load[0].at: load 'shop' begins at 100 s, and the run ends at 100 s, so it has no effect; choose an earlier instant, or a later 'until' of the scenario")]
    [TestCase("jobs: [{ work: 1 GI }]", "jobs[0]: there is no virtual machine that could take the jobs, so they wait for ever; add vms")]
    [TestCase(Vms + "jobs: [{ work: 1 GI, at: 100 s }]", "jobs[0].at: the first of the jobs comes at 100 s, and the run ends at 100 s, so it has no effect; choose an earlier instant, or a later 'until' of the scenario")]
    [TestCase(Vms + "jobs: [{ work: 1 GI, count: 5, every: 40 s }]", "jobs[0].every: 2 of 5 jobs would come after 100 s, where the run ends, so they have no effect; choose fewer, or a later 'until' of the scenario")]
    [TestCase(Vms + "jobs: [{ work: 1 GI, count: 5, every: forever }]", "jobs[0].every: is forever, so of 5 jobs only the first comes; give a time such as 1 s")]
    [TestCase("vms: [{ type: { memory: 1 GiB }, at: 3 min }]", "vms[0].at: the first of the virtual machines comes at 3 min, and the run ends at 100 s, so it has no effect; choose an earlier instant, or a later 'until' of the scenario")]
    [TestCase("vms: [{ type: { memory: 9 GiB } }]", "vms[0].type: virtual machines of this type are refused: No host that could run it is large enough")]
    [TestCase("vms: [{ type: { memory: 1 GiB, technique: hardware-nested } }]", "vms[0].type: virtual machines of this type are refused: What 'hardware-nested' costs is unknown on a host whose processor isn't modelled")]
    [TestCase("workload: [{ synthetic: 2, types: [{ memory: 9 GiB }] }]", "workload[0].types[0]: virtual machines of this type are refused: No host that could run it is large enough")]
    [TestCase("vms: [{ name: app, at: 60 s, type: { memory: 1 GiB }, disks: [{ name: root, size: 1 MB, device: flat, loads: [{ name: l, after: 40 s, requests: { perSecond: 1 } }] }] }]\n" + Flat + "] }", "vms[0].disks[0].loads[0].after: the load of disk 'root' begins at 100 s, and the run ends at 100 s, so it has no effect; choose an earlier instant, or a later 'until' of the scenario")]
    [TestCase("failures: [{ at: 100 s, component: a/host-0 }]", "events[0].at: 'fail' happens to 'a/host-0' at 100 s, and the run ends at 100 s, so it has no effect; choose an earlier instant, or a later 'until' of the scenario")]
    [TestCase("network: { topology: { name: star, hosts: 2, link: { rate: 1 Gbps } }, flows: [{ name: f, from: host-0, to: host-1, size: 1 MB, at: 100 s }] }", "network.flows[0].at: the first of the flows 'f' comes at 100 s, and the run ends at 100 s, so it has no effect; choose an earlier instant, or a later 'until' of the scenario")]
    [TestCase("network: { topology: { name: star, hosts: 2, link: { rate: 1 Gbps } }, flows: [{ name: f, from: host-0, to: host-1, size: 1 MB, count: 4, every: 50 s }] }", "network.flows[0].every: 1 of 4 flows 'f' would come after 100 s, where the run ends, so they have no effect; choose fewer, or a later 'until' of the scenario")]
    [TestCase(Flat + "], loads: [{ name: l, device: flat, at: 100 s, requests: { perSecond: 5 } }] }", "storage.loads[0].at: the first of the requests of load 'l' comes at 100 s, and the run ends at 100 s, so it has no effect; choose an earlier instant, or a later 'until' of the scenario")]
    [TestCase(Flat + "], loads: [{ name: l, device: flat, count: 3, every: 60 s }] }", "storage.loads[0].every: 1 of 3 streams of load 'l' would come after 100 s, where the run ends, so they have no effect; choose fewer, or a later 'until' of the scenario")]
    [TestCase("vms: [{ name: v, type: { memory: 1 GiB }, disks: [{ name: d, size: 1 MB, device: flat, loads: [{ name: l, at: 100 s }] }] }]\n" + Flat + "] }", "vms[0].disks[0].loads[0].at: the load of disk 'd' begins at 100 s, and the run ends at 100 s, so it has no effect; choose an earlier instant, or a later 'until' of the scenario")]
    [TestCase("workload: [{ name: v, synthetic: 1, types: [{ memory: 1 GiB, vcpus: 1 }], disks: [{ name: d, size: 1 MB, device: flat, loads: [{ name: l, at: 100 s, requests: { perSecond: 1 } }] }] }]\n" + Flat + "] }", "workload[0].disks[0].loads[0].at: the load of disk 'd' begins at 100 s, and the run ends at 100 s, so it has no effect; choose an earlier instant, or a later 'until' of the scenario")]
    [TestCase(Flat + "], fileServers: [{ name: nas, device: flat, folders: [{ name: f }], loads: [{ name: l, folder: f, clients: a/host-0, at: 100 s }] }] }", "storage.fileServers[0].loads[0].at: the first of the streams of load 'l' comes at 100 s, and the run ends at 100 s, so it has no effect; choose an earlier instant, or a later 'until' of the scenario")]
    [TestCase(Flat + "{ name: d, model: { name: disk, on: flat } }], moves: [{ disk: d, to: fast, at: 100 s }] }", "storage.moves[0].at: the move of 'd' begins at 100 s, and the run ends at 100 s, so it has no effect; choose an earlier instant, or a later 'until' of the scenario")]
    [TestCase(Flat + "{ name: v, model: { name: snapshots, of: flat, space: fast } }], snapshots: [{ volume: v, at: 100 s }] }", "storage.snapshots[0].at: it is done to 'v' at 100 s, and the run ends at 100 s, so it has no effect; choose an earlier instant, or a later 'until' of the scenario")]
    public void Warnings_SomethingWithoutEffect_NamesPlaceAndReason(string rest, string warning)
    {
        var warnings = Read(Lab.Text(rest: "until: 100 s\n" + rest)).Warnings;

        Assert.That(warnings.Select(static one => $"{one.Path}: {one.Message}"), Is.EqualTo(new[] { warning }));
        Assert.That(warnings[0].Line, Is.GreaterThan(6));
        Assert.That(warnings[0].ToString(), Does.StartWith("s.yaml:").And.Contain(": warning: "));
    }

    [TestCase(Vms + "jobs: [{ work: 1 GI, count: 3, every: 50 s }]")]
    [TestCase(Vms + "jobs: [{ work: 1 GI, every: 1 s, until: 100 s }]")]
    [TestCase(Vms + "jobs: [{ work: 1 GI, at: 99 s }]")]
    [TestCase("vms: [{ type: { memory: 8 GiB } }]")]
    [TestCase("failures: [{ at: 99 s, component: a/host-0, for: 5 min }]")]
    [TestCase(Web + "load: [{ name: shop, service: web, requestsPerSecond: 1, until: 60 s }]\noutputs: { warmUp: 50 s }")]
    public void Warnings_WhatHasAnEffect_AreNone(string rest) => Assert.That(Read(Lab.Text(rest: "until: 100 s\n" + rest)).Warnings, Is.Empty);

    [Test]
    public void Warnings_NoHostOfTheOneDatacenterIsLargeEnough_AreOfThatDatacenter()
    {
        var text = Lab.Text(center: "- { name: b, placement: first-fit, hosts: [{ cores: 2, clock: 1 GHz, memory: 64 GiB }] }", rest: "vms: [{ datacenter: a, type: { memory: 9 GiB } }, { type: { memory: 9 GiB } }]").Replace("    - { name: b", "  - { name: b", StringComparison.Ordinal).Replace("      - { name: b", "  - { name: b", StringComparison.Ordinal);

        Assert.That(Read(text).Warnings.Select(static one => one.Path), Is.EqualTo(new[] { "vms[0].type" }));
    }

    [TestCaseSource(typeof(Repository), nameof(Repository.Scenarios))]
    public void Warnings_PublishedScenarios_AreOfWhatIsRefusedOnPurpose(string name) => Assert.That(
        Scenario.Load(Repository.PathOf("scenarios", name)).Warnings.Select(static one => one.Path),
        Is.EqualTo(name == "mixed.yaml" ? new[] { "vms[2].type" } : []));

    [Test]
    public void Warnings_LoadThatIsEmpty_AreInTheWordsOfTheShortfall()
    {
        var text = Lab.Text(rest: "until: 100 s\n" + Web + "load: [{ name: shop, service: web, requestsPerSecond: 1 }]\noutputs: { warmUp: 200 s }");

        Assert.That(Read(text).Warnings[0].Message, Does.StartWith(Shortfalls.Of(Lab.Run(text).Result)[0]));
    }

    private static LoadedScenario Read(string text)
    {
        var loaded = Scenario.Parse(text, "s.yaml");
        Assert.That(loaded.Problems, Is.Empty);
        return loaded;
    }
}
