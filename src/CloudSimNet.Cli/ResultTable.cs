// SPDX-License-Identifier: MIT
using System.Globalization;
using CloudSimNet.Scenarios.Execution;
using Spectre.Console;

namespace CloudSimNet.Cli;

/// <summary>A run as a table.</summary>
internal static class ResultTable
{
    /// <summary>Writes the table.</summary>
    public static void Write(ScenarioRun run, string? folder, TextWriter output)
    {
        var result = run.Result;
        var totals = result.Totals;
        var table = new Table().Border(TableBorder.Rounded).AddColumn(Markup.Escape(run.Scenario.Document.Name)).AddColumn(new TableColumn("").RightAligned());
        Row("ended", string.Create(CultureInfo.InvariantCulture, $"{result.EndCause} at {result.Time}"));
        Row("hosts used", string.Create(CultureInfo.InvariantCulture, $"{totals.HostsUsed} of {totals.Hosts}"));
        Row("energy", string.Create(CultureInfo.InvariantCulture, $"{totals.Energy.InKilowattHours:0.000000} kWh"));
        Row("work done", string.Create(CultureInfo.InvariantCulture, $"{totals.MegacyclesDone:0.###} MI"));
        Row("demand unmet", string.Create(CultureInfo.InvariantCulture, $"{totals.MegacyclesUnmet:0.###} MI"));
        Row("virtual machines placed", string.Create(CultureInfo.InvariantCulture, $"{totals.VmsPlaced} of {totals.VmsRequested}"));
        if (totals.VmsRefused + totals.VmsWaiting > 0)
            Row("refused, waiting", string.Create(CultureInfo.InvariantCulture, $"{totals.VmsRefused}, {totals.VmsWaiting}"));
        if (totals.Jobs > 0)
        {
            Row("jobs completed", string.Create(CultureInfo.InvariantCulture, $"{totals.JobsCompleted} of {totals.Jobs}"));
            Row("makespan", totals.Makespan.ToString());
        }

        Row("seed", result.Simulation.Seed.ToString(CultureInfo.InvariantCulture));
        Row("fingerprint", result.Fingerprint.ToString("x16", CultureInfo.InvariantCulture));
        Row("events, wall clock", string.Create(CultureInfo.InvariantCulture, $"{result.Events}, {run.Wall.TotalSeconds:0.000} s"));
        if (folder is not null)
            Row("files", folder);

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        if (Console.IsOutputRedirected)
            console.Profile.Width = 160; // So that a pipe's missing width doesn't break lines.
        console.Write(table);

        void Row(string name, string value) => table.AddRow(name, Markup.Escape(value));
    }
}
