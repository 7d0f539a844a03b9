// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Format.Components;
using System.Globalization;

namespace CloudSimNet.Scenarios.Format.Compute;

/// <summary>Checks what a scenario says of its datacenters and their hosts.</summary>
/// <param name="report">Takes the path and what is wrong.</param>
internal sealed class DatacenterCheck(Action<string, string> report)
{
    private readonly NameList names = new();
    private readonly HashSet<string> groupNames = new(StringComparer.Ordinal);

    /// <summary>What they are called.</summary>
    public NameList Names => names;

    /// <summary>The datacenters; incomplete when problems were reported.</summary>
    public IReadOnlyList<DatacenterPart> Check(IReadOnlyList<DatacenterDocument> datacenters)
    {
        var parts = new List<DatacenterPart>();
        for (var i = 0; i < datacenters.Count; i++)
        {
            var path = Text($"datacenters[{i}]");
            if (datacenters[i] is not { } datacenter)
                continue;
            if (!names.Add(datacenter.Name) && datacenter.Name.Length > 0)
                report($"{path}.name", $"there is a datacenter '{datacenter.Name}' already; give each its own name");
            var hosts = Hosts(datacenter.Hosts, path);
            if (datacenter.Placement is { } placement)
                parts.Add(new DatacenterPart(datacenter.Name, placement.Value, datacenter.HostOrder, hosts));
        }

        return parts;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private List<HostPart> Hosts(IReadOnlyList<HostGroupDocument> groups, string home)
    {
        var hosts = new List<HostPart>();
        for (var i = 0; i < groups.Count; i++)
        {
            if (groups[i] is not { } group)
                continue;
            var path = Text($"{home}.hosts[{i}]");
            if (group.Name is { } name && !groupNames.Add(name))
                report($"{path}.name", $"there are hosts '{name}' already; give each group its own name");
            GroupName.Check(group.Name, path, report);
            LabelTable.Check(group.Labels, path, report);
            if (Host(group, path) is { } spec)
                hosts.Add(new HostPart(group.Name, spec, group.Count, LabelTable.ToLabels(group.Labels)));
        }

        return hosts;
    }

    private HostSpec? Host(HostGroupDocument group, string path)
    {
        var preset = group.Preset?.Value;
        if ((group.Cores ?? preset?.Cores) is not { } cores || (group.Clock ?? preset?.Clock) is not { } clock || (group.Memory ?? preset?.Memory) is not { } memory)
        {
            report(path, "needs cores, clock and memory, or a preset; write for instance cores: 8, clock: 2.6 GHz, memory: 64 GiB");
            return null;
        }

        var known = preset ?? new HostSpec { Cores = cores, Clock = clock, Memory = memory };
        var spec = known with
        {
            Model = group.Model ?? known.Model,
            Cores = cores,
            Clock = clock,
            Memory = memory,
            CpuSharing = group.CpuSharing ?? known.CpuSharing,
            CpuOvercommit = group.CpuOvercommit ?? known.CpuOvercommit,
            Processor = group.Processor?.Value ?? known.Processor,
            Hypervisor = group.Hypervisor?.Value ?? known.Hypervisor,
            Power = group.Power?.Value ?? known.Power,
            PowerSaving = group.PowerSaving ?? known.PowerSaving,
            PowerStates = group.PowerStates?.ToPowerStates() ?? known.PowerStates,
        };
        foreach (var problem in spec.Problems(path))
            report(problem.Path, problem.Message);
        return spec;
    }
}
