// SPDX-License-Identifier: MIT
using System.Text.Json;
using CloudSimNet.Accounting;
using CloudSimNet.Cpu.Costs;

namespace CloudSimNet.Scenarios.Results;

/// <summary>The entries of a count of cycles in the order in which files have them: causes, with the reasons in place of exits.</summary>
internal static class CycleEntries
{
    private const string Exit = "exit_";

    /// <summary>The names, in small letters and underscores.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Of(null).Select(entry => entry.Name)];

    /// <summary>The entries of a count.</summary>
    public static IEnumerable<(string Name, Int128 Cycles)> Of(CycleCounts? counts)
    {
        foreach (var cause in Enum.GetValues<CycleCause>())
        {
            if (cause != CycleCause.Exits)
            {
                yield return (Snake(cause.ToString()), counts?[cause] ?? 0);
                continue;
            }

            foreach (var reason in Enum.GetValues<ExitReason>())
                yield return (Exit + Snake(reason.ToString()), counts?[reason] ?? 0);
        }
    }

    /// <summary>A name in small letters and underscores.</summary>
    public static string Snake(string name) => JsonNamingPolicy.SnakeCaseLower.ConvertName(name);
}
