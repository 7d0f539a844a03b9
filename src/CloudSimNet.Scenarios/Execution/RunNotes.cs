// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Format;

namespace CloudSimNet.Scenarios.Execution;

/// <summary>What whoever reads the results of a run should know, without being wrong.</summary>
internal static class RunNotes
{
    private const string SeedHasNoEffect = "the seed has no effect: no random number was drawn in this run, so that every seed gives the same results";

    /// <summary>The notes, in sentences without a full stop.</summary>
    public static IReadOnlyList<string> Of(ScenarioRun run) =>
        run.Scenario.StatesSeed && !run.Result.Simulation.HasUsedSeed ? [SeedHasNoEffect] : [];
}
