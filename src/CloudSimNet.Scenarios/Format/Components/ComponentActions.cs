// SPDX-License-Identifier: MIT
namespace CloudSimNet.Scenarios.Format.Components;

/// <summary>What to call when something happens to a part of a model that was built.</summary>
internal sealed class ComponentActions
{
    private readonly Dictionary<(string Name, ComponentVerb Verb), Action> actions = [];

    /// <summary>Adds what to call.</summary>
    public void Add(string name, ComponentVerb verb, Action action) => actions.Add((name, verb), action);

    /// <summary>Adds what breaks and mends a part.</summary>
    public void Add(string name, Action fail, Action repair)
    {
        Add(name, ComponentVerb.Fail, fail);
        Add(name, ComponentVerb.Repair, repair);
    }

    /// <summary>What to call. The scenario was checked, so there is something.</summary>
    public Action Find(string name, ComponentVerb verb) => actions[(name, verb)];
}
