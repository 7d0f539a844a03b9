// SPDX-License-Identifier: MIT
using System.Globalization;
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Scenarios.Format.Components;

namespace CloudSimNet.Scenarios.Format.Compute;

/// <summary>Checks what a scenario says of its hosts, virtual machines and jobs, and makes the section.</summary>
internal sealed class ComputeCheck(Document document, List<DocumentProblem> problems)
{
    private readonly VmNames groups = new();

    /// <summary>The section; incomplete when problems were reported.</summary>
    /// <param name="compute">What the file says.</param>
    /// <param name="names">Takes the names of what can fail.</param>
    public ComputeSection Check(ComputeDocument compute, ComponentNames names)
    {
        var datacenters = new DatacenterCheck(Report);
        var parts = datacenters.Check(compute.Datacenters);
        foreach (var datacenter in compute.Datacenters)
        {
            if (datacenter is not null)
                HostComponents.AddNames(datacenter, names);
        }

        var tenants = new TenantCheck(compute.Tenants, Report);
        var vms = new VmCheck(document, groups, datacenters.Names, tenants, Report);
        var (groupsOfVms, workload) = (vms.Check(compute.Vms), vms.Check(compute.Workload));
        AddGroups(parts, compute.Jobs, names);
        return new ComputeSection
        {
            Broker = compute.Broker,
            Tenants = tenants.Names,
            Datacenters = parts,
            Vms = groupsOfVms,
            Workload = workload,
            Facts = vms.Facts,
            Jobs = Jobs(compute.Jobs, compute.Until, tenants),
            Groups = groups,
        };
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    // What happens to hosts, virtual machines and jobs names their groups.
    private void AddGroups(IReadOnlyList<DatacenterPart> datacenters, IReadOnlyList<JobGroupDocument> jobs, ComponentNames names)
    {
        foreach (var hosts in datacenters.SelectMany(static datacenter => datacenter.Hosts))
        {
            if (hosts.Name is { } name)
                names.AddGroup(name, "hosts", hosts.Count, HostComponents.Verbs);
        }

        foreach (var name in groups.Names)
        {
            _ = groups.Has(name, out var count);
            names.AddGroup(name, "virtual machines", count, VmComponents.Verbs);
        }

        foreach (var group in jobs)
        {
            if (group?.Name is { } name)
                names.AddGroup(name, "jobs", group.IsDrawn && group.Count is null ? null : group.Expected, JobComponents.Verbs);
        }
    }

    private List<JobPart> Jobs(IReadOnlyList<JobGroupDocument> all, SimDuration until, TenantCheck tenants)
    {
        var parts = new List<JobPart>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < all.Count; i++)
        {
            if (all[i] is not { } group)
                continue;
            var path = Text($"jobs[{i}]");
            GroupName.Check(group.Name, path, Report);
            if (group.Name is { } name && !names.Add(name))
                Report($"{path}.name", $"there are jobs '{name}' already; give each group its own name");
            LabelTable.Check(group.Labels, path, Report);
            foreach (var (key, message) in group.ArrivalProblems("jobs"))
                Report(key.Length == 0 ? path : $"{path}.{key}", message);
            tenants.Check(group.Tenant, path);
            if (group.Tenant is not null && group.Vms.Count > 0)
                Report($"{path}.tenant", "stands beside virtual machines, whose tenant these jobs belong to; leave one of them out");
            if (group.ClockLimit is not null && group.Demand != 1)
                Report($"{path}.clockLimit", "stands beside demand, which says the same as a part of each virtual core; leave one of them out");
            if (group.IsEndless && group.Lifetime.IsForever && until.IsForever)
                Report($"{path}.work", "is endless and nothing ends it; give the job a lifetime, or the scenario an end with 'until'");
            parts.Add(new JobPart(group, i, new VmSelection(groups, Report).Of(group.Vms, $"{path}.vms")));
        }

        return parts;
    }

    private void Report(string path, string message) => problems.Add(document.ProblemAt(path, message));
}
