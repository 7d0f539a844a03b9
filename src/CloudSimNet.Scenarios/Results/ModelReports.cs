// SPDX-License-Identifier: MIT
using System.Text.Json;
using CloudSimNet.Engine;

namespace CloudSimNet.Scenarios.Results;

/// <summary>What parts of a model add to the results: sections of summary.json, columns of series.csv, and lines of what a run prints.</summary>
public sealed class ModelReports
{
    private readonly List<SummarySection> sections = [];
    private readonly List<SeriesColumn> columns = [];
    private readonly List<SummaryLine> lines = [];
    private readonly List<Func<string?>> shortfalls = [];

    private ModelReports()
    {
    }

    /// <summary>The sections, in the order in which they were added.</summary>
    public IReadOnlyList<SummarySection> Sections => sections;

    /// <summary>The columns, in the order in which they were added.</summary>
    public IReadOnlyList<SeriesColumn> Columns => columns;

    /// <summary>The lines, in the order in which they were added.</summary>
    public IReadOnlyList<SummaryLine> Lines => lines;

    /// <summary>What each says of something that wasn't done, in the order in which they were added; null where it was.</summary>
    public IReadOnlyList<Func<string?>> Shortfalls => shortfalls;

    /// <summary>Those of a simulation.</summary>
    public static ModelReports Of(Simulation simulation)
    {
        ArgumentNullException.ThrowIfNull(simulation);
        return simulation.Part(static _ => new ModelReports());
    }

    /// <summary>Adds a section to summary.json.</summary>
    /// <param name="name">Its key.</param>
    /// <param name="write">Writes its value, of the model as it is at the end of the run.</param>
    /// <exception cref="ArgumentException">Another section has the name.</exception>
    public void AddSection(string name, Action<Utf8JsonWriter, RunResult> write)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(write);
        if (sections.Exists(section => section.Name == name))
            throw new ArgumentException($"There is a section '{name}' already; give each a name of its own.", nameof(name));
        sections.Add(new SummarySection(name, write));
    }

    /// <summary>Adds a line to what a run prints.</summary>
    /// <param name="label">What it is about, in a word or two.</param>
    /// <param name="read">What it says, of the model as it is; reading it changes nothing.</param>
    public void AddLine(string label, Func<string> read)
    {
        ArgumentException.ThrowIfNullOrEmpty(label);
        ArgumentNullException.ThrowIfNull(read);
        lines.Add(new SummaryLine(label, read));
    }

    /// <summary>Adds something that may turn out not to have been done, such as a load without one request.</summary>
    /// <param name="read">What is missing and why, without a full stop; null when nothing is. Reading it changes nothing.</param>
    public void AddShortfall(Func<string?> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        shortfalls.Add(read);
    }

    /// <summary>Adds a column to series.csv.</summary>
    /// <param name="name">Its name, with its unit, such as <c>array_iops</c>.</param>
    /// <param name="read">Its value now; reading it changes nothing.</param>
    /// <exception cref="ArgumentException">Another column has the name.</exception>
    public void AddColumn(string name, Func<double> read)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(read);
        if (columns.Exists(column => column.Name == name))
            throw new ArgumentException($"There is a column '{name}' already; give each a name of its own.", nameof(name));
        columns.Add(new SeriesColumn(name, read));
    }
}
