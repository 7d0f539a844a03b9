// SPDX-License-Identifier: MIT
using System.Globalization;
using CsvHelper;

namespace CloudSimNet.Scenarios.Figures;

/// <summary>A table of a result as a CSV file: a header with the figures' keys, a line for each thing, and empty cells for what there isn't.</summary>
/// <typeparam name="T">What a line is about.</typeparam>
internal sealed class FigureTable<T> : IFigureTable
{
    private readonly FigureGroup<T> group;
    private readonly OneFigure<T>[] columns;

    /// <summary>A table.</summary>
    /// <param name="file">The file's name.</param>
    /// <param name="meaning">What a line is about, in a sentence.</param>
    /// <param name="fill">Adds its columns.</param>
    public FigureTable(string file, string meaning, Action<FigureParts<T>> fill)
    {
        (File, Meaning, group) = (file, meaning, new FigureGroup<T>(fill));
        columns = [.. group.Own];
    }

    /// <inheritdoc/>
    public string File { get; }

    /// <inheritdoc/>
    public string Meaning { get; }

    /// <inheritdoc/>
    public IEnumerable<Figure> Columns => columns.Select(static column => column.Figure);

    /// <summary>Writes it.</summary>
    public void Write(TextWriter writer, IEnumerable<T> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        using var csv = CsvWriter.Create(writer, CsvWriterOptions.Default with { NewLine = "\n", FormatProvider = CultureInfo.InvariantCulture }, leaveOpen: true);
        csv.WriteRecord([.. columns.Select(static column => column.Figure.Key!)]);
        foreach (var line in lines)
        {
            foreach (var column in columns)
                csv.WriteField(column.Read(line).ToString());
            csv.EndRecord();
        }
    }
}
