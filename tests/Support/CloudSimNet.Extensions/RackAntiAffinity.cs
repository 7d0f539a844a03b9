// SPDX-License-Identifier: MIT
using CloudSimNet.Specs;

namespace CloudSimNet.Extensions;

/// <summary>Keeps the virtual machines of a group apart: each goes to the rack on which the fewest of its group stand, and there to the host with the
/// fewest, the lowest id among equals.</summary>
/// <remarks>A group is a value of the label <c>group</c>, a rack a value of the hosts' label <c>rack</c>. O(hosts) per request. A virtual machine without
/// the label goes to the first feasible host. It keeps no state: what was placed before, also in the same instant, stands in the view.</remarks>
/// <param name="most">The most virtual machines of a group on one rack; at least 1.</param>
public sealed class RackAntiAffinity(int most) : IPlacementPolicy
{
    private const string Group = "group";
    private const string Rack = "rack";

    private readonly int most = most >= 1 ? most : throw new ArgumentOutOfRangeException(nameof(most), most, "The most virtual machines of a group on one rack must be at least 1.");

    /// <summary>Its name in scenario files.</summary>
    public static string Name => "rack-anti-affinity";

    /// <inheritdoc/>
    public PlacementDecision Place(PlacementRequest request, PlacementView view)
    {
        if (request.Labels[Group] is not { } group)
            return view.FirstFeasible(request);

        var onRack = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var host in view.Hosts)
            onRack[RackOf(host)] = onRack.GetValueOrDefault(RackOf(host)) + host.CountOf(Group, group);

        var best = default(HostView?);
        foreach (var host in view.Feasible(request))
        {
            if (onRack[RackOf(host)] >= most)
                continue;
            if (view.WantsScores)
                view.NoteScore(host.Id, -onRack[RackOf(host)]);
            if (best is not { } chosen || Compare(host, chosen) < 0)
                best = host;
        }

        return best is { } found ? found.Id : PlacementDecision.Refuse($"Every rack with room has {most} of group '{group}' already.");

        int Compare(HostView left, HostView right) => (onRack[RackOf(left)], left.CountOf(Group, group)).CompareTo((onRack[RackOf(right)], right.CountOf(Group, group)));
    }

    private static string RackOf(HostView host) => host.Labels[Rack] ?? "";
}
