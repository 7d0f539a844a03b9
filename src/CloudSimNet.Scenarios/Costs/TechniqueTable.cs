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
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n" };

    /// <summary>The techniques, in the order of the columns.</summary>
    public static IReadOnlyList<VirtualizationTechnique> Techniques { get; } = [.. TechniqueCatalogue.All.Where(technique => technique is not NoOverhead)];

    /// <summary>Writes the table as text: techniques down, workloads across where there are few, else the other way round.</summary>
    public void Write(TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteLine($"slowdown against native on {Cpu.Name} ({Cpu.Title}); '-' where the processor can't");
        writer.WriteLine();
        var header = new StringBuilder("technique".PadRight(20));
        foreach (var profile in Profiles)
            header.Append(Short(profile.Name).PadLeft(11));
        writer.WriteLine(header);
        foreach (var technique in Techniques)
        {
            var line = new StringBuilder(technique.Name.PadRight(20));
            foreach (var profile in Profiles)
                line.Append(Cell(profile, technique).PadLeft(11));
            writer.WriteLine(line);
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

    private static string Short(string name) => name.Length <= 10 ? name : name[..10];

    private string Cell(InstructionProfile profile, VirtualizationTechnique technique)
    {
        var question = new CostQuestion(profile, technique, Cpu);
        return question.Refusal is null ? question.Answer().Slowdown.ToString("0.000", CultureInfo.InvariantCulture) : "-";
    }
}
