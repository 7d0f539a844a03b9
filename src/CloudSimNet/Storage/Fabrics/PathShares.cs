// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Fabrics;

/// <summary>How the operations of a stream are spread over paths, as many requests at once would spread themselves.</summary>
/// <remarks>
/// Who sends each request to the path that has the fewest keeps as many on every path. A link then serves those paths alike for which it is the
/// slowest, and the others as fast as they come: the shares of the paths are their max-min fair
/// rates (Bertsekas and Gallager, "Data Networks", 1992, section 6.5.2), found by filling all at the same pace until a link is full. Left out: what
/// other users of the links take, and what the volume gives.
/// </remarks>
internal static class PathShares
{
    /// <summary>What all paths carry over what each carries: what to divide by, for each path that is up.</summary>
    /// <param name="paths">The paths that are up.</param>
    /// <param name="writes">The part of the data that goes to the array; the rest comes back.</param>
    public static double[] ByQueue(IReadOnlyList<FabricPath> paths, double writes)
    {
        var rates = new double[paths.Count];
        var wires = Wires(paths, writes);
        var isFull = new bool[paths.Count];
        var isLeft = true;
        while (isLeft)
            isLeft = FillNext(wires, isFull, rates);

        var even = rates.AsSpan().IndexOfAnyExcept(rates[0]) < 0;
        var sum = rates.Sum();
        for (var i = 0; i < rates.Length; i++)
            rates[i] = even ? rates.Length : sum / rates[i];
        return rates;
    }

    private static List<Wire> Wires(IReadOnlyList<FabricPath> paths, double writes)
    {
        var (wires, places) = (new List<Wire>(), new Dictionary<ServiceStation, int>());
        for (var i = 0; i < paths.Count; i++)
        {
            foreach (var (station, secondsAByte, isForth) in paths[i].Wires)
            {
                var part = isForth ? writes : 1 - writes;
                if (!(part > 0))
                    continue;
                if (!places.TryGetValue(station, out var place))
                {
                    places.Add(station, place = wires.Count);
                    wires.Add(new Wire(1 / secondsAByte, []));
                }

                wires[place].Users.Add((i, part));
            }
        }

        return wires;
    }

    // Fills the paths until the next wire is full, and holds those that cross it.
    private static bool FillNext(List<Wire> wires, bool[] isFull, double[] rates)
    {
        var (least, narrowest) = (double.PositiveInfinity, (Wire?)null);
        foreach (var wire in wires)
        {
            var (held, filling) = (0.0, 0.0);
            foreach (var (path, part) in wire.Users)
            {
                if (isFull[path])
                    held += part * rates[path];
                else
                    filling += part;
            }

            if (filling == 0 || !(Math.Max(0, wire.BytesPerSecond - held) / filling < least))
                continue;
            (least, narrowest) = (Math.Max(0, wire.BytesPerSecond - held) / filling, wire);
        }

        if (narrowest is null)
            return false;
        foreach (var (path, _) in narrowest.Users)
        {
            if (!isFull[path])
                (rates[path], isFull[path]) = (least, true);
        }

        return true;
    }

    private sealed record Wire(double BytesPerSecond, List<(int Path, double Part)> Users);
}
