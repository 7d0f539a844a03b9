// SPDX-License-Identifier: MIT
using System.Globalization;

namespace CloudSimNet.Scenarios.Format.Compute;

/// <summary>In which order the hosts of a datacenter's groups stand.</summary>
internal static class HostOrdering
{
    /// <summary>What a group of hosts is called: its datacenter and its place, such as <c>lyon/0</c>.</summary>
    public static string NameOf(string datacenter, int place) => string.Create(CultureInfo.InvariantCulture, $"{datacenter}/{place}");

    /// <summary>The group of each host in turn, where one of each group follows the other.</summary>
    public static IEnumerable<int> Interleaved(DatacenterPart part)
    {
        var most = part.Hosts.Max(static group => group.Count);
        for (var i = 0; i < most; i++)
        {
            for (var group = 0; group < part.Hosts.Count; group++)
            {
                if (i < part.Hosts[group].Count)
                    yield return group;
            }
        }
    }

    /// <summary>The positions of a group's hosts in their datacenter, in their order.</summary>
    public static IEnumerable<int> Positions(DatacenterPart part, int place)
    {
        var positions = new HostPositions(part.Order, [.. part.Hosts.Select(static group => group.Count)], place);
        return Enumerable.Range(0, part.Hosts[place].Count).Select(number => (int)positions.Of(number));
    }
}
