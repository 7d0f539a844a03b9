// SPDX-License-Identifier: MIT
namespace CloudSimNet.Specs;

/// <summary>What a placement policy sees of a datacenter's hosts: read-only, in id order, valid during the call alone.</summary>
/// <remarks>The questions that most policies ask are answered from an index in O(log hosts) where the answer allows it; enumerating <see cref="Feasible"/> visits every host.</remarks>
public abstract class PlacementView
{
    private protected PlacementView()
    {
    }

    /// <summary>How many hosts there are.</summary>
    public abstract int HostCount { get; }

    /// <summary>The host that took the last virtual machine that was placed here; null while there is none.</summary>
    public abstract HostId? LastPlaced { get; }

    /// <summary>One host.</summary>
    /// <param name="id">A host of this datacenter.</param>
    public abstract HostView this[HostId id] { get; }

    /// <summary>Whether a host of this datacenter has room for a virtual machine.</summary>
    public abstract bool CanHost(VmSpec request, HostId host);

    /// <summary>The feasible host with the lowest id; null when there is none. O(log hosts).</summary>
    public abstract HostId? FirstFeasible(VmSpec request);

    /// <summary>The feasible host with the lowest id above <paramref name="after"/>; null when there is none. O(log hosts).</summary>
    public abstract HostId? FirstFeasible(VmSpec request, HostId after);

    /// <summary>The feasible host with the most free CPU, the lowest id among equals; null when there is none. O(log hosts) unless memory is what runs out.</summary>
    public abstract HostId? MostFreeCpu(VmSpec request);

    /// <summary>The feasible host with the least free CPU, the lowest id among equals; null when there is none. O(log hosts) while few hosts are partly full.</summary>
    public abstract HostId? LeastFreeCpu(VmSpec request);

    /// <summary>All feasible hosts, in id order. O(hosts).</summary>
    public abstract IEnumerable<HostView> Feasible(VmSpec request);
}
