// SPDX-License-Identifier: MIT
using System.Globalization;
using CloudSimNet.Admission;
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Scenarios.Format.Components;
using CloudSimNet.Scenarios.Format.Disks;
using CloudSimNet.Scenarios.Format.Network;
using CloudSimNet.Scenarios.Format.Services;
using CloudSimNet.Scenarios.Format.Storage;
using CloudSimNet.Specs;

namespace CloudSimNet.Scenarios.Format;

/// <summary>Says what of a good scenario has no effect as it stands: what comes after the end, what nothing can take, and what nobody sees.</summary>
/// <param name="document">Where things stand in the file.</param>
internal sealed class EffectCheck(Document document)
{
    private readonly List<DocumentProblem> found = [];

    /// <summary>The warnings, in the order of the lines.</summary>
    public IReadOnlyList<DocumentProblem> Check(ScenarioDocument scenario, ScenarioParts parts)
    {
        var end = new EndOfRun(scenario.Until);
        CheckVms(scenario, parts, end);
        CheckJobs(scenario, end);
        EventPlan.Warn(scenario.Events, end, Report);
        if (scenario.Network is { } network)
            FlowEffects.Warn(network, end, Report);
        if (scenario.Storage is { } storage)
            StorageEffects.Warn(storage, end, Report);
        LoadEffects.Warn(scenario.Load, scenario.Outputs.WarmUp, end, Report);
        if (scenario.Services.Count > 0 && parts.Sections.OfType<NetworkSection>().FirstOrDefault() is { } nodes)
            OutsideCheck.Warn(nodes, parts.Datacenters.Sum(static datacenter => datacenter.Hosts.Sum(static group => group.Count)), scenario.Load, scenario.Services.Count, Report);
        DocumentProblem.Sort(found);
        return found;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private void CheckVms(ScenarioDocument scenario, ScenarioParts parts, EndOfRun end)
    {
        for (var i = 0; i < scenario.Vms.Count; i++)
        {
            var (group, path) = (scenario.Vms[i], Text($"vms[{i}]"));
            foreach (var (key, message) in group.ArrivalWarnings("virtual machines", end))
                Report($"{path}.{key}", message);
            CheckFit(group.Type!, parts.Datacenters.Where(datacenter => group.Datacenter is null || datacenter.Name == group.Datacenter), $"{path}.type");
            VmDiskEffects.Warn(group.Disks, group.At, end, path, Report);
        }

        for (var i = 0; i < scenario.Workload.Count; i++)
        {
            VmDiskEffects.Warn(scenario.Workload[i].Disks, SimDuration.Zero, end, Text($"workload[{i}]"), Report);
            for (var j = 0; j < scenario.Workload[i].Types.Count; j++)
                CheckFit(scenario.Workload[i].Types[j], parts.Datacenters, Text($"workload[{i}].types[{j}]"));
        }
    }

    private void CheckFit(VmTypeDocument type, IEnumerable<DatacenterPart> datacenters, string path)
    {
        if (Refusals.LastingReasonOf(type.ToSpec(), datacenters.SelectMany(static datacenter => datacenter.Hosts.Select(static group => group.Spec))) is { } reason)
            Report(path, $"virtual machines of this type are refused: {reason.TrimEnd('.')}");
    }

    private void CheckJobs(ScenarioDocument scenario, EndOfRun end)
    {
        for (var i = 0; i < scenario.Jobs.Count; i++)
        {
            if (scenario.Vms.Count == 0 && scenario.Workload.Count == 0)
                Report(Text($"jobs[{i}]"), "there is no virtual machine that could take the jobs, so they wait for ever; add vms");
            foreach (var (key, message) in scenario.Jobs[i].ArrivalWarnings("jobs", end))
                Report(Text($"jobs[{i}].{key}"), message);
        }
    }

    private void Report(string path, string message) => found.Add(document.ProblemAt(path, message) with { IsWarning = true });
}
