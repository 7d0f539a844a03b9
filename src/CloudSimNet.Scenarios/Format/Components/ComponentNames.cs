// SPDX-License-Identifier: MIT
using System.Globalization;

namespace CloudSimNet.Scenarios.Format.Components;

/// <summary>The names of the parts of a model to which something can happen, as known before the model is built.</summary>
internal sealed class ComponentNames
{
    private readonly Dictionary<string, ComponentVerb[]> known = new(StringComparer.Ordinal);
    private readonly List<string> names = [];
    private readonly List<Family> families = [];
    private readonly Dictionary<string, Family> byPrefix = new(StringComparer.Ordinal);
    private readonly List<Group> groups = [];
    private readonly Dictionary<string, List<Group>> byName = new(StringComparer.Ordinal);
    private List<string>? all;

    /// <summary>Whether all parts that can be are known; not so when something is wrong with a section, so that nobody can say which names are missing.</summary>
    public bool IsComplete { get; private set; } = true;

    /// <summary>The names, in the order in which they were added; of a large family the first few and the last.</summary>
    public IReadOnlyList<string> All => all ??= [.. families.SelectMany(static family => family.Some()), .. groups.Select(static group => group.Name), .. names];

    /// <summary>Adds a part; false when its name is taken.</summary>
    public bool Add(string name, params ComponentVerb[] verbs)
    {
        if (!known.TryAdd(name, verbs))
            return false;
        names.Add(name);
        all = null;
        return true;
    }

    /// <summary>Adds parts that are numbered from 0, of which there may be millions.</summary>
    public void AddFamily(string prefix, long count, params ComponentVerb[] verbs)
    {
        var family = new Family(prefix, count, verbs);
        families.Add(family);
        _ = byPrefix.TryAdd(prefix, family);
        all = null;
    }

    /// <summary>Adds a named group, whose members are numbered from 0.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="noun">What its members are, such as <c>jobs</c>.</param>
    /// <param name="count">How many there are; null when nobody knows before the run.</param>
    /// <param name="verbs">What can happen to each.</param>
    public void AddGroup(string name, string noun, long? count, params ComponentVerb[] verbs)
    {
        var group = new Group(name, noun, count, verbs);
        groups.Add(group);
        if (byName.TryGetValue(name, out var others))
            others.Add(group);
        else
            byName.Add(name, [group]);
        all = null;
    }

    /// <summary>Some parts aren't known, for a reason that was reported.</summary>
    public void LeaveOpen() => IsComplete = false;

    /// <summary>What can happen to what a reference names: a part, a group or some of its members. Null when there is something wrong with it.</summary>
    /// <param name="reference">Such as <c>spine-0</c> or <c>workers[0..4]</c>.</param>
    /// <param name="problem">What is wrong; empty when that can't be told because not all parts are known.</param>
    public IReadOnlyList<ComponentVerb>? Find(string reference, out string problem)
    {
        problem = "";
        var asked = GroupReference.Of(reference);
        IReadOnlyList<Group> meant = byName.GetValueOrDefault(asked.Group) ?? [];
        var (one, numbered) = (known.GetValueOrDefault(reference), FamilyOf(reference)?.Verbs);
        if (one is not null && numbered is not null)
        {
            problem = $"'{reference}' is the name of two components, of which one is a host; give the datacenter another name";
            return null;
        }

        if ((one ?? numbered) is { } verbs)
        {
            if (meant.Count == 0)
                return verbs;
            problem = $"'{reference}' is the name of a component and of {meant[0].Noun}; give one of them another name";
            return null;
        }

        if (meant.Count == 1 && (asked.IsWhole || meant[0].Count is not { } count || asked.Last < count))
            return meant[0].Verbs;
        if (meant.Count > 1)
            problem = $"'{asked.Group}' is the name of {meant[0].Noun} and of {meant[1].Noun}; give one of them another name";
        else if (meant.Count == 1)
            problem = string.Create(CultureInfo.InvariantCulture, $"there is no '{GroupReference.Member(asked.Group, Math.Max(asked.First, meant[0].Count!.Value))}'; {GroupReference.Extent(asked.Group, meant[0].Count!.Value)}");
        else if (IsComplete)
            problem = $"there is no component '{reference}'{(All.Count == 0 ? ", and nothing can happen to anything in this scenario; add a datacenter with hosts, a network or storage, or name the group of virtual machines or jobs" : NameHint.Of(asked.Group, All))}";
        return null;
    }

    /// <summary>How many parts a reference names that was found.</summary>
    public long CountOf(string reference)
    {
        var asked = GroupReference.Of(reference);
        if (!byName.TryGetValue(asked.Group, out var meant))
            return 1;
        return asked.Last is { } last ? last - asked.First + 1 : meant[0].Count ?? 0;
    }

    // A family's prefix ends before the digits.
    private Family? FamilyOf(string name) => byPrefix.GetValueOrDefault(name.TrimEnd("0123456789".ToCharArray())) is { } family && family.Has(name) ? family : null;

    private sealed record Group(string Name, string Noun, long? Count, ComponentVerb[] Verbs);

    private sealed record Family(string Prefix, long Count, ComponentVerb[] Verbs)
    {
        private const int Few = 8;

        public bool Has(string name) =>
            name.StartsWith(Prefix, StringComparison.Ordinal) && long.TryParse(name.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number < Count && (name[Prefix.Length] != '0' || name.Length == Prefix.Length + 1);

        public IEnumerable<string> Some()
        {
            for (var i = 0L; i < Count; i = i < Few || i == Count - 1 ? i + 1 : Count - 1)
                yield return string.Create(CultureInfo.InvariantCulture, $"{Prefix}{i}");
        }
    }
}
