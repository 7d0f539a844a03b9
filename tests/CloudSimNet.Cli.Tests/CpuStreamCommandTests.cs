// SPDX-License-Identifier: MIT
using System.Text.Json;

namespace CloudSimNet.Cli.Tests;

public sealed class CpuStreamCommandTests
{
    private static readonly string Sample = Repository.PathOf("samples", "loop.stream");
    private readonly TempFolder folder = new();

    [TearDown]
    public void Remove() => folder.Dispose();

    [Test]
    public void Stream_OfTheSample_CountsEachInstructionAndReference()
    {
        var invocation = Invocation.Of("cpu", "stream", Sample, "--json");

        // 1 000 turns of 64 x 11 instructions, ten of two loads; ten first touches are references too.
        var json = JsonSerializer.Deserialize<JsonElement>(invocation.Output);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((invocation.ExitCode, invocation.Errors), Is.EqualTo((0, "")));
            Assert.That(json.GetProperty("instructions").GetInt64(), Is.EqualTo((1000 * 64 * 11) + (10 * 2)));
            Assert.That(json.GetProperty("translation").GetProperty("references").GetInt64(), Is.EqualTo((1000 * 64) + (10 * 2) + 10));
            Assert.That(json.GetProperty("translation").GetProperty("walks").GetInt64(), Is.EqualTo(3 + 10));
            Assert.That(json.GetProperty("exits").GetProperty("userDevice").GetInt64(), Is.EqualTo(10));
            Assert.That(json.GetProperty("slowdown").GetDouble(), Is.GreaterThan(1));
        }
    }

    [Test]
    public void Stream_WithTransitions_ShowsEntryExecutionExitHandlingEntry()
    {
        var lines = Invocation.Of("cpu", "stream", Sample, "--transitions", "6").Output.ReplaceLineEndings("\n").Split('\n');

        Assert.That(lines[..6].Select(line => line.Split(": ")[1]), Is.EqualTo(new[] { "Entry", "DirectExecution", "Exit (NestedFault)", "Handling (NestedFault)", "Entry", "DirectExecution" }));
    }

    [Test]
    public void Stream_OfATrace_IsRecognised()
    {
        var file = folder.Write("trace.txt", "# recorded\nR 7f00\nW 8f00\nR 7f08\n");

        var json = JsonSerializer.Deserialize<JsonElement>(Invocation.Of("cpu", "stream", file, "--technique", "native", "--json").Output);

        Assert.That((json.GetProperty("instructions").GetInt64(), json.GetProperty("translation").GetProperty("walks").GetInt64()), Is.EqualTo((3L, 2L)));
    }

    [TestCase("repeat 3 {\n compute 10\n evnt syscall\n}\n", "Line 3: 'evnt' isn't known")]
    [TestCase("R 7f00\nX 12\n", "Line 2: 'X' isn't known")]
    [TestCase("# nothing\n", "there are no instructions in it")]
    public void Stream_WrongFile_IsRefusedWithTheLine(string text, string message) =>
        Invocation.Of("cpu", "stream", folder.Write("a.stream", text)).AssertRefused(message);

    [Test]
    public void Stream_WrongOptions_AreAllReported()
    {
        var invocation = Invocation.Of("cpu", "stream", Sample, "--cpu", "zen4", "--technique", "kvm", "--transitions", "-1");

        invocation.AssertRefused("there is no processor 'zen4'; did you mean 'zen-4'?");
        invocation.AssertRefused("there is no technique 'kvm'");
        invocation.AssertRefused("--transitions -1: it must be 0 or more");
    }

    [Test]
    public void Stream_NoSuchFile_SaysSo() => Invocation.Of("cpu", "stream", folder["none.stream"]).AssertRefused("none.stream");
}
