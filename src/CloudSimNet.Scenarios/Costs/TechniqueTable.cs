// SPDX-License-Identifier: MIT
using System.Globalization;
using System.Text;
using System.Text.Json;
using CloudSimNet.Cpu.Microarchitectures;
using CloudSimNet.Cpu.Profiles;
using CloudSimNet.Cpu.Techniques;

namespace CloudSimNet.Scenarios.Costs;

/// <summary>All techniques side by side on one processor: a row for each workload, the slowdown against running natively in each column.</summary>
/// <param name="Cpu">The processor.</param>
/// <param name="Profiles">The workloads.</param>
public sealed record TechniqueTable(Microarchitecture Cpu, IReadOnlyList<InstructionProfile> Profiles)
{
    private const int NameWidth = 20;
    private const int Narrowest = 11;
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n" };

    /// <summary>The techniques, in the order of the columns.</summary>
    public static IReadOnlyList<VirtualizationTechnique> Techniques { get; } = [.. TechniqueCatalogue.All.Where(technique => technique is not NoOverhead)];

    /// <summary>Writes the table as text: techniques down, workloads across, whose names take as many lines as they need.</summary>
    public void Write(TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteLine($"slowdown against native on {Cpu.Name} ({Cpu.Title}), pages of {string.Join(" or ", Profiles.Select(static profile => profile.Memory.Pages).Distinct().Order().Select(static pages => pages.Name))}; '-' where the processor can't");
        writer.WriteLine();
        List<string[]> headings = [.. Profiles.Select(static profile => Lines(profile.Name))];
        List<int> widths = [.. headings.Select(static heading => Math.Max(Narrowest, heading.Max(static line => line.Length) + 1))];
        var height = headings.Max(static heading => heading.Length);
        for (var line = 0; line < height; line++)
        {
            var header = new StringBuilder((line == height - 1 ? "technique" : "").PadRight(NameWidth));
            for (var i = 0; i < headings.Count; i++)
                header.Append(Part(headings[i], line - height + headings[i].Length).PadLeft(widths[i]));
            writer.WriteLine(header.ToString().TrimEnd());
        }

        foreach (var technique in Techniques)
        {
            var row = new StringBuilder(technique.Name.PadRight(NameWidth));
            for (var i = 0; i < Profiles.Count; i++)
                row.Append(Cell(Profiles[i], technique).PadLeft(widths[i]));
            writer.WriteLine(row);
        }
    }

    /// <summary>The table as JSON.</summary>
    public string ToJson()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("processor", Cpu.Name);
            json.WriteStartArray("rows");
            foreach (var profile in Profiles)
            {
                foreach (var technique in Techniques)
                    WriteRow(json, new CostQuestion(profile, technique, Cpu));
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void WriteRow(Utf8JsonWriter json, CostQuestion question)
    {
        json.WriteStartObject();
        json.WriteString("profile", question.Profile.Name);
        json.WriteString("technique", question.Technique.Name);
        if (question.Refusal is { } why)
            json.WriteString("refused", why);
        else
            CostJson.WriteCost(json, question.Answer());
        json.WriteEndObject();
    }

    // A long name is broken at its hyphens.
    private static string[] Lines(string name)
    {
        var lines = new List<string> { "" };
        foreach (var part in name.Split('-'))
        {
            var joined = lines[^1].Length == 0 ? part : $"{lines[^1]}-{part}";
            if (joined.Length < Narrowest)
            {
                lines[^1] = joined;
                continue;
            }

            if (lines[^1].Length > 0)
                lines[^1] += "-";
            lines.Add(part);
        }

        lines.RemoveAll(static line => line.Length == 0);
        return [.. lines];
    }

    private static string Part(string[] lines, int index) => index < 0 ? "" : lines[index];

    private string Cell(InstructionProfile profile, VirtualizationTechnique technique)
    {
        var question = new CostQuestion(profile, technique, Cpu);
        return question.Refusal is null ? question.Answer().Slowdown.ToString("0.000", CultureInfo.InvariantCulture) : "-";
    }
}
