// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Pools;

/// <summary>Moves the extents that are used most to the best tier that has room, and those that are used least out of their way.</summary>
/// <remarks>
/// O(extents log extents) for each tier. From the best tier on: the hottest extents of all tiers below come in while there is room, then each further
/// one changes places with the coldest there, as long as it is hotter by more than
/// the hysteresis. Ties go to the lower volume and address; devices of a tier are filled in the order in which they were added. Extents that weren't
/// used at all aren't promoted. An exchange needs a free extent below, to begin with.
/// </remarks>
public sealed class HottestFirst : ITieringPolicy
{
    private readonly double hysteresis;
    private readonly int maxMoves;

    /// <summary>A policy.</summary>
    /// <param name="hysteresis">By what part of the colder one's heat an extent must be hotter to take its place; finite, at least 0.</param>
    /// <param name="maxMoves">How many moves it plans at most each time; at least 1.</param>
    public HottestFirst(double hysteresis = 0.25, int maxMoves = int.MaxValue)
    {
        if (!(hysteresis >= 0 && double.IsFinite(hysteresis)))
            throw new ArgumentOutOfRangeException(nameof(hysteresis), hysteresis, $"The hysteresis must be finite and at least 0, not {hysteresis}.");
        ArgumentOutOfRangeException.ThrowIfLessThan(maxMoves, 1);
        (this.hysteresis, this.maxMoves) = (hysteresis, maxMoves);
    }

    /// <summary>Its name in scenario files.</summary>
    public static string Name => "hottest-first";

    /// <inheritdoc/>
    public IReadOnlyList<ExtentMove> Plan(TieringView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var free = new int[view.DeviceCount];
        var tiers = new SortedSet<int>();
        for (var device = 0; device < free.Length; device++)
        {
            free[device] = view.FreeOn(device);
            tiers.Add(view.TierOf(device));
        }

        var moves = new List<ExtentMove>();
        var extents = new List<TieredExtent>(view.Extents);
        foreach (var tier in tiers)
            Fill(tier, view, extents, free, moves);
        return moves;
    }

    private void Fill(int tier, TieringView view, List<TieredExtent> extents, int[] free, List<ExtentMove> moves)
    {
        var (below, here) = (new List<int>(), new List<int>());
        for (var i = 0; i < extents.Count; i++)
        {
            if (extents[i].Tier > tier && extents[i].Heat > 0)
                below.Add(i);
            else if (extents[i].Tier == tier)
                here.Add(i);
        }

        below.Sort((a, b) => extents[a].Heat != extents[b].Heat ? extents[b].Heat.CompareTo(extents[a].Heat) : a.CompareTo(b));
        here.Sort((a, b) => extents[a].Heat != extents[b].Heat ? extents[a].Heat.CompareTo(extents[b].Heat) : a.CompareTo(b));
        var cold = 0;
        foreach (var hot in below)
        {
            if (moves.Count >= maxMoves)
                return;
            var (device, from) = (FirstFree(tier, view, free), extents[hot].Device);
            if (device >= 0)
            {
                Move(hot, device);
                continue;
            }

            if (cold == here.Count || moves.Count + 2 > maxMoves || !(extents[hot].Heat > extents[here[cold]].Heat * (1 + hysteresis)))
                return;

            // The colder one leaves first, so that there is room: to where the hot one lies, if that has any.
            var (leaving, place) = (here[cold++], extents[here[cold - 1]].Device);
            var refuge = free[from] > 0 ? from : FirstFree(tier + 1, view, free, orBelow: true);
            if (refuge < 0)
                return;
            Move(leaving, refuge);
            Move(hot, place);
        }

        void Move(int extent, int to)
        {
            moves.Add(new ExtentMove(extents[extent], to));
            free[extents[extent].Device]++;
            free[to]--;
            extents[extent] = extents[extent] with { Device = to, Tier = view.TierOf(to) };
        }
    }

    private static int FirstFree(int tier, TieringView view, int[] free, bool orBelow = false)
    {
        for (var device = 0; device < free.Length; device++)
        {
            if (free[device] > 0 && (view.TierOf(device) == tier || (orBelow && view.TierOf(device) >= tier)))
                return device;
        }

        return -1;
    }
}
