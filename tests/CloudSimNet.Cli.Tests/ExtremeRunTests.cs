// SPDX-License-Identifier: MIT
using System.Text.Json;

namespace CloudSimNet.Cli.Tests;

/// <summary>Runs that reach what numbers can hold: they end well, or are refused with a word, and are never a bug of ours.</summary>
public sealed class ExtremeRunTests
{
    private readonly TempFolder folder = new();

    [TearDown]
    public void Remove() => folder.Dispose();

    [TestCase("pareto, shape: 0.01", "Pareto", "0.01")]
    [TestCase("weibull, shape: 0.001", "Weibull", "0.001")]
    public void Run_WorkOfALawWithInfiniteDraws_IsRefusedWithTheLawAndTheStream(string distribution, string name, string shape)
    {
        File.WriteAllText(folder["s.yaml"], $$"""
            version: 1
            name: heavy
            until: 1000 s
            datacenters:
              - { name: lab, placement: first-fit, hosts: [{ count: 1, cores: 1, clock: 1000 MHz, memory: 8 GiB }] }
            vms:
              - { name: vm, count: 1, type: { memory: 4 GiB } }
            services:
              - { name: web, instances: vm, stages: [{ compute: { name: {{distribution}}, scale: 1 MI } }] }
            load:
              - { name: visitors, service: web, requestsPerSecond: 10, until: 900 s }
            """);
        var invocation = Invocation.Of("run", folder["s.yaml"]);

        invocation.AssertRefused("finite");
        Assert.That(invocation.Errors, Does.Contain(name).And.Contain(shape).And.Contain("/web/"));
        Assert.That(invocation.ErrorLines(), Has.Length.EqualTo(1));
    }

    [Test]
    public void Run_MoreThan79e27CyclesInAResult_WritesThemAll()
    {
        File.WriteAllText(folder["s.yaml"], """
            version: 1
            name: large
            until: 100000 d
            datacenters:
              - { name: lab, placement: first-fit, hosts: [{ count: 1000, cores: 65536, clock: 1 THz, memory: 8 GiB }] }
            """);
        var invocation = Invocation.Of("run", folder["s.yaml"], "--out", folder["results"]);

        Assert.That((invocation.ExitCode, invocation.Errors), Is.EqualTo((0, "")));
        using var summary = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder["results"], "summary.json")));
        var capacity = summary.RootElement.GetProperty("cycles").GetProperty("hosts").GetProperty("capacity").GetRawText();
        Assert.That(Int128.Parse(capacity, System.Globalization.CultureInfo.InvariantCulture), Is.EqualTo((Int128)1000 * 65536 * 1_000_000_000_000 * 86_400 * 100_000));
    }

    [Test]
    public void Run_MoreThan9EBDeliveredOrShipped_WritesThemAll()
    {
        File.WriteAllText(folder["s.yaml"], """
            version: 1
            name: wide
            until: 1000 d
            network:
              topology: { name: star, hosts: 2, link: { rate: 1000000 Tbps } }
              flows:
                - { name: bulk, pattern: { name: one-to-one, to: [host-1] }, among: [host-0], size: 9000 PB, count: 3, every: 1 d }
            """);
        var invocation = Invocation.Of("run", folder["s.yaml"], "--out", folder["results"]);

        Assert.That((invocation.ExitCode, invocation.Errors), Is.EqualTo((0, "")));
        using var summary = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder["results"], "summary.json")));
        Assert.That(summary.RootElement.GetProperty("network").GetProperty("delivered_B").GetRawText(), Is.EqualTo("27000000000000000000"));
    }
}
