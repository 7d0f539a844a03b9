// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Format.Components;
using CloudSimNet.Scenarios.Format.Disks;
using CloudSimNet.Specs;

namespace CloudSimNet.Scenarios.Format.Compute;

/// <summary>The hosts, virtual machines and jobs of a scenario, ready to be built.</summary>
internal sealed class ComputeSection : IScenarioSection
{
    /// <summary>The broker policy; null for the library's.</summary>
    public IBrokerPolicy? Broker { get; init; }

    /// <summary>The names of the tenants.</summary>
    public required IReadOnlyList<string> Tenants { get; init; }

    /// <summary>The datacenters.</summary>
    public required IReadOnlyList<DatacenterPart> Datacenters { get; init; }

    /// <summary>The groups of virtual machines.</summary>
    public required IReadOnlyList<VmPart> Vms { get; init; }

    /// <summary>The virtual machines whose demand follows traces.</summary>
    public required IReadOnlyList<WorkloadPart> Workload { get; init; }

    /// <summary>The groups of jobs.</summary>
    public required IReadOnlyList<JobPart> Jobs { get; init; }

    /// <summary>What the storage must know of the groups of virtual machines.</summary>
    public required IReadOnlyList<VmGroupFacts> Facts { get; init; }

    /// <summary>All virtual machines, by the names of their groups.</summary>
    public required VmNames Groups { get; init; }

    /// <inheritdoc/>
    public void Build(Simulation simulation, ComponentActions actions, CancellationToken cancellation)
    {
        if (Broker is not null)
            simulation.UseBroker(Broker);
        foreach (var tenant in Tenants)
            simulation.AddTenant(tenant);
        foreach (var datacenter in Datacenters)
        {
            datacenter.Build(simulation);
            HostComponents.AddGroups(datacenter, actions);
        }

        foreach (var group in Vms)
            group.Build(simulation, cancellation);
        foreach (var workload in Workload)
            workload.Build(simulation, cancellation);
        foreach (var group in Jobs)
            group.Build(simulation, cancellation);
        GroupComponents.Add(simulation, actions);
        actions.AddFinder((name, verb, _) => HostComponents.Find(simulation, name, verb));
        actions.AddParts(name => HostComponents.FindPart(simulation, name));
    }
}
