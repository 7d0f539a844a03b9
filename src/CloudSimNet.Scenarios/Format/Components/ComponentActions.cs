// SPDX-License-Identifier: MIT
using CloudSimNet.Failures;

namespace CloudSimNet.Scenarios.Format.Components;

/// <summary>What to call when something happens to a part of a model that was built.</summary>
internal sealed class ComponentActions
{
    private readonly Dictionary<(string Name, ComponentVerb Verb), Action> actions = [];
    private readonly Dictionary<string, FailurePart> parts = [];
    private readonly List<Func<string, ComponentVerb, Action?>> finders = [];

    /// <summary>Adds what to call.</summary>
    public void Add(string name, ComponentVerb verb, Action action) => actions.Add((name, verb), action);

    /// <summary>Adds something that knows what to call, for models with so many parts that an action for each would be too much.</summary>
    public void Add(Func<string, ComponentVerb, Action?> finder) => finders.Add(finder);

    /// <summary>What to call. The scenario was checked, so there is something.</summary>
    public Action Find(string name, ComponentVerb verb)
    {
        if (actions.TryGetValue((name, verb), out var action))
            return action;
        foreach (var finder in finders)
        {
            if (finder(name, verb) is { } found)
                return found;
        }

        throw new KeyNotFoundException($"Nothing says how to {verb} '{name}'.");
    }

    /// <summary>What keeps the reasons apart for which a component is down, so that outages of it which overlap end with the last; the same whenever
    /// it is asked for.</summary>
    public FailurePart Part(Simulation simulation, string name)
    {
        if (!parts.TryGetValue(name, out var part))
            parts.Add(name, part = new FailurePart(simulation, name, Find(name, ComponentVerb.Fail), Find(name, ComponentVerb.Repair)));
        return part;
    }
}
