// SPDX-License-Identifier: MIT
using CloudSimNet.Specs;

namespace CloudSimNet.Networks.Topologies;

/// <summary>One switch and hosts around it: <c>host-0</c> … and <c>switch</c>.</summary>
public sealed record StarShape : TopologyShape
{
    /// <summary>How many hosts; 1 to a million.</summary>
    public required int Hosts { get; init; }

    /// <summary>The link from each host to the switch.</summary>
    public required LinkSpec Link { get; init; }

    /// <inheritdoc/>
    public override int HostCount => Hosts;

    /// <inheritdoc/>
    public override IReadOnlyList<ModelProblem> Problems(string path)
    {
        var check = new ModelCheck(path);
        check.Require(Hosts is >= 1 and <= 1_000_000, "hosts", Hosts, "from 1 to 1000000");
        return [.. check.Problems, .. Link.Problems($"{path}.link")];
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<NodeId> Lay(TopologyPlan plan, string prefix)
    {
        var center = plan.AddSwitch($"{prefix}switch");
        for (var i = 0; i < Hosts; i++)
            plan.AddLink(plan.AddHost($"{prefix}host-{i}"), center, Link);
        return [center];
    }
}
