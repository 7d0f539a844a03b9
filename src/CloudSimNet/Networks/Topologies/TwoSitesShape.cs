// SPDX-License-Identifier: MIT
using CloudSimNet.Specs;

namespace CloudSimNet.Networks.Topologies;

/// <summary>Two sites with a router each and a WAN link between the routers. Names begin with <c>a/</c> and <c>b/</c>; the routers are <c>a/wan</c>
/// and <c>b/wan</c>.</summary>
public sealed record TwoSitesShape : TopologyShape
{
    /// <summary>The first site.</summary>
    public required TopologyShape First { get; init; }

    /// <summary>The second site.</summary>
    public required TopologyShape Second { get; init; }

    /// <summary>The link from each site's router to each node of that site's core.</summary>
    public required LinkSpec Uplink { get; init; }

    /// <summary>The link between the sites.</summary>
    public required LinkSpec Wan { get; init; }

    /// <inheritdoc/>
    public override int HostCount => First.HostCount + Second.HostCount;

    /// <inheritdoc/>
    public override IReadOnlyList<ModelProblem> Problems(string path) =>
    [
        .. First.Problems($"{path}.first"), .. Second.Problems($"{path}.second"), .. Uplink.Problems($"{path}.uplink"), .. Wan.Problems($"{path}.wan"),
    ];

    /// <inheritdoc/>
    protected override IReadOnlyList<NodeId> Lay(TopologyPlan plan, string prefix)
    {
        NodeId[] routers = [LaySite(plan, First, $"{prefix}a/"), LaySite(plan, Second, $"{prefix}b/")];
        plan.AddLink(routers[0], routers[1], Wan);
        return routers;
    }

    private NodeId LaySite(TopologyPlan plan, TopologyShape site, string prefix)
    {
        var core = site.AddTo(plan, prefix);
        var router = plan.AddNode($"{prefix}wan", NodeKind.Router);
        foreach (var node in core)
            plan.AddLink(router, node, Uplink);
        return router;
    }
}
