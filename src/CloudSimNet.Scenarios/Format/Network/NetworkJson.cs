// SPDX-License-Identifier: MIT
using System.Text.Json;
using CloudSimNet.Engine;
using CloudSimNet.Engine.Units;
using CloudSimNet.Networks.Routing;
using CloudSimNet.Scenarios.Results;

namespace CloudSimNet.Scenarios.Format.Network;

/// <summary>Writes what became of a network's flows into a run's summary.</summary>
internal static class NetworkJson
{
    private const int Busiest = 5;

    /// <summary>The object <c>network</c>.</summary>
    public static void Write(Utf8JsonWriter json, RunResult result, Networks.Network network, LinkNames links, IReadOnlyList<FlowGroup> groups)
    {
        json.WriteStartObject();
        json.WriteNumber("nodes", network.Nodes.Count);
        json.WriteNumber("links", network.Links.Count);
        json.WriteNumber("sent", network.Sent);
        json.WriteNumber("completed", network.Completed);
        json.WriteNumber("failed", network.Failed);
        json.WriteNumber("stalled", network.Stalled);
        json.WriteTotal("delivered_B", network.DeliveredBytes);
        json.WriteStartObject("flows");
        foreach (var group in groups)
            Write(json, group);
        json.WriteEndObject();
        WriteBusiest(json, result, network, links);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, FlowGroup group)
    {
        json.WriteStartObject(group.Name);
        json.WriteNumber("started", group.Started);
        json.WriteNumber("completed", group.Completed);
        json.WriteNumber("failed", group.Failed);
        json.WriteNumber("stalled", group.Stalled);
        json.WriteTotal("rerouted", group.Reroutes);
        json.WriteTotal("delivered_B", group.Delivered);
        WriteTime(json, "firstStart_s", group.FirstStart);
        WriteTime(json, "lastEnd_s", group.LastEnd);
        json.WriteStartObject("completion_s");
        json.WriteSeconds("mean", group.Times.Mean);
        json.WriteSeconds("median", group.Times.P50);
        json.WriteSeconds("p95", group.Times.P95);
        json.WriteSeconds("p99", group.Times.P99);
        json.WriteSeconds("max", group.Times.Maximum);
        json.WriteEndObject();
        json.WriteNumber("meanGoodput_Gbps", group.MeanBitsPerSecond / 1e9);
        json.WriteEndObject();
    }

    private static void WriteBusiest(Utf8JsonWriter json, RunResult result, Networks.Network network, LinkNames links)
    {
        json.WriteStartArray("busiestLinks");
        var directions =
            from link in network.Links
            from direction in Enum.GetValues<LinkDirection>()
            let bytes = link.BytesCarriedBy(direction)
            where bytes > 0
            orderby bytes descending, link.Id, direction
            select (link, direction, bytes);
        foreach (var (link, direction, bytes) in directions.Take(Busiest))
        {
            json.WriteStartObject();
            json.WriteString("link", links[link.Id]);
            json.WriteString("from", network[direction == LinkDirection.Forward ? link.Plan.A : link.Plan.B].Name);
            json.WriteTotal("bytes", bytes);
            json.WriteNumber("meanUtilisation", result.Time == SimTime.Zero ? 0 : (double)bytes * 8 / (link.Spec.Rate.BitsPerSecond * result.Time.Seconds));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteTime(Utf8JsonWriter json, string name, SimTime time)
    {
        if (time.IsNever)
            json.WriteNull(name);
        else
            json.WriteSeconds(name, time);
    }
}
