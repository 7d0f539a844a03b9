// SPDX-License-Identifier: MIT
namespace CloudSimNet.Admission;

/// <summary>How much of a host is held: what admission counts, not what is used.</summary>
/// <param name="CpuHz">CPU, in hertz.</param>
/// <param name="MemoryBytes">Memory, in bytes.</param>
internal readonly record struct HoldAmount(long CpuHz, long MemoryBytes)
{
    /// <summary>What a type of virtual machine holds on a type of host.</summary>
    public static HoldAmount Of(HostSpec host, VmSpec vm) => new(VmEntitlement.AdmissionHz(host, vm), vm.Memory.Count);
}
