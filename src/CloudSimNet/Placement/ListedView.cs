// SPDX-License-Identifier: MIT
using CloudSimNet.Admission;
using CloudSimNet.Specs;

namespace CloudSimNet.Placement;

/// <summary>A view of hosts that were listed by hand: what a policy's own tests give it. It answers as a datacenter's view does, by looking at every
/// host.</summary>
public sealed class ListedView : PlacementView
{
    private readonly HostView[] hosts;

    /// <summary>A view.</summary>
    /// <param name="hosts">The hosts; their ids differ.</param>
    /// <param name="lastPlaced">The host that took the last virtual machine; null for none.</param>
    /// <exception cref="ArgumentException">Two hosts have the same id.</exception>
    public ListedView(IEnumerable<HostView> hosts, HostId? lastPlaced = null)
    {
        ArgumentNullException.ThrowIfNull(hosts);
        this.hosts = [.. hosts.OrderBy(static host => host.Id)];
        for (var i = 1; i < this.hosts.Length; i++)
        {
            if (this.hosts[i].Id == this.hosts[i - 1].Id)
                throw new ArgumentException($"Host {this.hosts[i].Id} is listed twice; give each host its own id.", nameof(hosts));
        }

        LastPlaced = lastPlaced;
    }

    /// <inheritdoc/>
    public override int HostCount => hosts.Length;

    /// <inheritdoc/>
    public override HostId? LastPlaced { get; }

    /// <inheritdoc/>
    public override IEnumerable<HostView> Hosts => hosts;

    /// <inheritdoc/>
    public override HostView this[HostId id]
    {
        get
        {
            foreach (var host in hosts)
            {
                if (host.Id == id)
                    return host;
            }

            throw new ArgumentOutOfRangeException(nameof(id), id, "The host isn't listed; ask only for hosts that the view has named.");
        }
    }

    /// <inheritdoc/>
    public override bool CanHost(PlacementRequest request, HostId host, Feasibility by = Feasibility.ByReservation)
    {
        return HasRoom(this[host], request, by);
    }

    /// <inheritdoc/>
    public override HostId? FirstFeasible(PlacementRequest request) => First(Feasible(request));

    /// <inheritdoc/>
    public override HostId? FirstFeasible(PlacementRequest request, HostId after) => First(Feasible(request).Where(host => host.Id.Value > after.Value));

    /// <inheritdoc/>
    public override HostId? MostFreeCpu(PlacementRequest request) => First(Feasible(request).OrderByDescending(static host => host.FreeCpu)); // A stable order: the lowest id among equals.

    /// <inheritdoc/>
    public override HostId? LeastFreeCpu(PlacementRequest request) => First(Feasible(request).OrderBy(static host => host.FreeCpu));

    /// <inheritdoc/>
    public override IEnumerable<HostView> Feasible(PlacementRequest request, Feasibility by = Feasibility.ByReservation)
    {
        return hosts.Where(host => HasRoom(host, request, by));
    }

    private static bool HasRoom(HostView host, PlacementRequest request, Feasibility by)
    {
        if (host.PowerState != HostPowerState.On || request.ExcludedHosts.Contains(host.Id) || host.FreeMemory < request.Spec.Memory || HostRefusal.Of(host.Spec, request.Spec) is not null)
            return false;
        var needed = VmEntitlement.AdmissionHz(host.Spec, request.Spec);
        if (by == Feasibility.ByReservation || host.Spec.CpuSharing == CpuSharing.SpaceShared)
            return host.FreeCpu.Hertz >= needed;
        return needed != VmEntitlement.Never && host.Demand.Hertz + VmEntitlement.ExpectedHz(host.Spec, request) <= host.Spec.Capacity.Hertz;
    }

    private static HostId? First(IEnumerable<HostView> found)
    {
        foreach (var host in found)
            return host.Id;
        return null;
    }
}
