// SPDX-License-Identifier: MIT
namespace CloudSimNet.Specs;

/// <summary>Decides in which order the datacenters are asked to take a virtual machine: a pure, deterministic decision over a view.</summary>
public interface IBrokerPolicy
{
    /// <summary>Orders the datacenters.</summary>
    /// <param name="request">The virtual machine.</param>
    /// <param name="datacenters">All datacenters, in id order; valid during the call alone.</param>
    /// <param name="order">To be filled with the ids of those to ask, the first one first.</param>
    void Order(VmSpec request, IReadOnlyList<DatacenterView> datacenters, List<DatacenterId> order);
}
