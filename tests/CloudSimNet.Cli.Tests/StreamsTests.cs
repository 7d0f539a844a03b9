// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Streams;

namespace CloudSimNet.Cli.Tests;

/// <summary>Streams that are closed, full, pipes, or without an end.</summary>
[Platform(Exclude = "Win", Reason = "The shell and the devices of Unix are used.")]
public sealed class StreamsTests
{
    private readonly TempFolder folder = new();

    [TearDown]
    public void Remove() => folder.Dispose();

    [TestCase("2>&-")]
    [TestCase("2>/dev/full")]
    [TestCase(">&- 2>&-")]
    public void Run_ErrorStreamClosedOrFull_IsTwoNotAnAbort(string redirection)
    {
        using var process = CliProcess.InShell(redirection, "run", folder["none.yaml"]);

        Assert.That(process.End().ExitCode, Is.EqualTo(2));
    }

    [TestCase(">&-")]
    [TestCase(">/dev/full")]
    public void Run_OutputClosedOrFull_IsTwoWithAMessage(string redirection)
    {
        using var process = CliProcess.InShell(redirection, "run", Repository.PathOf("scenarios", "late-arrival.yaml"));
        var ended = process.End();

        Assert.That(ended.ExitCode, Is.EqualTo(2));
        Assert.That(ended.Errors, Does.StartWith("cloudsimnet: ").And.Not.Contain("   at "));
    }

    [Test]
    public void Run_ErrorStreamClosed_StillRunsAGoodScenario()
    {
        using var process = CliProcess.InShell("2>&-", "run", Repository.PathOf("scenarios", "late-arrival.yaml"));
        var ended = process.End();

        Assert.That(ended.ExitCode, Is.Zero);
        Assert.That(ended.Output, Does.Contain("late-arrival"));
    }

    [Test]
    public void Stream_OfAPipe_IsReadOnce()
    {
        var sample = Repository.PathOf("samples", "loop.stream");
        var pipe = NamedPipe.Make(folder["pipe"]);
        using var process = new CliProcess("cpu", "stream", pipe, "--json");
        NamedPipe.Write(pipe, File.ReadAllText(sample));
        var ended = process.End();

        Assert.That((ended.ExitCode, ended.Errors), Is.EqualTo((0, "")));
        Assert.That(ended.Output, Is.EqualTo(Invocation.Of("cpu", "stream", sample, "--json").Output));
    }

    [Test]
    [CancelAfter(60_000)]
    public void Stream_EndlessDevice_IsRefusedAtTheFirstLine() =>
        Invocation.Of("cpu", "stream", "/dev/zero").AssertRefused("/dev/zero: Line 1: It has more than 4096 characters; a line says one thing.");

    [Test]
    public void Validate_EndlessDevice_IsRefused() => Invocation.Of("validate", "/dev/zero").AssertRefused("has more than 67108864 characters");

    [Test]
    public void Moved_MoreThan2ToThe31Times_WritesTheFirstAlone()
    {
        using var text = new StringWriter { NewLine = "\n" };
        var log = new TransitionLog(2, text);
        for (var i = 0L; i < (1L << 31) + 10; i++)
            log.Moved(i, ControlState.Entry, null);

        Assert.That(text.ToString(), Is.EqualTo("instruction 0: Entry\ninstruction 1: Entry\n"), "An int that counts them all wraps, and is below 2 again.");
    }

    [Test]
    public void Run_MemoryRunsOut_SaysWhatTheModelTakes()
    {
        folder.Write("s.yaml", """
            version: 1
            name: large
            datacenters: [{ name: a, placement: first-fit, hosts: [{ count: 1, cores: 4, clock: 1 GHz, memory: 1 TiB }] }]
            vms: [{ name: vm, type: { memory: 1 MiB } }]
            jobs: [{ vms: vm, work: 1 TI }]
            outputs: { timeseries: 100 us }
            """);
        using var process = CliProcess.WithHeap(40 << 20, "run", folder["s.yaml"]);
        var ended = process.End();

        Assert.That(ended.Errors, Does.StartWith("cloudsimnet: memory ran out: the model's 1 hosts, 1 virtual machines, 1 jobs").And.Contain("and the process may use 0.04 GiB").And.Not.Contain("bug of ours"));
        Assert.That(ended.ExitCode, Is.EqualTo(2));
    }

    [Test]
    public void Run_ModelThatCantFit_IsRefusedBeforeItIsBuilt()
    {
        folder.Write("s.yaml", """
            version: 1
            name: large
            datacenters: [{ name: a, placement: first-fit, hosts: [{ count: 2000000, cores: 4, clock: 1 GHz, memory: 1 TiB }] }]
            """);
        using var process = CliProcess.WithHeap(200 << 20, "run", folder["s.yaml"]);
        var ended = process.End();

        Assert.That(ended.Errors, Does.StartWith("cloudsimnet: the model is too large for this machine: its 2000000 hosts").And.Contain("0.2 GiB"));
        Assert.That(ended.ExitCode, Is.EqualTo(2));
    }
}
