// SPDX-License-Identifier: MIT
using System.Text.Json;
using CloudSimNet.Scenarios.Figures;
using CloudSimNet.Services;

namespace CloudSimNet.Scenarios.Format.Services;

/// <summary>Figures of what became of the requests of services: those that were made after the warm-up.</summary>
internal static class ServiceFigures
{
    /// <summary>What a run prints of a load.</summary>
    public const string LoadLine = "{completed} of {offered} answered[completed?, half within {response.p50:ms 0.###} ms, 95 % within {response.p95:ms 0.###} ms][lost?; {lost} rejected or failed]";

    /// <summary>Those of one load. The throughput and the mean in flight are over the load's own time; the counts and the response times are of all its
    /// requests.</summary>
    public static FigureGroup<Workload> OneLoad { get; } = new(static parts =>
    {
        parts.Add("service", FigureUnit.None, FigureKind.Label, "The service that it makes requests of.", static load => load.Service.Name);
        AddCounts(parts, "offered", static load => load.Statistics);
        parts.Add("throughput", FigureUnit.PerSecond, FigureKind.Mean, "Requests answered a second, over the load's own time.", static load => load.Statistics.Throughput);
        parts.Add("meanInFlight", FigureUnit.Count, FigureKind.Mean, "How many were under way, over the load's own time.", static load => load.Statistics.MeanUnderWay);
        AddTimes(parts, static load => load.Statistics);
    });

    /// <summary>Those of services.</summary>
    public static FigureGroup<Application> Services { get; } = new(static parts =>
        parts.Each("service", "", "", OneService, static application => application.Services, static service => service.Name));

    /// <summary>Those of loads.</summary>
    public static FigureGroup<Application> Loads { get; } = new(static parts =>
        parts.Each("load", "", "", OneLoad, static application => application.Workloads, static load => load.Name));

    /// <summary>How many requests of a load are under way, in series.csv.</summary>
    public static Figure InFlight { get; } = new("loadInFlight", "{load}_inFlight", FigureUnit.Count, FigureKind.Level, "Requests of the load under way.");

    /// <summary>How many requests of a load were answered, in series.csv.</summary>
    public static Figure Completed { get; } = new("loadCompleted", "{load}_completed", FigureUnit.Count, FigureKind.Total, "Requests of the load that were answered so far.");

    private static FigureGroup<Service> OneService => new(static parts =>
    {
        parts.Add("instances", FigureUnit.Count, FigureKind.Level, "Its instances.", static service => service.Instances.Count);
        AddCounts(parts, "requests", static service => service.Statistics);
        AddTimes(parts, static service => service.Statistics);
    });

    private static FigureGroup<RequestStatistics> Response => new(static parts =>
    {
        const string What = "From a request until its answer";
        parts.Add("mean", "mean", FigureUnit.Seconds, FigureKind.Mean, $"{What}: the mean.", static requests => Mean(requests.Response));
        parts.Add("halfWidth95", "halfWidth95", FigureUnit.Seconds, FigureKind.Mean, "How sure the mean is: half of its confidence interval at 95 %; null while there are too few requests.", static requests =>
            requests.MeanResponse().HalfWidth is var half && double.IsFinite(half) ? half : FigureValue.Unknown);
        parts.Add("p50", "p50", FigureUnit.Seconds, FigureKind.Quantile, $"{What}: half took at most this, to within 0.05 %.", static requests => requests.Response.P50);
        parts.Add("p90", "p90", FigureUnit.Seconds, FigureKind.Quantile, $"{What}: nine of ten took at most this, to within 0.05 %.", static requests => requests.Response.P90);
        parts.Add("p95", "p95", FigureUnit.Seconds, FigureKind.Quantile, $"{What}: 95 of 100 took at most this, to within 0.05 %.", static requests => requests.Response.P95);
        parts.Add("p99", "p99", FigureUnit.Seconds, FigureKind.Quantile, $"{What}: 99 of 100 took at most this, to within 0.05 %.", static requests => requests.Response.P99);
        parts.Add("max", "max", FigureUnit.Seconds, FigureKind.Maximum, $"{What}: the longest.", static requests => requests.Response.Maximum);
    });

    private static FigureGroup<RequestStatistics> Breakdown => new(static parts =>
    {
        parts.Add("network", "network", FigureUnit.Seconds, FigureKind.Mean, "Of the mean response, the way over the network.", static requests => Mean(requests.Network));
        parts.Add("queueing", "queueing", FigureUnit.Seconds, FigureKind.Mean, "Of the mean response, waiting for an instance or one of its threads.", static requests => Mean(requests.Queueing));
        parts.Add("compute", "compute", FigureUnit.Seconds, FigureKind.Mean, "Of the mean response, computing, however slowly others let it.", static requests => Mean(requests.Compute));
        parts.Add("delay", "delay", FigureUnit.Seconds, FigureKind.Mean, "Of the mean response, fixed or drawn delays.", static requests => Mean(requests.Delay));
        parts.Add("downstream", "downstream", FigureUnit.Seconds, FigureKind.Mean, "Of the mean response, waiting for other services.", static requests => Mean(requests.Downstream));
    });

    private static FigureGroup<RequestStatistics> Failures => new(static parts =>
    {
        foreach (var failure in Enum.GetValues<RequestFailure>())
        {
            if (failure == RequestFailure.QueueFull)
                continue;
            var name = JsonNamingPolicy.CamelCase.ConvertName(failure.ToString());
            parts.Add(name, FigureUnit.Count, FigureKind.Total, $"Requests that failed because of this: {name}; left out when none did.", requests => FigureValue.UnlessZero(requests.LostBy(failure)));
        }
    });

    private static void AddCounts<T>(FigureParts<T> parts, string made, Func<T, RequestStatistics> of)
    {
        parts.Add(made, FigureUnit.Count, FigureKind.Total, "Requests that were made.", subject => of(subject).Made);
        parts.Add("completed", FigureUnit.Count, FigureKind.Total, "Requests that were answered.", subject => of(subject).Completed);
        parts.Add("rejected", FigureUnit.Count, FigureKind.Total, "Requests that found a full queue.", subject => of(subject).Rejected);
        parts.Add("failed", FigureUnit.Count, FigureKind.Total, "Requests that failed otherwise.", subject => of(subject).Failed);
        parts.Add("lost", null, FigureUnit.Count, FigureKind.Total, "Requests that were rejected or failed.", subject => of(subject).Rejected + of(subject).Failed);
        parts.Nest("failedBecause", "failedBecause", Failures, of, subject => of(subject).Failed > 0);
        parts.Add("inFlight", FigureUnit.Count, FigureKind.Level, "Requests under way.", subject => of(subject).UnderWay);
    }

    private static void AddTimes<T>(FigureParts<T> parts, Func<T, RequestStatistics> of)
    {
        parts.Nest("response", "response_s", Response, of);
        parts.Nest("breakdown", "breakdown_s", Breakdown, of);
    }

    // Not rounded to nanoseconds, so that the parts of the mean add up.
    private static double Mean(DurationHistogram times) => times.Count == 0 ? 0 : (double)times.TotalNanoseconds / times.Count / 1e9;
}
