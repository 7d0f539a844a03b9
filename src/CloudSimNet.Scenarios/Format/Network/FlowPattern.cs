// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Randomness;
using CloudSimNet.Networks.Topologies;

namespace CloudSimNet.Scenarios.Format.Network;

/// <summary>Who sends to whom each time that a group of flows is sent.</summary>
/// <param name="Name">The name of the pattern.</param>
/// <param name="From">The nodes that send; for patterns among all, the nodes.</param>
/// <param name="To">The nodes that receive, where they are others.</param>
internal sealed record FlowPattern(string Name, IReadOnlyList<NodeId> From, IReadOnlyList<NodeId> To)
{
    /// <summary>How many flows are sent each time.</summary>
    public long Count => Name switch
    {
        "all-to-all" => (long)From.Count * (From.Count - 1),
        "random-pairs" => 1,
        "many-to-one" => From.Count(node => node != To[0]),
        _ => From.Count,
    };

    /// <summary>The pairs of one time.</summary>
    public IEnumerable<(NodeId From, NodeId To)> Pairs(RandomStream random)
    {
        switch (Name)
        {
            case "all-to-all":
                return from sender in From from receiver in From where sender != receiver select (sender, receiver);
            case "many-to-one":
                return From.Where(node => node != To[0]).Select(node => (node, To[0]));
            case "random-pairs":
                var first = (int)random.NextInteger(From.Count);
                var other = (int)random.NextInteger(From.Count - 1);
                return [(From[first], From[other < first ? other : other + 1])];
            case "permutation":
                var receivers = Cycle(random);
                return From.Zip(receivers);
            default:
                return From.Zip(To);
        }
    }

    // A permutation in one cycle, each equally likely (Sattolo), so that nobody sends to itself.
    private NodeId[] Cycle(RandomStream random)
    {
        NodeId[] nodes = [.. From];
        for (var i = nodes.Length - 1; i > 0; i--)
        {
            var other = (int)random.NextInteger(i);
            (nodes[i], nodes[other]) = (nodes[other], nodes[i]);
        }

        return nodes;
    }
}
