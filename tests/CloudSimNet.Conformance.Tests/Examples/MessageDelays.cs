// SPDX-License-Identifier: MIT
using System.Text.Json;
using CloudSimNet.Conformance.Tests.Catalogue;

namespace CloudSimNet.Conformance.Tests.Examples;

/// <summary>How long a message travels between two entities of an example: the shortest path over the nodes they are mapped to, or the link that joins them; nothing otherwise.</summary>
internal sealed class MessageDelays
{
    private readonly double[,] seconds;
    private readonly Dictionary<string, int> nodes = [];

    public MessageDelays(JsonElement inputs)
    {
        var topology = inputs.Of("topology");
        topology.MustKnowKeys("topology", "format", "nodes", "edges", "edgeFields");
        var links = inputs.Items("links");
        foreach (var mapped in inputs.Has("mapping") ? inputs.Of("mapping").EnumerateObject().ToList() : [])
            nodes[mapped.Name] = mapped.Value.GetInt32();
        var count = topology.Whole("nodes", 0);
        foreach (var link in links)
        {
            link.MustKnowKeys("link", "a", "b", "bw", "delay");
            foreach (var end in new[] { link.Text("a", ""), link.Text("b", "") })
                count += nodes.TryAdd(end, count) ? 1 : 0;
        }

        seconds = new double[count, count];
        for (var from = 0; from < count; from++)
        {
            for (var to = 0; to < count; to++)
                seconds[from, to] = from == to ? 0 : double.PositiveInfinity;
        }

        foreach (var edge in topology.Items("edges"))
            Join(edge[0].GetInt32(), edge[1].GetInt32(), edge[2].GetDouble());
        foreach (var link in links)
            Join(nodes[link.Text("a", "")], nodes[link.Text("b", "")], link.Number("delay", 0));
        FindShortest(count);
    }

    /// <summary>The delay between a broker and a datacenter.</summary>
    public double Between(string broker, int datacenter) =>
        nodes.TryGetValue(broker, out var from) && nodes.TryGetValue($"datacenter{datacenter}", out var to) && double.IsFinite(seconds[from, to]) ? seconds[from, to] : 0;

    private void Join(int from, int to, double delay) => seconds[from, to] = seconds[to, from] = Math.Min(seconds[from, to], delay);

    private void FindShortest(int count)
    {
        for (var via = 0; via < count; via++)
        {
            for (var from = 0; from < count; from++)
            {
                for (var to = 0; to < count; to++)
                    seconds[from, to] = Math.Min(seconds[from, to], seconds[from, via] + seconds[via, to]);
            }
        }
    }
}
