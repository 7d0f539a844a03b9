// SPDX-License-Identifier: MIT
using CloudSimNet.Conformance.Tests.Catalogue;
using CloudSimNet.Specs;

namespace CloudSimNet.Conformance.Tests.CloudSim;

/// <summary>Bandwidth and storage that virtual machines hold on their hosts, which our admission doesn't count yet.</summary>
/// <remarks>As long as every host that was chosen had enough of both, counting them would have chosen the same ones. Where a host hadn't, the case can't be decided yet.</remarks>
internal sealed class SideResources
{
    private readonly Dictionary<HostId, (double Bandwidth, double Storage)> free = [];
    private readonly Dictionary<VmSpec, (double Bandwidth, double Storage)> asked = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<VmId> held = [];
    private bool sufficed = true;

    public SideResources(Simulation simulation)
    {
        simulation.VmPlaced.Watch(Take);
        simulation.VmEnded.Watch(GiveBack);
    }

    public void Offer(Host host, double bandwidth, double storage) => free[host.Id] = (bandwidth, storage);

    /// <summary>What a machine of this very spec holds; to be told before the machine is placed.</summary>
    public void Ask(VmSpec spec, double bandwidth, double storage) => asked[spec] = (bandwidth, storage);

    public void MustHaveSufficed()
    {
        if (!sufficed)
            Later.Issue("bandwidth and storage in admission");
    }

    private void Take(VirtualMachine vm)
    {
        var (has, wants) = (free[vm.Host!.Id], asked[vm.Spec]);
        free[vm.Host.Id] = has = (has.Bandwidth - wants.Bandwidth, has.Storage - wants.Storage);
        held.Add(vm.Id);
        sufficed &= has.Bandwidth >= 0 && has.Storage >= 0;
    }

    private void GiveBack(VirtualMachine vm)
    {
        if (!held.Remove(vm.Id))
            return;
        var (has, wants) = (free[vm.Host!.Id], asked[vm.Spec]);
        free[vm.Host.Id] = (has.Bandwidth + wants.Bandwidth, has.Storage + wants.Storage);
    }
}
