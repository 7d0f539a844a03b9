// SPDX-License-Identifier: MIT
using System.Globalization;
using CloudSimNet.Networks.Topologies;

namespace CloudSimNet.Scenarios.Format.Network;

/// <summary>The names of a topology's links: its two ends with <c>--</c> between them, and <c>#2</c> and so on after further ones between the same two.</summary>
internal sealed class LinkNames
{
    private readonly Dictionary<string, LinkId> byName;
    private readonly string[] names;

    public LinkNames(Topology topology)
    {
        names = new string[topology.Links.Count];
        byName = new Dictionary<string, LinkId>(names.Length, StringComparer.Ordinal);
        var parallel = new Dictionary<(NodeId, NodeId), int>();
        foreach (var link in topology.Links)
        {
            var number = parallel[(link.A, link.B)] = parallel.GetValueOrDefault((link.A, link.B)) + 1;
            var name = $"{topology[link.A].Name}--{topology[link.B].Name}";
            if (number > 1)
                name = string.Create(CultureInfo.InvariantCulture, $"{name}#{number}");
            names[link.Id.Value] = name;
            byName.TryAdd(name, link.Id);
        }
    }

    /// <summary>The names, in id order.</summary>
    public IReadOnlyList<string> All => names;

    /// <summary>The name of a link.</summary>
    public string this[LinkId link] => names[link.Value];

    /// <summary>Finds a link.</summary>
    public bool TryFind(string name, out LinkId link) => byName.TryGetValue(name, out link);
}
