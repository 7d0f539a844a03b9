// SPDX-License-Identifier: MIT
using CloudSimNet.Specs;

namespace CloudSimNet.Networks.Topologies;

/// <summary>Two levels of switches, each leaf linked to each spine: <c>leaf-I</c>, <c>spine-I</c>, <c>host-0</c> … in the order of leaves.</summary>
public sealed record LeafSpineShape : TopologyShape
{
    /// <summary>How many leaves; 1 to 10 000.</summary>
    public required int Leaves { get; init; }

    /// <summary>How many spines; 1 to 1 000.</summary>
    public required int Spines { get; init; }

    /// <summary>How many hosts hang on each leaf; 1 to 1 000.</summary>
    public required int HostsPerLeaf { get; init; }

    /// <summary>The link from each host to its leaf.</summary>
    public required LinkSpec HostLink { get; init; }

    /// <summary>The link from each leaf to each spine.</summary>
    public required LinkSpec SpineLink { get; init; }

    /// <inheritdoc/>
    public override int HostCount => Leaves * HostsPerLeaf;

    /// <summary>What a leaf's hosts can send together over what its links to the spines carry: 1 for none.</summary>
    public double Oversubscription => (double)HostsPerLeaf * HostLink.Rate.BitsPerSecond / ((double)Spines * SpineLink.Rate.BitsPerSecond);

    /// <inheritdoc/>
    public override IReadOnlyList<ModelProblem> Problems(string path)
    {
        var check = new ModelCheck(path);
        check.Require(Leaves is >= 1 and <= 10_000, "leaves", Leaves, "from 1 to 10000");
        check.Require(Spines is >= 1 and <= 1_000, "spines", Spines, "from 1 to 1000");
        check.Require(HostsPerLeaf is >= 1 and <= 1_000, "hostsPerLeaf", HostsPerLeaf, "from 1 to 1000");
        return [.. check.Problems, .. HostLink.Problems($"{path}.hostLink"), .. SpineLink.Problems($"{path}.spineLink")];
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<NodeId> Lay(TopologyPlan plan, string prefix)
    {
        var spines = new NodeId[Spines];
        for (var i = 0; i < Spines; i++)
            spines[i] = plan.AddSwitch($"{prefix}spine-{i}");
        for (var i = 0; i < Leaves; i++)
        {
            var leaf = plan.AddSwitch($"{prefix}leaf-{i}");
            foreach (var spine in spines)
                plan.AddLink(leaf, spine, SpineLink);
            for (var host = 0; host < HostsPerLeaf; host++)
                plan.AddLink(plan.AddHost($"{prefix}host-{(i * HostsPerLeaf) + host}"), leaf, HostLink);
        }

        return spines;
    }
}
