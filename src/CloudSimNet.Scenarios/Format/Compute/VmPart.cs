// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Results;

namespace CloudSimNet.Scenarios.Format.Compute;

/// <summary>A group of virtual machines of a scenario, ready to be built.</summary>
/// <param name="Document">What the file says.</param>
/// <param name="Index">Its place in the file.</param>
internal sealed record VmPart(VmGroupDocument Document, int Index)
{
    /// <summary>Requests them.</summary>
    public void Build(Simulation simulation, CancellationToken cancellation)
    {
        var (spec, first) = (Document.Type!.ToSpec(), simulation.VirtualMachines.Count);
        var tenant = TenantCheck.Find(simulation, Document.Tenant);
        var labels = LabelTable.ToLabels(Document.Labels);
        var target = Document.Datacenter is { } only ? simulation.Datacenters.Single(datacenter => datacenter.Name == only) : null;
        foreach (var after in Document.Times(simulation, GroupStream.Of("vms", Document.Name, Index, "arrivals")))
        {
            cancellation.ThrowIfCancellationRequested();
            _ = tenant?.Request(spec, after, labels, target) ?? target?.Request(spec, after, labels) ?? simulation.Request(spec, after, labels);
        }

        ModelGroups.Of(simulation).Vms.Add(Document.Name, simulation.VirtualMachines, first);
    }
}
