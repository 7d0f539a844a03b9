// SPDX-License-Identifier: MIT
using CloudSimNet.Placement;
using CloudSimNet.Specs;

namespace CloudSimNet;

/// <summary>Places virtual machines: asks a datacenter's policy, promises the capacity, begins the stay, and lets the machine begin; or refuses with
/// the reason. Nobody else does.</summary>
internal sealed class Placer(Inventory inventory)
{
    private readonly List<DatacenterId> order = [];
    private readonly List<DatacenterView> views = [];

    /// <summary>In which order the datacenters are asked.</summary>
    public IBrokerPolicy Broker { get; set; } = new IdOrder();

    /// <summary>Where decisions are kept; null for nowhere.</summary>
    public DecisionLog? Log { get; set; }

    /// <summary>Places a machine that asks for the first time, or again.</summary>
    /// <returns>Whether it has a host now; if not, it knows why.</returns>
    public bool TryPlace(VirtualMachine vm)
    {
        if (vm.Target is { } only)
            return TryPlace(vm, only);
        if (inventory.Datacenters.Count == 1 && Broker is IdOrder)
            return TryPlace(vm, inventory.Datacenters[0]);
        views.Clear();
        foreach (var datacenter in inventory.Datacenters)
            views.Add(datacenter.View);
        order.Clear();
        Broker.Order(vm.Spec, views, order);
        foreach (var id in order)
        {
            if ((uint)id.Value >= (uint)inventory.Datacenters.Count)
                throw new InvalidOperationException($"Broker policy {Broker.GetType().Name} named datacenter {id}; it must name datacenters of its view, which go from 0 to {inventory.Datacenters.Count - 1}.");
            if (TryPlace(vm, inventory.Datacenters[id.Value]))
                return true;
        }

        return false;
    }

    private bool TryPlace(VirtualMachine vm, Datacenter datacenter)
    {
        var request = new PlacementRequest { Vm = vm.Id, Spec = vm.Spec, Labels = vm.Labels };
        var decision = datacenter.Ask(request, Log, out var host);
        vm.Unplaceable = decision.Reason;
        if (host is null)
            return false;
        var hold = host.Reserve(vm.Spec, HoldPurpose.Running);
        inventory.NotePlaced(vm, host);
        vm.Begin(host.Admit(vm, hold, null));
        inventory.VmPlaced.Report(vm);
        return true;
    }
}
