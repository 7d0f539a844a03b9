// SPDX-License-Identifier: MIT
using CloudSimNet.Networks.Topologies;

namespace CloudSimNet.Networks.Routing;

/// <summary>Makes the distances to a node right again after some links have changed, by looking only at nodes whose distance may be another one.</summary>
/// <remarks>
/// In the manner of Ramalingam and Reps, "An Incremental Algorithm for a Generalization of the Shortest-Path Problem", Journal of Algorithms 21(2),
/// 1996, for several changes at once. First, in the order of the old distances,
/// nodes are found that no usable link takes to a neighbour which is nearer by just that link and has kept its own distance: they are lost. Then the
/// lost take what their neighbours offer, the links that came back offer what they can,
/// and what has become nearer is spread by Dijkstra's method. Distances are whole numbers and links above 0 long, so the result is the one that a
/// search from nothing finds. O(changes + lost and improved nodes, with their
/// links, times a logarithm).
/// </remarks>
internal sealed class DistanceRepair(Topology topology, PortTable ports, int[] rankOf, bool[] usable, long[]? weights, int forwarders)
{
    private readonly PriorityQueue<int, long> suspects = new();
    private readonly PriorityQueue<int, long> nearer = new();
    private readonly List<int> lost = [];
    private readonly bool[] isLost = new bool[forwarders];
    private readonly bool[] isSuspect = new bool[forwarders]; // By rank, as the one before.

    /// <summary>Brings a table up to date.</summary>
    /// <param name="root">The node that the distances lead to.</param>
    /// <param name="distances">By rank; right as of so many changes.</param>
    /// <param name="changes">The changes.</param>
    /// <param name="from">How many of them the distances know.</param>
    public void Run(int root, long[] distances, LinkChanges changes, long from)
    {
        for (var i = from; i < changes.Count; i++)
        {
            if (!usable[changes[i]])
                Part(changes[i], distances);
        }

        FindLost(root, distances);
        foreach (var node in lost)
            distances[rankOf[node]] = DistanceTable.Unreachable;
        foreach (var node in lost)
        {
            isLost[rankOf[node]] = false;
            Offer(node, root, distances);
        }

        lost.Clear();
        for (var i = from; i < changes.Count; i++)
        {
            if (usable[changes[i]])
                Join(changes[i], distances);
        }

        Spread(distances);
    }

    private void Part(int link, long[] distances)
    {
        var (a, b) = Ends(link);
        var (atA, atB) = (distances[rankOf[a]], distances[rankOf[b]]);
        if (atA == atB + Weight(link))
            Suspect(a, atA);
        if (atB == atA + Weight(link))
            Suspect(b, atB);
    }

    private void Suspect(int node, long distance)
    {
        if (isSuspect[rankOf[node]] || distance >= DistanceTable.Unreachable)
            return;
        isSuspect[rankOf[node]] = true;
        suspects.Enqueue(node, distance);
    }

    // By the time a node's turn comes, all nearer ones are decided.
    private void FindLost(int root, long[] distances)
    {
        while (suspects.TryDequeue(out var node, out var distance))
        {
            var rank = rankOf[node];
            isSuspect[rank] = false;
            if (IsHeld(node, root, distances))
                continue;
            isLost[rank] = true;
            lost.Add(node);
            foreach (var port in ports.Forwarding(node))
            {
                if (usable[port.Code >> 1] && distances[port.Rank] == distance + Weight(port.Code >> 1))
                    Suspect(port.Neighbor, distances[port.Rank]);
            }
        }
    }

    // Whether some way out still is as short as the node takes it to be.
    private bool IsHeld(int node, int root, long[] distances)
    {
        var distance = distances[rankOf[node]];
        foreach (var port in WaysTo(root, node))
        {
            if (usable[port.Code >> 1] && (port.Rank < 0 || !isLost[port.Rank]) && Through(port, root, distances) == distance)
                return true;
        }

        return false;
    }

    private void Offer(int node, int root, long[] distances)
    {
        var nearest = DistanceTable.Unreachable;
        foreach (var port in WaysTo(root, node))
        {
            if (usable[port.Code >> 1])
                nearest = Math.Min(nearest, Through(port, root, distances));
        }

        Improve(node, nearest, distances);
    }

    private void Join(int link, long[] distances)
    {
        var (a, b) = Ends(link);
        Improve(a, distances[rankOf[b]] + Weight(link), distances);
        Improve(b, distances[rankOf[a]] + Weight(link), distances);
    }

    private void Spread(long[] distances)
    {
        while (nearer.TryDequeue(out var node, out var distance))
        {
            if (distances[rankOf[node]] < distance)
                continue; // It was reached on a shorter way since.
            foreach (var port in ports.Forwarding(node))
            {
                if (usable[port.Code >> 1])
                    Improve(port.Neighbor, distance + Weight(port.Code >> 1), distances);
            }
        }
    }

    private void Improve(int node, long distance, long[] distances)
    {
        if (distance >= distances[rankOf[node]])
            return;
        distances[rankOf[node]] = distance;
        nearer.Enqueue(node, distance);
    }

    // A root that doesn't forward isn't among the forwarding neighbours of those that are next to it.
    private ReadOnlySpan<Port> WaysTo(int root, int node) => rankOf[root] < 0 ? ports.All(node) : ports.Forwarding(node);

    private long Through(Port port, int root, long[] distances)
    {
        if (port.Rank >= 0)
            return distances[port.Rank] + Weight(port.Code >> 1);
        return port.Neighbor == root ? Weight(port.Code >> 1) : DistanceTable.Unreachable;
    }

    private (int A, int B) Ends(int link) => (topology.Links[link].A.Value, topology.Links[link].B.Value);

    private long Weight(int link) => weights is null ? 1 : weights[link];
}
