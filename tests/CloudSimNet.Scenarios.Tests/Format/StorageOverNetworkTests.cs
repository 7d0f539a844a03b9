// SPDX-License-Identifier: MIT
namespace CloudSimNet.Scenarios.Tests.Format;

/// <summary>Devices that talk over the scenario's network instead of links of their own.</summary>
public sealed class StorageOverNetworkTests
{
    [TestCase("lun", "{ name: lun, of: flat, protocol: iscsi-10, over: { from: host-0, to: host-2 } }", 1810)]
    [TestCase("replicated", "{ name: replicated, primary: flat, secondary: far, mode: synchronous, link: { over: { from: host-0, to: host-2 } } }", 2000)]
    public void Run_OverTheNetworkBesideAFlow_SharesTheLinkWithIt(string name, string model, double operations)
    {
        // In 3.2 s at half of 1 250 MB/s 2 GB cross the wire, of which iSCSI has 90.5 % for data.
        var run = Lab.Run(Scenario($"{{ name: {name}, model: {model} }}", "until: 3.2 s", name));

        Assert.That(StorageLab.Read(run, "loads[0].operations"), Is.EqualTo(operations).Within(1e-3));
    }

    [TestCase("{ name: lun, of: flat, protocol: iscsi-10, over: { from: host-0, to: nowhere } }", "over.to", "there is no node 'nowhere'")]
    [TestCase("{ name: lun, of: flat, protocol: iscsi-10, over: { from: host-0, to: host-0 } }", "over", "twice")]
    [TestCase("{ name: lun, of: flat, protocol: iscsi-10, switches: 1, over: { from: host-0, to: host-1 } }", "switches", "leave out this or 'over'")]
    [TestCase("{ name: replicated, primary: flat, secondary: far, mode: synchronous, link: { rate: 1 Gbps, over: { from: host-0, to: host-1 } } }", "link", "leave out 'over'")]
    [TestCase("{ name: replicated, primary: flat, secondary: far, mode: synchronous, link: { latency: 1 ms } }", "link.rate", "is required but missing")]
    [TestCase("{ name: replicated, primary: flat, secondary: far, mode: synchronous, link: { over: { from: host-7, to: host-1 } } }", "link.over.from", "there is no node 'host-7'")]
    public void Check_WaysThatCannotBe_AreReportedWhereTheyStand(string model, string key, string message)
    {
        var problems = Lab.Problems(Scenario($"{{ name: x, model: {model} }}", "until: 1 s", "flat"));

        Assert.That(problems, Has.Some.Matches<string>(problem => problem!.Contains($"model.{key}", StringComparison.Ordinal) && problem.Contains(message, StringComparison.Ordinal)), string.Join('\n', problems));
    }

    [Test]
    public void Check_OverWithoutANetwork_SaysThatThereIsNone()
    {
        var text = Scenario("{ name: x, model: { name: lun, of: flat, protocol: iscsi-10, over: { from: host-0, to: host-1 } } }", "until: 1 s", "flat");
        var from = text.IndexOf("network:", StringComparison.Ordinal);
        var problems = Lab.Problems(text[..from] + text[text.IndexOf("storage:", StringComparison.Ordinal)..]);

        Assert.That(problems, Has.Some.Contains("the scenario has none"));
    }

    private static string Scenario(string device, string until, string load) => $$"""
        version: 1
        name: over
        {{until}}
        network:
          topology: { name: star, hosts: 3, link: { rate: 10 Gbps } }
          flows: [ { name: bulk, from: host-1, to: host-2, size: 2 GB } ]
        storage:
          devices:
            - { name: flat, model: { name: rated, capacity: 100 GB, readIops: 1000000, writeIops: 1000000 } }
            - { name: far, model: { name: rated, capacity: 100 GB, readIops: 1000000, writeIops: 1000000 } }
            - {{device}}
          loads: [ { name: load, device: {{load}}, block: 1 MB, reads: 0 } ]
        """;
}
