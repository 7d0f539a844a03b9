// SPDX-License-Identifier: MIT
using CloudSimNet.Architecture.Tests.Il;
using Mono.Cecil;

namespace CloudSimNet.Architecture.Tests.Banned;

/// <summary>The types that may use something banned, each with its reason in a pragma for the analyzer where it does so.</summary>
internal static class BannedExemptions
{
    public static readonly (string Type, string Symbol)[] All =
    [
        ("CloudSimNet.Engine.Events.HandleStamp", "System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode"),
        ("CloudSimNet.Workloads.StreamRandom", "System.Random"),
        ("CloudSimNet.Scenarios.Execution.RunJson", "System.DateTimeOffset.get_UtcNow"),
        ("CloudSimNet.Scenarios.Execution.ScenarioRun", "System.Diagnostics.Stopwatch"),
        ("CloudSimNet.Scenarios.Execution.ScenarioSuite", "System.Threading.Tasks.Parallel"),
        ("CloudSimNet.Cli.Interruption", "System.Threading.Thread"),
    ];

    public static bool Allow(TypeReference type, BannedSymbol symbol) => All.Contains((type.Outermost().Plain(), symbol.ToString()));
}
