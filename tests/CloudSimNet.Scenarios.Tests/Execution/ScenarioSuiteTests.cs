// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Execution;
using CloudSimNet.Scenarios.Tests.Format;

namespace CloudSimNet.Scenarios.Tests.Execution;

public sealed class ScenarioSuiteTests
{
    private static readonly string Text = Lab.Text(rest: "vms: [{ type: { memory: 1 GiB } }]\njobs: [{ work: 10 GI }]");
    private readonly TempFolder folder = new();

    [TearDown]
    public void Remove() => folder.Dispose();

    [Test]
    public void Run_AnyNumberOfJobs_GivesTheSameInTheSameOrder()
    {
        for (var i = 0; i < 8; i++)
            folder.Write($"s{i}.yaml", Text + $"\nexpect: ['makespan <= {8 + i} s']");
        var files = SuiteFiles.Find([folder.Path], []);
        string[] Come(int jobs) => [.. ScenarioSuite.Run(files, new SuiteOptions { Jobs = jobs }).Select(static one => $"{one.File} {one.Outcome} {string.Join(';', one.Verdicts)}")];

        var alone = Come(1);

        Assert.That(Come(4), Is.EqualTo(alone));
        Assert.That(alone.Count(static line => line.Contains("Failed", StringComparison.Ordinal)), Is.EqualTo(2));
        Assert.That(alone, Is.Ordered.Using((IComparer<string>)StringComparer.Ordinal));
    }

    [Test]
    public void Run_NothingExpected_IsUncheckedUntilItIsAccepted()
    {
        var file = folder.Write("a.yaml", Text);

        Assert.That(ScenarioSuite.Run(file).Outcome, Is.EqualTo(SuiteOutcome.Unchecked));
        Assert.That(ScenarioSuite.Run(file, isUpdating: true) is { Outcome: SuiteOutcome.Passed, IsUpdated: true }, Is.True);
        Assert.That(ScenarioSuite.Run(file) is { Outcome: SuiteOutcome.Passed, IsUpdated: false, ExpectedOrigin: not null }, Is.True);
    }

    [Test]
    public void Run_Regression_SaysWhatExpectedGotAndWhoWroteIt()
    {
        var file = folder.Write("a.yaml", Text);
        ScenarioSuite.Run(file, isUpdating: true);
        folder.Write("a.yaml", Text.Replace("10 GI", "12 GI", StringComparison.Ordinal));
        var failed = ScenarioSuite.Run(file);
        var lines = SuiteText.Of(failed).ToList();

        Assert.That(failed.Outcome, Is.EqualTo(SuiteOutcome.Failed));
        Assert.That(lines[1], Does.Contain("a.expected.json, which ").And.Contain(ScenarioSuite.Origin.Version).And.Contain("--update"));
        Assert.That(lines, Has.Some.EqualTo("    totals.makespan_s: expected 10, got 12, +2 (+20 %)"));
    }

    [Test]
    public void Run_UpdateOfARegression_KeepsItsTolerances()
    {
        var file = folder.Write("a.yaml", Text);
        ScenarioSuite.Run(file, isUpdating: true);
        var expected = SuiteFiles.ExpectedOf(file);
        File.WriteAllText(expected, File.ReadAllText(expected).Replace("\"system\": ", "\"tolerances\": { \"totals\": \"50 %\", \"cycles\": \"any\", \"jobs\": \"any\", \"endTime_s\": \"2\" }, \"system\": ", StringComparison.Ordinal));
        folder.Write("a.yaml", Text.Replace("10 GI", "12 GI", StringComparison.Ordinal));
        var within = ScenarioSuite.Run(file);
        folder.Write("a.yaml", Text.Replace("10 GI", "20 GI", StringComparison.Ordinal));
        var updated = ScenarioSuite.Run(file, isUpdating: true);

        Assert.That(within.Differences.Select(static one => one.Path), Is.SubsetOf(new[] { "fingerprint" }));
        Assert.That(updated.IsUpdated, Is.True);
        Assert.That(File.ReadAllText(expected), Does.Contain("\"totals\": \"50 %\"").And.Contain("\"makespan_s\": 20"));
        Assert.That(ScenarioSuite.Run(file).Outcome, Is.EqualTo(SuiteOutcome.Passed));
    }

    [Test]
    public void Run_UpdateOfAScenarioThatStatesWhatHolds_MakesNoFile()
    {
        var file = folder.Write("a.yaml", Text + "\nexpect: [hosts.used = 2]");

        Assert.That(ScenarioSuite.Run(file, isUpdating: true).Outcome, Is.EqualTo(SuiteOutcome.Failed));
        Assert.That(folder.Files(), Is.EqualTo(new[] { "a.yaml" }));
    }

    [Test]
    public void Run_WrongScenarioOrWrongExpectedFile_IsWrong()
    {
        var bad = folder.Write("bad.yaml", "version: 1\nnmae: x\n");
        var file = folder.Write("a.yaml", Text);
        folder.Write("a.expected.json", "{");

        Assert.That(ScenarioSuite.Run(bad) is { Outcome: SuiteOutcome.Wrong, Problems.Count: > 0 }, Is.True);
        Assert.That(ScenarioSuite.Run(file).Problems, Has.One.Contains("a.expected.json: is not JSON"));
    }

    [Test]
    public void Find_FilesFoldersAndPatterns_AreFoundOnceInOrder()
    {
        foreach (var name in (string[])["b.yaml", "a.yml", "a.expected.json", "x.json", "in/c.yaml", "in/deep/d.yaml", ".hidden/e.yaml", "in/readme.md"])
            folder.Write(name, "");
        var problems = new List<string>();
        string[] Find(params string[] paths) => [.. SuiteFiles.Find([.. paths.Select(path => folder[path])], problems).Select(path => Path.GetRelativePath(folder.Path, path).Replace('\\', '/'))];

        Assert.That(Find("."), Is.EqualTo(new[] { "a.yml", "b.yaml", "in/c.yaml", "in/deep/d.yaml" }));
        Assert.That(Find("**/*.yaml"), Is.EqualTo(new[] { "b.yaml", "in/c.yaml", "in/deep/d.yaml" }));
        Assert.That(Find("in/*.yaml"), Is.EqualTo(new[] { "in/c.yaml" }));
        Assert.That(Find("i?/**/d*"), Is.EqualTo(new[] { "in/deep/d.yaml" }));
        Assert.That(Find("x.json", "in", "in/c.yaml", "b.yaml"), Is.EqualTo(new[] { "x.json", "in/c.yaml", "in/deep/d.yaml", "b.yaml" }));
        Assert.That(problems, Is.Empty);
        Assert.That(Find("none", "none/*.yaml", "*.txt"), Is.Empty);
        Assert.That(problems, Has.Count.EqualTo(3));
    }
}
