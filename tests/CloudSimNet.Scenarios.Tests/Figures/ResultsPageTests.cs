// SPDX-License-Identifier: MIT
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using CloudSimNet.Scenarios.Baselines;
using CloudSimNet.Scenarios.Execution;
using CloudSimNet.Scenarios.Figures;
using CloudSimNet.Scenarios.Format;
using CloudSimNet.Scenarios.Results;

namespace CloudSimNet.Scenarios.Tests.Figures;

/// <summary>The list of figures is all that results hold, and docs/results.md is that list.</summary>
public sealed partial class ResultsPageTests
{
    [Test]
    public void Write_PublishedPage_IsUpToDate()
    {
        var file = Repository.PathOf("docs", "results.md");
        if (Repository.IsAccepting)
            File.WriteAllText(file, ResultsPage.Write());

        Assert.That(File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "", Is.EqualTo(ResultsPage.Write()), "Set CLOUDSIMNET_ACCEPT=1 to accept the change.");
    }

    [Test]
    public void All_EveryFigure_HasANameOfItsOwnAndAMeaning()
    {
        var names = ScenarioFigures.All.Where(static entry => entry.IsNamed).Select(static entry => $"{entry.Place.Name} {string.Join(',', entry.Place.Variants)}").ToList();

        Assert.That(names, Is.Unique);
        Assert.That(ScenarioFigures.All.Select(static entry => entry.Figure.Meaning), Is.All.EndWith("."));
        Assert.That(ScenarioFigures.Tables.SelectMany(static table => table.Columns).Select(static figure => figure.Meaning), Is.All.EndWith("."));
    }

    [TestCaseSource(typeof(Repository), nameof(Repository.Scenarios))]
    public void Summary_EveryKeyOfAnyScenario_IsInTheListAndReadsAsTheListSays(string name)
    {
        var loaded = Scenario.Load(Repository.PathOf("scenarios", name));
        var run = ScenarioRun.Run(loaded.Scenario!);
        var (figures, names) = (run.Figures, ScenarioFigures.NamesOf(run.Scenario.Document));
        var byPath = Named(ScenarioFigures.All, names);
        using var summary = JsonDocument.Parse(SummaryJson.Write(figures));

        foreach (var leaf in JsonLeaf.Of(summary.RootElement).Where(static leaf => leaf.Kind is not (JsonValueKind.Object or JsonValueKind.Array)))
        {
            var listed = ScenarioFigures.All.Any(entry => !entry.IsNamed && entry.Place.Path == Lines().Replace(leaf.Path, "[]"));
            if (listed)
                continue;
            Assert.That(byPath.TryGetValue(Place(leaf.Path, summary.RootElement), out var figure), Is.True, leaf.Path);
            Assert.That(figures.Find(figure!)?.Value.ToString(), Is.EqualTo(leaf.Kind == JsonValueKind.Null ? "" : leaf.Text), $"{leaf.Path} as {figure}");
        }
    }

    [TestCaseSource(typeof(Repository), nameof(Repository.Scenarios))]
    public void Find_EveryNameOfAScenario_IsKnownToItsResult(string name)
    {
        var run = ScenarioRun.Run(Scenario.Load(Repository.PathOf("scenarios", name)).Scenario!);
        var (figures, names, document) = (run.Figures, ScenarioFigures.NamesOf(run.Scenario.Document), run.Scenario.Document);

        foreach (var figure in ScenarioFigures.All.SelectMany(entry => entry.Names(names)))
        {
            if ((document.Network is not null || !figure.StartsWith("network.", StringComparison.Ordinal)) && (document.Storage is not null || !figure.StartsWith("storage.", StringComparison.Ordinal)))
                Assert.That(figures.Find(figure), Is.Not.Null, figure);
        }
    }

    private static Dictionary<string, string> Named(IEnumerable<FigureEntry> entries, FigureNames names)
    {
        var byPath = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in entries.Where(static entry => entry is { IsNamed: true, Place.Path: not null }))
        {
            // Where the name of a thing stands in a figure's name it stands in its path; a list has it in a key of the line.
            foreach (var figure in entry.Names(names))
            {
                var (before, after) = (entry.Place.Name.IndexOf('{', StringComparison.Ordinal), entry.Place.Name.IndexOf('}', StringComparison.Ordinal));
                var thing = before < 0 ? "" : figure[before..(figure.Length - (entry.Place.Name.Length - after - 1))];
                var path = before < 0 ? entry.Place.Path! : entry.Place.Path!.Contains('{', StringComparison.Ordinal) ? Braces().Replace(entry.Place.Path, thing) : entry.Place.Path.Replace("[]", $"[{thing}]", StringComparison.Ordinal);
                byPath.TryAdd(path, figure);
            }
        }

        return byPath;
    }

    // A place of a list by the name in its line, where it has one.
    private static string Place(string path, JsonElement root) => Number().Replace(path, match =>
    {
        var list = path[..match.Index].Split('.').Aggregate(root, static (element, key) => element.GetProperty(key));
        var line = list[int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture)];
        return line.ValueKind == JsonValueKind.Object && line.TryGetProperty("name", out var name) ? $"[{name.GetString()}]" : match.Value;
    });

    [GeneratedRegex(@"\[\d+\]")]
    private static partial Regex Lines();

    [GeneratedRegex(@"\[(\d+)\]")]
    private static partial Regex Number();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Braces();
}
