// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Execution;
using CloudSimNet.Scenarios.Format;
using CloudSimNet.Scenarios.Format.Upgrades;

namespace CloudSimNet.Scenarios.Tests.Format;

/// <summary>Files of version 1 number their virtual machines through; what they refer to is named now.</summary>
public sealed class VmNumberTests
{
    // Web on numbers 0 and 1, app on 2 to 4, db on 5.
    private static readonly string Tiers = """
        version: 1
        name: tiers
        datacenters: [{ name: a, placement: first-fit, hosts: [{ count: 10, cores: 1, clock: 1 GHz, memory: 8 GiB }] }]
        vms:
          - count: 2
            type: { memory: 1 GiB }
          - { count: 3, type: { memory: 2 GiB } }
          - { type: { memory: 4 GiB } }
        services:
          - { name: web, on: { vms: [0, 1] }, stages: [{ call: app }] }
          - name: app
            on:
              first: 2
              count: 3
            stages: [{ call: db }]
          - { name: db, on: { first: 5 }, stages: [{ compute: 100 MI }] }
        load: [{ name: shop, service: web, requestsPerSecond: 1, gaps: constant, requests: 10 }]
        jobs: [{ vm: 4, work: 1 GI }]
        """.ReplaceLineEndings("\n");

    [TestCase(null, 5)]
    [TestCase("vms[0].count=4", 7)]
    [TestCase("vms[1].count=5", 7)]
    public void Run_CountOfAnotherTierIsSet_ServiceStaysOnItsOwnMachines(string? set, int db)
    {
        var run = Lab.Run(Tiers, set is null ? [] : [set]);

        var vms = run.Result.Simulation.VirtualMachines;
        Assert.That(vms[db].Spec.Memory, Is.EqualTo(Bytes.GiB(4)));
        Assert.That(vms.Where(vm => vm.CyclesDone > 0).Select(vm => (vm.Id.Value, vm.CyclesDone)), Is.EqualTo(new[] { (db - (set is null ? 1 : set[4] == '0' ? 1 : 3), 1e9), (db, 1e9) }));
    }

    [Test]
    public void Run_NumberIsSetBesideTheCount_IsCountedInWhatWasSet()
    {
        var run = Lab.Run(Tiers, "vms[0].count=3", "jobs[0].vm=3");

        Assert.That(run.Result.Simulation.Jobs[0].VirtualMachine!.Id.Value, Is.EqualTo(3));
        Assert.That(run.Result.Simulation.VirtualMachines[6].CyclesDone, Is.EqualTo(1e9), "db, which was not set, stays the last");
    }

    [Test]
    public void Upgrade_Numbers_BecomeMembersOfNamedGroups()
    {
        var upgraded = UpgradedText.Of(Tiers, "s.yaml", out var notes);

        Assert.That(upgraded, Is.EqualTo(Tiers
            .Replace("version: 1", "version: 2", StringComparison.Ordinal)
            .Replace("  - count: 2\n", "  - name: vms-0\n    count: 2\n", StringComparison.Ordinal)
            .Replace("{ count: 3, type", "{ name: vms-1, count: 3, type", StringComparison.Ordinal)
            .Replace("- { type: { memory: 4", "- { name: vms-2, type: { memory: 4", StringComparison.Ordinal)
            .Replace("on: { vms: [0, 1] }", "instances: vms-0", StringComparison.Ordinal)
            .Replace("    on:\n      first: 2\n      count: 3\n", "    instances:\n      vms-1\n", StringComparison.Ordinal)
            .Replace("on: { first: 5 }", "instances: vms-2", StringComparison.Ordinal)
            .Replace("vm: 4", "vms: \"vms-1[2]\"", StringComparison.Ordinal)));
        Assert.That(notes.Select(note => note.ToString()), Has.Member("s.yaml:18:14: jobs[0].vm: virtual machines have the names of their groups since version 2 of the format: vms: \"vms-1[2]\""));
        Assert.That(notes.Select(note => note.ToString()), Has.Member("s.yaml:8:5: vms[2]: is called 'vms-2' since version 2 of the format, because others refer to it by its name; give it a better one"));
        Assert.That(Lab.Run(upgraded!).Result.Fingerprint, Is.EqualTo(Lab.Run(Tiers).Result.Fingerprint));
    }

    [TestCase("vms: [0, 1, 4]", "[vms-0, \"vms-1[2]\"]")]
    [TestCase("vms: [4, 0]", "[\"vms-1[2]\", \"vms-0[0]\"]")]
    [TestCase("first: 1, count: 4", "[\"vms-0[1]\", vms-1]")]
    [TestCase("first: 1, count: 2", "[\"vms-0[1]\", \"vms-1[0]\"]")]
    [TestCase("first: 3, count: 2", "\"vms-1[1..2]\"")]
    public void Upgrade_NumbersOfSeveralGroups_AreListedInTheirOrder(string numbers, string references) =>
        Assert.That(UpgradedText.Of(Tiers.Replace("vms: [0, 1]", numbers, StringComparison.Ordinal), "s.yaml", out _), Does.Contain($"web, instances: {references}, stages"));

    [Test]
    public void Upgrade_Json_StaysJson()
    {
        const string Old = """{"version": 1, "name": "j", "vms": [{"count": 2, "type": {"memory": "1 GiB"}}], "jobs": [{"vm": 1, "work": "1 GI"}]}""";

        Assert.That(UpgradedText.Of(Old, "s.json", out _), Is.EqualTo("""{"version": 2, "name": "j", "vms": [{"name": "vms-0", "count": 2, "type": {"memory": "1 GiB"}}], "jobs": [{"vms": "vms-0[1]", "work": "1 GI"}]}"""));
    }

    [Test]
    public void Upgrade_LinesOfWindows_StaySo() =>
        Assert.That(UpgradedText.Of(Tiers.ReplaceLineEndings("\r\n"), "s.yaml", out _), Does.Contain("  - name: vms-0\r\n    count: 2\r\n"));

    [Test]
    public void Upgrade_CommentAmongWhatIsReplaced_IsNotLost()
    {
        var upgraded = UpgradedText.Of(Tiers.Replace("first: 2\n", "first: 2 # of the app\n", StringComparison.Ordinal), "s.yaml", out var notes);

        Assert.That((upgraded, notes.Single().Message), Is.EqualTo(((string?)null, "'first: 2 # of the app\n      count: 3' is written in a way that can't be rewritten; write it as it reads, and upgrade again")));
    }

    [Test]
    public void Upgrade_NameIsTaken_IsMadeAnother() =>
        Assert.That(UpgradedText.Of("version: 1\nvms: [{ type: { memory: 1 GiB } }, { name: vms-0, type: { memory: 1 GiB } }]\njobs: [{ vm: 0, work: 1 GI }, { vm: 1, work: 1 GI }]\n", "s.yaml", out _), Is.EqualTo(
            "version: 2\nvms: [{ name: vms-0-2, type: { memory: 1 GiB } }, { name: vms-0, type: { memory: 1 GiB } }]\njobs: [{ vms: vms-0-2, work: 1 GI }, { vms: vms-0, work: 1 GI }]\n"));

    [TestCase("vm: 4", "vm: 6", "18:14: jobs[0].vm: there is no virtual machine 6; there are 6, counted from 0")]
    [TestCase("vm: 4", "vm: -1", "18:14: jobs[0].vm: there is no virtual machine -1; there are 6, counted from 0")]
    [TestCase("vm: 4", "vm: x", "18:14: jobs[0].vm: the text 'x' is no number of a virtual machine; write the name of a group of them, or of a member such as app-vms[0]")]
    [TestCase("first: 5", "first: 5, count: 2", "16:40: services[2].instances.count: there is no virtual machine 6; there are 6, counted from 0")]
    public void Parse_NumberOfNoMachine_SaysHowManyThereAre(string right, string wrong, string problem) =>
        Assert.That(Lab.Problems(Tiers.Replace(right, wrong, StringComparison.Ordinal)), Is.EqualTo(new[] { "s.yaml:" + problem }));

    [Test]
    public void Parse_NumberBehindAGroupOfUnknownSize_IsNotGuessed() =>
        Assert.That(
            Lab.Problems(Lab.Text(rest: "vms: [{ every: 1 s, until: 3 s, type: { memory: 1 GiB } }, { type: { memory: 1 GiB } }]\njobs: [{ vm: 4, work: 1 GI }]")).Single(),
            Does.EndWith("jobs[0].vm: which virtual machine 4 is can't be told, because it isn't known how many there are before it; write the name of its group"));
}
