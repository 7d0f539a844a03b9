// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Results;
using CloudSimNet.Specs;

namespace CloudSimNet.Scenarios.Format.Compute;

/// <summary>A datacenter of a scenario, ready to be built.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Placement">Its policy, which remembers nothing and so may serve several simulations.</param>
/// <param name="Order">The order of its hosts.</param>
/// <param name="Hosts">Its groups of hosts.</param>
internal sealed record DatacenterPart(string Name, IPlacementPolicy Placement, HostOrder Order, IReadOnlyList<HostPart> Hosts)
{
    /// <summary>Builds it.</summary>
    public void Build(Simulation simulation)
    {
        var datacenter = simulation.AddDatacenter(Name, Placement);
        for (var i = 0; i < Hosts.Count; i++)
        {
            var place = i;
            ModelGroups.Of(simulation).AddHosts(new HostGroup(Hosts[i].Name ?? HostOrdering.NameOf(Name, i), datacenter, () => HostOrdering.Positions(this, place)));
        }

        if (Order == HostOrder.Grouped)
        {
            foreach (var group in Hosts)
                datacenter.AddHosts(group.Count, group.Spec, group.Labels);
            return;
        }

        foreach (var group in HostOrdering.Interleaved(this))
            datacenter.AddHost(Hosts[group].Spec, Hosts[group].Labels);
    }
}
