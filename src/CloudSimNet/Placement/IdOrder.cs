// SPDX-License-Identifier: MIT
using CloudSimNet.Specs;

namespace CloudSimNet.Placement;

/// <summary>Asks the datacenters in the order of their ids.</summary>
/// <remarks>O(datacenters). No ties.</remarks>
public sealed class IdOrder : IBrokerPolicy
{
    /// <summary>Its name in scenario files.</summary>
    public static string Name => "id-order";

    /// <inheritdoc/>
    public void Order(VmSpec request, IReadOnlyList<DatacenterView> datacenters, List<DatacenterId> order)
    {
        ArgumentNullException.ThrowIfNull(datacenters);
        ArgumentNullException.ThrowIfNull(order);
        for (var i = 0; i < datacenters.Count; i++)
            order.Add(datacenters[i].Id);
    }
}
