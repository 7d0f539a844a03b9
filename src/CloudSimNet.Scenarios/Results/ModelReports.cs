// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Figures;

namespace CloudSimNet.Scenarios.Results;

/// <summary>What parts of a model add to the results: figures, columns of series.csv, and lines of what a run prints.</summary>
public sealed class ModelReports
{
    private readonly List<SummarySection> sections = [];
    private readonly List<SeriesColumn> columns = [];
    private readonly List<SummaryLine> lines = [];
    private readonly List<Func<string?>> shortfalls = [];

    private ModelReports()
    {
    }

    /// <summary>The columns, in the order in which they were added.</summary>
    public IReadOnlyList<SeriesColumn> Columns => columns;

    /// <summary>The lines, in the order in which they were added.</summary>
    public IReadOnlyList<SummaryLine> Lines => lines;

    /// <summary>What each says of something that wasn't done, in the order in which they were added; null where it was.</summary>
    public IReadOnlyList<Func<string?>> Shortfalls => shortfalls;

    /// <summary>The figures, in the order in which they were added.</summary>
    internal IReadOnlyList<SummarySection> Sections => sections;

    /// <summary>Those of a simulation.</summary>
    public static ModelReports Of(Simulation simulation)
    {
        ArgumentNullException.ThrowIfNull(simulation);
        return simulation.Part(static _ => new ModelReports());
    }

    /// <summary>Adds figures to the result.</summary>
    /// <param name="name">What stands before their names, such as <c>network</c>.</param>
    /// <param name="key">The object of summary.json that holds them.</param>
    /// <param name="group">The figures.</param>
    /// <param name="subject">What they are read from, at the end of the run.</param>
    /// <exception cref="ArgumentException">Others have the name or the key.</exception>
    public void AddSection<T>(string name, string key, FigureGroup<T> group, T subject)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentException.ThrowIfNullOrEmpty(key);
        ArgumentNullException.ThrowIfNull(group);
        if (sections.Exists(section => section.Name == name || section.Key == key))
            throw new ArgumentException($"There is a section '{name}' already; give each a name of its own.", nameof(name));
        sections.Add(new SummarySection(name, key, new BoundFigures<T>(group, subject)));
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

    /// <summary>Adds a line to what a run prints, of figures of one thing.</summary>
    /// <param name="label">What it is about, in a word or two.</param>
    /// <param name="template">What it says, with figures in braces, such as <c>{completed} of {started} arrived</c>.</param>
    /// <param name="group">The figures.</param>
    /// <param name="subject">What they are read from.</param>
    public void AddLine<T>(string label, string template, FigureGroup<T> group, T subject)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(group);
        AddLine(label, () => FigureText.Fill(template, name => group.Find(subject, name)));
    }

    /// <summary>Adds a column to series.csv.</summary>
    /// <param name="figure">What it is; its key has a name in braces, such as <c>{load}_iops</c>.</param>
    /// <param name="thing">What it is of, in place of the name in braces.</param>
    /// <param name="read">Its value now; reading it changes nothing.</param>
    /// <exception cref="ArgumentException">Another column has the name, or the figure no key.</exception>
    public void AddColumn(Figure figure, string thing, Func<double> read)
    {
        ArgumentNullException.ThrowIfNull(figure);
        ArgumentNullException.ThrowIfNull(thing);
        ArgumentNullException.ThrowIfNull(read);
        if (figure.Key is null)
            throw new ArgumentException($"The figure '{figure.Name}' has no key, which columns need; give it one.", nameof(figure));
        var added = new SeriesColumn(figure, thing, read);
        if (columns.Exists(column => column.Name == added.Name))
            throw new ArgumentException($"There is a column '{added.Name}' already; give each a name of its own.", nameof(thing));
        columns.Add(added);
    }
}
