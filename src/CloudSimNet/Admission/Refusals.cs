// SPDX-License-Identifier: MIT
namespace CloudSimNet.Admission;

/// <summary>Says why no host took a virtual machine.</summary>
internal static class Refusals
{
    /// <summary>The reason, in a sentence. The most hopeful of the host types counts: what has no room now may have some later, what is too small never has.</summary>
    /// <param name="request">What was asked for.</param>
    /// <param name="asked">The capacity of the datacenters that were asked.</param>
    public static string ReasonOf(VmSpec request, IEnumerable<CapacityIndex> asked)
    {
        string? refusal = null;
        var isAnyTooSmall = false;
        foreach (var index in asked)
        {
            foreach (var host in index.Types)
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
