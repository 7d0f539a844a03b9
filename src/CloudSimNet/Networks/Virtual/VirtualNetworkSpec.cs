// SPDX-License-Identifier: MIT
using System.Net;
using CloudSimNet.Specs;

namespace CloudSimNet.Networks.Virtual;

/// <summary>A network of one tenant.</summary>
public sealed record VirtualNetworkSpec
{
    /// <summary>Its name; not empty.</summary>
    public required string Name { get; init; }

    /// <summary>Whose it is; not empty.</summary>
    public required string Tenant { get; init; }

    /// <summary>What marks its frames; no other network of the fabric has the same.</summary>
    public required Segment Segment { get; init; }

    /// <summary>The addresses in it. Other networks may have the same ones.</summary>
    public required IPNetwork Prefix { get; init; }

    /// <summary>Everything that is wrong with the spec.</summary>
    /// <param name="path">What the spec is called in the problems.</param>
    public IReadOnlyList<ModelProblem> Problems(string path)
    {
        var check = new ModelCheck(path);
        check.Require(!string.IsNullOrEmpty(Name), "name", "''", "a name");
        check.Require(!string.IsNullOrEmpty(Tenant), "tenant", "''", "a name");
        check.Require(Segment.IsInRange, "segment", Segment, "a VLAN from 1 to 4094, or a VXLAN from 0 to 16777215");
        return check.Problems;
    }
}
