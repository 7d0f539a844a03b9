// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Tests.Format;

namespace CloudSimNet.Scenarios.Tests.Expectations;

/// <summary>What a scenario says must hold.</summary>
public sealed class ExpectTests
{
    private const string Rest = """
        vms: [{ type: { memory: 1 GiB } }]
        jobs: [{ vm: 0, work: 10 GI }]
        """;

    [TestCase("hosts.usd <= 420", "expect[0]: there is no figure 'hosts.usd'; did you mean 'hosts.used'?")]
    [TestCase("services.web.response.p95 < 100 ms", "there is no figure 'services.web.response.p95'")]
    [TestCase("network.sent = 0", "there is no figure 'network.sent'")]
    [TestCase("storage.lost.total = 0 B", "there is no figure 'storage.lost.total'")]
    [TestCase("refused.reason = x", "there is no figure 'refused.reason'")]
    [TestCase("datacenters.b.energy < 1 kWh", "did you mean 'datacenters.a.energy'?")]
    [TestCase("makespan < 100", "has no unit; write for instance 100 s")]
    public void Validate_WrongExpectation_IsAProblem(string statement, string problem) =>
        Assert.That(Lab.Problems(Lab.Text(rest: $"{Rest}\nexpect: ['{statement}']")), Has.One.Contains(problem));

    [Test]
    public void Validate_FigureOfADevice_IsKnownByItsModel()
    {
        const string Raid = "{ name: a, model: { name: raid, level: raid-1, disks: 2, disk: { name: rated, capacity: 1 GB, readIops: 1000 } } }";

        Assert.That(Lab.Problems(StorageLab.Text($"{Raid}, {StorageLab.Flat}", rest: "until: 1 s\nexpect: [storage.devices.a.rebuilds = 0, storage.devices.flat.reads = 0]")), Is.Empty);
        Assert.That(Lab.Problems(StorageLab.Text($"{Raid}, {StorageLab.Flat}", rest: "until: 1 s\nexpect: [storage.devices.flat.rebuilds = 0]")), Has.One.Contains("there is no figure 'storage.devices.flat.rebuilds'; did you mean"));
    }

    [Test]
    public void Check_Expectations_AreInTheirOrder()
    {
        var run = Lab.Run(Lab.Text(rest: Rest + "\nexpect: [jobs.response.p95 < 100 ms, hosts.used <= 420, makespan = 10 s, endCause = NothingPending, datacenters.a.used = 1]"));

        Assert.That(run.Check(run.Figures).Select(static verdict => verdict.ToString()), Is.EqualTo(new[]
        {
            "jobs.response.p95 < 100 ms: is 10000 ms, 9900 ms (9900 %) too much",
            "hosts.used <= 420: 1",
            "makespan = 10 s: 10 s",
            "endCause = NothingPending: NothingPending",
            "datacenters.a.used = 1: 1",
        }));
    }
}
