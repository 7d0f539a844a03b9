// SPDX-License-Identifier: MIT
namespace CloudSimNet.Specs;

/// <summary>What a broker policy sees of a datacenter.</summary>
/// <param name="Id">Which datacenter.</param>
/// <param name="Name">Its name.</param>
/// <param name="HostCount">How many hosts it has.</param>
/// <param name="FreeCpu">What admission may still promise on all its hosts together.</param>
/// <param name="FreeMemory">Memory that no virtual machine holds, on all its hosts together.</param>
public readonly record struct DatacenterView(DatacenterId Id, string Name, int HostCount, Frequency FreeCpu, Bytes FreeMemory);
