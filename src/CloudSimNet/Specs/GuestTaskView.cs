// SPDX-License-Identifier: MIT
namespace CloudSimNet.Specs;

/// <summary>What a guest task sees when it is asked what it does next.</summary>
/// <param name="Id">Its own id.</param>
/// <param name="Vm">The virtual machine it runs in.</param>
/// <param name="Host">Where that is now; null before the virtual machine had a host.</param>
/// <param name="Now">The clock.</param>
/// <param name="StepsDone">How many steps it has done.</param>
public readonly record struct GuestTaskView(TaskId Id, VmId Vm, HostId? Host, SimTime Now, int StepsDone);
