// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Format.Components;
using CloudSimNet.Scenarios.Traces;
using CloudSimNet.Specs;

namespace CloudSimNet.Scenarios.Format;

/// <summary>What a scenario file names and the library has made: policies, host types, traces.</summary>
/// <param name="Broker">The broker policy, where the file chooses one.</param>
/// <param name="Datacenters">The datacenters.</param>
/// <param name="Workloads">The workloads with their machines.</param>
/// <param name="Sections">Other parts of the model: the network, the storage, services. They are built after the machines, in this order.</param>
internal sealed record ScenarioParts(IBrokerPolicy? Broker, IReadOnlyList<DatacenterPart> Datacenters, IReadOnlyList<(WorkloadDocument Workload, IReadOnlyList<TracedMachine> Machines)> Workloads, IReadOnlyList<IScenarioSection> Sections)
{
    /// <summary>The numbers of the machines that each group of jobs goes to in turn; empty for whichever come in turn.</summary>
    public IReadOnlyList<IReadOnlyList<int>> JobMachines { get; init; } = [];
}
