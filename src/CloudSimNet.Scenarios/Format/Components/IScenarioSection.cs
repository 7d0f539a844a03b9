// SPDX-License-Identifier: MIT
namespace CloudSimNet.Scenarios.Format.Components;

/// <summary>A part of a scenario that was read and found to be good.</summary>
internal interface IScenarioSection
{
    /// <summary>Builds it, says what to call when something happens to its parts, and adds what it reports to <see cref="Results.ModelReports"/>.</summary>
    void Build(Simulation simulation, ComponentActions actions, CancellationToken cancellation);
}
