// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Units;
using CloudSimNet.Specs;

namespace CloudSimNet.Placement;

/// <summary>The view that policies get: questions are answered from a <see cref="CapacityIndex"/>.</summary>
/// <param name="index">The free capacity, by position.</param>
/// <param name="ids">The numbers of the hosts' ids, by position; ascending.</param>
/// <param name="costs">What workloads cost.</param>
internal sealed class IndexedPlacementView(CapacityIndex index, List<int> ids, CostTable costs) : PlacementView
{
    private HostId? lastPlaced;

    /// <inheritdoc/>
    public override int HostCount => index.Count;

    /// <inheritdoc/>
    public override HostId? LastPlaced => lastPlaced;

    /// <inheritdoc/>
    public override HostView this[HostId id] => At(PositionOf(id));

    /// <inheritdoc/>
    public override bool CanHost(VmSpec request, HostId host) => index.CanHost(PositionOf(host), request);

    /// <inheritdoc/>
    public override HostId? FirstFeasible(VmSpec request) => IdAt(index.First(request, 0));

    /// <inheritdoc/>
    public override HostId? FirstFeasible(VmSpec request, HostId after) => IdAt(index.First(request, PositionOf(after) + 1));

    /// <inheritdoc/>
    public override HostId? MostFreeCpu(VmSpec request) => IdAt(index.MostFree(request));

    /// <inheritdoc/>
    public override HostId? LeastFreeCpu(VmSpec request) => IdAt(index.LeastFree(request));

    /// <inheritdoc/>
    public override IEnumerable<HostView> Feasible(VmSpec request)
    {
        for (var position = index.First(request, 0); position >= 0; position = index.First(request, position + 1))
            yield return At(position);
    }

    /// <summary>Remembers where the last virtual machine went.</summary>
    public void NotePlaced(HostId host) => lastPlaced = host;

    /// <summary>A host's position in the index, or -1 when it isn't a host of this datacenter.</summary>
    public int Find(HostId id) => Math.Max(-1, ids.BinarySearch(id.Value));

    private int PositionOf(HostId id)
    {
        var position = Find(id);
        return position >= 0 ? position : throw new ArgumentOutOfRangeException(nameof(id), id, "The host doesn't belong to this datacenter; ask only for hosts that the view has named.");
    }

    private HostId? IdAt(int position) => position < 0 ? null : new HostId(ids[position]);

    private HostView At(int position)
    {
        ref readonly var host = ref index[position];
        return new HostView(new HostId(ids[position]), index.TypeOf(position), Frequency.Hz(host.FreeCpuHz), Bytes.B(host.FreeMemoryBytes), host.VmCount) { Costs = costs };
    }
}
