// SPDX-License-Identifier: MIT
using CloudSimNet.Engine;

namespace CloudSimNet.Scenarios.Results;

/// <summary>Virtual machines that were asked for together: those from an id on.</summary>
internal sealed class VmGroup(string name, Simulation simulation, int first, int count)
{
    /// <summary>What they are called.</summary>
    public string Name => name;

    /// <summary>The first one's id.</summary>
    public int First => first;

    /// <summary>How many there are.</summary>
    public int Count => count;

    /// <summary>The virtual machines.</summary>
    public IEnumerable<VirtualMachine> All => Members.Of(simulation.VirtualMachines, first, count);
}
