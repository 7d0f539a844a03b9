// SPDX-License-Identifier: MIT
using CloudSimNet.Specs;

namespace CloudSimNet.Networks.Topologies;

/// <summary>Groups of routers, each group fully meshed, and links between all pairs of groups: <c>router-GROUP-I</c>, <c>host-0</c> … in the order of
/// routers.</summary>
/// <remarks>
/// Source: Kim, Dally, Scott and Abts, "Technology-Driven, Highly-Scalable Dragonfly Topology", ISCA 2008: p hosts a router, a routers a group, h
/// global links a router, at most ah + 1 groups. Global port j of
/// group i leads to group i + 1 + (j mod (g - 1)), modulo g, and belongs to router j / h; with fewer than ah + 1 groups the pairs get further links
/// in turn, as long as both groups have the port. Left out: adaptive
/// and Valiant routing; paths are shortest ones.
/// </remarks>
public sealed record DragonflyShape : TopologyShape
{
    /// <summary>How many hosts each router has: p; 1 to 256.</summary>
    public required int HostsPerRouter { get; init; }

    /// <summary>How many routers each group has: a; 1 to 256.</summary>
    public required int RoutersPerGroup { get; init; }

    /// <summary>How many links to other groups each router has: h; 1 to 256.</summary>
    public required int GlobalLinksPerRouter { get; init; }

    /// <summary>How many groups; 0, as at first, for all ah + 1.</summary>
    public int Groups { get; init; }

    /// <summary>The link from each host to its router.</summary>
    public required LinkSpec HostLink { get; init; }

    /// <summary>The links within a group.</summary>
    public required LinkSpec LocalLink { get; init; }

    /// <summary>The links between groups.</summary>
    public required LinkSpec GlobalLink { get; init; }

    /// <summary>How many groups there are.</summary>
    public int GroupCount => Groups == 0 ? MaxGroups : Groups;

    /// <inheritdoc/>
    public override int HostCount => GroupCount * RoutersPerGroup * HostsPerRouter;

    private int MaxGroups => (RoutersPerGroup * GlobalLinksPerRouter) + 1;

    /// <inheritdoc/>
    public override IReadOnlyList<ModelProblem> Problems(string path)
    {
        var check = new ModelCheck(path);
        check.Require(HostsPerRouter is >= 1 and <= 256, "hostsPerRouter", HostsPerRouter, "from 1 to 256");
        check.Require(RoutersPerGroup is >= 1 and <= 256, "routersPerGroup", RoutersPerGroup, "from 1 to 256");
        check.Require(GlobalLinksPerRouter is >= 1 and <= 256, "globalLinksPerRouter", GlobalLinksPerRouter, "from 1 to 256");
        check.Require(Groups == 0 || (Groups >= 2 && Groups <= MaxGroups), "groups", Groups, $"from 2 to {MaxGroups}, or 0 for all of them");
        check.Require((double)GroupCount * RoutersPerGroup * HostsPerRouter <= 1_000_000, "groups", GroupCount, "so few that there are at most 1000000 hosts");
        return [.. check.Problems, .. HostLink.Problems($"{path}.hostLink"), .. LocalLink.Problems($"{path}.localLink"), .. GlobalLink.Problems($"{path}.globalLink")];
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<NodeId> Lay(TopologyPlan plan, string prefix)
    {
        var (groups, size) = (GroupCount, RoutersPerGroup);
        var routers = new NodeId[groups * size];
        for (var i = 0; i < routers.Length; i++)
        {
            routers[i] = plan.AddNode($"{prefix}router-{i / size}-{i % size}", NodeKind.Router);
            for (var host = 0; host < HostsPerRouter; host++)
                plan.AddLink(plan.AddHost($"{prefix}host-{(i * HostsPerRouter) + host}"), routers[i], HostLink);
            for (var other = i / size * size; other < i; other++)
                plan.AddLink(routers[other], routers[i], LocalLink);
        }

        LayGlobalLinks(plan, routers);
        return routers[..size];
    }

    private void LayGlobalLinks(TopologyPlan plan, NodeId[] routers)
    {
        var (groups, size, ports) = (GroupCount, RoutersPerGroup, RoutersPerGroup * GlobalLinksPerRouter);
        for (var group = 0; group < groups; group++)
        {
            for (var port = 0; port < ports; port++)
            {
                var offset = (port % (groups - 1)) + 1;
                var other = (group + offset) % groups;
                var portThere = (port / (groups - 1) * (groups - 1)) + groups - offset - 1;
                if (portThere >= ports || (other, portThere).CompareTo((group, port)) < 0)
                    continue; // No port is left there, or the link was laid from there.
                plan.AddLink(routers[(group * size) + (port / GlobalLinksPerRouter)], routers[(other * size) + (portThere / GlobalLinksPerRouter)], GlobalLink);
            }
        }
    }
}
