// SPDX-License-Identifier: MIT
namespace CloudSimNet.Scenarios.Format.Components;

/// <summary>The names of the parts of a model to which something can happen, as known before the model is built.</summary>
internal sealed class ComponentNames
{
    private readonly Dictionary<string, ComponentVerb[]> known = new(StringComparer.Ordinal);
    private readonly List<string> names = [];

    /// <summary>Whether all parts that can be are known; not so when something is wrong with a section, so that nobody can say which names are missing.</summary>
    public bool IsComplete { get; private set; } = true;

    /// <summary>The names, in the order in which they were added.</summary>
    public IReadOnlyList<string> All => names;

    /// <summary>Adds a part; false when its name is taken.</summary>
    public bool Add(string name, params ComponentVerb[] verbs)
    {
        if (!known.TryAdd(name, verbs))
            return false;
        names.Add(name);
        return true;
    }

    /// <summary>Some parts aren't known, for a reason that was reported.</summary>
    public void LeaveOpen() => IsComplete = false;

    /// <summary>What can happen to a part; null when there is none of this name.</summary>
    public IReadOnlyList<ComponentVerb>? Find(string name) => known.GetValueOrDefault(name);
}
