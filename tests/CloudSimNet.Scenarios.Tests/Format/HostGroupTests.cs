// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Execution;
using CloudSimNet.Scenarios.Format.Compute;
using CloudSimNet.Specs;

namespace CloudSimNet.Scenarios.Tests.Format;

/// <summary>Groups of hosts by their names, and labels of all groups.</summary>
public sealed class HostGroupTests
{
    private const string Mixed = """
        version: 2
        name: mixed
        until: 100 s
        datacenters:
          - name: lyon
            placement: first-fit
            hostOrder: interleaved
            hosts:
              - { name: small, count: 2, cores: 1, clock: 1 GHz, memory: 4 GiB, labels: { rack: r1 } }
              - { name: big, count: 4, cores: 2, clock: 1 GHz, memory: 8 GiB, labels: { rack: r2 } }
        """;

    [TestCase("\"big[0..1]\"", "1 3")]
    [TestCase("\"big[3]\"", "5")]
    [TestCase("small", "0 2")]
    [TestCase("lyon/host-4", "4")]
    public void Run_EventOnAGroupOfHosts_HappensToItsHostsWhereverTheyStand(string component, string hosts)
    {
        var run = Lab.Run($"{Mixed}\nevents: [{{ at: 5 s, component: {component} }}]");

        Assert.That(string.Join(' ', run.Result.Simulation.Datacenters[0].Hosts.Where(static host => host.Power.State == HostPowerState.Failed).Select(static host => host.Id.Value)), Is.EqualTo(hosts));
    }

    [Test]
    public void Run_OutagesOfOneHostByItsTwoNames_OverlapAsOne()
    {
        var run = Lab.Run($"{Mixed}\nevents: [{{ at: 5 s, component: \"big[0]\", for: 20 s }}, {{ at: 10 s, component: lyon/host-1, for: 100 s }}]");

        Assert.That(run.Result.Simulation.Datacenters[0].Hosts[1].Power.State, Is.EqualTo(HostPowerState.Failed));
    }

    [Test]
    public void Run_DomainNamesAHostTwice_HoldsItOnce()
    {
        var run = Lab.Run($"{Mixed}\nfailureDomains: [{{ name: r2, members: [big, lyon/host-1] }}]\nevents: [{{ at: 5 s, component: r2 }}]");

        Assert.That(run.Result.Simulation.Datacenters[0].Hosts.Count(static host => host.Power.State == HostPowerState.Failed), Is.EqualTo(4));
    }

    [TestCase("\"big[4]\"", "there is no 'big[4]'; 'big' has 4, big[0..3]")]
    [TestCase("\"big[2..9]\"", "there is no 'big[4]'; 'big' has 4, big[0..3]")]
    [TestCase("bgi", "there is no component 'bgi'; did you mean 'big'?")]
    public void Parse_WrongHosts_SaysTheRangeOrTheNearestName(string component, string problem) =>
        Assert.That(Lab.Problems($"{Mixed}\nevents: [{{ at: 5 s, component: {component} }}]").Single(), Does.Contain($"events[0].component: {problem}"));

    [Test]
    public void Of_AnyGroups_IsWhereHostsAreBuilt()
    {
        var random = new Simulation(7).Random("counts");
        for (var i = 0; i < Given.Count(500); i++)
        {
            int[] counts = [.. Enumerable.Range(0, 1 + (int)random.NextInteger(4)).Select(_ => (int)random.NextInteger(6))];
            foreach (var order in Enum.GetValues<HostOrder>())
            {
                var built = new List<(int Group, int Number)>();
                for (var round = 0; round < (order == HostOrder.Grouped ? 1 : 6); round++)
                {
                    for (var group = 0; group < counts.Length; group++)
                    {
                        for (var number = order == HostOrder.Grouped ? 0 : round; number < (order == HostOrder.Grouped ? counts[group] : Math.Min(round + 1, counts[group])); number++)
                            built.Add((group, number));
                    }
                }

                Assert.That(built.Select(one => new HostPositions(order, counts, one.Group).Of(one.Number)), Is.EqualTo(Enumerable.Range(0, built.Count)), $"{order} {string.Join(' ', counts)}");
            }
        }
    }

    [Test]
    public void Run_LabelsInAFile_GiveWhatTheApiGives()
    {
        var file = Lab.Run(Mixed + "\nvms: [{ name: web, count: 3, labels: { tier: web, app: shop }, type: { memory: 1 GiB } }]\njobs: [{ name: batch, count: 2, labels: { kind: night }, vms: \"web[1..2]\", work: 1 GI }]");

        var simulation = new Simulation();
        var lyon = simulation.AddDatacenter("lyon", new FirstFit());
        var small = new HostSpec { Cores = 1, Clock = Frequency.GHz(1), Memory = Bytes.GiB(4) };
        var big = small with { Cores = 2, Memory = Bytes.GiB(8) };
        foreach (var (spec, rack) in ((HostSpec, string)[])[(small, "r1"), (big, "r2"), (small, "r1"), (big, "r2"), (big, "r2"), (big, "r2")])
            lyon.AddHost(spec, Labels.Of(("rack", rack)));
        var labels = Labels.Of(("tier", "web"), ("app", "shop"));
        for (var i = 0; i < 3; i++)
            simulation.Request(new VmSpec { VirtualCpus = 1, Memory = Bytes.GiB(1) }, labels: labels);
        for (var i = 0; i < 2; i++)
            simulation.VirtualMachines[1 + i].Submit(new JobSpec { Work = Instructions.Giga(1), Labels = Labels.Of(("kind", "night")) });
        var api = simulation.Run(until: SimDuration.FromSeconds(100));

        var built = file.Result.Simulation;
        Assert.That(file.Result.Fingerprint, Is.EqualTo(api.Fingerprint));
        Assert.That(built.Datacenters[0].Hosts.Select(static host => host.Labels["rack"]), Is.EqualTo(new[] { "r1", "r2", "r1", "r2", "r2", "r2" }));
        Assert.That(built.VirtualMachines.Select(static vm => vm.Labels), Is.All.EqualTo(labels).And.All.SameAs(built.VirtualMachines[0].Labels));
        Assert.That(built.Jobs.Select(static job => job.Spec.Labels["kind"]), Is.All.EqualTo("night"));
        Assert.That(built.Jobs[1].Spec.Labels, Is.SameAs(built.Jobs[0].Spec.Labels));
    }
}
