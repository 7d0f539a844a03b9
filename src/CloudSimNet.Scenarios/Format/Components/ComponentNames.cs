// SPDX-License-Identifier: MIT
using System.Globalization;

namespace CloudSimNet.Scenarios.Format.Components;

/// <summary>The names of the parts of a model to which something can happen, as known before the model is built.</summary>
internal sealed class ComponentNames
{
    private readonly Dictionary<string, ComponentVerb[]> known = new(StringComparer.Ordinal);
    private readonly List<string> names = [];
    private readonly List<Family> families = [];

    /// <summary>Whether all parts that can be are known; not so when something is wrong with a section, so that nobody can say which names are missing.</summary>
    public bool IsComplete { get; private set; } = true;

    /// <summary>The names, in the order in which they were added; of a large family the first few and the last.</summary>
    public IReadOnlyList<string> All => families.Count == 0 ? names : [.. families.SelectMany(static family => family.Some()), .. names];

    /// <summary>Adds a part; false when its name is taken.</summary>
    public bool Add(string name, params ComponentVerb[] verbs)
    {
        if (!known.TryAdd(name, verbs))
            return false;
        names.Add(name);
        return true;
    }

    /// <summary>Adds parts that are numbered from 0, of which there may be millions.</summary>
    public void AddFamily(string prefix, long count, params ComponentVerb[] verbs) => families.Add(new Family(prefix, count, verbs));

    /// <summary>Some parts aren't known, for a reason that was reported.</summary>
    public void LeaveOpen() => IsComplete = false;

    /// <summary>What can happen to a part; null when there is none of this name.</summary>
    public IReadOnlyList<ComponentVerb>? Find(string name) => known.GetValueOrDefault(name) ?? families.Find(family => family.Has(name))?.Verbs;

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
