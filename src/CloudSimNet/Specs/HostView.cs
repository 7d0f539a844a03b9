// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Units;

namespace CloudSimNet.Specs;

/// <summary>What a policy sees of a host.</summary>
/// <param name="Id">Which host.</param>
/// <param name="Spec">Its type.</param>
/// <param name="FreeCpu">What admission may still promise: capacity x overcommitment less all reservations.</param>
/// <param name="FreeMemory">Memory that no virtual machine holds.</param>
/// <param name="VmCount">How many virtual machines it holds.</param>
public readonly record struct HostView(HostId Id, HostSpec Spec, Frequency FreeCpu, Bytes FreeMemory, int VmCount);
