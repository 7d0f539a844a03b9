// SPDX-License-Identifier: MIT
using CloudSimNet.Networks;
using CloudSimNet.Scenarios.Format.Components;
using CloudSimNet.Scenarios.Format.Network;
using CloudSimNet.Scenarios.Results;
using CloudSimNet.Services;

namespace CloudSimNet.Scenarios.Format.Services;

/// <summary>The services of a scenario and who makes requests of them, ready to be built.</summary>
internal sealed class ServiceSection(ServiceParts parts, NetworkSection? network, IReadOnlyList<WorkloadSpec> load, SimDuration warmUp) : IScenarioSection
{
    /// <summary>The tenants' networks that they call each other by; null for none.</summary>
    public VirtualNetworkPlan? VirtualNetwork { get; init; }

    /// <inheritdoc/>
    public void Build(Simulation simulation, ComponentActions actions, CancellationToken cancellation)
    {
        var application = simulation.AddApplication(new ApplicationSpec { Name = "services", Services = parts.Specs, WarmUp = warmUp, Network = NetworkOf(simulation) });
        for (var i = 0; i < parts.Specs.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var vm in parts.Vms[i].In(simulation, $"the instances of service '{parts.Names[i]}'"))
                application.Services[i].AddInstance(vm);
        }

        var reports = ModelReports.Of(simulation);
        foreach (var spec in load)
        {
            Workload workload = spec is ClosedWorkloadSpec closed ? application.Add(closed) : application.Add((OpenWorkloadSpec)spec);
            reports.AddColumn(ServiceFigures.InFlight, workload.Name, () => workload.Statistics.UnderWay);
            reports.AddColumn(ServiceFigures.Completed, workload.Name, () => workload.Statistics.Completed);
            reports.AddLine($"load {workload.Name}", ServiceFigures.LoadLine, ServiceFigures.OneLoad, workload);
            reports.AddShortfall(() => workload.Statistics.Made > 0 ? null : EmptyWords.OfLoad(workload.Name, warmUp));
        }

        reports.AddSection("services", "services", ServiceFigures.Services, application);
        reports.AddSection("loads", "load", ServiceFigures.Loads, application);
    }

    // The network's section comes before, and there is one network at most.
    private IServiceNetwork NetworkOf(Simulation simulation)
    {
        if (network is null)
            return UnlimitedNetwork.Instance;
        return VirtualNetwork is { } plan
            ? plan.Build(simulation, network.Frames, network.Terms, network.Outside)
            : new FlowNetwork(simulation.Networks[0], outside: network.Outside, terms: network.Terms);
    }
}
