// SPDX-License-Identifier: MIT
namespace CloudSimNet.Architecture.Tests.Rooms;

/// <summary>Finds the shortest cycle through each namespace that lies on one.</summary>
internal static class NamespaceCycles
{
    public static IEnumerable<string> In(IReadOnlyList<NamespaceArrow> arrows)
    {
        var reported = new HashSet<string>();
        foreach (var start in arrows.Select(a => a.From).Distinct().Order(StringComparer.Ordinal))
        {
            if (reported.Contains(start) || ShortestCycle(start, arrows) is not { } cycle)
                continue;
            reported.UnionWith(cycle.Select(arrow => arrow.From));
            yield return "Cycle: " + string.Join(", ", cycle);
        }
    }

    private static List<NamespaceArrow>? ShortestCycle(string start, IReadOnlyList<NamespaceArrow> arrows)
    {
        var cameBy = new Dictionary<string, NamespaceArrow>();
        var queue = new Queue<string>([start]);
        while (queue.TryDequeue(out var at))
        {
            foreach (var arrow in arrows.Where(a => a.From == at))
            {
                if (cameBy.TryAdd(arrow.To, arrow) && arrow.To != start)
                    queue.Enqueue(arrow.To);
            }
        }

        if (!cameBy.TryGetValue(start, out var last))
            return null;
        var cycle = new List<NamespaceArrow> { last };
        while (cycle[0].From != start)
            cycle.Insert(0, cameBy[cycle[0].From]);
        return cycle;
    }
}
