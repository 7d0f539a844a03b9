// SPDX-License-Identifier: MIT
using CloudSimNet.Specs;

namespace CloudSimNet.Networks.Topologies;

/// <summary>A topology that is being put together, by hand, by a shape or from a file. What is wrong is told all at once, when it is built.</summary>
public sealed class TopologyPlan
{
    private readonly List<TopologyNode> nodes = [];
    private readonly List<PlannedLink> links = [];

    /// <summary>How many nodes were added so far.</summary>
    public int NodeCount => nodes.Count;

    /// <summary>How many links were added so far.</summary>
    public int LinkCount => links.Count;

    /// <summary>Adds a node.</summary>
    /// <param name="name">Not empty; no other node's.</param>
    /// <param name="kind">What stands there.</param>
    /// <returns>Its id in the topology.</returns>
    public NodeId AddNode(string name, NodeKind kind)
    {
        ArgumentNullException.ThrowIfNull(name);
        var id = new NodeId(nodes.Count);
        nodes.Add(new TopologyNode(id, name, kind));
        return id;
    }

    /// <summary>Adds a host.</summary>
    /// <param name="name">Not empty; no other node's.</param>
    public NodeId AddHost(string name) => AddNode(name, NodeKind.Host);

    /// <summary>Adds a switch.</summary>
    /// <param name="name">Not empty; no other node's.</param>
    public NodeId AddSwitch(string name) => AddNode(name, NodeKind.Switch);

    /// <summary>Adds a link. Several links between the same nodes are parallel ones.</summary>
    /// <param name="a">Where its forward direction begins.</param>
    /// <param name="b">The other end.</param>
    /// <param name="spec">What it is.</param>
    /// <returns>Its id in the topology.</returns>
    public LinkId AddLink(NodeId a, NodeId b, LinkSpec spec) => Add(new PlannedLink(a.Value, b.Value, null, null, spec));

    /// <summary>Adds a link between nodes that are named; they may be added later.</summary>
    /// <param name="a">Where its forward direction begins.</param>
    /// <param name="b">The other end.</param>
    /// <param name="spec">What it is.</param>
    /// <returns>Its id in the topology.</returns>
    public LinkId AddLink(string a, string b, LinkSpec spec)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        return Add(new PlannedLink(-1, -1, a, b, spec));
    }

    /// <summary>Everything that is wrong with the plan so far: names that are empty or taken, links from a node to itself or to none, specs out of
    /// range.</summary>
    public IReadOnlyList<ModelProblem> Problems() => Check(out _, out _);

    /// <summary>Makes the topology. The plan can be added to and built again.</summary>
    /// <exception cref="ModelException">Something is wrong with it.</exception>
    public Topology Build()
    {
        ModelException.ThrowIfAny(Check(out var byName, out var built));
        return new Topology([.. nodes], built, byName);
    }

    private LinkId Add(PlannedLink link)
    {
        ArgumentNullException.ThrowIfNull(link.Spec, "spec");
        links.Add(link);
        return new LinkId(links.Count - 1);
    }

    private List<ModelProblem> Check(out Dictionary<string, NodeId> byName, out TopologyLink[] built)
    {
        var problems = new List<ModelProblem>();
        byName = new Dictionary<string, NodeId>(nodes.Count, StringComparer.Ordinal);
        foreach (var node in nodes)
        {
            var path = $"nodes[{node.Id}]";
            if (node.Name.Length == 0)
                problems.Add(new ModelProblem($"{path}.name", "is empty; each node needs a name."));
            else if (!byName.TryAdd(node.Name, node.Id))
                problems.Add(new ModelProblem($"{path}.name", $"'{node.Name}' is the name of nodes[{byName[node.Name]}] too; each node needs one of its own."));
            if (!Enum.IsDefined(node.Kind))
                problems.Add(new ModelProblem($"{path}.kind", $"{(int)node.Kind} is no kind of node."));
        }

        built = new TopologyLink[links.Count];
        for (var i = 0; i < links.Count; i++)
        {
            var (link, path) = (links[i], $"links[{i}]");
            var a = Resolve(link.A, link.NameOfA, byName, $"{path}.a", problems);
            var b = Resolve(link.B, link.NameOfB, byName, $"{path}.b", problems);
            if (a == b && a.Value >= 0)
                problems.Add(new ModelProblem(path, $"leads from '{nodes[a.Value].Name}' to itself; a link needs two ends."));
            problems.AddRange(link.Spec.Problems(path));
            built[i] = new TopologyLink(new LinkId(i), a, b, link.Spec);
        }

        return problems;
    }

    private NodeId Resolve(int number, string? name, Dictionary<string, NodeId> byName, string path, List<ModelProblem> problems)
    {
        if (name is null && number >= 0 && number < nodes.Count)
            return new NodeId(number);
        if (name is not null && byName.TryGetValue(name, out var id))
            return id;
        problems.Add(new ModelProblem(path, name is null ? $"There is no node {number}; the plan has {nodes.Count}." : $"There is no node named '{name}'."));
        return new NodeId(-1);
    }

    private readonly record struct PlannedLink(int A, int B, string? NameOfA, string? NameOfB, LinkSpec Spec);
}
