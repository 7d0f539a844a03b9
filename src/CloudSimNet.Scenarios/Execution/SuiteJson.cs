// SPDX-License-Identifier: MIT
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CloudSimNet.Scenarios.Execution;

/// <summary>Writes what came of a suite as JSON, for programs.</summary>
public static class SuiteJson
{
    /// <summary>The text.</summary>
    /// <param name="cases">What came of the scenarios.</param>
    public static string Write(IReadOnlyList<SuiteCase> cases)
    {
        ArgumentNullException.ThrowIfNull(cases);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            foreach (var outcome in Enum.GetValues<SuiteOutcome>())
                json.WriteNumber(NameOf(outcome), cases.Count(one => one.Outcome == outcome));
            json.WriteStartArray("scenarios");
            foreach (var one in cases)
                Write(json, one);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void Write(Utf8JsonWriter json, SuiteCase one)
    {
        json.WriteStartObject();
        json.WriteString("file", one.File);
        json.WriteString("outcome", NameOf(one.Outcome));
        json.WriteNumber("wall_s", one.Wall.TotalSeconds);
        json.WriteStartArray("problems");
        foreach (var problem in one.Problems)
            json.WriteStringValue(problem);
        json.WriteEndArray();
        json.WriteStartArray("expect");
        foreach (var verdict in one.Verdicts)
        {
            json.WriteStartObject();
            json.WriteString("statement", verdict.Statement.Text);
            json.WriteBoolean("holds", verdict.Holds);
            json.WriteString("got", verdict.Got);
            json.WriteString("difference", verdict.Difference);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (one.ExpectedFile is { } file)
        {
            json.WriteString("expectedFile", file);
            json.WriteString("expectedWrittenBy", one.ExpectedOrigin?.Version);
            json.WriteBoolean("updated", one.IsUpdated);
            json.WriteStartArray("differences");
            foreach (var difference in one.Differences)
            {
                json.WriteStartObject();
                json.WriteString("path", difference.Path);
                json.WriteString("expected", difference.Expected);
                json.WriteString("got", difference.Got);
                json.WriteString("size", difference.Size);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static string NameOf(SuiteOutcome outcome) => JsonNamingPolicy.CamelCase.ConvertName(outcome.ToString());
}
