// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Format.Components;
using System.Globalization;
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Scenarios.Format.Disks;
using CloudSimNet.Scenarios.Traces;

namespace CloudSimNet.Scenarios.Format.Compute;

/// <summary>Checks what a scenario says of its virtual machines.</summary>
/// <param name="document">The file.</param>
/// <param name="groups">Takes the groups.</param>
/// <param name="datacenters">The names of the datacenters.</param>
/// <param name="tenants">The tenants.</param>
/// <param name="report">Takes the path and what is wrong.</param>
internal sealed class VmCheck(Document document, VmNames groups, NameList datacenters, TenantCheck tenants, Action<string, string> report)
{
    private readonly List<VmGroupFacts> facts = [];
    private int before;

    /// <summary>What the storage must know of all groups that were checked.</summary>
    public IReadOnlyList<VmGroupFacts> Facts => facts;

    /// <summary>Groups of equal virtual machines.</summary>
    public IReadOnlyList<VmPart> Check(IReadOnlyList<VmGroupDocument> vms)
    {
        var parts = new List<VmPart>();
        for (var i = 0; i < vms.Count; i++)
        {
            if (vms[i] is not { } group)
                continue;
            var path = Text($"vms[{i}]");
            Name(group.Name, group.Expected, path);
            tenants.Check(group.Tenant, path);
            LabelTable.Check(group.Labels, path, report);
            foreach (var (key, message) in group.ArrivalProblems("virtual machines"))
                report(key.Length == 0 ? path : $"{path}.{key}", message);
            if (group.IsDrawn && group.Count is null)
                report($"{path}.arrivals", "are drawn, so how many there will be isn't known before the run, and others refer to them; add a count");
            if (group.Type is { } type)
                Check(type, $"{path}.type");
            if (group.Datacenter is { } name && datacenters.Count > 0 && !datacenters.Contains(name))
                report($"{path}.datacenter", $"there is no datacenter '{name}'{NearestName.Hint(name, datacenters, "There are")}");
            facts.Add(new VmGroupFacts(path, group.Name ?? "", i, group.Expected, group.Type?.Lifetime.IsForever ?? true, group.Disks));
            parts.Add(new VmPart(group, i));
        }

        before = vms.Count;
        return parts;
    }

    /// <summary>Virtual machines whose demand follows traces.</summary>
    public IReadOnlyList<WorkloadPart> Check(IReadOnlyList<WorkloadDocument> all)
    {
        var parts = new List<WorkloadPart>();
        for (var i = 0; i < all.Count; i++)
        {
            if (all[i] is not { } workload)
                continue;
            var path = Text($"workload[{i}]");
            var traced = Traced(workload, path);
            Name(workload.Name, workload.Trace is null ? workload.Synthetic : traced?.Count, path); // Of a trace that can't be read nobody knows how many it has.
            tenants.Check(workload.Tenant, path);
            LabelTable.Check(workload.Labels, path, report);
            for (var j = 0; j < workload.Types.Count; j++)
            {
                if (workload.Types[j] is { } type)
                    Check(type, Text($"{path}.types[{j}]"));
            }

            facts.Add(new VmGroupFacts(path, workload.Name ?? "", before + i, workload.Trace is null ? workload.Synthetic ?? 0 : traced?.Count ?? 0, workload.Types.Any(static type => type?.Lifetime.IsForever ?? true), workload.Disks));
            parts.Add(new WorkloadPart(workload, i, traced ?? []));
        }

        return parts;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private void Name(string? name, long? count, string path)
    {
        GroupName.Check(name, path, report);
        if (!groups.Add(name, count))
            report($"{path}.name", $"there are virtual machines '{name}' already; give each group its own name");
    }

    private void Check(VmTypeDocument type, string path)
    {
        foreach (var problem in type.ToSpec().Problems(path))
            report(problem.Path, problem.Message);
    }

    private IReadOnlyList<TracedMachine>? Traced(WorkloadDocument workload, string path)
    {
        if (workload.Trace is null)
        {
            if (workload.Synthetic is null)
                report(path, "needs 'trace' or 'synthetic'; write for instance trace: traces/20110303, or synthetic: 1052");
            return [];
        }

        if (ScenarioFolder.Resolve(document, $"{path}.trace", workload.Trace, "the trace", report) is not { } folder)
            return null;
        var found = new List<string>();
        var traced = PlanetLabFolder.Read(folder, workload.Interval, workload.Between, workload.Unmet, found);
        foreach (var problem in found)
            report($"{path}.trace", problem);
        return found.Count > 0 ? null : traced;
    }
}
