// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Figures;

namespace CloudSimNet.Scenarios.Format.Network;

/// <summary>Figures of a scenario's network.</summary>
internal static class NetworkFigures
{
    /// <summary>What a run prints of a group of flows.</summary>
    public const string FlowLine = "{completed} of {started} arrived[completed?, in {completion.mean:0.######} s on average, the last at {lastEnd:0.######} s][stalled?; {stalled} wait for a path]";

    /// <summary>Those of a group of flows.</summary>
    public static FigureGroup<FlowGroup> Flows { get; } = new(static parts =>
    {
        parts.Add("started", FigureUnit.Count, FigureKind.Total, "Flows that were sent.", static flows => flows.Started);
        parts.Add("completed", FigureUnit.Count, FigureKind.Total, "Flows that have arrived.", static flows => flows.Completed);
        parts.Add("failed", FigureUnit.Count, FigureKind.Total, "Flows that have lost their patience.", static flows => flows.Failed);
        parts.Add("stalled", FigureUnit.Count, FigureKind.Level, "Flows that wait for a path.", static flows => flows.Stalled);
        parts.Add("rerouted", FigureUnit.Count, FigureKind.Total, "How often flows had to take another path or to wait for one.", static flows => flows.Reroutes);
        parts.Add("delivered", FigureUnit.Bytes, FigureKind.Total, "The payload that has arrived.", static flows => flows.Delivered);
        parts.Add("firstStart", FigureUnit.Seconds, FigureKind.Instant, "When the first was sent.", static flows => FigureValue.OrUnknown(flows.FirstStart));
        parts.Add("lastEnd", FigureUnit.Seconds, FigureKind.Instant, "When the last one so far was over.", static flows => FigureValue.OrUnknown(flows.LastEnd));
        parts.Nest("completion", "completion_s", Completion, static flows => flows);
        parts.Add("meanGoodput", FigureUnit.GigabitsPerSecond, FigureKind.Mean, "The mean payload a second of a flow under way, over flows that have arrived.", static flows => flows.MeanBitsPerSecond / 1e9);
    });

    /// <summary>All of them.</summary>
    public static FigureGroup<NetworkParts> All { get; } = new(static parts =>
    {
        parts.Add("nodes", FigureUnit.Count, FigureKind.Level, "Nodes there are.", static built => built.Network.Nodes.Count);
        parts.Add("links", FigureUnit.Count, FigureKind.Level, "Links there are.", static built => built.Network.Links.Count);
        parts.Add("sent", FigureUnit.Count, FigureKind.Total, "Flows that were sent, those of services and storage included.", static built => built.Network.Sent);
        parts.Add("completed", FigureUnit.Count, FigureKind.Total, "Flows that have arrived.", static built => built.Network.Completed);
        parts.Add("failed", FigureUnit.Count, FigureKind.Total, "Flows that have lost their patience.", static built => built.Network.Failed);
        parts.Add("stalled", FigureUnit.Count, FigureKind.Level, "Flows that wait for a path.", static built => built.Network.Stalled);
        parts.Add("delivered", FigureUnit.Bytes, FigureKind.Total, "The payload that has arrived.", static built => built.Network.DeliveredBytes);
        parts.Each("flow", "flows", "flows", Flows, static built => built.Groups, static group => group.Name);
        parts.Lines("busiestLinks", Links, static built => built.BusiestLinks);
    });

    /// <summary>What flows send together, in series.csv.</summary>
    public static Figure FlowRate { get; } = new("flowRate", "{flow}_Gbps", FigureUnit.GigabitsPerSecond, FigureKind.Level, "The payload that flows of the group are sent by now, together.");

    /// <summary>How much of a link is used, in series.csv.</summary>
    public static Figure LinkUtilisation { get; } = new("linkUtilisation", "{link}_utilisation", FigureUnit.Ratio, FigureKind.Level, "How much of the link is used in the direction that is used more.");

    private static FigureGroup<FlowGroup> Completion => new(static parts =>
    {
        const string What = "How long flows took that have arrived";
        parts.Add("mean", "mean", FigureUnit.Seconds, FigureKind.Mean, $"{What}: the mean.", static flows => flows.Times.Mean);
        parts.Add("median", "median", FigureUnit.Seconds, FigureKind.Quantile, $"{What}: half took at most this, to within 0.05 %.", static flows => flows.Times.P50);
        parts.Add("p95", "p95", FigureUnit.Seconds, FigureKind.Quantile, $"{What}: 95 of 100 took at most this, to within 0.05 %.", static flows => flows.Times.P95);
        parts.Add("p99", "p99", FigureUnit.Seconds, FigureKind.Quantile, $"{What}: 99 of 100 took at most this, to within 0.05 %.", static flows => flows.Times.P99);
        parts.Add("max", "max", FigureUnit.Seconds, FigureKind.Maximum, $"{What}: the longest.", static flows => flows.Times.Maximum);
    });

    private static FigureGroup<LinkUse> Links => new(static parts =>
    {
        parts.Add("link", FigureUnit.None, FigureKind.Label, "One of the five directions of links that have carried most.", static use => use.Name);
        parts.Add("from", FigureUnit.None, FigureKind.Label, "The node that it goes from.", static use => use.From);
        parts.Add("bytes", "bytes", FigureUnit.Bytes, FigureKind.Total, "What it has carried.", static use => use.Bytes);
        parts.Add("meanUtilisation", FigureUnit.Ratio, FigureKind.Mean, "How much of it was used, over the whole run.", static use => use.MeanUtilisation);
    });
}
