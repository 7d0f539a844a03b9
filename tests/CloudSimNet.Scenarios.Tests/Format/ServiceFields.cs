// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Execution;

namespace CloudSimNet.Scenarios.Tests.Format;

/// <summary>The fields of services and of who makes requests of them.</summary>
internal static class ServiceFields
{
    private const string Db = "- { name: db, on: { vms: [1] }, stages: [{ compute: 50 MI }] }";

    public static IEnumerable<FieldEffect> All() => [.. Services(), .. Stages(), .. Laws(), .. Load(), .. VirtualNetworks()];

    private static IEnumerable<FieldEffect> Services() =>
    [
        new("Scenario.services", Served.Text(), Served.Mean, 0.1),
        new("Scenario.load", Served.Text(), run => Served.Count(run, "completed"), 10L),
        new("Outputs.warmUp", Served.Text(rest: "outputs: { warmUp: 4.5 s }"), run => Served.Count(run, "offered"), 6L),
        new("Service.name", Served.Text(), run => Served.Service(run, "web").GetProperty("requests").GetInt64(), 10L),
        new("Service.instances", Served.Text(), run => Served.Service(run, "web").GetProperty("instances").GetInt32(), 1),
        new("Service.threads", Served.Text("threads: 1,", "{ delay: 1.5 s }"), Served.Mean, 3.75), // Each waits half a second more than the one before: from 1.5 to 6 s.
        new("Service.queueLimit", Served.Text("threads: 1, queueLimit: 0,", "{ delay: 1.5 s }"), run => Served.Count(run, "rejected"), 5L),
        new("Service.balancing", Served.Text("balancing: random,"), run => Served.Count(run, "completed"), 10L),
        new("Service.stages", Served.Text(stages: "{ compute: 100 MI }, { compute: 200 MI }"), Served.Mean, 0.3),
    ];

    private static IEnumerable<FieldEffect> Stages() =>
    [
        new("Stage.compute", Served.Text(stages: "{ compute: 300 MI }"), run => Served.Part(run, "compute"), 0.3),
        new("Stage.weight", Served.Text(stages: "{ compute: 300 MI, weight: 3 }", load: "requestsPerSecond: 1, gaps: constant, requests: 1", rest: "jobs: [{ vm: 0, work: 10 GI, at: 500 ms }]"), Served.Mean, 0.4), // 3/4 of the core.
        new("Stage.profile", Served.Text(stages: "{ compute: 300 MI, profile: database }"), Served.Mean, 0.3), // Without a technique an instruction is a cycle.
        new("Stage.call", Served.Text(stages: "{ call: db }", more: Db), run => Served.Part(run, "downstream"), 0.05),
        new("Stage.request", Served.Text(stages: "{ call: db, request: 2 MB }", more: Db, network: "routing: hops"), run => Served.Service(run, "db").GetProperty("breakdown_s").GetProperty("network").GetDouble(), 0.002),
        new("Stage.response", Served.Text(stages: "{ call: db, response: 3 MB }", more: Db, network: "routing: hops"), run => Served.Service(run, "db").GetProperty("breakdown_s").GetProperty("network").GetDouble(), 0.003),
        new("Stage.times", Served.Text(stages: "{ call: db, times: 4 }", more: Db), Served.Mean, 0.2),
        new("Stage.probability", Served.Text(stages: "{ call: db, probability: 0 }", more: Db), Served.Mean, 0.0),
        new("Stage.parallel", Served.Text(stages: "{ parallel: [{ call: db }, { call: db }] }", more: Db), Served.Mean, 0.1), // Both share the core.
        new("Stage.delay", Served.Text(stages: "{ delay: 70 ms }"), run => Served.Part(run, "delay"), 0.07),
        Call("call", "call: db", Served.Mean, 0.05),
        Call("request", "call: db, request: 2 MB", Served.Mean, 0.052),
        Call("response", "call: db, response: 3 MB", Served.Mean, 0.053),
        Call("times", "call: db, times: 4", Served.Mean, 0.2),
        Call("probability", "call: db, probability: 0", Served.Mean, 0.0),
    ];

    private static IEnumerable<FieldEffect> Laws() =>
    [
        Distribution("exponential, mean: 100 ms"), Distribution("uniform, from: 50 ms, to: 150 ms"), Distribution("triangular, from: 50 ms, mode: 100 ms, to: 150 ms"), Distribution("erlang, stages: 4, mean: 100 ms"),
        Distribution("gamma, shape: 2, mean: 100 ms"), Distribution("log-normal, mean: 100 ms, deviation: 50 ms"), Distribution("weibull, shape: 1, scale: 100 ms"), Distribution("pareto, shape: 3, scale: 66.7 ms"),
        new("Stage.compute", Served.Text(stages: "{ compute: { name: uniform, from: 1 MI, to: 2 MI } }"), run => Served.Mean(run) is > 0.001 and < 0.002, true),
    ];

    private static IEnumerable<FieldEffect> Load() =>
    [
        new("Load.name", Served.Text(), run => Served.Shop(run).GetProperty("service").GetString(), "web"),
        new("Load.service", Served.Text(), run => Served.Service(run, "web").GetProperty("requests").GetInt64(), 10L),
        new("Load.requestsPerSecond", Served.Text(load: "requestsPerSecond: 4, gaps: constant, requests: 10"), run => run.Result.Time.Seconds, 2.6),
        new("Load.profile", Served.Text(load: "profile: [{ from: 0 s, requestsPerSecond: 1 }, { from: 4.5 s, requestsPerSecond: 0 }], gaps: constant"), run => Served.Count(run, "offered"), 4L),
        new("RateStep.from", Served.Text(load: "profile: [{ from: 0 s, requestsPerSecond: 1 }, { from: 3.5 s, requestsPerSecond: 0 }], gaps: constant"), run => Served.Count(run, "offered"), 3L),
        new("RateStep.requestsPerSecond", Served.Text(load: "profile: [{ from: 0 s, requestsPerSecond: 2 }, { from: 3.25 s, requestsPerSecond: 0 }], gaps: constant"), run => Served.Count(run, "offered"), 6L),
        new("Load.gaps", Served.Text(load: "requestsPerSecond: 1, gaps: constant, requests: 7"), run => run.Result.Time.Seconds, 7.1),
        .. ((string[])["exponential", "{ name: erlang, stages: 4 }", "{ name: gamma, shape: 0.5 }", "{ name: log-normal, variation: 0.5 }"]).Select(distribution =>
            new FieldEffect("Load.gaps", Served.Text(stages: "", load: $"requestsPerSecond: 10, gaps: {distribution}, until: 1000 s"), run => Served.Count(run, "offered") is >= 9_500L and <= 10_500L, true)),
        new("Load.users", Served.Text(stages: "{ delay: 1 s }", load: "users: 3, think: 1 s, until: 10 s"), run => Served.Count(run, "completed"), 15L),
        new("Load.think", Served.Text(stages: "{ delay: 1 s }", load: "users: 3, think: 4 s, until: 10 s"), run => Served.Count(run, "completed"), 6L),
        new("Load.pauseAfterLoss", Served.Text("threads: 1, queueLimit: 0,", "{ delay: 1 s }", "users: 2, think: 1 s, pauseAfterLoss: 3 s, until: 4.5 s"), run => Served.Count(run, "offered"), 3L), // At 1 s two, at 3 s one; the other is back at 5 s.
        new("Load.request", Served.Text(network: "outside: switch"), run => Served.Part(run, "network"), 0.002),
        new("Load.response", Served.Text(network: "outside: switch"), run => Served.Mean(run), 0.102),
        new("Load.at", Served.Text(load: $"{Served.Clock}, at: 100 s"), run => run.Result.Time.Seconds, 110.1),
        new("Load.until", Served.Text(load: "requestsPerSecond: 1, gaps: constant, until: 5.5 s"), run => Served.Count(run, "offered"), 5L),
        new("Load.requests", Served.Text(load: "requestsPerSecond: 1, gaps: constant, requests: 3"), run => Served.Count(run, "offered"), 3L),
    ];

    // Web on the first machine calls db on the second with 2 MB, over links of 1 GB a second: 2 ms.
    private static IEnumerable<FieldEffect> VirtualNetworks()
    {
        const string Nics = "nics: [{ on: { first: 0, count: 2 }, network: back }]";
        const string Back = "{ name: back, tenant: shop, vlan: 12, prefix: 10.0.0.0/24 }";
        const string Apart = "networks: [" + Back + ", { name: front, tenant: guests, vlan: 7, prefix: 10.1.0.0/24 }], nics: [{ on: { first: 0 }, network: front }, { on: { first: 1 }, network: back }]";
        const string Routed = Apart + ", routers: [{ between: [front, back] }]";
        return
        [
            new("Scenario.virtualNetwork", Over($"networks: [{Back}], {Nics}"), Completed, 10L),
            new("VirtualNetwork.networks", Over($"networks: [{Back}], {Nics}"), Network, 0.002),
            new("VirtualNetwork.nics", Over($"networks: [{Back}], nics: [{{ on: {{ first: 0, count: 2 }}, network: back, limit: 2 Gbps }}]"), Network, 0.008),
            new("VirtualNetwork.routers", Over(Apart), run => Reason(run, "db", "unreachable"), 10L),
            new("VirtualNetwork.routers", Over(Routed), Completed, 10L),
            new("VirtualNetwork.firewall", Over($"{Routed}, firewall: {{ otherwise: deny }}"), run => Reason(run, "web", "callFailed"), 10L),
            new("VirtualNetwork.outside", Over($"networks: [{Back}], {Nics}, outside: back", "outside: switch"), run => Served.Part(run, "network"), 0.002), // 1 MB there and back.
            new("VirtualNetwork.switchRate", Over($"networks: [{Back}], {Nics}, switchRate: 4 Gbps").Replace("worst-fit", "first-fit", StringComparison.Ordinal).Replace("cores: 1", "cores: 2", StringComparison.Ordinal), Network, 0.004),
            new("TenantNetwork.name", Over($"networks: [{Back}], {Nics}"), Completed, 10L),
            new("TenantNetwork.tenant", Over($"{Routed}, firewall: {{ rules: [{{ do: deny, tenant: guests }}] }}"), Denied, 10L),
            new("TenantNetwork.vlan", Over($"networks: [{Back}], {Nics}", "mtu: 1500 B"), Network, Math.Round(0.002 * 1542 / 1460, 9)),
            new("TenantNetwork.vxlan", Over($"networks: [{{ name: back, vxlan: 5001, prefix: 10.0.0.0/24 }}], {Nics}", "mtu: 1500 B"), Network, 0.002181561), // 2 ms x 1538 / 1410, up to the nanosecond.
            new("TenantNetwork.prefix", Over($"networks: [{{ name: back, vlan: 1, prefix: 10.0.0.0/30 }}], {Nics}"), Completed, 10L),
            new("Router.between", Over(Routed), Completed, 10L),
            new("Firewall.rules", Over($"{Routed}, firewall: {{ rules: [{{ do: allow, port: 5432 }}, {{ do: deny }}] }}"), Completed, 10L),
            new("Firewall.otherwise", Over($"{Routed}, firewall: {{ rules: [{{ do: allow, port: 80 }}], otherwise: deny }}"), Denied, 10L),
            new("FirewallRule.do", Over($"{Routed}, firewall: {{ rules: [{{ do: deny }}] }}"), Denied, 10L),
            new("FirewallRule.tenant", Over($"{Routed}, firewall: {{ rules: [{{ do: deny, tenant: shop }}] }}"), Completed, 10L),
            new("FirewallRule.from", Over($"{Routed}, firewall: {{ rules: [{{ do: deny, from: front }}] }}"), Denied, 10L),
            new("FirewallRule.to", Over($"{Routed}, firewall: {{ rules: [{{ do: deny, to: front }}] }}"), Completed, 10L),
            new("FirewallRule.port", Over($"{Routed}, firewall: {{ rules: [{{ do: deny, port: 5432 }}] }}"), Denied, 10L),
            new("Nic.vms", Over(Routed), Completed, 10L),
            new("Nic.network", Over(Apart), run => Reason(run, "db", "unreachable"), 10L),
            new("Nic.limit", Over($"networks: [{Back}], nics: [{{ on: {{ first: 0 }}, network: back, limit: 4 Gbps }}, {{ on: {{ first: 1 }}, network: back }}]"), Network, 0.004),
            new("Service.port", Over($"{Routed}, firewall: {{ rules: [{{ do: allow, port: 5432 }}], otherwise: deny }}"), Completed, 10L),
        ];

        static string Over(string virtualNetwork, string network = "routing: hops") =>
            Served.Text(stages: "{ call: db, request: 2 MB }", more: "- { name: db, on: { vms: [1] }, port: 5432, stages: [{ compute: 50 MI }] }", network: network, rest: $"virtualNetwork: {{ {virtualNetwork} }}");

        static object Network(ScenarioRun run) => Math.Round(Served.Service(run, "db").GetProperty("breakdown_s").GetProperty("network").GetDouble(), 9);

        static object Completed(ScenarioRun run) => Served.Service(run, "db").GetProperty("completed").GetInt64();

        static object Denied(ScenarioRun run) => Reason(run, "db", "denied");

        static object Reason(ScenarioRun run, string service, string reason) => Served.Service(run, service).GetProperty("failedBecause").GetProperty(reason).GetInt64();
    }

    private static FieldEffect Call(string key, string call, Func<ScenarioRun, object?> read, object expected) =>
        new($"Call.{key}", Served.Text(stages: $"{{ parallel: [{{ {call} }}] }}", more: Db, network: "routing: hops"), read, expected);

    private static FieldEffect Distribution(string distribution) =>
        new("Stage.delay", Served.Text(stages: $"{{ delay: {{ name: {distribution} }} }}", load: "requestsPerSecond: 10, requests: 10000"), run => Served.Part(run, "delay") is > 0.096 and < 0.104, true);
}
