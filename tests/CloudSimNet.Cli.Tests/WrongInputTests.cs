// SPDX-License-Identifier: MIT
namespace CloudSimNet.Cli.Tests;

/// <summary>Exit code 2, a message on the error stream, nothing on the other, and never a stack trace.</summary>
public sealed class WrongInputTests
{
    private static readonly string Good = Repository.PathOf("scenarios", "late-arrival.yaml");
    private readonly TempFolder folder = new();

    [TearDown]
    public void Remove() => folder.Dispose();

    [TestCase("'frobnicate'", "frobnicate")]
    [TestCase("did you mean 'run'?", "rum", "GOOD")]
    [TestCase("Commands: run, validate", "frobnicate")]
    [TestCase("did you mean 'stream'?", "cpu", "steam", "x")]
    [TestCase("'scenario' missing", "run")]
    [TestCase("'folder' missing", "trace", "info")]
    [TestCase("at least one file", "validate")]
    [TestCase("there is no option '--frob'", "run", "GOOD", "--frob")]
    [TestCase("did you mean '--out'?", "run", "GOOD", "--uot", "x")]
    [TestCase("there is no option '--frob'", "validate", "--frob")]
    [TestCase("'-' is given twice", "run", "-", "-")]
    [TestCase("'-' is given twice", "validate", "-", "-")]
    [TestCase("would write into one folder, 'late-arrival'", "run", "GOOD", "GOOD", "--out", "TEMP/out")]
    [TestCase("'abc'", "run", "GOOD", "--seed", "abc")]
    [TestCase("'-1'", "run", "GOOD", "--seed", "-1")]
    [TestCase("'18446744073709551616'", "run", "GOOD", "--seed", "18446744073709551616")]
    [TestCase("'--seed'", "run", "GOOD", "--seed")]
    [TestCase("can't be read", "run", "TEMP/none.yaml")]
    [TestCase("can't be read", "validate", "TEMP/none.yaml")]
    [TestCase("is a folder, not a file; give a file", "run", "TEMP")]
    [TestCase("is a folder, not a file", "validate", "TEMP")]
    [TestCase("there is no folder", "trace", "info", "TEMP/none")]
    [TestCase("holds no files", "trace", "info", "TEMP")]
    [TestCase("is not PATH=VALUE", "run", "GOOD", "--set", "seed")]
    [TestCase("did you mean 'seed'?", "run", "GOOD", "--set", "sed=1")]
    [TestCase("seed", "run", "GOOD", "--set", "seed=-1")]
    [TestCase("is a file", "run", "GOOD", "--out", "GOOD")]
    public void Run_WrongCommandLine_IsRefused(string message, params string[] args) =>
        Invocation.Of([.. args.Select(Filled)]).AssertRefused(message);

    [TestCase("run", "")]
    [TestCase("validate", "")]
    [TestCase("trace", "info", "")]
    [TestCase("run", "GOOD", "--out", "")]
    [TestCase("run", "GOOD", "--set", "")]
    public void Run_EmptyArgument_AsOfAShellVariableThatIsntSet_IsRefused(params string[] args) =>
        Invocation.Of([.. args.Select(Filled)]).AssertRefused("");

    [Test]
    public void Run_OutBelowAFile_IsRefused() =>
        Invocation.Of("run", Good, "--out", Path.Combine(Good, "below")).AssertRefused("late-arrival.yaml");

    [TestCase("run")]
    [TestCase("validate")]
    public void Run_BadYaml_ReportsAllProblemsAtOnce(string verb)
    {
        var file = folder.Write("bad.yaml", """
            version: 1
            nmae: lab
            datacenters:
              - name: a
                placement: firstfit
                hosts: [{ cores: 0, clock: 1, memory: 1 GiB }]
            """);
        var invocation = Invocation.Of(verb, file);

        invocation.AssertRefused("did you mean 'first-fit'?");
        Assert.That(invocation.ErrorLines().Select(line => line.Replace(file, "", StringComparison.Ordinal).Split(' ')[0]), Is.EqualTo(new[] { ":2:1:", ":5:16:", ":6:22:", ":6:32:" }));
    }

    [TestCase("name: [1\n", "isn't YAML")]
    [TestCase("", "the document is empty")]
    [TestCase("- 1\n", "a mapping is expected")]
    [TestCase("&a [*a]\n", "")]
    public void Run_TextThatIsNoScenario_IsRefused(string text, string message) =>
        Invocation.Of("run", folder.Write("s.yaml", text)).AssertRefused(message);

    [Test]
    public void Run_FileThatIsNotText_IsRefused()
    {
        File.WriteAllBytes(folder["s.yaml"], [0x6E, 0x3A, 0x20, 0x80, 0xC3]);

        Invocation.Of("run", folder["s.yaml"]).AssertRefused("not in UTF-8");
    }

    [Test]
    public void Run_PowerTableOfOnePoint_IsRefused() =>
        Invocation.Of("run", Good, "--set", "datacenters[0].hosts[0].power={name: table, points: [5 W]}").AssertRefused("datacenters[0].hosts[0].power");

    [Test]
    public void Run_ArrivalsBeyondTheEndOfTime_AreRefused() =>
        Invocation.Of("run", Good, "--set", "jobs=[{count: 4, every: 100000 d, work: 5 MI}]").AssertRefused("jobs[0]");

    private string Filled(string arg) => arg == "GOOD" ? Good : arg.Replace("TEMP", folder.Path, StringComparison.Ordinal);
}
