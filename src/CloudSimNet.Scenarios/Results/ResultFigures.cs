// SPDX-License-Identifier: MIT
using System.Text.Json;
using CloudSimNet.Scenarios.Figures;

namespace CloudSimNet.Scenarios.Results;

/// <summary>All figures of a run: those that every run has, and those that parts of its model have added.</summary>
public sealed class ResultFigures
{
    private readonly FigureGroup<RunSummary> group = RunFigures.All;
    private readonly RunSummary run;
    private readonly ModelReports reports;

    /// <summary>The figures of a run.</summary>
    /// <param name="scenario">The scenario's name.</param>
    /// <param name="result">The run.</param>
    /// <exception cref="InvalidOperationException">The simulation has gone on since.</exception>
    public ResultFigures(string scenario, RunResult result)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(result);
        (run, reports) = (new RunSummary(scenario, result), ModelReports.Of(result.Simulation));
    }

    /// <summary>What the run prints: labels, and what they say.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Rows =>
    [
        .. Of(RunFigures.Rows),
        .. GroupRows.Of(run),
        .. reports.Lines.Select(static line => KeyValuePair.Create(line.Label, line.Read())),
        .. Of(RunFigures.LastRows),
    ];

    /// <summary>Reads a figure; null when none has this name.</summary>
    /// <param name="name">Its name, such as <c>services.web.response.p95</c>.</param>
    public FigureReading? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (group.Find(run, name) is { } own)
            return own;
        foreach (var section in reports.Sections)
        {
            if (name.Length > section.Name.Length + 1 && name[section.Name.Length] == '.' && name.StartsWith(section.Name, StringComparison.Ordinal)
                && section.Figures.Find(name[(section.Name.Length + 1)..]) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    internal void Write(Utf8JsonWriter json)
    {
        group.Write(json, run);
        foreach (var section in reports.Sections)
        {
            json.WriteStartObject(section.Key);
            section.Figures.Write(json);
            json.WriteEndObject();
        }
    }

    private IEnumerable<KeyValuePair<string, string>> Of(IEnumerable<FigureRow> rows) =>
        from row in rows
        where row.When.Count == 0 || row.When.Any(name => Find(name) is { Value.IsNothing: false })
        select KeyValuePair.Create(row.Label, FigureText.Fill(row.Template, Find));
}
