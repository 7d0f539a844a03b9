// SPDX-License-Identifier: MIT
using CloudSimNet.Specs;

namespace CloudSimNet;

/// <summary>Asks the datacenter with the most free CPU first.</summary>
/// <remarks>O(datacenters x log datacenters). Ties go to the lowest id.</remarks>
public sealed class MostFreeFirst : IBrokerPolicy
{
    /// <summary>Its name in scenario files.</summary>
    public static string Name => "most-free-first";

    /// <inheritdoc/>
    public void Order(VmSpec request, IReadOnlyList<DatacenterView> datacenters, List<DatacenterId> order)
    {
        ArgumentNullException.ThrowIfNull(datacenters);
        ArgumentNullException.ThrowIfNull(order);
        var sorted = datacenters.ToArray();
        Array.Sort(sorted, static (left, right) => left.FreeCpu == right.FreeCpu ? left.Id.CompareTo(right.Id) : right.FreeCpu.CompareTo(left.FreeCpu));
        foreach (var datacenter in sorted)
            order.Add(datacenter.Id);
    }
}
