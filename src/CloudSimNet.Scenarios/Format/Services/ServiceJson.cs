// SPDX-License-Identifier: MIT
using System.Text.Json;
using CloudSimNet.Scenarios.Results;
using CloudSimNet.Services;

namespace CloudSimNet.Scenarios.Format.Services;

/// <summary>Writes what became of the requests of services into a run's summary: those that were made after the warm-up.</summary>
internal static class ServiceJson
{
    /// <summary>The object <c>services</c>.</summary>
    public static void WriteServices(Utf8JsonWriter json, Application application)
    {
        json.WriteStartObject();
        foreach (var service in application.Services)
        {
            json.WriteStartObject(service.Name);
            json.WriteNumber("instances", service.Instances.Count);
            Counts(json, "requests", service.Statistics);
            Times(json, service.Statistics);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    /// <summary>The object <c>load</c>. The throughput and the mean in flight are over the load's own time; the counts and the response times are of
    /// all its requests.</summary>
    public static void WriteLoad(Utf8JsonWriter json, Application application)
    {
        json.WriteStartObject();
        foreach (var workload in application.Workloads)
        {
            var statistics = workload.Statistics;
            json.WriteStartObject(workload.Name);
            json.WriteString("service", workload.Service.Name);
            Counts(json, "offered", statistics);
            json.WriteNumber("throughput_perSecond", statistics.Throughput);
            json.WriteNumber("meanInFlight", statistics.MeanUnderWay);
            Times(json, statistics);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Counts(Utf8JsonWriter json, string made, RequestStatistics statistics)
    {
        json.WriteNumber(made, statistics.Made);
        json.WriteNumber("completed", statistics.Completed);
        json.WriteNumber("rejected", statistics.Rejected);
        json.WriteNumber("failed", statistics.Failed);
        if (statistics.Failed > 0)
            WriteReasons(json, statistics);
        json.WriteNumber("inFlight", statistics.UnderWay);
    }

    private static void WriteReasons(Utf8JsonWriter json, RequestStatistics statistics)
    {
        json.WriteStartObject("failedBecause");
        foreach (var failure in Enum.GetValues<RequestFailure>())
        {
            if (failure != RequestFailure.QueueFull && statistics.LostBy(failure) > 0)
                json.WriteNumber(JsonNamingPolicy.CamelCase.ConvertName(failure.ToString()), statistics.LostBy(failure));
        }

        json.WriteEndObject();
    }

    private static void Times(Utf8JsonWriter json, RequestStatistics statistics)
    {
        var response = statistics.Response;
        json.WriteStartObject("response_s");
        json.WriteNumber("mean", Mean(response));
        var interval = statistics.MeanResponse();
        if (double.IsFinite(interval.HalfWidth))
            json.WriteNumber("halfWidth95", interval.HalfWidth);
        else
            json.WriteNull("halfWidth95");
        json.WriteSeconds("p50", response.P50);
        json.WriteSeconds("p90", response.P90);
        json.WriteSeconds("p95", response.P95);
        json.WriteSeconds("p99", response.P99);
        json.WriteSeconds("max", response.Maximum);
        json.WriteEndObject();
        json.WriteStartObject("breakdown_s");
        json.WriteNumber("network", Mean(statistics.Network));
        json.WriteNumber("queueing", Mean(statistics.Queueing));
        json.WriteNumber("compute", Mean(statistics.Compute));
        json.WriteNumber("delay", Mean(statistics.Delay));
        json.WriteNumber("downstream", Mean(statistics.Downstream));
        json.WriteEndObject();
    }

    // Not rounded to nanoseconds, so that the parts of the mean add up.
    private static double Mean(DurationHistogram times) => times.Count == 0 ? 0 : (double)times.TotalNanoseconds / times.Count / 1e9;
}
