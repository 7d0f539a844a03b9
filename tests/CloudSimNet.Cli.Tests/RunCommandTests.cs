// SPDX-License-Identifier: MIT
using System.Text.Json;

namespace CloudSimNet.Cli.Tests;

public sealed class RunCommandTests
{
    private static readonly string Mixed = Repository.PathOf("scenarios", "mixed.yaml");
    private static readonly string LateArrival = Repository.PathOf("scenarios", "late-arrival.yaml");
    private readonly TempFolder folder = new();

    [TearDown]
    public void Remove() => folder.Dispose();

    [Test]
    public void Run_Scenario_WritesResultsToTheOutputAlone()
    {
        var invocation = Invocation.Of("run", LateArrival);

        Assert.That((invocation.ExitCode, invocation.Errors), Is.EqualTo((0, "")));
        Assert.That(invocation.Output, Does.Contain("late-arrival").And.Contain("20 s").And.Contain("2 of 2").And.Contain("2000 J"));
    }

    [Test]
    public void Run_WithoutOut_WritesNoFile()
    {
        var here = Directory.GetFiles(Environment.CurrentDirectory);
        Invocation.Of("run", LateArrival);

        Assert.That(Directory.GetFiles(Environment.CurrentDirectory), Is.EqualTo(here));
        Assert.That(Directory.GetFiles(Repository.PathOf("scenarios"), "summary.json"), Is.Empty);
    }

    [Test]
    public void Run_WithOut_WritesTheFiles()
    {
        var invocation = Invocation.Of("run", LateArrival, "--out", folder["results"], "--set", "outputs.timeseries=5 s");

        Assert.That((invocation.ExitCode, invocation.Errors), Is.EqualTo((0, "")));
        Assert.That(invocation.Output, Does.Contain(folder["results"]));
        Assert.That(
            Directory.GetFiles(folder["results"]).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal),
            Is.EqualTo(new[] { "host-cycles.csv", "hosts.csv", "jobs.csv", "run.json", "summary.json", "timeseries.csv", "vm-cycles.csv", "vms.csv" }));
    }

    [Test]
    public void Run_TwiceIntoOneFolder_GivesEqualResults()
    {
        var texts = new List<string>();
        for (var i = 0; i < 2; i++)
        {
            Assert.That(Invocation.Of("run", Mixed, "--out", folder.Path).ExitCode, Is.Zero);
            texts.Add(string.Concat(folder.Files().Where(file => file != "run.json").Select(file => File.ReadAllText(folder[file]))));
        }

        Assert.That(texts[1], Is.EqualTo(texts[0]));
    }

    [Test]
    public void Run_BadInput_LeavesEarlierResultsAlone()
    {
        Invocation.Of("run", LateArrival, "--out", folder.Path);
        var before = File.ReadAllText(folder["summary.json"]);
        Assert.That(Invocation.Of("run", LateArrival, "--out", folder.Path, "--set", "vms=5").ExitCode, Is.EqualTo(2));

        Assert.That(File.ReadAllText(folder["summary.json"]), Is.EqualTo(before));
    }

    [TestCase(7UL)]
    [TestCase(0UL, "--seed", "0")]
    [TestCase(8UL, "--seed", "8")]
    [TestCase(9UL, "--set", "seed=9")]
    [TestCase(ulong.MaxValue, "--seed", "18446744073709551615")]
    [TestCase(10UL, "--set", "seed=9", "--seed", "10")]
    [TestCase(10UL, "--seed", "10", "--set", "seed=9")]
    [TestCase(2UL, "--set", "seed=1", "--set", "seed=2")]
    public void Run_Seed_IsTheOneThatWasGiven(ulong seed, params string[] args) =>
        Assert.That(Summary([Mixed, .. args]).GetProperty("seed").GetUInt64(), Is.EqualTo(seed));

    [Test]
    public void Run_OtherSeed_GivesAnotherFingerprint()
    {
        string?[] fingerprints = [.. new[] { "1", "2", "1" }.Select(seed => Summary(Mixed, "--seed", seed).GetProperty("fingerprint").GetString())];

        Assert.That(fingerprints[1], Is.Not.EqualTo(fingerprints[0]));
        Assert.That(fingerprints[2], Is.EqualTo(fingerprints[0]));
    }

    [Test]
    public void Run_SeveralSets_AreAllTaken()
    {
        var summary = Summary(LateArrival, "--set", "datacenters[0].hosts[0].clock=2 GHz", "--set", "jobs[1].at=0 s", "--set", "until=1 min");

        Assert.That((summary.GetProperty("endTime_s").GetDouble(), summary.GetProperty("totals").GetProperty("makespan_s").GetDouble()), Is.EqualTo((60.0, 10.0)));
    }

    private JsonElement Summary(params string[] args)
    {
        var invocation = Invocation.Of(["run", .. args, "--out", folder.Path]);
        Assert.That(invocation.ExitCode, Is.Zero, invocation.Errors);
        return JsonDocument.Parse(File.ReadAllText(folder["summary.json"])).RootElement;
    }
}
