// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Results;
using CloudSimNet.Scenarios.Tests.Format;

namespace CloudSimNet.Scenarios.Tests.Results;

/// <summary>What a result says of jobs.</summary>
public sealed class JobFiguresTests
{
    // On one core two jobs of 10 s run one after the other, and a third finds no room to begin before the end.
    private static readonly string Queue = Lab.Text(
        "{ count: 1, cores: 1, clock: 1000 MHz, memory: 2 GiB }",
        rest: """
            until: 25 s
            vms:
              - { type: { memory: 1 GiB, scheduling: space-shared } }
              - { type: { memory: 9 GiB } }
            jobs:
              - { vm: 0, count: 3, work: 10000 MI }
              - { vm: 0, work: 1 MI, parallelism: 2 }
              - { vm: 1, work: 1 MI }
            """);

    [TestCase("jobs.response.mean", "15")]
    [TestCase("jobs.response.p50", "10")]
    [TestCase("jobs.response.p95", "20")]
    [TestCase("jobs.response.max", "20")]
    [TestCase("jobs.waiting.mean", "5")]
    [TestCase("jobs.execution.mean", "10")]
    [TestCase("jobs.completed", "2")]
    [TestCase("jobs.neverStartable", "1")]
    [TestCase("jobs.failed", "1")]
    public void Jobs_OneAfterTheOther_HaveResponseStatistics(string name, string value)
    {
        var reading = Lab.Run(Queue).Figures.Find(name);

        Assert.That(reading?.Value.Number, Is.EqualTo(double.Parse(value, System.Globalization.CultureInfo.InvariantCulture)).Within(0.05).Percent);
    }

    [Test]
    public void Rows_JobsThatAreNotCompleted_AreCountedByOutcome()
    {
        var rows = Lab.Run(Queue).Figures.Rows.ToDictionary(static row => row.Key, static row => row.Value);

        Assert.That(rows["jobs completed"], Is.EqualTo("2 of 5, 1 running, 1 failed, 1 never startable"));
        Assert.That(rows["jobs' response"], Is.EqualTo("15 s on average, 95 % within 20 s, of it waiting 5 s on average"));
    }

    [Test]
    public void WriteJobs_JobThatIsNotCompleted_SaysTheReason()
    {
        using var writer = new StringWriter();
        CsvTables.WriteJobs(writer, Lab.Run(Queue).Result);
        var lines = writer.ToString().TrimEnd('\n').Split('\n');

        Assert.That(lines[1], Does.EndWith(",10000,10000,,0"));
        Assert.That(lines[4], Does.EndWith(",\"It asks for 2 virtual cores, and its machine has 1.\",1"));
        Assert.That(lines[5], Does.Contain("Its virtual machine was refused: No host"));
    }
}
