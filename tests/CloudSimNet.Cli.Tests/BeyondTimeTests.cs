// SPDX-License-Identifier: MIT
using System.Text.Json;

namespace CloudSimNet.Cli.Tests;

/// <summary>Work that would end after the last instant there is: the result says so, instead of seeming to have nothing to do.</summary>
public sealed class BeyondTimeTests
{
    private readonly TempFolder folder = new();

    [TearDown]
    public void Remove() => folder.Dispose();

    [TestCase("job/0 on host/0", """
        datacenters:
          - { name: lab, placement: first-fit, hosts: [{ cores: 1, clock: 1 Hz, memory: 2 GiB }] }
        vms:
          - type: { vcpus: 1, memory: 1 GiB }
        jobs:
          - { work: 1 TI }
        """)]
    [TestCase("flow/0 from node 1 to node 2", """
        network:
          topology: { name: star, hosts: 2, link: { rate: 1 Gbps, latency: 1 us } }
          flows:
            - { name: huge, pattern: { name: one-to-one, to: [host-1] }, among: [host-0], size: 9000 PB }
        """)]
    [TestCase("a stream on 'disk'", """
        storage:
          devices:
            - { name: disk, model: { name: rated, capacity: 1 TB, readIops: 1000 } }
          loads:
            - { name: slow, device: disk, iops: 1e-300, operations: 1 }
        """)]
    public void Run_WorkBeyondTheLastInstant_EndsBeyondTimeAndWarns(string what, string sections)
    {
        var file = folder.Write("beyond.yaml", "version: 1\nname: beyond\n" + sections + "\n");

        var invocation = Invocation.Of("run", file, "--out", folder["results"]);

        Assert.That((invocation.ExitCode, invocation.Errors.ReplaceLineEndings("\n")), Is.EqualTo((0, $"cloudsimnet: {what} would end after 292 years, the last instant there is\n")));
        Assert.That(invocation.Output, Does.Contain("BeyondTime at "));
        using var summary = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder["results"], "summary.json")));
        Assert.That(summary.RootElement.GetProperty("endCause").GetString(), Is.EqualTo("BeyondTime"));
    }
}
