// SPDX-License-Identifier: MIT
using System.Text;
using System.Text.Json;
using CloudSimNet.Cpu.Costs;
using CloudSimNet.Cpu.Microarchitectures;

namespace CloudSimNet.Scenarios.Costs;

/// <summary>A cost as JSON: stable keys, units in their names.</summary>
public static class CostJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n" };

    /// <summary>The answer to a question.</summary>
    public static string Write(CostQuestion question, CostBreakdown cost)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(cost);
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("profile", question.Profile.Name);
            json.WriteString("technique", question.Technique.Name);
            json.WriteString("processor", question.Cpu.Name);
            WritePages(json, question);
            WriteCost(json, cost);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    /// <summary>Writes the pages as members of an open object.</summary>
    internal static void WritePages(Utf8JsonWriter json, CostQuestion question)
    {
        json.WriteString("guestPages", question.GuestPages.Name);
        json.WriteString("hostPages", question.HostPages?.Name);
        json.WriteString("tlbPages", question.CoveredByEntry.Name);
    }

    /// <summary>Writes the members of a cost into an open object.</summary>
    internal static void WriteCost(Utf8JsonWriter json, CostBreakdown cost)
    {
        json.WriteNumber("cyclesPerInstruction", cost.CyclesPerInstruction);
        json.WriteNumber("nativeCyclesPerInstruction", cost.NativeCyclesPerInstruction);
        json.WriteNumber("slowdown", cost.Slowdown);
        json.WriteNumber("effective_MIPS", cost.EffectiveMips);
        WriteCauses(json, cost);
        json.WriteStartObject("exits");
        foreach (var reason in Enum.GetValues<ExitReason>())
        {
            if (cost.ExitsPerInstruction(reason) == 0)
                continue;
            json.WriteStartObject(JsonNamingPolicy.CamelCase.ConvertName(reason.ToString()));
            json.WriteNumber("cyclesPerInstruction", cost[reason]);
            json.WriteNumber("exits_per_s", cost.ExitsPerSecond(reason));
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    /// <summary>Writes the cycles of each cause as a member of an open object.</summary>
    internal static void WriteCauses(Utf8JsonWriter json, CostBreakdown cost)
    {
        json.WriteStartObject("cyclesPerInstructionByCause");
        foreach (var cause in Enum.GetValues<CycleCause>())
            json.WriteNumber(JsonNamingPolicy.CamelCase.ConvertName(cause.ToString()), cost[cause]);
        json.WriteEndObject();
    }
}
