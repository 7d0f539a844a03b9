// SPDX-License-Identifier: MIT
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CloudSimNet.Scenarios.Results;

/// <summary>Writes summary.json: what a run came to, with the same bytes for the same run on every machine and no wall-clock time.</summary>
public static class SummaryJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }; // No HTML: quotes in reasons are to be read.

    /// <summary>The text.</summary>
    /// <param name="scenario">The scenario's name.</param>
    /// <param name="result">The run.</param>
    public static string Write(string scenario, RunResult result) => Write(new ResultFigures(scenario, result));

    /// <summary>The text.</summary>
    /// <param name="figures">The run's figures.</param>
    public static string Write(ResultFigures figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            figures.Write(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }
}
