// SPDX-License-Identifier: MIT
using System.Globalization;

namespace CloudSimNet.Scenarios.Format.Components;

/// <summary>Checks the failure domains of a scenario, and brings them into an order in which each stands behind those in it.</summary>
internal sealed class FailureDomainCheck(IReadOnlyList<FailureDomainDocument> domains, ComponentNames names, Action<string, string> report)
{
    private const int MaxDepth = 100;

    private readonly Dictionary<string, int> byName = new(StringComparer.Ordinal);
    private readonly List<FailureDomainDocument> ordered = [];
    private readonly HashSet<int> begun = [];
    private readonly HashSet<int> done = [];

    /// <summary>The domains; incomplete when problems were reported.</summary>
    public FailureDomainSection Check()
    {
        for (var i = 0; i < domains.Count; i++)
        {
            if (domains[i] is not { Name.Length: > 0 } domain)
                continue;
            if (names.Add(domain.Name, ComponentVerb.Fail, ComponentVerb.Repair))
                byName.Add(domain.Name, i);
            else
                report(Text($"failureDomains[{i}].name"), $"there is a component '{domain.Name}' already; give the domain another name");
        }

        for (var i = 0; i < domains.Count; i++)
        {
            if (domains[i] is not null)
                Members(i);
        }

        for (var i = 0; i < domains.Count; i++)
        {
            if (domains[i] is not null)
                Order(i, 1);
        }

        return new FailureDomainSection(ordered);
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private void Members(int index)
    {
        var members = domains[index].Members;
        var named = new Dictionary<string, List<GroupReference>>(StringComparer.Ordinal);
        for (var i = 0; i < members.Count; i++)
        {
            if (members[i] is not { Length: > 0 } member)
                continue;
            var path = Text($"failureDomains[{index}].members[{i}]");
            if (names.Find(member, out var problem) is not { } verbs)
            {
                if (problem.Length > 0)
                    report(path, problem);
            }
            else if (!verbs.Contains(ComponentVerb.Fail) || !verbs.Contains(ComponentVerb.Repair))
                report(path, $"'{member}' can't fail and be repaired, so it can't stand in a failure domain; name what it stands on, such as a host");
            else if (Overlapped(named, member) is { } other)
                report(path, $"'{member}' is in '{domains[index].Name}' already, by '{other}'; name each member once");
        }
    }

    // An earlier member that names some of the same.
    private static string? Overlapped(Dictionary<string, List<GroupReference>> named, string member)
    {
        var own = GroupReference.Of(member);
        if (!named.TryGetValue(own.Group, out var earlier))
            named.Add(own.Group, earlier = []);
        var at = earlier.FindIndex(own.Overlaps);
        earlier.Add(own);
        return at < 0 ? null : earlier[at].ToString();
    }

    // Those in it first; one that is met again before it is done stands in itself.
    private void Order(int index, int depth)
    {
        if (done.Contains(index))
            return;
        begun.Add(index);
        for (var i = 0; i < domains[index].Members.Count; i++)
        {
            if (domains[index].Members[i] is not { } member || !byName.TryGetValue(member, out var inner))
                continue;
            if (begun.Contains(inner) && !done.Contains(inner))
                report(Text($"failureDomains[{index}].members[{i}]"), $"'{domains[index].Name}' stands in '{member}' or is it, so '{member}' can't stand in '{domains[index].Name}'; take one of them out of the other");
            else if (depth == MaxDepth)
                report(Text($"failureDomains[{index}].members[{i}]"), $"'{member}' stands in more than {MaxDepth} domains, one in the other; let some of them hold its members themselves");
            else
                Order(inner, depth + 1);
        }

        done.Add(index);
        ordered.Add(domains[index]);
    }
}
