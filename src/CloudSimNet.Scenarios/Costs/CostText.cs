// SPDX-License-Identifier: MIT
using System.Globalization;
using CloudSimNet.Cpu.Costs;
using CloudSimNet.Cpu.Microarchitectures;

namespace CloudSimNet.Scenarios.Costs;

/// <summary>A cost in lines of text: cycles for each thousand guest instructions, by cause.</summary>
public static class CostText
{
    private const double Thousand = 1000;

    /// <summary>The rows, each with a name, cycles of a thousand instructions and exits of a second (empty where there are none).</summary>
    public static IReadOnlyList<CostRow> Rows(CostBreakdown cost)
    {
        ArgumentNullException.ThrowIfNull(cost);
        var rows = new List<CostRow>();
        foreach (var cause in Enum.GetValues<CycleCause>())
        {
            if (cause != CycleCause.Exits && cost[cause] != 0)
                rows.Add(new CostRow(Words(cause.ToString()), cost[cause] * Thousand, null));
        }

        foreach (var reason in Enum.GetValues<ExitReason>())
        {
            if (cost.ExitsPerInstruction(reason) != 0)
                rows.Add(new CostRow("exits: " + Words(reason.ToString()), cost[reason] * Thousand, cost.ExitsPerSecond(reason)));
        }

        return rows;
    }

    /// <summary>Writes the answer to a question.</summary>
    public static void Write(TextWriter writer, CostQuestion question, CostBreakdown cost)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(cost);
        writer.WriteLine($"profile      {question.Profile.Name}");
        writer.WriteLine($"technique    {question.Technique.Name} ({question.Technique.Title})");
        writer.WriteLine($"processor    {question.Cpu.Name} ({question.Cpu.Title}, {question.Cpu.Clock})");
        writer.WriteLine($"pages        {Pages(question)}");
        Line("cycles for an instruction", cost.CyclesPerInstruction, "0.0000");
        Line("natively", cost.NativeCyclesPerInstruction, "0.0000");
        Line("slowdown", cost.Slowdown, "0.0000");
        Line("effective MIPS of a core", cost.EffectiveMips, "0.0");
        writer.WriteLine();
        writer.WriteLine($"{"cycles of 1000 instructions",-30}{"cycles",12}{"part",9}{"exits/s",12}");
        foreach (var row in Rows(cost))
        {
            var part = row.Cycles / Thousand / cost.CyclesPerInstruction;
            writer.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{row.Name,-30}{row.Cycles,12:0.00}{part,9:0.0%}{row.ExitsPerSecond,12:0}"));
        }

        void Line(string name, double value, string format) =>
            writer.WriteLine($"{name,-26}{value.ToString(format, CultureInfo.InvariantCulture),12}");
    }

    /// <summary>The pages in words, and what the processor can't do with them.</summary>
    internal static string Pages(CostQuestion question)
    {
        var host = question.HostPages is { } pages ? $"{pages.Name} of the host" : "no table of the host's own";
        var smaller = question.HostPages is { } limit && limit < question.GuestPages ? limit : question.GuestPages;
        var covered = question.CoveredByEntry < smaller ? $"; its TLBs have no entries for {smaller.Name}, so one covers {question.CoveredByEntry.Name}" : "";
        return $"{question.GuestPages.Name} of the guest, {host}{covered}";
    }

    /// <summary>A name in capitals as words in small letters.</summary>
    internal static string Words(string name)
    {
        var words = new System.Text.StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && words.Length > 0)
                words.Append(' ');
            words.Append(char.ToLowerInvariant(letter));
        }

        return words.ToString();
    }
}
