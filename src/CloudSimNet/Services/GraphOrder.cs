// SPDX-License-Identifier: MIT
using CloudSimNet.Specs;

namespace CloudSimNet.Services;

/// <summary>Whether the tasks of a graph can be done in some order: edges must name tasks, and must not lead in a circle.</summary>
internal static class GraphOrder
{
    /// <summary>Adds what is wrong with the edges. O(tasks + edges), and no deeper than a call, however long the chains.</summary>
    public static void Check(ApplicationGraphSpec graph, ModelCheck check, Dictionary<string, int> places)
    {
        var before = new List<int>[graph.Tasks.Count];
        var after = new List<int>[graph.Tasks.Count];
        for (var i = 0; i < before.Length; i++)
            (before[i], after[i]) = ([], []);
        for (var i = 0; i < graph.Edges.Count; i++)
        {
            var edge = graph.Edges[i];
            var from = PlaceOf(edge?.From, $"edges[{i}].from", check, places);
            var to = PlaceOf(edge?.To, $"edges[{i}].to", check, places);
            check.Require(edge is null || edge.Size.Count >= 0, $"edges[{i}].size", edge?.Size ?? default, "0 B or more");
            if (from < 0 || to < 0)
                continue;
            before[to].Add(from);
            after[from].Add(to);
        }

        TellCircles(graph, check, before, LeftAfterSorting(before, after));
    }

    private static int PlaceOf(string? name, string field, ModelCheck check, Dictionary<string, int> places)
    {
        var place = name is not null && places.TryGetValue(name, out var found) ? found : -1;
        check.Require(place >= 0, field, name is null ? "null" : $"'{name}'", "the name of a task of the graph");
        return place;
    }

    // Takes away, again and again, what waits for nothing that is left: what then remains is in a circle or behind one.
    private static bool[] LeftAfterSorting(List<int>[] before, List<int>[] after)
    {
        var isLeft = new bool[before.Length];
        var waitsFor = new int[before.Length];
        var free = new Stack<int>();
        for (var i = 0; i < before.Length; i++)
        {
            isLeft[i] = true;
            waitsFor[i] = before[i].Count;
            if (waitsFor[i] == 0)
                free.Push(i);
        }

        while (free.TryPop(out var task))
        {
            isLeft[task] = false;
            foreach (var next in after[task])
            {
                if (--waitsFor[next] == 0)
                    free.Push(next);
            }
        }

        return isLeft;
    }

    // Whoever is left waits for another that is left: going back from one to the next leads into a circle.
    private static void TellCircles(ApplicationGraphSpec graph, ModelCheck check, List<int>[] before, bool[] isLeft)
    {
        var seenFrom = new int[before.Length];
        Array.Fill(seenFrom, -1);
        for (var start = 0; start < before.Length; start++)
        {
            if (!isLeft[start] || seenFrom[start] >= 0)
                continue;
            var way = new List<int>();
            var at = start;
            for (; seenFrom[at] < 0; at = before[at].Find(one => isLeft[one]))
            {
                seenFrom[at] = start;
                way.Add(at);
            }

            if (seenFrom[at] != start)
                continue; // It came to a circle that was told already.
            var circle = way[way.IndexOf(at)..];
            circle.Reverse();
            check.Require(false, $"tasks[{circle[0]}]", $"'{graph.Tasks[circle[0]].Name}'", $"free to begin some time, but tasks wait for each other in a circle: {string.Join(" -> ", circle.Append(circle[0]).Select(one => graph.Tasks[one].Name))}");
        }
    }
}
