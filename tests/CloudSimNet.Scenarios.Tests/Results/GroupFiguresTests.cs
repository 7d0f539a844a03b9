// SPDX-License-Identifier: MIT
using System.Globalization;
using System.Text.Json;
using CloudSimNet.Scenarios.Results;
using CloudSimNet.Scenarios.Tests.Format;

namespace CloudSimNet.Scenarios.Tests.Results;

/// <summary>What a result says of groups of jobs and of virtual machines.</summary>
public sealed class GroupFiguresTests
{
    // On one core two jobs of 10 s run one after the other, then one of 1 s from another group; the large machine finds no host.
    private static readonly string Two = Lab.Text(
        "{ count: 1, cores: 1, clock: 1000 MHz, memory: 2 GiB }",
        rest: """
            until: 25 s
            vms:
              - { name: app-vms, type: { memory: 1 GiB, scheduling: space-shared } }
              - { name: huge, type: { memory: 9 GiB }, count: 2 }
              - { name: late, type: { memory: 1 GiB, waitAtMost: 1 h, reservation: 0 Hz }, at: 5 s, count: 2 }
            jobs:
              - { name: batch, vms: app-vms, count: 2, work: 10000 MI }
              - { vms: app-vms, work: 1000 MI, at: 1 s }
              - { name: lost, vms: "huge[0]", work: 1 MI, count: 3 }
            """);

    [TestCase("jobs.batch.submitted", "2")]
    [TestCase("jobs.batch.completed", "2")]
    [TestCase("jobs.batch.response.mean", "15")]
    [TestCase("jobs.batch.response.p95", "20")]
    [TestCase("jobs.batch.waiting.max", "10")]
    [TestCase("jobs.1.response.mean", "20")]
    [TestCase("jobs.1.waiting.mean", "19")]
    [TestCase("jobs.lost.failed", "3")]
    [TestCase("jobs.lost.completed", "0")]
    [TestCase("jobs.response.max", "20")]
    [TestCase("vms.app-vms.placed", "1")]
    [TestCase("vms.app-vms.utilisation", "0.84")]
    [TestCase("vms.app-vms.done", "21000")]
    [TestCase("vms.huge.requested", "2")]
    [TestCase("vms.huge.refused", "2")]
    [TestCase("vms.late.placed", "1")]
    [TestCase("vms.late.waiting", "1")]
    [TestCase("vms.late.placement.max", "0")]
    [TestCase("vms.placed", "2")]
    public void Find_FigureOfAGroup_IsThatOfItsMembers(string name, string value) => Assert.That(
        Lab.Run(Two).Figures.Find(name)?.Value.Number, Is.EqualTo(double.Parse(value, CultureInfo.InvariantCulture)).Within(0.05).Percent);

    [Test]
    public void Rows_GroupsOfWhichOneHasAName_HaveARowEach()
    {
        var rows = Lab.Run(Two).Figures.Rows.ToDictionary(static row => row.Key, static row => row.Value);

        Assert.That(rows["jobs batch"], Is.EqualTo("2 of 2 completed; 15 s on average, 95 % within 20 s, of it waiting 5 s on average"));
        Assert.That(rows["jobs 1"], Is.EqualTo("1 of 1 completed; 20 s on average, 95 % within 20 s, of it waiting 19 s on average"));
        Assert.That(rows["jobs lost"], Is.EqualTo("0 of 3 completed, 3 failed"));
        Assert.That(rows["vms app-vms"], Is.EqualTo("1 of 1 placed"));
        Assert.That(rows["vms huge"], Is.EqualTo("0 of 2 placed, 2 refused"));
        Assert.That(rows["vms late"], Is.EqualTo("1 of 2 placed, 1 waiting"));
    }

    [Test]
    public void SummaryJson_GroupsOfWhichOneHasAName_AreInIt()
    {
        using var json = JsonDocument.Parse(SummaryJson.Write(Lab.Run(Two).Figures));
        var batch = json.RootElement.GetProperty("jobs").GetProperty("groups").GetProperty("batch");

        Assert.That(batch.GetProperty("completed").GetInt32(), Is.EqualTo(2));
        Assert.That(batch.GetProperty("response_s").GetProperty("mean").GetDecimal(), Is.EqualTo(15m));
        Assert.That(json.RootElement.GetProperty("vms").GetProperty("groups").GetProperty("huge").GetProperty("refused").GetInt32(), Is.EqualTo(2));
    }

    [Test]
    public void SummaryJson_GroupsWithoutNames_IsAsItWasAndTheyCanBeAskedFor()
    {
        var figures = Lab.Run(Lab.Text(rest: "vms: [{ type: { memory: 1 GiB } }]\njobs: [{ work: 1 GI }, { work: 2 GI, count: 2 }]")).Figures;
        using var json = JsonDocument.Parse(SummaryJson.Write(figures));

        Assert.That(figures.Find("jobs.1.completed")!.Value.Number, Is.EqualTo(2));

        Assert.That(json.RootElement.GetProperty("jobs").TryGetProperty("groups", out _), Is.False);
        Assert.That(json.RootElement.GetProperty("vms").TryGetProperty("groups", out _), Is.False);
    }

    [Test]
    public void Check_ExpectationOfAGroup_IsKnownAndHolds()
    {
        var run = Lab.Run(Two + "\nexpect: [jobs.batch.response.p95 < 21 s, jobs.batch.completed = 2, vms.app-vms.placed = 1, vms.huge.refused = 3]");

        Assert.That(run.Check(run.Figures).Select(static verdict => verdict.Holds), Is.EqualTo(new[] { true, true, true, false }));
        Assert.That(Lab.Problems(Two + "\nexpect: [jobs.bach.completed = 2]"), Has.One.Contains("there is no figure 'jobs.bach.completed'; did you mean 'jobs.batch.completed'?"));
    }

    [Test]
    public void WriteJobsAndVms_Groups_AreTheLastColumn()
    {
        var run = Lab.Run(Two);

        Assert.That(LastCells(run.Result, CsvTables.WriteJobs), Is.EqualTo(new[] { "group", "batch", "batch", "1", "lost", "lost", "lost" }));
        Assert.That(LastCells(run.Result, CsvTables.WriteVms), Is.EqualTo(new[] { "group", "app-vms", "huge", "huge", "late", "late" }));
    }

    [Test]
    public void Find_GroupsWithoutMembersAmongOthers_DontTakeThoseOfOthers()
    {
        var run = Lab.Run(Lab.Text(rest: """
            seed: 1
            vms: [{ type: { memory: 1 GiB } }]
            jobs:
              - { name: none, work: 1 MI, every: 2000000 h, arrivals: exponential, at: 2500000 h }
              - { name: some, work: 1 MI, count: 2 }
            """), "seed=3");
        var none = run.Figures.Find("jobs.none.submitted")!.Value.Number;

        Assert.That(run.Figures.Find("jobs.some.submitted")!.Value.Number, Is.EqualTo(2));
        Assert.That(LastCells(run.Result, CsvTables.WriteJobs).Skip(1), Is.EqualTo(Enumerable.Repeat("none", (int)none).Concat(["some", "some"])));
    }

    [Test]
    public void Rows_ManyGroups_AreCutShort()
    {
        var jobs = string.Join(", ", Enumerable.Range(0, 25).Select(static i => $"{{ name: g{i}, work: 1 MI }}"));
        var rows = Lab.Run(Lab.Text(rest: $"vms: [{{ type: {{ memory: 1 GiB }} }}]\njobs: [{jobs}]")).Figures.Rows;

        Assert.That(rows.Count(static row => row.Key.StartsWith("jobs g", StringComparison.Ordinal)), Is.EqualTo(20));
        Assert.That(rows.Single(static row => row.Key == "more jobs").Value, Is.EqualTo("5 groups more are in summary.json"));
    }

    private static string[] LastCells(RunResult result, Action<TextWriter, RunResult> write)
    {
        using var writer = new StringWriter();
        write(writer, result);
        return [.. writer.ToString().TrimEnd('\n').Split('\n').Select(static line => line[(line.LastIndexOf(',') + 1)..])];
    }
}
