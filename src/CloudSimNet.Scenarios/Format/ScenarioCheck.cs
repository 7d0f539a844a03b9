// SPDX-License-Identifier: MIT
using System.Globalization;
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Scenarios.Format.Components;
using CloudSimNet.Scenarios.Format.Disks;
using CloudSimNet.Scenarios.Format.Network;
using CloudSimNet.Scenarios.Format.Services;
using CloudSimNet.Scenarios.Format.Storage;
using CloudSimNet.Scenarios.Results;
using CloudSimNet.Scenarios.Traces;
using CloudSimNet.Specs;

namespace CloudSimNet.Scenarios.Format;

/// <summary>Checks what a scenario's types can't say by themselves, and makes the parts that it names.</summary>
internal sealed class ScenarioCheck(Document document, List<DocumentProblem> problems)
{
    /// <summary>The parts; incomplete when problems were reported.</summary>
    public ScenarioParts Check(ScenarioDocument scenario)
    {
        var broker = scenario.Broker?.Value;
        var datacenters = new List<DatacenterPart>();
        var names = new List<string>();
        for (var i = 0; i < scenario.Datacenters.Count; i++)
        {
            var path = Text($"datacenters[{i}]");
            if (scenario.Datacenters[i] is not { } datacenter)
                continue;
            if (datacenter.Name.Length > 0 && names.Contains(datacenter.Name))
                Report($"{path}.name", $"there is a datacenter '{datacenter.Name}' already; give each its own name");
            names.Add(datacenter.Name);
            if (Datacenter(datacenter, path) is { } part)
                datacenters.Add(part);
        }

        var (machines, groups) = (new MachineGroups(), new List<VmGroupFacts>());
        for (var i = 0; i < scenario.Vms.Count; i++)
        {
            if (scenario.Vms[i] is not { } group)
                continue;
            NameGroup(machines, group.Name, group.Expected, Text($"vms[{i}]"));
            CheckVms(group, Text($"vms[{i}]"), names);
            groups.Add(new VmGroupFacts(Text($"vms[{i}]"), group.Name ?? "", i, group.Expected, group.Type?.Lifetime.IsForever ?? true, group.Disks));
        }

        var workloads = new List<(WorkloadDocument, IReadOnlyList<TracedMachine>)>();
        for (var i = 0; i < scenario.Workload.Count; i++)
        {
            if (scenario.Workload[i] is not { } workload)
                continue;
            var before = problems.Count;
            var traced = Machines(workload, Text($"workload[{i}]"));
            NameGroup(machines, workload.Name, problems.Count > before ? null : workload.Trace is null ? workload.Synthetic ?? 0 : traced.Count, Text($"workload[{i}]")); // Of a trace that can't be read nobody knows how many it has.
            CheckTypes(workload, Text($"workload[{i}]"));
            groups.Add(new VmGroupFacts(Text($"workload[{i}]"), workload.Name ?? "", scenario.Vms.Count + i, workload.Trace is null ? workload.Synthetic ?? 0 : traced.Count, workload.Types.Any(static type => type?.Lifetime.IsForever ?? true), workload.Disks));
            workloads.Add((workload, traced));
        }

        var (jobMachines, jobNames) = (new List<IReadOnlyList<int>>(), new HashSet<string>(StringComparer.Ordinal));
        for (var i = 0; i < scenario.Jobs.Count; i++)
        {
            CheckName(scenario.Jobs[i]?.Name, Text($"jobs[{i}]"));
            if (scenario.Jobs[i]?.Name is { } name && !jobNames.Add(name))
                Report(Text($"jobs[{i}].name"), $"there are jobs '{name}' already; give each group its own name");
            jobMachines.Add(scenario.Jobs[i] is { } group ? CheckJobs(scenario, group, Text($"jobs[{i}]"), machines) : []);
        }

        CheckTenants(scenario);
        CheckOutputs(scenario);
        _ = ScenarioFigures.Expectations(scenario, Report);
        var sections = Sections(scenario, machines, groups);
        if (scenario.Datacenters.Count == 0 && scenario.Network is null && sections.Count == 0)
            Report("datacenters", "is missing, and so is anything else to simulate; add a datacenter, a network or storage");
        return new ScenarioParts(broker, datacenters, workloads, sections) { JobMachines = jobMachines };
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    // Each section checks itself and says which of its parts can fail.
    private List<IScenarioSection> Sections(ScenarioDocument scenario, MachineGroups machines, List<VmGroupFacts> groups)
    {
        var sections = new List<IScenarioSection>();
        var names = new ComponentNames();
        foreach (var datacenter in scenario.Datacenters)
        {
            if (datacenter is not null)
                HostComponents.AddNames(datacenter, names);
        }

        var network = scenario.Network is { } nodes ? new NetworkCheck(document, problems).Check(nodes, scenario.Until, names) : null;
        if (network is not null)
            sections.Add(network);
        if (scenario.Storage is { } storage)
            sections.Add(StorageCheck.Check(storage, scenario.Until.IsForever, network, scenario.Network is not null, groups, CountHosts(scenario), names, document, problems));
        else if (groups.Find(static group => group.Disks.Count > 0) is { } first)
            Report($"{first.Path}.disks", "lie on the storage, and the scenario has none; add storage with a device");
        var services = new ServiceCheck(document, problems).Check(scenario.Services, scenario.Load, machines);
        var tenants = scenario.VirtualNetwork is { } virtualNetwork ? new VirtualNetworkCheck(document, problems, machines).Check(virtualNetwork, services, scenario.Network is not null, scenario.Network?.Outside is not null) : null;
        if (services is not null)
            sections.Add(new ServiceSection(services, network, new LoadCheck(document, problems, services.Names).Check(scenario.Load, scenario.Until), scenario.Outputs.WarmUp) { VirtualNetwork = tenants });
        CheckServiceNetwork(scenario, network);
        CheckHostNodes(scenario, network);
        AddGroups(scenario, machines, names);
        if (scenario.FailureDomains.Count > 0)
            sections.Add(new FailureDomainCheck(scenario.FailureDomains, names, Report).Check());
        EventPlan.Check(scenario.Events, names, scenario.Until, Report);
        return sections;
    }

    // What happens to virtual machines and jobs names their groups.
    private static void AddGroups(ScenarioDocument scenario, MachineGroups machines, ComponentNames names)
    {
        foreach (var name in machines.Names)
            names.AddGroup(name, "virtual machines", machines.Find(name)!.Count(), VmComponents.Verbs);
        foreach (var group in scenario.Jobs)
        {
            if (group?.Name is { } name)
                names.AddGroup(name, "jobs", group.IsDrawn && group.Count is null ? null : group.Expected, JobComponents.Verbs);
        }
    }

    private DatacenterPart? Datacenter(DatacenterDocument datacenter, string path)
    {
        var placement = datacenter.Placement?.Value;
        var hosts = new List<(HostSpec, int)>();
        for (var i = 0; i < datacenter.Hosts.Count; i++)
        {
            if (datacenter.Hosts[i] is { } group && Host(group, Text($"{path}.hosts[{i}]")) is { } spec)
                hosts.Add((spec, group.Count));
        }

        return placement is null ? null : new DatacenterPart(datacenter.Name, placement, datacenter.HostOrder, hosts);
    }

    private HostSpec? Host(HostGroupDocument group, string path)
    {
        var preset = group.Preset?.Value;
        if ((group.Cores ?? preset?.Cores) is not { } cores || (group.Clock ?? preset?.Clock) is not { } clock || (group.Memory ?? preset?.Memory) is not { } memory)
        {
            Report(path, "needs cores, clock and memory, or a preset; write for instance cores: 8, clock: 2.6 GHz, memory: 64 GiB");
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
        Report(spec.Problems(path));
        return spec;
    }

    private void CheckTenants(ScenarioDocument scenario)
    {
        var names = new List<string>();
        for (var i = 0; i < scenario.Tenants.Count; i++)
        {
            if (scenario.Tenants[i] is not { Name.Length: > 0 } tenant)
                continue;
            if (names.Contains(tenant.Name))
                Report(Text($"tenants[{i}].name"), $"there is a tenant '{tenant.Name}' already; give each its own name");
            names.Add(tenant.Name);
        }

        for (var i = 0; i < scenario.Vms.Count; i++)
            CheckTenant(scenario.Vms[i]?.Tenant, Text($"vms[{i}].tenant"), names);
        for (var i = 0; i < scenario.Workload.Count; i++)
            CheckTenant(scenario.Workload[i]?.Tenant, Text($"workload[{i}].tenant"), names);
        for (var i = 0; i < scenario.Jobs.Count; i++)
        {
            CheckTenant(scenario.Jobs[i]?.Tenant, Text($"jobs[{i}].tenant"), names);
            if (scenario.Jobs[i] is { Tenant: not null } group && (group.Vm is not null || group.Vms.Count > 0))
                Report(Text($"jobs[{i}].tenant"), "stands beside virtual machines, whose tenant these jobs belong to; leave one of them out");
        }
    }

    private void CheckTenant(string? name, string path, List<string> names)
    {
        if (name is { Length: > 0 } && !names.Contains(name))
            Report(path, names.Count == 0 ? $"there is no tenant '{name}', because the scenario has none; add tenants: [{name}]" : $"there is no tenant '{name}'{NearestName.Hint(name, names, "There are")}");
    }

    private void CheckOutputs(ScenarioDocument scenario)
    {
        if (scenario.Outputs.TimeSeries is { } interval && !scenario.Until.IsForever && scenario.Until / interval > TimeSeries.MaxRows)
            Report("outputs.timeseries", Text($"a row every {interval} until {scenario.Until} is more than {TimeSeries.MaxRows} rows; choose a longer interval"));
        if (scenario.Outputs.Series.Count > 0 && scenario.Outputs.TimeSeries is null)
            Report("outputs.series", "says of what, but not how often; add for instance timeseries: 300 s");
        else if (SeriesSize.Lines(scenario) is > TimeSeries.MaxRows and var lines)
            Report("outputs.series", Text($"comes to {lines} lines, which are more than {TimeSeries.MaxRows}; choose a longer outputs.timeseries, or ask for groups instead of hosts"));
    }

    private void CheckServiceNetwork(ScenarioDocument scenario, NetworkSection? network)
    {
        if (scenario.Services.Count == 0 && scenario.Outputs.WarmUp > SimDuration.Zero)
            Report("outputs.warmUp", "is about the requests of services, and there are none; leave it out");
        if (scenario.Outputs.WarmUp.IsForever)
            Report("outputs.warmUp", "is forever, so no request ever counts; give a time such as 60 s");
        if (scenario.Services.Count == 0 || network is null)
            return;
        var hosts = CountHosts(scenario);
        if (hosts > network.Topology.Hosts.Count)
            Report("network.topology", Text($"has {network.Topology.Hosts.Count} nodes of kind host for the {hosts} hosts of the datacenters, whose services send messages; give it at least {hosts}"));
        else if (scenario.Load.Count > 0)
            OutsideCheck.Check(network, (int)hosts, Report);
    }

    private void CheckHostNodes(ScenarioDocument scenario, NetworkSection? network)
    {
        if (network is not { HostsPay: true })
            return;
        var hosts = CountHosts(scenario);
        if (hosts == 0)
            Report("network.hostsPay", "is about the hosts of datacenters, and there are none; add a datacenter, or leave it out");
        else if (hosts > network.Topology.Hosts.Count && scenario.Services.Count == 0)
            Report("network.topology", Text($"has {network.Topology.Hosts.Count} nodes of kind host for the {hosts} hosts of the datacenters, which are to stand at them; give it at least {hosts}"));
    }

    private static long CountHosts(ScenarioDocument scenario) =>
        scenario.Datacenters.Sum(static datacenter => datacenter?.Hosts.Sum(static group => (long?)group?.Count) ?? 0);

    private void CheckVms(VmGroupDocument group, string path, List<string> datacenters)
    {
        ReportArrivals(group, "virtual machines", path);
        if (group.IsDrawn && group.Count is null)
            Report($"{path}.arrivals", "are drawn, so how many there will be isn't known before the run, and others refer to them; add a count");
        if (group.Type is { } type)
            CheckType(type, $"{path}.type");
        if (group.Datacenter is { } name && datacenters.Count > 0 && !datacenters.Contains(name))
            Report($"{path}.datacenter", $"there is no datacenter '{name}'{NearestName.Hint(name, datacenters, "There are")}");
    }

    // Groups without a name are called by their place.
    private void CheckName(string? name, string path)
    {
        if (name is { Length: > 0 } && name.All(char.IsAsciiDigit))
            Report($"{path}.name", $"'{name}' is a number, by which groups without a name are called; choose a name with a letter in it");
    }

    private void NameGroup(MachineGroups machines, string? name, long? count, string path)
    {
        CheckName(name, path);
        if (!machines.Add(name, count))
            Report($"{path}.name", $"there are virtual machines '{name}' already; give each group its own name");
    }

    private void ReportArrivals(ArrivalTerms arrivals, string noun, string path)
    {
        foreach (var (key, message) in arrivals.ArrivalProblems(noun))
            Report(key.Length == 0 ? path : $"{path}.{key}", message);
    }

    private void CheckTypes(WorkloadDocument workload, string path)
    {
        for (var i = 0; i < workload.Types.Count; i++)
        {
            if (workload.Types[i] is { } type)
                CheckType(type, Text($"{path}.types[{i}]"));
        }
    }

    private void CheckType(VmTypeDocument type, string path)
    {
        Report(type.ToSpec().Problems(path));
    }

    private IReadOnlyList<int> CheckJobs(ScenarioDocument scenario, JobGroupDocument group, string path, MachineGroups machines)
    {
        if (group.Vm >= machines.Count)
            Report($"{path}.vm", Text($"there is no virtual machine {group.Vm}; there are {machines.Count}, counted from 0"));
        if (group.Vm is not null && group.Vms.Count > 0)
            Report($"{path}.vm", "stands beside vms, which names machines as well; leave one of them out");
        ReportArrivals(group, "jobs", path);
        if (group.ClockLimit is not null && group.Demand != 1)
            Report($"{path}.clockLimit", "stands beside demand, which says the same as a part of each virtual core; leave one of them out");
        if (group.IsEndless && group.Lifetime.IsForever && scenario.Until.IsForever)
            Report($"{path}.work", "is endless and nothing ends it; give the job a lifetime, or the scenario an end with 'until'");
        if (group.Vm is { } number)
            return [number];
        return new MachineSelection(machines, Report).Of(group.Vms, $"{path}.vms");
    }

    private IReadOnlyList<TracedMachine> Machines(WorkloadDocument workload, string path)
    {
        if (workload.Trace is not null)
            return Folder(workload, $"{path}.trace");
        if (workload.Synthetic is null)
            Report(path, "needs 'trace' or 'synthetic'; write for instance trace: traces/20110303, or synthetic: 1052");
        return [];
    }

    private IReadOnlyList<TracedMachine> Folder(WorkloadDocument workload, string path)
    {
        if (ScenarioFolder.Resolve(document, path, workload.Trace!, "the trace", Report) is not { } folder)
            return [];
        var found = new List<string>();
        var machines = PlanetLabFolder.Read(folder, workload.Interval, workload.Between, workload.Unmet, found);
        foreach (var problem in found)
            Report(path, problem);
        return machines;
    }

    private void Report(string path, string message) => problems.Add(document.ProblemAt(path, message));

    private void Report(IReadOnlyList<ModelProblem> found)
    {
        foreach (var problem in found)
            Report(problem.Path, problem.Message);
    }
}
