// SPDX-License-Identifier: MIT
namespace CloudSimNet.Networks.Topologies;

/// <summary>Nodes and the links between them: data that never changes. Made by a <see cref="TopologyPlan"/> or a <see cref="TopologyShape"/>.</summary>
public sealed class Topology
{
    private readonly TopologyNode[] nodes;
    private readonly TopologyLink[] links;
    private readonly Dictionary<string, NodeId> byName;
    private readonly NodeId[] hosts;
    private readonly int[] firstOf;
    private readonly LinkId[] linksOf;

    internal Topology(TopologyNode[] nodes, TopologyLink[] links, Dictionary<string, NodeId> byName)
    {
        (this.nodes, this.links, this.byName) = (nodes, links, byName);
        hosts = [.. nodes.Where(node => node.Kind == NodeKind.Host).Select(node => node.Id)];
        firstOf = new int[nodes.Length + 1];
        foreach (var link in links)
        {
            firstOf[link.A.Value + 1]++;
            firstOf[link.B.Value + 1]++;
        }

        for (var i = 1; i < firstOf.Length; i++)
            firstOf[i] += firstOf[i - 1];
        linksOf = new LinkId[links.Length * 2];
        var next = firstOf[..^1];
        foreach (var link in links)
        {
            linksOf[next[link.A.Value]++] = link.Id;
            linksOf[next[link.B.Value]++] = link.Id;
        }
    }

    /// <summary>The nodes, in id order.</summary>
    public IReadOnlyList<TopologyNode> Nodes => nodes;

    /// <summary>The links, in id order.</summary>
    public IReadOnlyList<TopologyLink> Links => links;

    /// <summary>The nodes of kind <see cref="NodeKind.Host"/>, in id order.</summary>
    public IReadOnlyList<NodeId> Hosts => hosts;

    /// <summary>A node.</summary>
    /// <param name="id">One of this topology.</param>
    public TopologyNode this[NodeId id] => nodes[id.Value];

    /// <summary>A link.</summary>
    /// <param name="id">One of this topology.</param>
    public TopologyLink this[LinkId id] => links[id.Value];

    /// <summary>The links of a node, in id order.</summary>
    /// <param name="node">One of this topology.</param>
    public ReadOnlySpan<LinkId> LinksOf(NodeId node) => linksOf.AsSpan(firstOf[node.Value]..firstOf[node.Value + 1]);

    /// <summary>The links with one end among some nodes and the other elsewhere, in id order: the boundary of these nodes.</summary>
    /// <param name="inside">The nodes.</param>
    public IReadOnlyList<LinkId> LinksOutOf(IReadOnlyList<NodeId> inside)
    {
        ArgumentNullException.ThrowIfNull(inside);
        var isInside = new bool[nodes.Length];
        foreach (var node in inside)
            isInside[node.Value] = true;
        return [.. links.Where(link => isInside[link.A.Value] != isInside[link.B.Value]).Select(link => link.Id)];
    }

    /// <summary>Finds a node by its name.</summary>
    /// <param name="name">Compared letter by letter.</param>
    /// <param name="id">The node; meaningless when there is none.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryFind(string name, out NodeId id) => byName.TryGetValue(name, out id);

    /// <summary>The node of this name.</summary>
    /// <param name="name">Compared letter by letter.</param>
    /// <exception cref="ArgumentException">There is none.</exception>
    public NodeId Find(string name) => TryFind(name, out var id)
        ? id
        : throw new ArgumentException($"The topology has no node named '{name}'; its {nodes.Length} nodes begin with '{(nodes.Length > 0 ? nodes[0].Name : "")}'.", nameof(name));
}
