// SPDX-License-Identifier: MIT
using System.Text;
using System.Text.Json;
using CloudSimNet.Scenarios.Documents;

namespace CloudSimNet.Cli;

/// <summary>What is wrong with a file, as a JSON document of its own.</summary>
internal static class ProblemJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n" };

    /// <summary>The document.</summary>
    /// <param name="file">The file as messages call it.</param>
    /// <param name="problems">What is wrong; none when the file is good. Lines and columns are null where they say nothing.</param>
    public static string Write(string file, IReadOnlyList<DocumentProblem> problems)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("file", file);
            json.WriteBoolean("isGood", problems.Count == 0);
            json.WriteStartArray("problems");
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
            json.WriteEndObject();

            void Number(string name, int value)
            {
                if (value > 0)
                    json.WriteNumber(name, value);
                else
                    json.WriteNull(name);
            }
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }
}
