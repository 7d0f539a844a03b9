// SPDX-License-Identifier: MIT
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using CloudSimNet.Scenarios.Results;

namespace CloudSimNet.Scenarios.Execution;

/// <summary>Writes run.json: the circumstances of a run, which differ from run to run while summary.json doesn't.</summary>
internal static class RunJson
{
    /// <summary>The text.</summary>
    public static string Write(ScenarioRun run)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            using var process = Process.GetCurrentProcess();
            json.WriteStartObject();
            json.WriteString("scenarioFile", run.Scenario.File);
            json.WriteStartArray("set");
            foreach (var assignment in run.Scenario.Assignments)
                json.WriteStringValue(assignment);
            json.WriteEndArray();
#pragma warning disable RS0030 // When the run was made, for its reader; no result holds it.
            json.WriteString("finishedAt", DateTimeOffset.UtcNow.ToString("O", CultureInfo.InvariantCulture));
#pragma warning restore RS0030
            json.WriteNumber("wall_s", run.Wall.TotalSeconds);
            json.WriteNumber("events", run.Result.Events);
            json.WriteNumber("peakMemory_MiB", process.PeakWorkingSet64 / 1048576.0);
            json.WriteString("libraryVersion", LibraryVersion.Text);
            json.WriteString("runtime", RuntimeInformation.FrameworkDescription);
            json.WriteString("system", RuntimeInformation.RuntimeIdentifier);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }
}
