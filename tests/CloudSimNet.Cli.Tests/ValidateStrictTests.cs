// SPDX-License-Identifier: MIT
using System.Text.Json;

namespace CloudSimNet.Cli.Tests;

/// <summary>What has no effect as it stands is said, with its line, and under <c>--strict</c> it is exit code 1.</summary>
public sealed class ValidateStrictTests
{
    private const string Text = """
        version: 2
        name: lab
        until: 100 s
        seed: 4
        datacenters: [{ name: a, placement: first-fit, hosts: [{ cores: 1, clock: 1 GHz, memory: 1 GiB }] }]
        jobs: [{ work: 1 GI }]

        """;

    private const string Warning = "warning: jobs[0]: there is no virtual machine that could take the jobs, so they wait for ever; add vms";
    private const string Note = "the seed has no effect: no random number was drawn in this run, so that every seed gives the same results";

    private readonly TempFolder folder = new();

    [TearDown]
    public void Remove() => folder.Dispose();

    [Test]
    public void Validate_JobsWithoutAnyVm_IsGoodWithAWarningAndOneUnderStrict()
    {
        var file = folder.Write("s.yaml", Text);
        var (plain, strict) = (Invocation.Of("validate", file), Invocation.Of("validate", "--strict", file));

        Assert.That((plain.ExitCode, strict.ExitCode), Is.EqualTo((0, 1)));
        Assert.That(plain.ErrorLines(), Is.EqualTo(new[] { $"{file}:6:8: {Warning}" }));
        Assert.That(strict.Errors, Is.EqualTo(plain.Errors));
        Assert.That(plain.Output, Does.EndWith("s.yaml: good\n"));
    }

    [Test]
    public void Validate_NothingWithoutEffect_IsGoodUnderStrict() =>
        Assert.That(Invocation.Of("validate", "--strict", folder.Write("s.yaml", Text + "vms: [{ type: { memory: 1 GiB } }]\n")).ExitCode, Is.Zero);

    [Test]
    public void Validate_Json_HasTheWarnings()
    {
        using var json = JsonDocument.Parse(Invocation.Of("validate", "--json", folder.Write("s.yaml", Text)).Output);
        var warning = json.RootElement.GetProperty("warnings")[0];

        Assert.That(json.RootElement.GetProperty("isGood").GetBoolean(), Is.True);
        Assert.That((warning.GetProperty("path").GetString(), warning.GetProperty("line").GetInt32()), Is.EqualTo(("jobs[0]", 6)));
    }

    [Test]
    public void Run_SomethingWithoutEffect_IsSaidAndTheExitCodeIsZero()
    {
        var run = Invocation.Of("run", folder.Write("s.yaml", Text));

        Assert.That(run.ErrorLines(), Has.One.EndsWith(Warning));
        Assert.That(run.ExitCode, Is.Zero);
    }

    [Test]
    public void Run_SeedWithoutEffect_IsSaid()
    {
        var file = folder.Write("s.yaml", Text);

        Assert.That(Invocation.Of("run", file).Output, Does.Match($@"note +{Note}"));
        Assert.That(Invocation.Of("run", file, "--json").Errors, Does.Contain($"cloudsimnet: lab: {Note}."));
    }
}
