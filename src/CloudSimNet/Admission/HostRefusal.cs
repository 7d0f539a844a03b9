// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Microarchitectures;
using CloudSimNet.Cpu.Techniques;

namespace CloudSimNet.Admission;

/// <summary>Why a type of host can't run a type of virtual machine, however much room it has.</summary>
internal static class HostRefusal
{
    /// <summary>The reason, in a sentence; null when it can.</summary>
    public static string? Of(HostSpec host, VmSpec vm)
    {
        if (vm.Hypervisor.Length > 0 && vm.Hypervisor != host.Hypervisor.Name)
            return $"It asks for hypervisor '{vm.Hypervisor}', and the host has '{host.Hypervisor.Name}'.";
        if (vm.Technique is NoOverhead)
            return null;
        return host.Processor == Microarchitecture.Unmodelled
            ? $"What '{vm.Technique.Name}' costs is unknown on a host whose processor isn't modelled."
            : vm.Technique.Refusal(vm.Guest, host.Processor);
    }
}
