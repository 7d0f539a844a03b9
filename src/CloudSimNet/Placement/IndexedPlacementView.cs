// SPDX-License-Identifier: MIT
using CloudSimNet.Admission;
using CloudSimNet.Specs;

namespace CloudSimNet.Placement;

/// <summary>The view that policies get: questions are answered from a <see cref="CapacityIndex"/>.</summary>
/// <param name="index">The free capacity, by position.</param>
/// <param name="hosts">The living hosts, by position.</param>
/// <param name="ids">The numbers of the hosts' ids, by position; ascending.</param>
/// <param name="costs">What workloads cost.</param>
internal sealed class IndexedPlacementView(CapacityIndex index, IReadOnlyList<IHostFacts> hosts, List<int> ids, CostTable costs) : PlacementView
{
    private readonly List<(HostId Host, double Score)> scores = [];
    private HostId? lastPlaced;
    private bool wantsScores;

    /// <inheritdoc/>
    public override int HostCount => index.Count;

    /// <inheritdoc/>
    public override HostId? LastPlaced => lastPlaced;

    /// <inheritdoc/>
    public override bool WantsScores => wantsScores;

    /// <inheritdoc/>
    public override IEnumerable<HostView> Hosts
    {
        get
        {
            for (var position = 0; position < index.Count; position++)
                yield return At(position);
        }
    }

    /// <inheritdoc/>
    public override HostView this[HostId id] => At(PositionOf(id));

    /// <inheritdoc/>
    public override bool CanHost(PlacementRequest request, HostId host, Feasibility by = Feasibility.ByReservation)
    {
        return CanHost(request, PositionOf(host), by);
    }

    /// <inheritdoc/>
    public override HostId? FirstFeasible(PlacementRequest request) => IdAt(index.First(SpecOf(request), 0));

    /// <inheritdoc/>
    public override HostId? FirstFeasible(PlacementRequest request, HostId after) => IdAt(index.First(SpecOf(request), PositionOf(after) + 1));

    /// <inheritdoc/>
    public override HostId? MostFreeCpu(PlacementRequest request) => IdAt(index.MostFree(SpecOf(request)));

    /// <inheritdoc/>
    public override HostId? LeastFreeCpu(PlacementRequest request) => IdAt(index.LeastFree(SpecOf(request)));

    /// <inheritdoc/>
    public override IEnumerable<HostView> Feasible(PlacementRequest request, Feasibility by = Feasibility.ByReservation)
    {
        return by == Feasibility.ByReservation ? FeasibleByReservation(request) : FeasibleByDemand(request);
    }

    /// <inheritdoc/>
    public override void NoteScore(HostId host, double score)
    {
        if (wantsScores)
            scores.Add((host, score));
    }

    /// <summary>Whether a host at a position has room for a virtual machine.</summary>
    public bool CanHost(PlacementRequest request, int position, Feasibility by)
    {
        var spec = SpecOf(request);
        if (by == Feasibility.ByReservation || index.TypeOf(position).CpuSharing == CpuSharing.SpaceShared)
            return index.CanHost(position, spec);
        return index.CanHoldMemory(position, spec) && hosts[position].ExpectedDemand.Hertz + VmEntitlement.ExpectedHz(index.TypeOf(position), request) <= index.TypeOf(position).Capacity.Hertz;
    }

    /// <summary>Remembers where the last virtual machine went.</summary>
    public void NotePlaced(HostId host) => lastPlaced = host;

    /// <summary>From now on scores are wanted, or not; those that were noted are forgotten.</summary>
    public void Begin(bool withScores)
    {
        wantsScores = withScores;
        scores.Clear();
    }

    /// <summary>The scores that the policy noted in its last decision, in its order.</summary>
    public IReadOnlyList<(HostId Host, double Score)> Scores => scores;

    /// <summary>A host's position in the index, or -1 when it isn't a host of this datacenter.</summary>
    public int Find(HostId id)
    {
        // A datacenter that is alone has its hosts at their ids.
        if ((uint)id.Value < (uint)ids.Count && ids[id.Value] == id.Value)
            return id.Value;
        return Math.Max(-1, ids.BinarySearch(id.Value));
    }

    private IEnumerable<HostView> FeasibleByReservation(PlacementRequest request)
    {
        for (var position = index.First(SpecOf(request), 0); position >= 0; position = index.First(SpecOf(request), position + 1))
            yield return At(position);
    }

    private IEnumerable<HostView> FeasibleByDemand(PlacementRequest request)
    {
        for (var position = 0; position < index.Count; position++)
        {
            if (CanHost(request, position, Feasibility.ByDemand))
                yield return At(position);
        }
    }

    // The index leaves the hosts out that the request excludes.
    private VmSpec SpecOf(PlacementRequest request)
    {
        var excluded = request.ExcludedHosts;
        if (excluded.Count == 0 && index.Excluded.Count == 0)
            return request.Spec;
        index.Excluded.Clear();
        foreach (var host in excluded)
        {
            if (Find(host) is >= 0 and var position)
                index.Excluded.Add(position);
        }

        return request.Spec;
    }

    private int PositionOf(HostId id)
    {
        var position = Find(id);
        return position >= 0 ? position : throw new ArgumentOutOfRangeException(nameof(id), id, "The host doesn't belong to this datacenter; ask only for hosts that the view has named.");
    }

    private HostId? IdAt(int position) => position < 0 ? null : new HostId(ids[position]);

    private HostView At(int position)
    {
        ref readonly var host = ref index[position];
        return new HostView
        {
            Id = new HostId(ids[position]),
            Spec = index.TypeOf(position),
            FreeCpu = Frequency.Hz(host.FreeCpuHz),
            FreeMemory = Bytes.B(host.FreeMemoryBytes),
            VmCount = host.VmCount,
            Costs = costs,
            Facts = hosts[position],
        };
    }
}
