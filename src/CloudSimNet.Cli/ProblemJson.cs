// SPDX-License-Identifier: MIT
using System.Text;
using System.Text.Json;
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Scenarios.Format;

namespace CloudSimNet.Cli;

/// <summary>What is wrong with a file, as a JSON document of its own.</summary>
internal static class ProblemJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n" };

    /// <summary>The document.</summary>
    /// <param name="file">The file as messages call it.</param>
    /// <param name="loaded">What came of reading it: its problems, none when the file is good, and its warnings. Lines and columns are null where they
    /// say nothing.</param>
    public static string Write(string file, LoadedScenario loaded)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("file", file);
            json.WriteBoolean("isGood", loaded.Problems.Count == 0);
            Write(json, "problems", loaded.Problems);
            Write(json, "warnings", loaded.Warnings);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void Write(Utf8JsonWriter json, string key, IReadOnlyList<DocumentProblem> problems)
    {
        json.WriteStartArray(key);
        foreach (var problem in problems)
        {
            json.WriteStartObject();
            json.WriteString("file", problem.File);
            Number("line", problem.Line);
            Number("column", problem.Column);
            json.WriteString("path", problem.Path);
            json.WriteString("message", problem.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();

        void Number(string name, int value)
        {
            if (value > 0)
                json.WriteNumber(name, value);
            else
                json.WriteNull(name);
        }
    }
}
