// SPDX-License-Identifier: MIT
namespace CloudSimNet.Cli.Tests;

/// <summary>The command as others start it.</summary>
public sealed class ProcessTests
{
    // Tens of thousands of jobs on three thousand machines that share four cores: each event changes the speed of all, so it takes very long.
    private const string LongScenario = """
        version: 1
        name: long
        datacenters: [{ name: a, placement: first-fit, hosts: [{ cores: 4, clock: 1 GHz, memory: 1 TiB }] }]
        vms: [{ count: 3000, type: { memory: 1 MiB, reservation: 0 Hz } }]
        jobs: [{ count: 100000, every: 1 ms, work: 900 GI }]
        """;

    private readonly TempFolder folder = new();

    [TearDown]
    public void Remove() => folder.Dispose();

    [Test]
    public void Run_Scenario_GivesResultsOnTheOutputAndZero()
    {
        using var process = new CliProcess("run", Repository.PathOf("scenarios", "late-arrival.yaml"), "--out", folder["out"]);
        var ended = process.End();

        Assert.That((ended.ExitCode, ended.Errors), Is.EqualTo((0, "")));
        Assert.That(ended.Output, Does.Contain("late-arrival").And.Contain("20 s").And.Not.Contain("\u001b"), "Without escape sequences, because nobody sees a terminal.");
        Assert.That(File.Exists(folder[Path.Combine("out", "summary.json")]), Is.True);
    }

    [Test]
    public void Run_MissingFile_GivesAMessageOnTheErrorStreamAndTwo()
    {
        using var process = new CliProcess("run", folder["none.yaml"]);

        process.End().AssertRefused("none.yaml: the file can't be read");
    }

    [TestCase(2, 130)]
    [TestCase(15, 143)]
    [Platform(Exclude = "Win", Reason = "Windows has no such signals.")]
    public void Run_SignalWhileItRuns_EndsWithItsCodeAndWithoutFiles(int signal, int exitCode)
    {
        // The scenario comes through a pipe, so that the command surely listens for signals when the text has been taken.
        var pipe = NamedPipe.Make(folder["long.yaml"]);
        using var process = new CliProcess("run", pipe, "--out", folder["out"]);
        NamedPipe.Write(pipe, LongScenario);
        Thread.Sleep(1000); // Only so that the run itself is met most of the time; any earlier moment must do as well.
        process.Signal(signal);
        var ended = process.End();

        Assert.That(ended.ExitCode, Is.EqualTo(exitCode));
        Assert.That(ended.Errors, Does.StartWith("cloudsimnet: interrupted ").And.Contain("nothing was written"));
        Assert.That(ended.Output, Is.Empty);
        Assert.That(Directory.Exists(folder["out"]) ? Directory.GetFileSystemEntries(folder["out"]) : [], Is.Empty);
    }
}
