// SPDX-License-Identifier: MIT
namespace CloudSimNet.Cli.Tests;

/// <summary>Signals while something is read, built or written.</summary>
[Platform(Exclude = "Win", Reason = "Windows has no such signals.")]
public sealed class InterruptionTests
{
    private const string ManyJobs = """
        version: 1
        name: many
        until: 1 s
        datacenters: [{ name: a, placement: first-fit, hosts: [{ cores: 4, clock: 1 GHz, memory: 1 TiB }] }]
        vms: [{ type: { memory: 1 MiB } }]
        jobs: [{ count: 1000000, at: 2 s, work: 900 GI }]
        """;

    private const string ManyHosts = """
        version: 1
        name: many
        until: 1 s
        datacenters: [{ name: a, placement: first-fit, hosts: [{ count: 3000000, cores: 4, clock: 1 GHz, memory: 1 TiB }] }]
        """;

    private readonly TempFolder folder = new();

    [TearDown]
    public void Remove() => folder.Dispose();

    [TestCase(2, 130, "run")]
    [TestCase(15, 143, "run")]
    [TestCase(2, 130, "validate")]
    [TestCase(15, 143, "cpu", "stream")]
    public void Run_SignalWhileAPipeIsWaitedFor_EndsWithItsCode(int signal, int exitCode, params string[] verb)
    {
        var pipe = NamedPipe.Make(folder["pipe"]);
        using var process = new CliProcess([.. verb, pipe]);
        Thread.Sleep(2000); // Until the command listens; nothing tells when it waits for the pipe.
        process.Signal(signal);
        var ended = process.End();

        Assert.That(ended.ExitCode, Is.EqualTo(exitCode));
        Assert.That(ended.Errors, Is.EqualTo("cloudsimnet: interrupted; nothing was written.\n"));
        Assert.That(ended.Output, Is.Empty);
    }

    [Test]
    public void Run_SignalWhileTheModelIsBuilt_EndsAtOnceAndLeavesNoFolder()
    {
        var pipe = NamedPipe.Make(folder["s.yaml"]);
        using var process = new CliProcess("run", pipe, "--out", folder["out"]);
        NamedPipe.Write(pipe, ManyHosts);
        Assert.That(SpinWait.SpinUntil(() => Directory.Exists(folder["out"]), TimeSpan.FromMinutes(1)), Is.True);
        process.Signal(2);
        var ended = process.End();

        Assert.That(ended.ExitCode, Is.EqualTo(130));
        Assert.That(ended.Errors, Does.StartWith("cloudsimnet: interrupted").And.Contain("nothing was written."));
        Assert.That(Directory.Exists(folder["out"]), Is.False);
    }

    [TestCase(2, 130)]
    [TestCase(15, 143)]
    public void Run_SignalWhileFilesAreWritten_EndsWithItsCodeAndNoHalfSet(int signal, int exitCode)
    {
        var pipe = NamedPipe.Make(folder["s.yaml"]);
        Directory.CreateDirectory(folder["out"]);
        folder.Write("out/summary.json", "old");
        using var process = new CliProcess("run", pipe, "--out", folder["out"]);
        NamedPipe.Write(pipe, ManyJobs);
        Assert.That(SpinWait.SpinUntil(() => Directory.GetFiles(folder["out"], "jobs.csv.*").Length > 0, TimeSpan.FromMinutes(1)), Is.True, "No file is written.");
        process.Signal(signal);
        var ended = process.End();

        string[] files = [.. Directory.GetFileSystemEntries(folder["out"]).Select(path => Path.GetFileName(path))];
        Assert.That(ended.ExitCode, Is.EqualTo(exitCode));
        Assert.That(files, Has.Length.EqualTo(1).Or.Length.EqualTo(7), string.Join(", ", files));
        Assert.That(File.ReadAllText(folder["out/summary.json"]), files.Length == 1 ? Is.EqualTo("old") : Does.StartWith("{"));
        Assert.That(ended.Errors, Does.Match(@"^\S+: warning: jobs\[0\]\.at: [^\n]*\ncloudsimnet: interrupted "));
    }

    [Test]
    public void Run_KilledWhileFilesAreWritten_IsSweptByTheNext()
    {
        var pipe = NamedPipe.Make(folder["s.yaml"]);
        using (var process = new CliProcess("run", pipe, "--out", folder["out"]))
        {
            NamedPipe.Write(pipe, ManyJobs);
            Assert.That(SpinWait.SpinUntil(() => Directory.Exists(folder["out"]) && Directory.GetFiles(folder["out"], "jobs.csv.*").Length > 0, TimeSpan.FromMinutes(1)), Is.True);
            process.Signal(9);
            process.End();
        }

        Assert.That(Directory.GetFiles(folder["out"], "*.partial"), Is.Not.Empty);
        Assert.That(Invocation.Of("run", Repository.PathOf("scenarios", "late-arrival.yaml"), "--out", folder["out"]).ExitCode, Is.Zero);
        Assert.That(Directory.GetFiles(folder["out"]), Has.Length.EqualTo(7).And.None.Contains("partial"));
    }

    [Test]
    public void Run_SecondRunIntoTheSameFolder_IsRefusedBeforeItRuns()
    {
        var pipe = NamedPipe.Make(folder["s.yaml"]);
        using var first = new CliProcess("run", pipe, "--out", folder["out"]);
        NamedPipe.Write(pipe, ManyHosts);
        Assert.That(SpinWait.SpinUntil(() => File.Exists(folder["out/.cloudsimnet.lock"]), TimeSpan.FromMinutes(1)), Is.True);

        Invocation.Of("run", Repository.PathOf("scenarios", "late-arrival.yaml"), "--out", folder["out"]).AssertRefused("Another run writes into the folder");
        first.Signal(15);
        Assert.That(first.End().ExitCode, Is.EqualTo(143));
    }

    [Test]
    public void Run_FolderNamedAsAResult_IsRefusedBeforeItRunsAndChangesNothing()
    {
        var good = Repository.PathOf("scenarios", "late-arrival.yaml");
        Directory.CreateDirectory(folder["out/vms.csv"]);
        folder.Write("out/summary.json", "old");

        Invocation.Of("run", good, "--out", folder["out"]).AssertRefused("vms.csv' is a folder, where a file of the results must stand; remove it, or give another --out.");
        Assert.That(File.ReadAllText(folder["out/summary.json"]), Is.EqualTo("old"));
        Assert.That(Directory.GetFileSystemEntries(folder["out"]), Has.Length.EqualTo(2));
    }
}
