// SPDX-License-Identifier: MIT
using CloudSimNet.Accounting;

namespace CloudSimNet.Scenarios.Results;

/// <summary>A virtual machine, as a line of a table.</summary>
/// <param name="Vm">The machine.</param>
internal sealed record VmLine(VirtualMachine Vm)
{
    private VmCycles? cycles;

    /// <summary>Where its cycles went.</summary>
    public VmCycles Cycles => cycles ??= Vm.Cycles;
}
