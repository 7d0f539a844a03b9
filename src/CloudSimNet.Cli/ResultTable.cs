// SPDX-License-Identifier: MIT
using System.Globalization;
using CloudSimNet.Scenarios.Execution;
using Spectre.Console;

namespace CloudSimNet.Cli;

/// <summary>A run in a few rows: a table on a terminal, aligned lines where the output is read by something else.</summary>
internal static class ResultTable
{
    /// <summary>Writes the rows.</summary>
    public static void Write(ScenarioRun run, string? folder, TextWriter output)
    {
        var rows = Rows(run, folder);
        if (Console.IsOutputRedirected)
            WriteLines(rows, output);
        else
            WriteTable(run.Scenario.Document.Name, rows, output);
    }

    private static List<KeyValuePair<string, string>> Rows(ScenarioRun run, string? folder)
    {
        var rows = new List<KeyValuePair<string, string>>(run.Figures.Rows);
        foreach (var note in run.Notes)
            Add("note", note);
        Add("wall clock", string.Create(CultureInfo.InvariantCulture, $"{run.Wall.TotalSeconds:0.000} s"));
        if (folder is not null)
            Add("files", folder);
        return rows;

        void Add(string name, string value) => rows.Add(new(name, value));
    }

    private static void WriteLines(List<KeyValuePair<string, string>> rows, TextWriter output)
    {
        foreach (var row in rows)
            output.WriteLine($"{row.Key,-24}{row.Value}");
    }

    private static void WriteTable(string name, List<KeyValuePair<string, string>> rows, TextWriter output)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumn(Markup.Escape(name)).AddColumn(new TableColumn("").RightAligned());
        foreach (var row in rows)
            table.AddRow(row.Key, Markup.Escape(row.Value));
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) }).Write(table);
    }
}
