// SPDX-License-Identifier: MIT
using CloudSimNet.Networks;
using CloudSimNet.Networks.Topologies;
using CloudSimNet.Scenarios.Execution;

namespace CloudSimNet.Scenarios.Tests.Format;

/// <summary>Small scenarios that are a network and nothing else: a star of three hosts with links of 8 Gbps, so that 1 GB alone takes a second.</summary>
internal static class Wires
{
    public const string Star = "{ name: star, hosts: 3, link: { rate: 8 Gbps } }";

    public static string Text(string topology = Star, string network = "", string flow = "from: host-0, to: host-1", string rest = "") =>
        Plain(topology, $"{network}\n  flows: [{{ name: f, size: 1 GB, {flow} }}]", rest);

    public static string Plain(string topology = Star, string network = "", string rest = "") => $"""
        version: 1
        name: wires
        network:
          topology: {topology}
          {network}
        {rest}
        """;

    public static Network Network(ScenarioRun run) => run.Result.Simulation.Networks[0];

    public static Topology Topology(ScenarioRun run) => Network(run).Topology;

    /// <summary>When the last thing happened, in s.</summary>
    public static object End(ScenarioRun run) => run.Result.Time.Seconds;
}
