// SPDX-License-Identifier: MIT
namespace CloudSimNet.Scenarios.Tests.Format;

/// <summary>A good scenario in which one thing is made wrong: the message with its place.</summary>
public sealed class ScenarioProblemTests
{
    private static readonly string Good = """
        version: 2
        name: lab
        broker: id-order
        datacenters:
          - name: a
            placement: best-fit
            hosts:
              - { preset: hp-ml110-g4, power: { name: linear, idle: 5 W, full: 9 W } }
          - name: b
            placement: first-fit
            hosts:
              - { cores: 2, clock: 1 GHz, memory: 4 GiB, power: { name: table, points: [5 W, 6 W] } }
        vms:
          - { datacenter: b, type: { vcpus: 2, memory: 1 GiB } }
        workload:
          - { synthetic: 2, types: [{ memory: 1 GiB }], name: day }
        jobs:
          - { vms: "day[1]", work: endless, lifetime: 5 s }
        outputs: { timeseries: 300 s }
        """.ReplaceLineEndings("\n");

    [Test]
    public void Parse_GoodScenario_HasNoProblem() => Assert.That(Lab.Problems(Good), Is.Empty);

    [TestCase("id-order", "id-ordr", "3:9: broker: there is no broker 'id-ordr'; did you mean 'id-order'? Names: id-order, most-free-first")]
    [TestCase("best-fit", "bestfit", "6:16: datacenters[0].placement: there is no placement 'bestfit'; did you mean 'best-fit'? Names: best-fit, first-fit, nth-fit, ranked, round-robin, two-ways, worst-fit")]
    [TestCase("hp-ml110-g4", "hp-ml110-g6", "8:19: datacenters[0].hosts[0].preset: there is no host preset 'hp-ml110-g6'; did you mean 'hp-ml110-g4'? Names: hp-ml110-g4, hp-ml110-g5")]
    [TestCase("{ preset: hp-ml110-g4,", "{ preset: hp-ml110-g4, hypervisor: vkm,", "8:44: datacenters[0].hosts[0].hypervisor: there is no hypervisor 'vkm'; did you mean 'kvm'? Names: esxi, kvm, unmodelled, xen")]
    [TestCase("types: [{ memory: 1 GiB }]", "types: [{ memory: 1 GiB, guest: linus }]", "16:53: workload[0].types[0].guest: there is no guest 'linus'; did you mean 'linux'? Names: application, linux, linux-arm64, other, windows")]
    [TestCase("vcpus: 2, memory: 1 GiB", "vcpus: 2, memory: 1 GiB, technique: { name: hardware-nested, hostPages: lagre }", "14:102: vms[0].type.technique.hostPages: 'lagre' is not a choice here. Choices: 4K, 2M, 1G")]
    [TestCase("vcpus: 2, memory: 1 GiB", "vcpus: 2, memory: 1 GiB, technique: { name: native, hostPages: 2M }", "14:93: vms[0].type.technique.hostPages: 'native' has no table of its own, so it has no host pages; leave them out")]
    [TestCase("name: linear", "name: linaer", "8:47: datacenters[0].hosts[0].power.name: there is no power 'linaer'; did you mean 'linear'? Names: linear, none, table")]
    [TestCase(", full: 9 W", "", "8:39: datacenters[0].hosts[0].power.full: is required but missing; write for instance \"full: 200 W\"")]
    [TestCase("full: 9 W", "full: 9", "8:72: datacenters[0].hosts[0].power.full: \"9\" has no unit; write for instance \"9 W\"")]
    [TestCase("full: 9 W", "full: 9 W, fulll: 9 W", "8:77: datacenters[0].hosts[0].power.fulll: unknown key 'fulll'; did you mean 'full'? Keys here: idle, full")]
    [TestCase("points: [5 W, 6 W]", "points: [5 W, -6 W]", "12:86: datacenters[1].hosts[0].power.points[1]: \"-6 W\" is out of range: it must be at least 0 W; write for instance 0 W")]
    [TestCase("name: a", "name: b", "9:11: datacenters[1].name: there is a datacenter 'b' already; give each its own name")]
    [TestCase("cores: 2, ", "", "12:9: datacenters[1].hosts[0]: needs cores, clock and memory, or a preset; write for instance cores: 8, clock: 2.6 GHz, memory: 64 GiB")]
    [TestCase("cores: 2,", "cores: 2, cpuSharing: space-shared, cpuOvercommit: 2,", "12:62: datacenters[1].hosts[0].cpuOvercommit: 2 is out of range; it must be 1 on a space-shared host, whose cores can't be promised twice.")]
    [TestCase("datacenter: b", "datacenter: c", "14:19: vms[0].datacenter: there is no datacenter 'c'. There are: a, b")]
    [TestCase("vcpus: 2, memory: 1 GiB", "vcpus: 2", "14:28: vms[0].type.memory: is required but missing; write for instance \"memory: 2 GiB\"")]
    [TestCase("synthetic: 2, types", "types", "16:5: workload[0]: needs 'trace' or 'synthetic'; write for instance trace: traces/20110303, or synthetic: 1052")]
    [TestCase("types: [{ memory: 1 GiB }]", "types: []", "16:28: workload[0].types: the list is empty; at least one item is needed")]
    [TestCase("day[1]", "day[2]", "18:12: jobs[0].vms: there is no 'day[2]'; 'day' has 2, day[0..1]")]
    [TestCase("day[1]", "day[1..4]", "18:12: jobs[0].vms: there is no 'day[2]'; 'day' has 2, day[0..1]")]
    [TestCase("day[1]", "dya", "18:12: jobs[0].vms: there are no virtual machines 'dya'; did you mean 'day'? There are: day")]
    [TestCase("day[1]", "day[1..0]", "18:12: jobs[0].vms: '[1..0]' names no members of 'day'; write day for all, day[3] for one, day[0..4] for those from the first to the last")]
    [TestCase(", name: day", "", "18:12: jobs[0].vms: there are no virtual machines 'day'; no group of them has a name, so give one: name: day")]
    [TestCase("datacenter: b,", "datacenter: b, name: \"x[0]\",", "14:28: vms[0].name: 'x[0]' has brackets, in which others write the numbers of members, as in app-vms[3]; leave them out")]
    [TestCase("\"day[1]\"", "day[1]", "18:15: this isn't YAML: while parsing a flow mapping, did not find expected ',' or '}'; between { and }, text with '[' in it needs quotes")]
    [TestCase("vms: \"day[1]\"", "vm: 2", "18:7: jobs[0].vm: unknown key 'vm'; did you mean 'vms'? Keys here: count, at, every, arrivals, until, name, tenant, labels, vms, work, parallelism, demand, clockLimit, weight, profile, lifetime")]
    [TestCase("- { cores: 2,", "- { name: big, preset: hp-ml110-g4 }\n      - { name: big, cores: 2,", "13:17: datacenters[1].hosts[1].name: there are hosts 'big' already; give each group its own name")]
    [TestCase("datacenter: b,", "datacenter: b, labels: { rack: 1 },", "14:38: vms[0].labels.rack: 1 is a number, but text is expected; write \"1\" in quotes")]
    [TestCase("datacenter: b,", "datacenter: b, labels: { \"\": a },", "14:30: vms[0].labels: has a label without a name; write for instance labels: {tier: web}")]
    [TestCase("endless, lifetime: 5 s", "endless", "18:28: jobs[0].work: is endless and nothing ends it; give the job a lifetime, or the scenario an end with 'until'")]
    [TestCase("timeseries: 300 s", "timeseries: 0 s", "19:24: outputs.timeseries: \"0 s\" is out of range: it must be at least 1 ns; write for instance 300 s")]
    [TestCase("version: 2", "version: 3", "1:10: version: 3 is out of range: it must be from 1 to 2; write for instance 1")]
    public void Parse_OneThingWrong_SaysWhatAndWhere(string right, string wrong, string problem) =>
        Assert.That(Lab.Problems(Change(right, wrong)), Is.EqualTo(new[] { "s.yaml:" + problem }));

    [TestCase("broker:", "brokr:", "3:1: brokr: unknown key 'brokr'; did you mean 'broker'?")]
    [TestCase("datacenters:", "datacentres:", "4:1: datacentres: unknown key 'datacentres'; did you mean 'datacenters'?")]
    [TestCase("placement: best-fit", "placment: best-fit", "6:5: datacenters[0].placment: unknown key 'placment'; did you mean 'placement'?")]
    [TestCase("preset:", "prest:", "8:11: datacenters[0].hosts[0].prest: unknown key 'prest'; did you mean 'preset'?")]
    [TestCase("datacenter: b", "datacentr: b", "14:7: vms[0].datacentr: unknown key 'datacentr'; did you mean 'datacenter'?")]
    [TestCase("vcpus:", "vcpu:", "14:30: vms[0].type.vcpu: unknown key 'vcpu'; did you mean 'vcpus'?")]
    [TestCase("synthetic:", "sintetic:", "16:7: workload[0].sintetic: unknown key 'sintetic'; did you mean 'synthetic'?")]
    [TestCase("lifetime:", "lifetme:", "18:37: jobs[0].lifetme: unknown key 'lifetme'; did you mean 'lifetime'?")]
    [TestCase("timeseries:", "timeserie:", "19:12: outputs.timeserie: unknown key 'timeserie'; did you mean 'timeseries'?")]
    public void Parse_MisspeltKey_IsReportedOnceWithTheRightOne(string right, string wrong, string start)
    {
        var problems = Lab.Problems(Change(right, wrong));

        Assert.That(problems, Has.Length.EqualTo(1));
        Assert.That(problems[0], Does.StartWith("s.yaml:" + start + " Keys here: "));
    }

    [Test]
    public void Parse_SeveralChecksFail_ReportsAllInTheOrderOfTheLines()
    {
        var problems = Lab.Problems(Change("day[1]", "day[9]").Replace("name: b", "name: a", StringComparison.Ordinal).Replace("cores: 2, ", "", StringComparison.Ordinal));

        Assert.That(problems.Select(problem => problem.Split(": ")[1]), Is.EqualTo(new[] { "datacenters[1].name", "datacenters[1].hosts[0]", "vms[0].datacenter", "jobs[0].vms" }));
    }

    [Test]
    public void Parse_PowerTableOfOnePoint_IsAProblemNotAnException() =>
        Assert.That(Lab.Problems(Change("points: [5 W, 6 W]", "points: [5 W]")), Has.Length.EqualTo(1).And.Some.Contains("datacenters[1].hosts[0].power"));

    private static string Change(string right, string wrong)
    {
        var at = Good.IndexOf(right, StringComparison.Ordinal);
        Assert.That(at, Is.Not.Negative);
        return Good[..at] + wrong + Good[(at + right.Length)..];
    }
}
