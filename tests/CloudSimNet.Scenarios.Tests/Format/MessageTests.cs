// SPDX-License-Identifier: MIT
using System.Text.RegularExpressions;
using CloudSimNet.Scenarios.Format;

namespace CloudSimNet.Scenarios.Tests.Format;

/// <summary>What messages of all kinds have in common.</summary>
public sealed partial class MessageTests
{
    private static readonly string[] Values =
        ["5", "-1", "x", "''", "~", "[]", "{}", "[1, 2]", "{ name: x }", "{ name: none, a: 1 }", "5 hour", "1e99 s", "forever", "5 GiB", "true", "*no", "endless", "@", "'a: b'", "first-fit", "0", "99999999999999999999", "5 W", "host-0"];

    private static string Rich => Lab.Text(rest: """
        seed: 1
        until: 1 h
        broker: id-order
        vms: [{ count: 2, type: { memory: 1 GiB, vcpus: 1 } }]
        jobs: [{ vm: 0, work: 1 GI, at: 1 s }]
        workload: [{ synthetic: 2, types: [{ memory: 1 MiB }] }]
        network: { topology: { name: star, hosts: 2, link: { rate: 1 Gbps } }, flows: [{ name: f, pattern: { name: one-to-one, to: [host-1] }, among: [host-0], size: 1 MB }] }
        storage: { devices: [{ name: flat, model: { name: rated, capacity: 1 GB, readIops: 1000, latency: 1 ms } }], loads: [{ name: l, device: flat, operations: 5 }], watch: [flat] }
        services: [{ name: web, on: { first: 0, count: 1 }, stages: [{ compute: 1 MI }] }]
        load: [{ name: visitors, service: web, requestsPerSecond: 10 }]
        failures: [{ at: 1 s, component: a/host-0, do: fail }]
        outputs: { timeseries: 5 s }
        """);

    private static readonly string[] Paths =
    [
        "version", "name", "seed", "until", "broker", "datacenters", "datacenters[0]", "datacenters[0].name", "datacenters[0].placement", "datacenters[0].hosts", "datacenters[0].hosts[0]",
        "datacenters[0].hosts[0].cores", "datacenters[0].hosts[0].memory", "datacenters[0].hosts[0].power", "datacenters[0].nothing", "vms", "vms[0].count", "vms[0].type", "vms[0].type.memory", "vms[0].type.technique",
        "jobs[0].vm", "jobs[0].work", "jobs[0].at", "workload[0].trace", "workload[0].synthetic", "network.topology", "network.topology.hosts", "network.flows[0].pattern", "network.flows[0].among", "network.flows[0].size",
        "storage.devices[0].model", "storage.devices[0].model.capacity", "storage.loads[0].device", "storage.watch", "storage.watch[0]", "services[0].on", "services[0].stages", "services[0].stages[0].compute",
        "load[0].service", "load[0].requestsPerSecond", "events[0].component", "events[0].do", "events[0].at", "outputs.timeseries", "outputs.warmUp", "nothing", "vms[7]", "vms[x]", "a..b",
    ];

    [Test]
    public void Validate_AnyWrongValueAnywhere_HasNoDoubledPunctuation()
    {
        Assert.That(Lab.Problems(Rich), Is.Empty);
        var seen = 0;
        foreach (var path in Paths)
        {
            foreach (var value in Values)
            {
                foreach (var problem in Scenario.Parse(Rich, "s.yaml", [$"{path}={value}"]).Problems)
                {
                    seen++;
                    Assert.That(Doubled().IsMatch(Quoted().Replace(problem.Message, "'q'")), Is.False, problem.ToString());
                    Assert.That(problem.Message, Does.Not.EndWith(" ").And.Not.Contain("  "), problem.ToString());
                }
            }
        }

        Assert.That(seen, Is.GreaterThan(500));
    }

    [Test]
    public void Validate_UnknownComponentOfMany_NamesSomeOfEachKind() =>
        Assert.That(
            Lab.Problems(Lab.Text(Lab.Host.Replace("{ ", "{ count: 9, ", StringComparison.Ordinal), rest: "network: { topology: { name: star, hosts: 12, link: { rate: 1 Gbps } } }\nfailures: [{ at: 1 s, component: qqqqqqqq }]")),
            Is.EqualTo(new[] { "s.yaml:9:34: events[0].component: there is no component 'qqqqqqqq'. There are 34, such as a/host-0, a/host-4, switch, host-4, host-8, host-1--switch, host-6--switch, host-11--switch" }));

    [Test]
    public void Validate_DeviceWatchedTwice_IsRefused() =>
        Assert.That(
            Lab.Problems(StorageLab.Text(StorageLab.Flat).Replace("loads: []", "loads: []\n  watch: [flat, flat]", StringComparison.Ordinal)),
            Is.EqualTo(new[] { "s.yaml:6:17: storage.watch[1]: 'flat' is watched already; name each device once" }));

    [GeneratedRegex(@"[.;:,?!]\s*[.;:,]|\(\s*\)")]
    private static partial Regex Doubled();

    [GeneratedRegex("'[^']*'|\"[^\"]*\"")]
    private static partial Regex Quoted();
}
