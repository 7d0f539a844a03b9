// SPDX-License-Identifier: MIT
namespace CloudSimNet.Specs;

/// <summary>What a placement policy sees of a datacenter's hosts: read-only, in id order, valid during the call alone.</summary>
/// <remarks>
/// The questions that most policies ask are answered from an index in O(log hosts) where the answer allows it; enumerating <see cref="Hosts"/> or
/// <see cref="Feasible"/> visits every host.
/// What was placed earlier in the same instant is in it. Tests make one by hand with <c>ListedView</c>.
/// </remarks>
public abstract class PlacementView
{
    private protected PlacementView()
    {
    }

    /// <summary>How many hosts there are.</summary>
    public abstract int HostCount { get; }

    /// <summary>The host that took the last virtual machine that was placed here; null while there is none.</summary>
    public abstract HostId? LastPlaced { get; }

    /// <summary>All hosts, feasible or not, in id order. O(hosts).</summary>
    public abstract IEnumerable<HostView> Hosts { get; }

    /// <summary>Whether anybody wants to know how good the candidates are; then tell by <see cref="NoteScore"/>.</summary>
    public virtual bool WantsScores => false;

    /// <summary>One host.</summary>
    /// <param name="id">A host of this datacenter.</param>
    public abstract HostView this[HostId id] { get; }

    /// <summary>Whether a host of this datacenter has room for a virtual machine.</summary>
    public abstract bool CanHost(PlacementRequest request, HostId host, Feasibility by = Feasibility.ByReservation);

    /// <summary>The feasible host with the lowest id; null when there is none. O(log hosts).</summary>
    public abstract HostId? FirstFeasible(PlacementRequest request);

    /// <summary>The feasible host with the lowest id above <paramref name="after"/>; null when there is none. O(log hosts).</summary>
    public abstract HostId? FirstFeasible(PlacementRequest request, HostId after);

    /// <summary>The feasible host with the most free CPU, the lowest id among equals; null when there is none. O(log hosts) unless memory is what
    /// runs out.</summary>
    public abstract HostId? MostFreeCpu(PlacementRequest request);

    /// <summary>The feasible host with the least free CPU, the lowest id among equals; null when there is none. O(log hosts) while few hosts are
    /// partly full.</summary>
    public abstract HostId? LeastFreeCpu(PlacementRequest request);

    /// <summary>All feasible hosts, in id order. O(hosts).</summary>
    /// <param name="request">The virtual machine.</param>
    /// <param name="by">When a host has room.</param>
    public abstract IEnumerable<HostView> Feasible(PlacementRequest request, Feasibility by = Feasibility.ByReservation);

    /// <summary>Says how good a candidate is, for whoever keeps a log of decisions.</summary>
    /// <param name="host">The candidate.</param>
    /// <param name="score">Larger for a better one.</param>
    public virtual void NoteScore(HostId host, double score)
    {
    }
}
