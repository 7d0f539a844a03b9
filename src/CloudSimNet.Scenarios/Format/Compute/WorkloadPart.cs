// SPDX-License-Identifier: MIT
using System.Globalization;
using CloudSimNet.Scenarios.Results;
using CloudSimNet.Scenarios.Traces;
using CloudSimNet.Specs;
using CloudSimNet.Workloads;

namespace CloudSimNet.Scenarios.Format.Compute;

/// <summary>Virtual machines of a scenario whose demand follows traces, ready to be built.</summary>
/// <param name="Document">What the file says.</param>
/// <param name="Index">Its place in the file.</param>
/// <param name="Traced">What was read from its folder; empty where demand is synthesized.</param>
internal sealed record WorkloadPart(WorkloadDocument Document, int Index, IReadOnlyList<TracedMachine> Traced)
{
    /// <summary>Requests them.</summary>
    public void Build(Simulation simulation, CancellationToken cancellation)
    {
        var tenant = TenantCheck.Find(simulation, Document.Tenant);
        var specs = new VmSpec[Document.Types.Count];
        for (var i = 0; i < specs.Length; i++)
            specs[i] = Document.Types[i].ToSpec();
        var count = Document.Trace is null ? Document.Synthetic!.Value : Traced.Count;
        var labels = LabelTable.ToLabels(Document.Labels);
        var block = (count + specs.Length - 1) / specs.Length;
        var first = simulation.VirtualMachines.Count;
        for (var i = 0; i < count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            (tenant?.Request(specs[i / block], labels: labels) ?? simulation.Request(specs[i / block], labels: labels)).Follow(Document.Trace is null ? Synthesized(simulation, i) : Traced[i].Trace);
        }

        ModelGroups.Of(simulation).Vms.Add(Document.Name, simulation.VirtualMachines, first);
    }

    private UtilisationTrace Synthesized(Simulation simulation, int vm)
    {
        var stream = simulation.Random(GroupStream.Of("workload", Document.Name, Index, vm.ToString(CultureInfo.InvariantCulture)));
        return PlanetLabPopulation.Machine(stream, Document.Between, Document.Unmet);
    }
}
