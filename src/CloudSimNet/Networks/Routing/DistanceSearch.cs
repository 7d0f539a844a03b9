// SPDX-License-Identifier: MIT
namespace CloudSimNet.Networks.Routing;

/// <summary>Finds the distances to one node: breadth first where all links count alike, else by Dijkstra's method. O(links between forwarding nodes),
/// times a logarithm for the latter.</summary>
internal sealed class DistanceSearch(PortTable ports, int[] rankOf, bool[] usable, long[]? weights, int forwarders)
{
    private readonly int[] queue = new int[forwarders];
    private readonly PriorityQueue<int, long> open = new();

    /// <summary>Fills a table.</summary>
    /// <param name="root">The node.</param>
    /// <param name="distances">By rank.</param>
    public void Fill(int root, long[] distances)
    {
        Array.Fill(distances, DistanceTable.Unreachable);
        if (weights is null)
            BreadthFirst(root, distances);
        else
            Dijkstra(root, distances, weights);
    }

    private void BreadthFirst(int root, long[] distances)
    {
        var (head, tail) = (0, 0);
        if (rankOf[root] >= 0)
            distances[rankOf[root]] = 0;
        var (node, distance) = (root, 0L);
        while (true)
        {
            foreach (var port in ports.Forwarding(node))
            {
                var rank = port.Rank;
                if (distances[rank] != DistanceTable.Unreachable || !usable[port.Code >> 1])
                    continue;
                distances[rank] = distance + 1;
                queue[tail++] = port.Neighbor;
            }

            if (head == tail)
                return;
            node = queue[head++];
            distance = distances[rankOf[node]];
        }
    }

    private void Dijkstra(int root, long[] distances, long[] weights)
    {
        open.Clear();
        if (rankOf[root] >= 0)
            distances[rankOf[root]] = 0;
        open.Enqueue(root, 0);
        while (open.TryDequeue(out var node, out var distance))
        {
            if (node != root && distances[rankOf[node]] < distance)
                continue; // It was reached on a shorter way since.
            foreach (var port in ports.Forwarding(node))
            {
                var rank = port.Rank;
                var there = distance + weights[port.Code >> 1];
                if (there >= distances[rank] || !usable[port.Code >> 1])
                    continue;
                distances[rank] = there;
                open.Enqueue(port.Neighbor, there);
            }
        }
    }
}
