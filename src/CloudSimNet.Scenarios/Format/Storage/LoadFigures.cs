// SPDX-License-Identifier: MIT
using System.Text.Json;
using CloudSimNet.Scenarios.Figures;
using CloudSimNet.Storage;

namespace CloudSimNet.Scenarios.Format.Storage;

/// <summary>Figures of what is asked of devices.</summary>
internal static class LoadFigures
{
    /// <summary>Those of any load, and those that streams and requests have beside them.</summary>
    public static FigureGroup<StorageLoad> All { get; } = new(static parts =>
    {
        parts.Add("name", FigureUnit.None, FigureKind.Label, "The load's name.", static load => load.Name);
        parts.Add("device", FigureUnit.None, FigureKind.Label, "The device that it asks.", static load => load.On);
        parts.AddVariant(["streams"], Streams, static load => load as StreamLoad);
        parts.AddVariant(["requests"], Requests, static load => load as RequestLoad);
    });

    /// <summary>What a run prints of one.</summary>
    public static string LineOf(StorageLoad load) => load is StreamLoad
        ? "[completed?{completed} of {streams} done, in {duration.mean:0.###} s on average, the last at {lastEnd:0.###} s; ]{operations:0} operations"
        : "{done} of {requests} requests done[done?, in {response.mean:ms 0.###} ms on average]";

    private static FigureGroup<StreamLoad> Streams => new(static parts =>
    {
        parts.Add("streams", null, FigureUnit.Count, FigureKind.Total, "Streams that it has.", static load => load.Streams);
        parts.Add("started", FigureUnit.Count, FigureKind.Total, "Streams that have begun.", static load => load.Started);
        parts.Add("completed", FigureUnit.Count, FigureKind.Total, "Streams that are done.", static load => load.Done);
        parts.Add("cutOff", FigureUnit.Count, FigureKind.Total, "Streams that the load's end has cut off.", static load => load.CutOffs);
        parts.Add("running", FigureUnit.Count, FigureKind.Level, "Streams under way.", static load => load.Running);
        parts.Add("operations", FigureUnit.Count, FigureKind.Total, "Operations that are done.", static load => load.Completed);
        parts.Add("firstStart", FigureUnit.Seconds, FigureKind.Instant, "When the first began; left out when none did.", static load => load.FirstStart);
        parts.Add("lastEnd", FigureUnit.Seconds, FigureKind.Instant, "When the last one so far was over; left out when none was.", static load => load.LastEnd);
        SortedTimes.AddTo(parts, "duration", "How long streams took that are done", static load => load.Durations, 50, 95);
    });

    private static FigureGroup<RequestLoad> Requests => new(static parts =>
    {
        parts.Add("requests", FigureUnit.Count, FigureKind.Total, "Requests that were made.", static load => load.Submitted);
        parts.Add("done", FigureUnit.Count, FigureKind.Total, "Requests that are done.", static load => load.Done);
        parts.Add("inFlight", FigureUnit.Count, FigureKind.Level, "Requests under way.", static load => load.InFlight);
        parts.Nest("errors", "errors", Errors, static load => load);
        SortedTimes.AddTo(parts, "response", "How long requests took that are done", static load => load.Responses, 50, 95, 99);
    });

    private static FigureGroup<RequestLoad> Errors => new(static parts =>
    {
        foreach (var status in Enum.GetValues<IoStatus>())
        {
            if (status == IoStatus.Done)
                continue;
            var name = JsonNamingPolicy.CamelCase.ConvertName(status.ToString());
            parts.Add(name, FigureUnit.Count, FigureKind.Total, $"Requests that ended as {name}.", load => load.EndedAs(status));
        }
    });
}
