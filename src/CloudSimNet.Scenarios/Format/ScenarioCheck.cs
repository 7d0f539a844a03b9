// SPDX-License-Identifier: MIT
using System.Globalization;
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Scenarios.Format.Components;
using CloudSimNet.Scenarios.Format.Compute;
using CloudSimNet.Scenarios.Format.Network;
using CloudSimNet.Scenarios.Format.Services;
using CloudSimNet.Scenarios.Format.Storage;
using CloudSimNet.Scenarios.Results;

namespace CloudSimNet.Scenarios.Format;

/// <summary>Checks what a scenario's types can't say by themselves, and makes the parts that it names.</summary>
internal sealed class ScenarioCheck(Document document, List<DocumentProblem> problems)
{
    /// <summary>The sections in the order in which they are built; incomplete when problems were reported.</summary>
    public IReadOnlyList<IScenarioSection> Check(ScenarioDocument scenario)
    {
        var names = new ComponentNames();
        var parts = new ComputeDocument(scenario.Broker?.Value, scenario.Tenants, scenario.Datacenters, scenario.Vms, scenario.Workload, scenario.Jobs, scenario.Until);
        var compute = new ComputeCheck(document, problems).Check(parts, names);
        CheckOutputs(scenario);
        _ = ScenarioFigures.Expectations(scenario, Report);
        var sections = Sections(scenario, compute, parts.HostCount, names);
        if (scenario.Datacenters.Count == 0 && scenario.Network is null && sections.Count == 0)
            Report("datacenters", "is missing, and so is anything else to simulate; add a datacenter, a network or storage");
        return [compute, .. sections];
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    // Each section checks itself and says which of its parts can fail.
    private List<IScenarioSection> Sections(ScenarioDocument scenario, ComputeSection compute, long hosts, ComponentNames names)
    {
        var sections = new List<IScenarioSection>();
        var network = scenario.Network is { } nodes ? new NetworkCheck(document, problems).Check(nodes, scenario.Until, names) : null;
        if (network is not null)
            sections.Add(network);
        if (scenario.Storage is { } storage)
            sections.Add(StorageCheck.Check(storage, scenario.Until.IsForever, network, scenario.Network is not null, compute.Facts, hosts, names, document, problems));
        else if (compute.Facts.FirstOrDefault(static group => group.Disks.Count > 0) is { } first)
            Report($"{first.Path}.disks", "lie on the storage, and the scenario has none; add storage with a device");
        var services = new ServiceCheck(document, problems).Check(scenario.Services, scenario.Load, compute.Groups);
        var tenants = scenario.VirtualNetwork is { } virtualNetwork ? new VirtualNetworkCheck(document, problems, compute.Groups).Check(virtualNetwork, services, scenario.Network is not null, scenario.Network?.Outside is not null) : null;
        if (services is not null)
            sections.Add(new ServiceSection(services, network, new LoadCheck(document, problems, services.Names).Check(scenario.Load, scenario.Until), scenario.Outputs.WarmUp) { VirtualNetwork = tenants });
        CheckServiceNetwork(scenario, network, hosts);
        CheckHostNodes(scenario, network, hosts);
        if (scenario.FailureDomains.Count > 0)
            sections.Add(new FailureDomainCheck(scenario.FailureDomains, names, Report).Check());
        EventPlan.Check(scenario.Events, names, scenario.Until, Report);
        return sections;
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

    private void CheckServiceNetwork(ScenarioDocument scenario, NetworkSection? network, long hosts)
    {
        if (scenario.Services.Count == 0 && scenario.Outputs.WarmUp > SimDuration.Zero)
            Report("outputs.warmUp", "is about the requests of services, and there are none; leave it out");
        if (scenario.Outputs.WarmUp.IsForever)
            Report("outputs.warmUp", "is forever, so no request ever counts; give a time such as 60 s");
        if (scenario.Services.Count == 0 || network is null)
            return;
        if (hosts > network.Topology.Hosts.Count)
            Report("network.topology", Text($"has {network.Topology.Hosts.Count} nodes of kind host for the {hosts} hosts of the datacenters, whose services send messages; give it at least {hosts}"));
        else if (scenario.Load.Count > 0)
            OutsideCheck.Check(network, (int)hosts, Report);
    }

    private void CheckHostNodes(ScenarioDocument scenario, NetworkSection? network, long hosts)
    {
        if (network is not { HostsPay: true })
            return;
        if (hosts == 0)
            Report("network.hostsPay", "is about the hosts of datacenters, and there are none; add a datacenter, or leave it out");
        else if (hosts > network.Topology.Hosts.Count && scenario.Services.Count == 0)
            Report("network.topology", Text($"has {network.Topology.Hosts.Count} nodes of kind host for the {hosts} hosts of the datacenters, which are to stand at them; give it at least {hosts}"));
    }

    private void Report(string path, string message) => problems.Add(document.ProblemAt(path, message));
}
