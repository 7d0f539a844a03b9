// SPDX-License-Identifier: MIT
using System.Text.Json;
using CloudSimNet.Engine;
using CloudSimNet.Scenarios.Execution;
using CloudSimNet.Scenarios.Tests.Format;
using CloudSimNet.Scenarios.Tests.Results;

namespace CloudSimNet.Scenarios.Tests.Execution;

public sealed class ScenarioRunTests
{
    private readonly TempFolder folder = new();

    [TearDown]
    public void Remove() => folder.Dispose();

    [Test]
    public void WriteTo_WithTimeSeries_WritesAllFiles()
    {
        Specimen.Run().WriteTo(folder.Path);

        Assert.That(folder.Files(), Is.EqualTo(new[] { "host-cycles.csv", "hosts.csv", "jobs.csv", "run.json", "summary.json", "timeseries.csv", "vm-cycles.csv", "vms.csv" }));
        Assert.That(folder.Files().Select(file => File.ReadAllText(folder[file])), Has.None.Contains("\r").And.All.EndsWith("\n"));
    }

    [Test]
    public void WriteTo_WithoutTimeSeries_WritesTheOthers()
    {
        Lab.Run(Lab.Text()).WriteTo(folder.Path);

        Assert.That(folder.Files(), Is.EqualTo(new[] { "host-cycles.csv", "hosts.csv", "jobs.csv", "run.json", "summary.json", "vm-cycles.csv", "vms.csv" }));
    }

    [Test]
    public void WriteTo_TwoRuns_DifferInRunJsonAlone()
    {
        using var second = new TempFolder();
        Specimen.Run().WriteTo(folder.Path);
        Specimen.Run().WriteTo(second.Path);

        var different = folder.Files().Where(file => File.ReadAllText(folder[file]) != File.ReadAllText(second[file]));
        Assert.That(different, Is.EqualTo(new[] { "run.json" }));
    }

    [Test]
    public void WriteTo_RunJson_HoldsTheCircumstances()
    {
        var run = Lab.Run(Specimen.Text, "seed=5");
        run.WriteTo(folder.Path);
        var json = JsonDocument.Parse(File.ReadAllText(folder["run.json"])).RootElement;

        Assert.That(
            json.EnumerateObject().Select(property => property.Name),
            Is.EqualTo(new[] { "scenarioFile", "set", "finishedAt", "wall_s", "events", "peakMemory_MiB", "libraryVersion", "runtime", "system", "notes", "warnings" }));
        Assert.That(json.GetProperty("set").EnumerateArray().Select(text => text.GetString()), Is.EqualTo(new[] { "seed=5" }));
        Assert.That(json.GetProperty("wall_s").GetDouble(), Is.EqualTo(run.Wall.TotalSeconds));
        Assert.That(json.GetProperty("events").GetInt64(), Is.EqualTo(run.Result.Events));
        Assert.That(json.GetProperty("finishedAt").GetDateTimeOffset(), Is.EqualTo(DateTimeOffset.UtcNow).Within(TimeSpan.FromHours(1)));
    }

    [Test]
    public void Run_CancelledWhileBuilding_SaysSo() =>
        Assert.That(() => ScenarioRun.Run(Lab.Read(Specimen.Text), new CancellationToken(canceled: true)), Throws.InstanceOf<OperationCanceledException>());

    [Test]
    public void Run_CancelledWhileRunning_SaysSo()
    {
        using var source = new CancellationTokenSource();
        var run = ScenarioRun.Run(Lab.Read(Specimen.Text), source.Token, new Canceller(source));

        Assert.That(run.Result.EndCause, Is.EqualTo(EndCause.Cancelled));
    }

    private sealed class Canceller(CancellationTokenSource source) : IProgress<RunProgress>
    {
        public void Report(RunProgress value) => source.Cancel();
    }

    [Test]
    public void Run_WithProgress_IsToldTheLimit()
    {
        var progress = new LastReport();
        ScenarioRun.Run(Lab.Read(Specimen.Text), progress: progress);

        Assert.That(progress.Report?.Until.Seconds, Is.EqualTo(25));
    }

    private sealed class LastReport : IProgress<RunProgress>
    {
        public RunProgress? Report { get; private set; }

        void IProgress<RunProgress>.Report(RunProgress value) => Report = value;
    }
}
