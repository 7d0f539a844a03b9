// SPDX-License-Identifier: MIT
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CloudSimNet.Engine;

namespace CloudSimNet.Scenarios.Results;

/// <summary>Writes summary.json: what a run came to, with the same bytes for the same run on every machine and no wall-clock time.</summary>
public static class SummaryJson
{
    private const int SchemaVersion = 1;
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }; // No HTML: quotes in reasons are to be read.

    /// <summary>The text.</summary>
    /// <param name="scenario">The scenario's name.</param>
    /// <param name="result">The run.</param>
    public static string Write(string scenario, RunResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            var totals = result.Totals;
            json.WriteStartObject();
            json.WriteNumber("schemaVersion", SchemaVersion);
            json.WriteString("scenario", scenario);
            json.WriteNumber("seed", result.Simulation.Seed);
            json.WriteString("libraryVersion", LibraryVersion.Text);
            json.WriteString("fingerprint", result.Fingerprint.ToString("x16", CultureInfo.InvariantCulture));
            json.WriteString("endCause", result.EndCause.ToString());
            json.WriteSeconds("endTime_s", result.Time);
            WriteTotals(json, result, totals);
            CycleJson.Write(json, result);
            WriteHosts(json, totals);
            WriteVms(json, totals);
            WriteJobs(json, totals);
            WriteRefused(json, result.Simulation);
            if (totals.VmsFailed > 0)
                WriteFailed(json, result.Simulation);
            foreach (var section in ModelReports.Of(result.Simulation).Sections)
            {
                json.WritePropertyName(section.Name);
                section.Write(json, result);
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void WriteTotals(Utf8JsonWriter json, RunResult result, RunTotals totals)
    {
        json.WriteStartObject("totals");
        json.WriteNumber("energy_kWh", totals.Energy.KilowattHours);
        json.WriteNumber("done_Mcycles", totals.MegacyclesDone);
        json.WriteNumber("unmet_Mcycles", totals.MegacyclesUnmet);
        json.WriteSeconds("makespan_s", totals.Makespan);
        json.WriteNumber("events", result.Events);
        json.WriteEndObject();
    }

    private static void WriteHosts(Utf8JsonWriter json, RunTotals totals)
    {
        json.WriteStartObject("hosts");
        json.WriteNumber("count", totals.Hosts);
        json.WriteNumber("used", totals.HostsUsed);
        json.WriteEndObject();
    }

    private static void WriteVms(Utf8JsonWriter json, RunTotals totals)
    {
        json.WriteStartObject("vms");
        json.WriteNumber("requested", totals.VmsRequested);
        json.WriteNumber("placed", totals.VmsPlaced);
        json.WriteNumber("refused", totals.VmsRefused);
        json.WriteNumber("waiting", totals.VmsWaiting);
        if (totals.VmsFailed > 0)
            json.WriteNumber("failed", totals.VmsFailed);
        json.WriteEndObject();
    }

    private static void WriteJobs(Utf8JsonWriter json, RunTotals totals)
    {
        json.WriteStartObject("jobs");
        json.WriteNumber("submitted", totals.Jobs);
        foreach (var state in Enum.GetValues<JobState>())
            json.WriteNumber(JsonNamingPolicy.CamelCase.ConvertName(state.ToString()), totals.JobsByState[(int)state]);
        json.WriteEndObject();
    }

    private static void WriteRefused(Utf8JsonWriter json, Simulation simulation)
    {
        json.WriteStartArray("refused");
        foreach (var vm in simulation.VirtualMachines)
        {
            if (vm.State != VmState.Refused)
                continue;
            json.WriteStartObject();
            json.WriteNumber("vm", vm.Id.Value);
            json.WriteString("model", vm.Spec.Model);
            json.WriteSeconds("requested_s", vm.RequestedAt);
            json.WriteSeconds("refused_s", vm.EndedAt);
            json.WriteString("reason", vm.RefusalReason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteFailed(Utf8JsonWriter json, Simulation simulation)
    {
        json.WriteStartArray("failed");
        foreach (var vm in simulation.VirtualMachines)
        {
            if (vm.State != VmState.Failed)
                continue;
            json.WriteStartObject();
            json.WriteNumber("vm", vm.Id.Value);
            json.WriteString("model", vm.Spec.Model);
            json.WriteNumber("host", vm.Host!.Id.Value);
            json.WriteSeconds("failed_s", vm.EndedAt);
            json.WriteString("reason", vm.FailureReason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
