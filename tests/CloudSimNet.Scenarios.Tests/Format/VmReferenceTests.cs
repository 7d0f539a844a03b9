// SPDX-License-Identifier: MIT
using System.Globalization;
using CloudSimNet.Scenarios.Results;

namespace CloudSimNet.Scenarios.Tests.Format;

/// <summary>References to virtual machines reach those that are meant, however many of other groups come.</summary>
public sealed class VmReferenceTests
{
    private const string Vms = """
        vms:
          - { name: a, count: 10, every: 10 s, until: 35 s, type: { memory: 1 GiB } }
          - { name: b, count: 2, type: { memory: 1 GiB } }
          - { name: c, count: 20, type: { memory: 1 GiB } }
        """;

    // Of 'a' come four, at 0, 10, 20 and 30 s, so 'b' has numbers 4 and 5. Its jobs ran on 10 and 11, which are of 'c'.
    [Test]
    public void Run_GroupBeforeEndsBeforeItsCount_JobsRunOnTheGroupTheyName()
    {
        var run = Lab.Run(Text($"until: 100 s\n{Vms}\njobs: [{{ vms: b, count: 2, work: 1 GI }}]"));

        Assert.That(run.Result.Simulation.Jobs.Select(job => job.VirtualMachine!.Id.Value), Is.EqualTo(new[] { 4, 5 }));
        Assert.That(ModelReports.Of(run.Result.Simulation).Shortfalls.Select(read => read()), Is.All.Null);
    }

    [Test]
    public void Run_GroupBeforeEndsBeforeItsCount_ServiceStandsOnTheGroupItNames()
    {
        var run = Lab.Run(Text($$"""
            until: 100 s
            {{Vms}}
            services: [{ name: web, instances: b, stages: [{ compute: 1 GI }] }]
            load: [{ name: shop, service: web, requestsPerSecond: 1, requests: 10 }]
            """));

        Assert.That(run.Result.Simulation.VirtualMachines.Where(vm => vm.CyclesDone > 0).Select(vm => vm.Id.Value), Is.EqualTo(new[] { 4, 5 }));
    }

    [Test]
    public void Run_MemberThatNeverComes_IsSaid()
    {
        var run = Lab.Run(Text($"until: 100 s\n{Vms}\njobs: [{{ name: j, vms: \"a[2..7]\", count: 4, work: 1 GI }}, {{ vms: \"a[7]\", work: 1 GI }}]"));

        Assert.That(run.Result.Simulation.Jobs.Select(job => job.VirtualMachine!.Id.Value), Is.EqualTo(new[] { 2, 3, 2, 3 }));
        Assert.That(ModelReports.Of(run.Result.Simulation).Shortfalls.Select(read => read()).OfType<string>(), Is.EqualTo(new[]
        {
            "jobs 'j' name 'a[2..7]', and only 4 of 'a' come",
            "jobs[1] name 'a[7]', and only 4 of 'a' come",
            "jobs[1] aren't submitted: no virtual machine comes of those that they name",
        }));
    }

    [Test]
    public void Run_AnyGroups_EachJobRunsInTheGroupThatItNames()
    {
        var random = new Simulation(31).Random("groups");
        for (var round = 0; round < 20; round++)
        {
            var counts = Enumerable.Range(0, 2 + (int)random.NextInteger(5)).Select(_ => (Count: 1 + (int)random.NextInteger(6), Until: (int)random.NextInteger(60), IsDrawn: (int)random.NextInteger(2) == 0)).ToArray();
            var vms = string.Join(", ", counts.Select((group, i) => string.Create(CultureInfo.InvariantCulture, $"{{ name: g{i}, count: {group.Count}, every: 10 s, until: {group.Until} s{(group.IsDrawn ? ", arrivals: exponential" : "")}, type: {{ memory: 1 MiB }} }}")));
            var jobs = string.Join(", ", counts.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $"{{ name: j{i}, vms: g{i}, count: 3, work: 1 MI }}")));
            var run = Lab.Run(Text($"until: 100 s\nseed: {round}\nvms: [{vms}]\njobs: [{jobs}]"));

            var groups = ModelGroups.Of(run.Result.Simulation);
            Assert.That(groups.Jobs.All.SelectMany(group => group.All.Select(job => (group.Name[1..], groups.Vms.NameOf(job.VirtualMachine!.Id.Value)![1..]))), Has.All.Matches<(string Jobs, string Vms)>(static pair => pair.Jobs == pair.Vms));
            Assert.That(groups.Vms.All.Sum(static group => group.Count), Is.EqualTo(run.Result.Simulation.VirtualMachines.Count));
        }
    }

    // The first of 'extra' and of 'day' drew from the same stream, as long as it was named by the workload's place.
    [Test]
    public void Run_AnotherWorkloadBeforeANamedOne_ItsDemandStaysAsItWas()
    {
        static double Done(string before) => Lab.Run(Text($"until: 1 h\nworkload: [{before}{{ name: day, synthetic: 1, types: [{{ memory: 1 GiB }}] }}]")).Result.Simulation.VirtualMachines[^1].CyclesDone;

        Assert.That(Done("{ name: extra, synthetic: 1, types: [{ memory: 1 GiB }] }, "), Is.EqualTo(Done("")));
    }

    [Test]
    public void Check_HostAndNodeOfOneName_AreReportedWhereTheyAreMeant() =>
        Assert.That(
            Lab.Problems(Text("network: { topology: { name: two-sites, first: { name: star, hosts: 40, link: { rate: 1 Gbps } }, second: { name: star, hosts: 2, link: { rate: 1 Gbps } }, uplink: { rate: 1 Gbps }, wan: { rate: 1 Gbps } } }\nevents: [{ at: 1 s, component: a/host-0 }]")),
            Has.One.Contains("'a/host-0' is the name of two components, of which one is a host; give the datacenter another name"));

    private static string Text(string rest) => Lab.Text("{ count: 40, cores: 8, clock: 2 GHz, memory: 64 GiB }", rest: rest).Replace("version: 1", "version: 2", StringComparison.Ordinal);
}
