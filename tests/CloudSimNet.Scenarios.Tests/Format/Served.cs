// SPDX-License-Identifier: MIT
using System.Text.Json;
using CloudSimNet.Scenarios.Execution;
using CloudSimNet.Scenarios.Results;

namespace CloudSimNet.Scenarios.Tests.Format;

/// <summary>Small scenarios with services: two machines of a core of 1 GHz, each on its own host, and ten requests, one a second, of 100 MI.</summary>
internal static class Served
{
    public const string Clock = "requestsPerSecond: 1, gaps: constant, requests: 10";

    public static string Text(string service = "", string stages = "{ compute: 100 MI }", string load = Clock, string more = "", string? network = null, string rest = "") => $"""
        version: 1
        name: served
        datacenters:
          - name: a
            placement: worst-fit
            hosts: [{"{"} count: 2, cores: 1, clock: 1 GHz, memory: 8 GiB {"}"}]
        vms: [{"{"} count: 2, type: {"{"} memory: 1 GiB {"}"} {"}"}]
        services:
          - {"{"} name: web, on: {"{"} first: 0 {"}"}, {service} stages: [{stages}] {"}"}
          {more}
        load: [{"{"} name: shop, service: web, request: 1 MB, response: 1 MB, {load} {"}"}]
        {(network is null ? "" : $"network:\n  topology: {{ name: star, hosts: 2, link: {{ rate: 8 Gbps }} }}\n  {network}")}
        {rest}
        """;

    public static JsonElement Summary(ScenarioRun run) => JsonDocument.Parse(SummaryJson.Write("s", run.Result)).RootElement;

    /// <summary>What became of the requests, as the summary says.</summary>
    public static JsonElement Shop(ScenarioRun run) => Summary(run).GetProperty("load").GetProperty("shop");

    public static object Mean(ScenarioRun run) => Math.Round(Shop(run).GetProperty("response_s").GetProperty("mean").GetDouble(), 9);

    public static object Count(ScenarioRun run, string what) => Shop(run).GetProperty(what).GetInt64();

    public static object NetworkSeconds(ScenarioRun run) => Part(run, "network");

    public static object Part(ScenarioRun run, string part) => Math.Round(Shop(run).GetProperty("breakdown_s").GetProperty(part).GetDouble(), 9);

    public static JsonElement Service(ScenarioRun run, string name) => Summary(run).GetProperty("services").GetProperty(name);
}
