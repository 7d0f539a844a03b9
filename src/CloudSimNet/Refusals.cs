// SPDX-License-Identifier: MIT
using CloudSimNet.Scheduling;

namespace CloudSimNet;

/// <summary>Says why no host took a virtual machine.</summary>
internal static class Refusals
{
    /// <summary>The reason, in a sentence. The most hopeful of the host types counts: what has no room now may have some later, what is too small never has.</summary>
    /// <param name="vm">The virtual machine.</param>
    /// <param name="estate">Whose datacenters are asked, unless the machine asks one of them alone.</param>
    public static string ReasonOf(VirtualMachine vm, Estate estate)
    {
        var request = vm.Spec;
        IReadOnlyList<Datacenter> asked = vm.Target is null ? estate.Datacenters : [vm.Target];
        string? refusal = null;
        var isAnyTooSmall = false;
        foreach (var datacenter in asked)
        {
            foreach (var host in datacenter.Index.Types)
            {
                if (HostRefusal.Of(host, request) is { } reason)
                    refusal ??= reason;
                else if (VmEntitlement.AdmissionHz(host, request) <= VmEntitlement.AdmissibleHz(host) && request.Memory <= host.Memory)
                    return "No host that could run it has room, or the placement policy wants none of them.";
                else
                    isAnyTooSmall = true;
            }
        }

        if (isAnyTooSmall)
            return "No host that could run it is large enough.";
        return refusal ?? "There are no hosts.";
    }
}
