// SPDX-License-Identifier: MIT
namespace CloudSimNet.Admission;

/// <summary>Says why no host took a virtual machine.</summary>
public static class Refusals
{
    /// <summary>The reason, in a sentence. The most hopeful of the host types counts: what has no room now may have some later, what is too small
    /// never has.</summary>
    /// <param name="request">What was asked for.</param>
    /// <param name="asked">The capacity of the datacenters that were asked.</param>
    internal static string ReasonOf(VmSpec request, IEnumerable<CapacityIndex> asked)
    {
        return LastingReasonOf(request, asked.SelectMany(static index => index.Types)) ?? "No host that could run it has room, or the placement policy wants none of them.";
    }

    /// <summary>Why no host of these types can ever take a virtual machine, however empty it is; null when one can, as far as its placement policy
    /// wants it.</summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="hosts">The types of hosts.</param>
    public static string? LastingReasonOf(VmSpec request, IEnumerable<HostSpec> hosts)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(hosts);
        string? refusal = null;
        var isAnyTooSmall = false;
        foreach (var host in hosts)
        {
            if (HostRefusal.Of(host, request) is { } reason)
                refusal ??= reason;
            else if (VmEntitlement.AdmissionHz(host, request) <= VmEntitlement.AdmissibleHz(host) && request.Memory <= host.Memory)
                return null;
            else
                isAnyTooSmall = true;
        }

        if (isAnyTooSmall)
            return "No host that could run it is large enough.";
        return refusal ?? "There are no hosts.";
    }
}
