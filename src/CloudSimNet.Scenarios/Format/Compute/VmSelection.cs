// SPDX-License-Identifier: MIT
using System.Globalization;
using CloudSimNet.Scenarios.Format.Components;

namespace CloudSimNet.Scenarios.Format.Compute;

/// <summary>Finds the virtual machines that a scenario refers to: a group such as <c>app-vms</c>, one of it as <c>app-vms[3]</c>, some as
/// <c>app-vms[0..4]</c>.</summary>
/// <param name="groups">All of the scenario.</param>
/// <param name="report">Takes the path and what is wrong.</param>
internal sealed class VmSelection(VmNames groups, Action<string, string> report)
{
    /// <summary>What is referred to, in the order of the file; incomplete when a problem was reported.</summary>
    public VmReferences Of(IReadOnlyList<string> references, string path)
    {
        var all = new List<(GroupReference, long)>();
        for (var i = 0; i < references.Count; i++)
        {
            if (references[i] is { Length: > 0 } reference)
                Add(reference, references.Count == 1 ? path : string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]"), all);
        }

        return new VmReferences(all);
    }

    private void Add(string reference, string path, List<(GroupReference Reference, long Most)> all)
    {
        var asked = GroupReference.Of(reference);
        if (!groups.Has(asked.Group, out var known))
        {
            report(path, Unknown(asked.Group));
            return;
        }

        if (known is not { } count)
            return; // Why nobody knows has been said.
        if (asked.Last >= count)
        {
            report(path, $"there is no '{GroupReference.Member(asked.Group, Math.Max(asked.First, count))}'; {GroupReference.Extent(asked.Group, count)}");
            return;
        }

        all.Add((asked, count));
    }

    private string Unknown(string name)
    {
        var open = name.IndexOf('[', StringComparison.Ordinal);
        if (open > 0 && groups.Has(name[..open], out _))
            return $"'{name[open..]}' names no members of '{name[..open]}'; write {name[..open]} for all, {name[..open]}[3] for one, {name[..open]}[0..4] for those from the first to the last";
        var names = groups.Names;
        return $"there are no virtual machines '{name}'{(names.Count == 0 ? "; no group of them has a name, so give one: name: " + name : NameHint.Of(name, names))}";
    }
}
