// SPDX-License-Identifier: MIT
namespace CloudSimNet.Scenarios.Results;

/// <summary>A virtual machine, as a line of vms.csv.</summary>
/// <param name="Vm">The machine.</param>
/// <param name="Group">The group that it was asked for in; null when there is none.</param>
internal sealed record VmRow(VirtualMachine Vm, string? Group);
