// SPDX-License-Identifier: MIT
using System.Globalization;
using System.Text;
using System.Text.Json;
using CloudSimNet.Cpu.Costs;
using CloudSimNet.Cpu.Streams;

namespace CloudSimNet.Scenarios.Costs;

/// <summary>What a stream of instructions came to under a technique, beside what it takes natively.</summary>
/// <param name="Question">The profile for what plain instructions cost, the technique and the processor.</param>
/// <param name="Result">Under the technique.</param>
/// <param name="Native">The same stream on the bare machine.</param>
public sealed record StreamReport(CostQuestion Question, StreamResult Result, StreamResult Native)
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n" };

    /// <summary>Writes lines of text.</summary>
    public void Write(TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        var counts = Result.Translation;
        writer.WriteLine($"technique    {Question.Technique.Name} ({Question.Technique.Title})");
        writer.WriteLine($"processor    {Question.Cpu.Name} ({Question.Cpu.Title}, {Question.Cpu.Clock})");
        writer.WriteLine($"pages        {CostText.Pages(Question)}");
        Line("instructions", Result.Instructions);
        Line("cycles", Result.Cycles, "0");
        Line("cycles for an instruction", Result.Cost.CyclesPerInstruction, "0.0000");
        Line("natively", Native.Cost.CyclesPerInstruction, "0.0000");
        Line("slowdown", Result.SlowdownOver(Native), "0.0000");
        writer.WriteLine();
        Line("loads and stores", counts.References);
        Line("first TLB hits", counts.FirstHits);
        Line("second TLB hits", counts.SecondHits);
        Line("walks", counts.Walks);
        Line("entries read in a walk", counts.ReferencesPerWalk, "0.00");
        Line("cycles of a walk", counts.CyclesPerWalk, "0.0");
        Line("demand faults", counts.DemandFaults);
        Line("nested faults", counts.NestedFaults);
        Line("accessed bits set", counts.AccessedUpdates);
        Line("dirty bits set", counts.DirtyUpdates);
        writer.WriteLine();
        writer.WriteLine($"{"cycles of 1000 instructions",-30}{"cycles",12}{"exits",14}");
        foreach (var cause in Enum.GetValues<CycleCause>())
        {
            if (cause != CycleCause.Exits && Result.Cost[cause] != 0)
                writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{CostText.Words(cause.ToString()),-30}{Result.Cost[cause] * 1000,12:0.00}"));
        }

        foreach (var reason in Enum.GetValues<ExitReason>())
        {
            if (Result.Exits(reason) != 0)
                writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"exits: " + CostText.Words(reason.ToString()),-30}{Result.Cost[reason] * 1000,12:0.00}{Result.Exits(reason),14}"));
        }

        void Line(string name, double value, string format = "0") =>
            writer.WriteLine($"{name,-26}{value.ToString(format, CultureInfo.InvariantCulture),14}");
    }

    /// <summary>The same as JSON.</summary>
    public string ToJson()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            var counts = Result.Translation;
            json.WriteStartObject();
            json.WriteString("technique", Question.Technique.Name);
            json.WriteString("processor", Question.Cpu.Name);
            CostJson.WritePages(json, Question);
            json.WriteNumber("instructions", Result.Instructions);
            json.WriteNumber("cycles", Result.Cycles);
            json.WriteNumber("cyclesPerInstruction", Result.Cost.CyclesPerInstruction);
            json.WriteNumber("nativeCyclesPerInstruction", Native.Cost.CyclesPerInstruction);
            json.WriteNumber("slowdown", Result.SlowdownOver(Native));
            json.WriteStartObject("translation");
            json.WriteNumber("references", counts.References);
            json.WriteNumber("firstTlbHits", counts.FirstHits);
            json.WriteNumber("secondTlbHits", counts.SecondHits);
            json.WriteNumber("walks", counts.Walks);
            json.WriteNumber("guestReferences", counts.GuestReferences);
            json.WriteNumber("nestedReferences", counts.NestedReferences);
            json.WriteNumber("guest_cycles", counts.GuestCycles);
            json.WriteNumber("nested_cycles", counts.NestedCycles);
            json.WriteNumber("demandFaults", counts.DemandFaults);
            json.WriteNumber("nestedFaults", counts.NestedFaults);
            json.WriteNumber("accessedUpdates", counts.AccessedUpdates);
            json.WriteNumber("dirtyUpdates", counts.DirtyUpdates);
            json.WriteEndObject();
            CostJson.WriteCauses(json, Result.Cost);
            json.WriteStartObject("exits");
            foreach (var reason in Enum.GetValues<ExitReason>())
            {
                if (Result.Exits(reason) != 0)
                    json.WriteNumber(JsonNamingPolicy.CamelCase.ConvertName(reason.ToString()), Result.Exits(reason));
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }
}
