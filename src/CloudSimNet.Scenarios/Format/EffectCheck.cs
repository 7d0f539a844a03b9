// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Scenarios.Format.Components;
using CloudSimNet.Scenarios.Format.Compute;
using CloudSimNet.Scenarios.Format.Network;
using CloudSimNet.Scenarios.Format.Services;
using CloudSimNet.Scenarios.Format.Storage;

namespace CloudSimNet.Scenarios.Format;

/// <summary>Says what of a good scenario has no effect as it stands: what comes after the end, what nothing can take, and what nobody sees.</summary>
/// <param name="document">Where things stand in the file.</param>
internal sealed class EffectCheck(Document document)
{
    private readonly List<DocumentProblem> found = [];

    /// <summary>The warnings, in the order of the lines.</summary>
    public IReadOnlyList<DocumentProblem> Check(ScenarioDocument scenario, IReadOnlyList<IScenarioSection> sections)
    {
        var end = new EndOfRun(scenario.Until);
        var compute = sections.OfType<ComputeSection>().Single();
        ComputeEffects.Warn(compute, end, Report);
        EventPlan.Warn(scenario.Events, end, Report);
        if (scenario.Network is { } network)
            FlowEffects.Warn(network, end, Report);
        if (scenario.Storage is { } storage)
            StorageEffects.Warn(storage, end, Report);
        LoadEffects.Warn(scenario.Load, scenario.Outputs.WarmUp, end, Report);
        if (scenario.Services.Count > 0 && sections.OfType<NetworkSection>().FirstOrDefault() is { } nodes)
            OutsideCheck.Warn(nodes, compute.Datacenters.Sum(static datacenter => datacenter.Hosts.Sum(static group => group.Count)), scenario.Load, scenario.Services.Count, Report);
        DocumentProblem.Sort(found);
        return found;
    }

    private void Report(string path, string message) => found.Add(document.ProblemAt(path, message) with { IsWarning = true });
}
