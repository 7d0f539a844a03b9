// SPDX-License-Identifier: MIT
using System.Text;
using System.Text.Json;

namespace CloudSimNet.Cli.Tests;

/// <summary>Several scenarios at once, the standard input, and answers in JSON.</summary>
public sealed class SeveralFilesTests
{
    private static readonly string First = Repository.PathOf("scenarios", "late-arrival.yaml");
    private static readonly string Second = Repository.PathOf("scenarios", "mixed.yaml");
    private readonly TempFolder folder = new();

    [TearDown]
    public void Remove() => folder.Dispose();

    [Test]
    public void Run_SeveralFiles_WritesEachIntoAFolderOfItsOwn()
    {
        var invocation = Invocation.Of("run", First, Second, "--out", folder["out"]);

        Assert.That(invocation.ExitCode, Is.Zero);
        Assert.That(invocation.ErrorLines(), Is.EqualTo(new[] { Repository.MixedWarning }));
        Assert.That(Names(folder["out"]), Is.EqualTo(new[] { Path.Combine("late-arrival", "summary.json"), Path.Combine("mixed", "summary.json") }));
    }

    [Test]
    public void Run_OneOfSeveralIsWrong_RunsTheOthersAndExitsWithTwo()
    {
        var wrong = folder.Write("wrong.yaml", "version: 1\n");
        var invocation = Invocation.Of("run", First, wrong, Second);

        Assert.That(invocation.ExitCode, Is.EqualTo(2));
        Assert.That(invocation.Output, Does.Contain("late-arrival").And.Contain("mixed"));
        Assert.That(invocation.Errors, Does.Contain("wrong.yaml:1:1: name: is required"));
    }

    [Test]
    public void Run_StandardInput_IsNamedInMessages() =>
        Assert.That(Invocation.WithInput("version: 1\nname: a\nuntil: 5\n", "run", "-").ErrorLines()[0], Does.StartWith("<stdin>:"));

    [Test]
    public void Run_StandardInput_TakesPathsFromTheCurrentFolder()
    {
        var invocation = Invocation.WithInput("""
            version: 1
            name: traced
            datacenters: [{ name: a, placement: first-fit, hosts: [{ cores: 1, clock: 1 GHz, memory: 1 GiB }] }]
            workload: [{ trace: no-such-trace, types: [{ memory: 1 MiB }] }]
            """, "run", "-");

        invocation.AssertRefused($"there is no folder '{Path.Combine(Environment.CurrentDirectory, "no-such-trace")}'");
    }

    [Test]
    public void Run_StandardInput_GivesWhatTheFileGives()
    {
        var fromInput = Invocation.WithInput(File.ReadAllText(First), "run", "-", "--json");

        Assert.That((fromInput.ExitCode, fromInput.Errors), Is.EqualTo((0, "")));
        Assert.That(fromInput.Output, Is.EqualTo(Invocation.Of("run", First, "--json").Output));
    }

    [Test]
    public void Run_Json_IsTheSummary()
    {
        var invocation = Invocation.Of("run", First, "--json", "--out", folder.Path);

        Assert.That(invocation.ExitCode, Is.Zero);
        Assert.That(invocation.Output, Is.EqualTo(File.ReadAllText(folder["summary.json"])));
    }

    [Test]
    public void Run_JsonOfSeveralFiles_IsADocumentForEach()
    {
        var wrong = folder.Write("wrong.yaml", "version: 1\nname: a\nuntil: 5 hour\n");
        var documents = Documents(Invocation.Of("run", First, wrong, Second, "--json").Output);

        Assert.That(documents, Has.Count.EqualTo(3));
        Assert.That((documents[0].GetProperty("scenario").GetString(), documents[2].GetProperty("scenario").GetString()), Is.EqualTo(("late-arrival", "mixed")));
        Assert.That((documents[1].GetProperty("file").GetString(), documents[1].GetProperty("isGood").GetBoolean()), Is.EqualTo((wrong, false)));
    }

    [Test]
    public void Validate_Json_HasPathLineColumnAndMessage()
    {
        var wrong = folder.Write("wrong.yaml", "version: 1\nname: a\nuntil: 5 hour\ndatacenters: [{ name: a, placement: first-fit, hosts: [{ cores: 1, clock: 1 GHz, memory: 1 GiB }] }]\n");
        var invocation = Invocation.Of("validate", First, wrong, folder["none.yaml"], "--json");
        var documents = Documents(invocation.Output);

        Assert.That((invocation.ExitCode, invocation.Errors), Is.EqualTo((2, "")));
        Assert.That(documents.Select(document => document.GetProperty("isGood").GetBoolean()), Is.EqualTo(new[] { true, false, false }));
        var problem = documents[1].GetProperty("problems")[0];
        Assert.That(
            (problem.GetProperty("path").GetString(), problem.GetProperty("line").GetInt32(), problem.GetProperty("column").GetInt32()),
            Is.EqualTo(("until", 3, 8)));
        Assert.That(problem.GetProperty("message").GetString(), Does.Contain("did you mean \"5 h\"?"));
        Assert.That(documents[2].GetProperty("problems")[0].GetProperty("line").ValueKind, Is.EqualTo(JsonValueKind.Null));
    }

    private static string[] Names(string folder) =>
        [.. Directory.GetFiles(folder, "summary.json", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(folder, path)).Order(StringComparer.Ordinal)];

    private static List<JsonElement> Documents(string text)
    {
        var documents = new List<JsonElement>();
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text), new JsonReaderOptions { AllowMultipleValues = true });
        while (reader.Read())
            documents.Add(JsonElement.ParseValue(ref reader));
        return documents;
    }
}
