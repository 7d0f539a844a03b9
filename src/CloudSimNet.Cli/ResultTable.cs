// SPDX-License-Identifier: MIT
using System.Globalization;
using CloudSimNet.Engine;
using CloudSimNet.Engine.Units;
using CloudSimNet.Scenarios.Execution;
using CloudSimNet.Scenarios.Results;
using CloudSimNet.Specs;
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
        var result = run.Result;
        var totals = result.Totals;
        var rows = new List<KeyValuePair<string, string>>();
        Add("scenario", run.Scenario.Document.Name);
        Add("ended", $"{result.EndCause} at {result.Time}");
        if (totals.Hosts > 0 || totals.VmsRequested > 0)
        {
            Add("hosts used", string.Create(CultureInfo.InvariantCulture, $"{totals.HostsUsed} of {totals.Hosts}"));
            if (IsMetered(result.Simulation))
                Add("energy", Shown.Of(totals.Energy));
            Add("work done", string.Create(CultureInfo.InvariantCulture, $"{totals.MegacyclesDone:0.###} Mcycles"));
            Add("demand unmet", string.Create(CultureInfo.InvariantCulture, $"{totals.MegacyclesUnmet:0.###} Mcycles"));
            Add("virtual machines placed", string.Create(CultureInfo.InvariantCulture, $"{totals.VmsPlaced} of {totals.VmsRequested}"));
        }

        if (totals.VmsRefused + totals.VmsWaiting > 0)
            Add("refused, waiting", string.Create(CultureInfo.InvariantCulture, $"{totals.VmsRefused}, {totals.VmsWaiting}"));
        if (totals.VmsFailed > 0)
            Add("virtual machines failed", totals.VmsFailed.ToString(CultureInfo.InvariantCulture));
        if (totals.Jobs > 0)
        {
            Add("jobs completed", string.Create(CultureInfo.InvariantCulture, $"{totals.JobsCompleted} of {totals.Jobs}"));
            Add("makespan", Shown.Of(totals.Makespan - SimTime.Zero));
        }

        foreach (var line in ModelReports.Of(result.Simulation).Lines)
            Add(line.Label, line.Read());
        Add("seed", result.Simulation.Seed.ToString(CultureInfo.InvariantCulture));
        Add("fingerprint", result.Fingerprint.ToString("x16", CultureInfo.InvariantCulture));
        Add("events", result.Events.ToString(CultureInfo.InvariantCulture));
        Add("wall clock", string.Create(CultureInfo.InvariantCulture, $"{run.Wall.TotalSeconds:0.000} s"));
        if (folder is not null)
            Add("files", folder);
        return rows;

        void Add(string name, string value) => rows.Add(new(name, value));
    }

    // Where no host's power is modelled, 0 would be a lie.
    private static bool IsMetered(Simulation simulation) =>
        simulation.Datacenters.Any(static datacenter => datacenter.Hosts.Any(static host => host.Spec.Power is not UnmeteredPower));

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
