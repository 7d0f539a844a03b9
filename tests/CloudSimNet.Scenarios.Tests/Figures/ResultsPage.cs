// SPDX-License-Identifier: MIT
using System.Text;
using CloudSimNet.Scenarios.Execution;
using CloudSimNet.Scenarios.Figures;
using CloudSimNet.Scenarios.Format;

namespace CloudSimNet.Scenarios.Tests.Figures;

/// <summary>Writes docs/results.md from the list of figures.</summary>
internal static class ResultsPage
{
    private const string Beginning = """
        # Results

        Every figure that a run's results hold, as the list of figures in the library defines it; this page is written from that list.

        A figure has a name, such as `services.web.response.p95`. A scenario's [`expect`](guides/scenarios.md#expect) asks for it by this name, and
        `summary.json` holds it under the key that stands beside it. `{service}` and the like stand for the names in the scenario; a key ends with
        its unit where the object that it stands in doesn't name one. Times and instants are in seconds, to the nanosecond.

        What a figure is: a *label* says what is so; a *total* is a sum over the whole run; a *level* is what there is at the end (in a time series: at
        that instant); a *mean*, a *quantile* or a *maximum* is of what its sentence says; an *instant* is when something happened.

        """;

    public static string Write()
    {
        var text = new StringBuilder(Beginning).Append('\n');
        text.Append("## Figures, and summary.json\n\nSections are in the order of the file.\n\n");
        Add(text, [.. ScenarioFigures.All]);
        text.Append("## Tables\n\n`--out DIR` writes these beside `summary.json`. Cells are empty for what there isn't.\n\n");
        foreach (var table in ScenarioFigures.Tables)
        {
            text.Append($"### {table.File}\n\n{table.Meaning}\n\n");
            Add(text, table.Columns, "column");
        }

        text.Append("### series.csv\n\nA line for each sample, as in `timeseries.csv`, with these columns after `time_s`. Each stands there for every thing of its kind.\n\n");
        Add(text, ScenarioFigures.SeriesColumns, "column");
        text.Append("## run.json\n\nThe circumstances of a run, which differ from run to run while `summary.json` doesn't: `scenarioFile`, the list `set` of what was set beside\nthe file, these, the list `notes` of what its reader should know (such as that the seed has no effect), and the list `warnings` of what has no effect\nas it stands or would come after the last instant there is.\n\n");
        Add(text, RunJson.Figures.Entries(FigurePlace.Top).Select(static entry => entry.Figure), "key");
        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static void Add(StringBuilder text, IReadOnlyList<FigureEntry> entries)
    {
        for (var i = 0; i < entries.Count;)
        {
            var first = entries[i];
            var section = entries.Skip(i).TakeWhile(entry => Parent(entry) == Parent(first) && Object(entry) == Object(first) && entry.Place.Variants.SequenceEqual(first.Place.Variants) && entry.IsNamed == first.IsNamed).ToList();
            i += section.Count;
            text.Append($"### {Title(first)}\n\n{Where(first)}\n\n");
            Add(text, section.Select(static entry => entry.Figure), first.IsNamed ? "figure" : "key");
        }
    }

    private static string Title(FigureEntry entry) => Parent(entry).Length == 0
        ? Object(entry) is { Length: > 0 } key ? $"Of the whole run, in `{key}`" : "Of the whole run"
        : $"`{Parent(entry)}`{(entry.Place.Variants.Count > 0 ? $" of {string.Join(" and ", entry.Place.Variants)}" : "")}";

    private static string Where(FigureEntry entry)
    {
        var place = Object(entry) switch
        {
            null => "In no file; they can be asked for.",
            "" => "At the top of `summary.json`.",
            var key => $"In `{key}` of `summary.json`.",
        };
        return entry.IsNamed ? place : $"{place} Its lines have no names, so their figures can't be asked for.";
    }

    private static void Add(StringBuilder text, IEnumerable<Figure> figures, string heading)
    {
        var all = figures.ToList();
        var keys = heading == "figure" && all.Exists(static figure => figure.Key != figure.Name);
        text.Append($"| {heading} |{(keys ? " key |" : "")} unit | kind | meaning |\n|---|{(keys ? "---|" : "")}---|---|---|\n");
        foreach (var figure in all)
        {
            var name = heading == "figure" ? figure.Name : figure.Key;
            text.Append($"| `{name}` |{(keys ? $" {(figure.Key is null ? "none" : $"`{figure.Key}`")} |" : "")} {figure.Unit.Symbol} | {figure.Kind.ToString().ToLowerInvariant()} | {figure.Meaning} |\n");
        }

        text.Append('\n');
    }

    private static string Parent(FigureEntry entry) => Above(entry.Place.Name, entry.Figure.Name);

    // Some have a key of their own in the object above, such as meanResponse_s for response.mean.
    private static string? Object(FigureEntry entry) => entry.Place.Path is { } path ? Above(path, entry.Figure.Key!) : null;

    private static string Above(string path, string last) => path.Length == last.Length ? "" : path[..^(last.Length + 1)];
}
