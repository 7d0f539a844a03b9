// SPDX-License-Identifier: MIT
using System.Numerics;
using CloudSimNet.Scenarios.Results;
using CloudSimNet.Scenarios.Tests.Format;

namespace CloudSimNet.Scenarios.Tests.Results;

public sealed class CycleTablesTests
{
    private static readonly string Charged = Lab.Text(
        "{ count: 2, cores: 2, clock: 2 GHz, memory: 2 GiB, cpuOvercommit: 2, processor: cascade-lake, hypervisor: kvm }",
        rest: """
            until: 25 s
            vms:
              - { count: 4, type: { vcpus: 2, memory: 1 GiB, technique: hardware-nested, profile: web-server } }
              - { type: { vcpus: 2, memory: 1 GiB, technique: paravirtual, guest: windows } }
            jobs:
              - { count: 12, every: 1 s, work: 7 GI, parallelism: 2 }
            """);

    [Test]
    public void WriteHosts_EveryLine_AddsUpToTheCapacity()
    {
        var lines = Lines(CycleTables.WriteHosts);

        Assert.That(lines[0], Does.StartWith("host,datacenter,processor,hypervisor,capacity,work,kernel_transitions,").And.EndsWith(",world_switches,host_work,co_stop,idle").And.Contains(",exit_doorbell,"));
        Assert.That(lines[1], Does.StartWith("0,a,cascade-lake,kvm,100000000000,"));
        Assert.That(lines, Has.Length.EqualTo(3));
        foreach (var line in lines[1..])
            AssertAddsUp(line, before: 4);
    }

    [Test]
    public void WriteVms_EveryLine_AddsUpToTheEntitlement()
    {
        var lines = Lines(CycleTables.WriteVms);

        Assert.That(lines[0], Does.StartWith("vm,model,technique,profile,host,cycles_per_instruction,entitlement,work,").And.EndsWith(",ready,co_stop,idle"));
        Assert.That(lines[1], Does.StartWith("0,,hardware-nested,web-server,0,"));
        Assert.That(lines[5], Does.StartWith("4,,paravirtual,plain,,,0,0,"), "Windows has no hypercalls.");
        foreach (var line in lines[1..])
            AssertAddsUp(line, before: 6);
    }

    [Test]
    public void Write_RefusedMachine_SaysWhy() =>
        Assert.That(SummaryJson.Write("lab", Lab.Run(Charged).Result), Does.Contain("\"reason\": \"").And.Contains("\"exit_doorbell\": ").And.Contains("\"ready\": "));

    private static void AssertAddsUp(string line, int before)
    {
        var cells = line.Split(',')[before..].Select(BigInteger.Parse).ToArray();
        Assert.That(cells[1..].Aggregate(BigInteger.Add), Is.EqualTo(cells[0]), line);
    }

    private static string[] Lines(Action<TextWriter, RunResult> write)
    {
        using var writer = new StringWriter();
        write(writer, Lab.Run(Charged).Result);
        return writer.ToString().TrimEnd('\n').Split('\n');
    }
}
