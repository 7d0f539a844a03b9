// SPDX-License-Identifier: MIT
using System.Globalization;
using System.Text.RegularExpressions;
using CloudSimNet.Networks.Topologies;
using CloudSimNet.Scenarios.Format.Components;

namespace CloudSimNet.Scenarios.Format.Network;

/// <summary>Finds the nodes that a scenario file names.</summary>
internal sealed partial class NodeSelection(Topology topology, Action<string, string> report)
{
    private string[]? names;

    /// <summary>A node by its name; null when a problem was reported.</summary>
    public NodeId? One(string name, string path)
    {
        if (topology.TryFind(name, out var node))
            return node;
        names ??= [.. topology.Nodes.Select(static one => one.Name)];
        report(path, $"there is no node '{name}'{NameHint.Of(name, names)}");
        return null;
    }

    /// <summary>Nodes by names, by beginnings (<c>a/host-*</c>) and by numbers (<c>host-0..11</c>), in this order; null when a problem was reported.</summary>
    public IReadOnlyList<NodeId>? Many(IReadOnlyList<string> items, string path)
    {
        var found = new List<NodeId>();
        var isGood = true;
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i] is { } item)
                isGood &= Add(item, string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"), found);
        }

        if (!isGood)
            return null;
        if (found.GroupBy(static node => node).FirstOrDefault(static group => group.Count() > 1) is not { } twice)
            return found;
        report(path, $"names '{topology[twice.Key].Name}' more than once; name each node once");
        return null;
    }

    private bool Add(string item, string path, List<NodeId> found)
    {
        var before = found.Count;
        if (item.EndsWith('*'))
        {
            found.AddRange(topology.Nodes.Where(node => node.Name.StartsWith(item[..^1], StringComparison.Ordinal)).Select(static node => node.Id));
            if (found.Count == before)
                report(path, $"no node's name begins with '{item[..^1]}'; the first is '{topology.Nodes[0].Name}'");
            return found.Count > before;
        }

        if (Range().Match(item) is not { Success: true } range || topology.TryFind(item, out _))
        {
            if (One(item, path) is not { } node)
                return false;
            found.Add(node);
            return true;
        }

        var (first, last) = (int.Parse(range.Groups["first"].Value, CultureInfo.InvariantCulture), int.Parse(range.Groups["last"].Value, CultureInfo.InvariantCulture));
        if (first > last)
        {
            report(path, $"goes from {first} down to {last}; write the lower number first");
            return false;
        }

        for (var number = first; number <= last; number++)
        {
            if (One(string.Create(CultureInfo.InvariantCulture, $"{range.Groups["prefix"].Value}{number}"), path) is not { } node)
                return false;
            found.Add(node);
        }

        return true;
    }

    [GeneratedRegex(@"^(?<prefix>.*?)(?<first>[0-9]{1,8})\.\.(?<last>[0-9]{1,8})$")]
    private static partial Regex Range();
}
