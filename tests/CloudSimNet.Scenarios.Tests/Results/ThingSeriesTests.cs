// SPDX-License-Identifier: MIT
using System.Diagnostics;
using CloudSimNet.Engine;
using CloudSimNet.Scenarios.Execution;
using CloudSimNet.Scenarios.Results;
using CloudSimNet.Scenarios.Tests.Format;
using CloudSimNet.Specs;

namespace CloudSimNet.Scenarios.Tests.Results;

/// <summary>Time series of hosts and of groups.</summary>
public sealed class ThingSeriesTests
{
    private static readonly string Text = Lab.Text(
        "{ count: 1, cores: 1, clock: 1000 MHz, memory: 1 GiB, power: { name: linear, idle: 100 W, full: 200 W } }, { count: 2, cores: 2, clock: 1000 MHz, memory: 1 GiB, power: { name: linear, idle: 50 W, full: 150 W } }",
        center: "hostOrder: ORDER",
        rest: """
            until: 20 s
            vms:
              - { name: app, count: 2, type: { memory: 1 GiB, scheduling: space-shared } }
              - { name: more, count: 2, at: 10 s, type: { memory: 1 GiB, waitAtMost: 1 h } }
            jobs:
              - { name: batch, vms: app, count: 3, work: 10000 MI }
              - { name: brief, vms: app, at: 15 s, work: 1000 MI, lifetime: 1 s, parallelism: 2 }
            outputs: { timeseries: 10 s, series: [hosts, host-groups, vm-groups, job-groups] }
            """);

    private readonly TempFolder folder = new();

    [TearDown]
    public void Remove() => folder.Dispose();

    [Test]
    public void WriteTo_SeriesOfHosts_HaveALineForEachHostAndSample() => Assert.That(Lines("series-hosts.csv"), Is.EqualTo(new[]
    {
        "time_s,host,group,hosts_on,utilisation,demand_MHz,power_W,vms_held",
        "0,0,a/0,1,1,1000,200,1", "0,1,a/1,1,0.5,1000,100,1", "0,2,a/1,1,0,0,50,0",
        "10,0,a/0,1,1,1000,200,1", "10,1,a/1,1,0,0,50,1", "10,2,a/1,1,0,0,50,1",
        "20,0,a/0,1,0,0,100,1", "20,1,a/1,1,0,0,50,1", "20,2,a/1,1,0,0,50,1",
    }));

    [Test]
    public void WriteTo_SeriesOfHostGroups_AreTheSumOverTheirHosts() => Assert.That(Lines("series-host-groups.csv"), Is.EqualTo(new[]
    {
        "time_s,group,hosts_on,utilisation,demand_MHz,power_W,vms_held",
        "0,a/0,1,1,1000,200,1", "0,a/1,2,0.25,1000,150,1",
        "10,a/0,1,1,1000,200,1", "10,a/1,2,0,0,100,2",
        "20,a/0,1,0,0,100,1", "20,a/1,2,0,0,100,2",
    }));

    [Test]
    public void WriteTo_SeriesOfVmGroups_HaveWhatRunsAndWhatWaits() => Assert.That(Lines("series-vm-groups.csv"), Is.EqualTo(new[]
    {
        "time_s,group,vms_running,vms_waiting,vms_refused,done_Mcycles",
        "0,app,2,0,0,0", "0,more,0,0,0,0",
        "10,app,2,0,0,20000", "10,more,1,1,0,0",
        "20,app,2,0,0,30000", "20,more,1,1,0,0",
    }));

    [Test]
    public void WriteTo_SeriesOfJobGroups_HaveWhatWaitsRunsAndIsOver() => Assert.That(Lines("series-job-groups.csv"), Is.EqualTo(new[]
    {
        "time_s,group,jobs_waiting,jobs_running,jobs_completed,jobs_lost",
        "0,batch,1,2,0,0", "0,brief,0,0,0,0",
        "10,batch,0,1,2,0", "10,brief,0,0,0,0",
        "20,batch,0,0,3,0", "20,brief,0,0,0,1",
    }));

    [Test]
    public void WriteTo_InterleavedHosts_AreInTheirGroups() => Assert.That(
        Lines("series-hosts.csv", "interleaved").Skip(1).Take(3).Select(static line => string.Join(',', line.Split(',').Take(3))), Is.EqualTo(new[] { "0,0,a/0", "0,1,a/1", "0,2,a/1" }));

    [TestCase("grouped", "a/0 a/0 a/1 a/1 a/1")]
    [TestCase("interleaved", "a/0 a/1 a/0 a/1 a/1")]
    public void Hosts_EitherOrder_AreInTheGroupTheyWereAskedForIn(string order, string groups)
    {
        var run = Lab.Run(Lab.Text("{ count: 2, cores: 1, clock: 1 GHz, memory: 1 GiB }, { count: 3, cores: 2, clock: 1 GHz, memory: 1 GiB }", center: $"hostOrder: {order}", rest: "until: 1 s\noutputs: { timeseries: 10 s, series: hosts }"));
        run.WriteTo(folder.Path);

        Assert.That(File.ReadLines(folder["series-hosts.csv"]).Skip(1).Select(static line => line.Split(',')[2]), Is.EqualTo(groups.Split(' ')));
    }

    [Test]
    public void WriteTo_NotAskedFor_HasNoSuchFileAndRemovesThoseOfAnEarlierRun()
    {
        Run("grouped").WriteTo(folder.Path);
        Lab.Run(Text.Replace("ORDER", "grouped", StringComparison.Ordinal), "outputs.series=[job-groups]").WriteTo(folder.Path);

        Assert.That(folder.Files().Where(static name => name.StartsWith("series-", StringComparison.Ordinal)), Is.EqualTo(new[] { "series-job-groups.csv" }));
    }

    [Test]
    public void Run_SeriesOfEverything_LeavesTheRunAsItIs()
    {
        var (watched, plain) = (Run("grouped"), Lab.Run(Text.Replace("ORDER", "grouped", StringComparison.Ordinal), "outputs={}"));

        Assert.That(SummaryJson.Write(watched.Figures), Is.EqualTo(SummaryJson.Write(plain.Figures)));
    }

    [Test]
    public void Validate_SeriesWithoutAnInterval_IsAProblem() =>
        Assert.That(Lab.Problems(Lab.Text(rest: "until: 1 h\noutputs: { series: hosts }")), Is.EqualTo(new[] { "s.yaml:9:20: outputs.series: says of what, but not how often; add for instance timeseries: 300 s" }));

    [Test]
    public void Validate_SeriesOfMoreLinesThanThereMayBe_IsAProblemBeforeMemoryIsTaken()
    {
        var watch = Stopwatch.StartNew();

        Assert.That(Lab.Problems(Lab.Text("{ count: 1000000, cores: 1, clock: 1 GHz, memory: 1 GiB }", rest: "until: 1 h\noutputs: { timeseries: 60 s, series: [hosts] }")), Is.EqualTo(new[]
        {
            "s.yaml:9:38: outputs.series: comes to 61000000 lines, which are more than 10000000; choose a longer outputs.timeseries, or ask for groups instead of hosts",
        }));
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(10)));
    }

    [Test]
    public void Begin_RunWithoutAnEnd_StopsAtTheBoundOfLines()
    {
        var simulation = Lab.Read(Text.Replace("ORDER", "grouped", StringComparison.Ordinal)).Build();
        TimeSeries.Begin(simulation, SimDuration.FromSeconds(1), [SeriesOf.Hosts], maxRows: 10);

        Assert.That(Assert.Throws<ModelException>(() => simulation.Run())!.Message, Does.Contain("outputs.series: what it asks for comes to more than 10 lines at 3 s"));
    }

    private static ScenarioRun Run(string order) => Lab.Run(Text.Replace("ORDER", order, StringComparison.Ordinal));

    private string[] Lines(string file, string order = "grouped")
    {
        Run(order).WriteTo(folder.Path);
        return File.ReadAllLines(folder[file]);
    }
}
