// SPDX-License-Identifier: MIT
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using CloudSimNet.Scenarios.Figures;
using CloudSimNet.Scenarios.Results;

namespace CloudSimNet.Scenarios.Execution;

/// <summary>Writes run.json: the circumstances of a run, which differ from run to run while summary.json doesn't.</summary>
internal static class RunJson
{
    /// <summary>What is in it, beside what was set.</summary>
    public static FigureGroup<ScenarioRun> Figures { get; } = new(static parts =>
    {
        parts.Add("finishedAt", FigureUnit.None, FigureKind.Label, "The wall-clock time at the end, in UTC.", static _ => Now());
        parts.Add("wall", FigureUnit.Seconds, FigureKind.Total, "The wall-clock time that building and running the model took.", static run => run.Wall.TotalSeconds);
        parts.Add("events", FigureUnit.Count, FigureKind.Total, "How many events were dispatched.", static run => run.Result.Events);
        parts.Add("peakMemory", "peakMemory_MiB", FigureUnit.Count, FigureKind.Maximum, "The most memory that the process has held, in MiB.", static _ => PeakMebibytes());
        parts.Add("libraryVersion", FigureUnit.None, FigureKind.Label, "The version of the library.", static _ => LibraryVersion.Text);
        parts.Add("runtime", FigureUnit.None, FigureKind.Label, "The .NET runtime.", static _ => RuntimeInformation.FrameworkDescription);
        parts.Add("system", FigureUnit.None, FigureKind.Label, "The kind of machine and system; fingerprints of different ones can't be compared.", static _ => RuntimeInformation.RuntimeIdentifier);
    });

    /// <summary>The text.</summary>
    public static string Write(ScenarioRun run)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("scenarioFile", run.Scenario.File);
            Write(json, "set", run.Scenario.Assignments);
            Figures.Write(json, run);
            Write(json, "notes", run.Notes);
            Write(json, "warnings", run.Scenario.Warnings.Select(static warning => warning.ToString()).Concat(run.Result.Warnings));
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void Write(Utf8JsonWriter json, string key, IEnumerable<string> lines)
    {
        json.WriteStartArray(key);
        foreach (var line in lines)
            json.WriteStringValue(line);
        json.WriteEndArray();
    }

#pragma warning disable RS0030 // When the run was made, for its reader; no result holds it.
    private static string Now() => DateTimeOffset.UtcNow.ToString("O", CultureInfo.InvariantCulture);
#pragma warning restore RS0030

    private static double PeakMebibytes()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64 / 1048576.0;
    }
}
