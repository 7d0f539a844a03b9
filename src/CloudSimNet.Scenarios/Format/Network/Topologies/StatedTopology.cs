// SPDX-License-Identifier: MIT
using CloudSimNet.Networks.Topologies;
using CloudSimNet.Scenarios.Documents;

namespace CloudSimNet.Scenarios.Format.Network.Topologies;

/// <summary>Builds topologies of which each node and link is stated.</summary>
internal static class StatedTopology
{
    /// <summary>The topology; null when a problem was reported at a key of the choice.</summary>
    public static Topology? Build(TopologyDocument stated, MakingContext context, string prefix)
    {
        var plan = Plan(stated);
        var found = plan.Problems();
        foreach (var problem in found)
            context.Report(prefix + problem.Path, problem.Message);
        return found.Count == 0 ? plan.Build() : null;
    }

    /// <summary>The same for a document of its own.</summary>
    public static Topology? Build(TopologyDocument stated, MakingContext context, Document source)
    {
        var plan = Plan(stated);
        var found = plan.Problems();
        foreach (var problem in found)
            context.Add(source.ProblemAt(problem.Path, problem.Message));
        return found.Count == 0 ? plan.Build() : null;
    }

    private static TopologyPlan Plan(TopologyDocument stated)
    {
        var plan = new TopologyPlan();
        foreach (var node in stated.Nodes)
            plan.AddNode(node.Name, node.Kind);
        foreach (var link in stated.Links)
            plan.AddLink(link.A, link.B, link.ToSpec());
        return plan;
    }
}
