// SPDX-License-Identifier: MIT
namespace CloudSimNet.Cli.Tests;

/// <summary>Exit code 1 for what was asked for and wasn't done, with the reason.</summary>
public sealed class StrictTests
{
    private const string Lab = """
        version: 1
        name: lab
        until: 100 s
        datacenters: [{ name: a, placement: first-fit, hosts: [{ cores: 1, clock: 1 GHz, memory: 1 GiB }] }]
        vms: [{ name: vm, type: { memory: 1 GiB } }]

        """;

    private const string Service = "services: [{ name: web, instances: vm, stages: [{ compute: 1 MI }] }]\nload: [{ name: visitors, service: web, requestsPerSecond: 10 }]\n";

    private readonly TempFolder folder = new();

    [TearDown]
    public void Remove() => folder.Dispose();

    [TestCase("jobs: [{ vms: vm, work: 1 GI }]\n")]
    [TestCase("jobs: [{ vms: vm, work: endless }]\n")]
    [TestCase("jobs: [{ vms: vm, work: endless, lifetime: 1 s }]\n")]
    [TestCase(Service)]
    public void Strict_AllDone_IsGood(string rest)
    {
        var invocation = Invocation.Of("run", folder.Write("s.yaml", Lab + rest), "--strict");

        Assert.That((invocation.ExitCode, invocation.Errors), Is.EqualTo((0, "")));
    }

    [TestCase("jobs: [{ vms: vm, work: 1000 GI }]\n", "1 of 1 jobs are unfinished: 1 running")]
    [TestCase("jobs: [{ vms: vm, work: 1000 GI, lifetime: 1 s }]\n", "1 of 1 jobs are unfinished: 1 whose lifetime ended before their work")]
    [TestCase("jobs: [{ work: 1 GI, at: 100 s }, { work: 1 GI, at: 200 s }]\n", "2 of 2 jobs are unfinished: ")]
    [TestCase(Service + "outputs: { warmUp: 200 s }\n", "load 'visitors' is empty")]
    public void Strict_LoadsAndJobs_IsOneWithTheReason(string rest, string reason) => AssertStrict(Lab + rest, reason);

    [Test]
    public void Strict_RefusedVms_IsOneWithTheReason() =>
        AssertStrict(Lab.Replace("{ name: vm, type: { memory: 1 GiB } }", "{ name: vm, type: { memory: 1 GiB } }, { count: 2, type: { memory: 3 GiB } }", StringComparison.Ordinal), "2 of 3 virtual machines were refused: No host that could run it is large enough.");

    private void AssertStrict(string text, string reason)
    {
        var file = folder.Write("s.yaml", text);
        var strict = Invocation.Of("run", file, "--strict");

        Assert.That(strict.Errors, Does.Contain($"cloudsimnet: lab: {reason}"));
        Assert.That(strict.ErrorLines().Where(static line => !line.Contains(": warning: ", StringComparison.Ordinal)), Has.Exactly(1).Items);
        Assert.That(strict.ExitCode, Is.EqualTo(1));
        Assert.That(Invocation.Of("run", file).ExitCode, Is.Zero, "Only a strict caller minds.");
    }

    [Test]
    public void Strict_OldSpelling_IsTakenWithAWord()
    {
        var invocation = Invocation.Of("run", folder.Write("s.yaml", Lab + "jobs: [{ vms: vm, work: 1000 GI }]\n"), "--fail-on-refused");

        Assert.That(invocation.ExitCode, Is.EqualTo(1));
        Assert.That(invocation.ErrorLines()[0], Is.EqualTo("cloudsimnet: --fail-on-refused is called --strict now."));
        Assert.That(Invocation.Of("run", "--help").Output, Does.Contain("--strict").And.Not.Contain("--fail-on-refused"));
    }
}
