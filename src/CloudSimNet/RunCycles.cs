// SPDX-License-Identifier: MIT
using CloudSimNet.Accounting;

namespace CloudSimNet;

/// <summary>Where the cycles of a whole run went.</summary>
public sealed record RunCycles
{
    /// <summary>The sum over all hosts.</summary>
    public required HostCycles Hosts { get; init; }

    /// <summary>The sum over all virtual machines.</summary>
    public required VmCycles Vms { get; init; }

    internal static RunCycles Of(RunResult result)
    {
        RunTotals.ThrowIfGoneOn(result);
        var hosts = HostCycles.None;
        foreach (var datacenter in result.Simulation.Datacenters)
            hosts = HostCycles.Sum(hosts, datacenter.Cycles);

        var vms = result.Simulation.Inventory.Ended.Cycles;
        foreach (var vm in result.Simulation.VirtualMachines)
            vms = VmCycles.Sum(vms, vm.Cycles);
        return new RunCycles { Hosts = hosts, Vms = vms };
    }
}
