// SPDX-License-Identifier: MIT
using CloudSimNet.Failures;

namespace CloudSimNet.Scenarios.Format.Components;

/// <summary>What to call when something happens to a part of a model that was built.</summary>
internal sealed class ComponentActions
{
    private readonly Dictionary<(string Name, ComponentVerb Verb), Func<string?>> actions = [];
    private readonly Dictionary<string, FailurePart> parts = [];
    private readonly Dictionary<string, FailurePart> own = [];
    private readonly Dictionary<string, (long Count, Func<long, string> Member)> groups = new(StringComparer.Ordinal);
    private readonly List<ComponentFinder> finders = [];
    private readonly List<Func<string, FailurePart?>> partFinders = [];

    /// <summary>Adds what to call.</summary>
    public void Add(string name, ComponentVerb verb, Action action) => actions.Add((name, verb), Done(action));

    /// <summary>Adds something that knows what to call, which can always be done.</summary>
    public void Add(Func<string, ComponentVerb, Action?> finder) => finders.Add((name, verb, _) => finder(name, verb) is { } action ? Done(action) : null);

    /// <summary>Adds something that knows what to call, and why it may not be possible.</summary>
    public void AddFinder(ComponentFinder finder) => finders.Add(finder);

    /// <summary>Adds a part as the library has it: what happens to it with what it depends on need not be what a defect does.</summary>
    public void AddPart(string name, FailurePart part) => own.Add(name, part);

    /// <summary>Adds something that knows parts as the library has them.</summary>
    public void AddParts(Func<string, FailurePart?> finder) => partFinders.Add(finder);

    /// <summary>Adds a group, whose members something added here knows by their names.</summary>
    public void AddGroup(string name, long count) => AddGroup(name, count, number => GroupReference.Member(name, number));

    /// <summary>Adds a group whose members have names of their own besides, by which they are known here.</summary>
    public void AddGroup(string name, long count, Func<long, string> member) => groups.TryAdd(name, (count, member));

    /// <summary>The names of all that is meant: those of a group's members, of which some may never come, or the name itself.</summary>
    public IEnumerable<string> Members(string reference)
    {
        var asked = GroupReference.Of(reference);
        if (!groups.TryGetValue(asked.Group, out var group))
            return [reference];
        return Numbers(asked.First, asked.Last ?? (group.Count - 1)).Select(group.Member);
    }

    /// <summary>What to call. The scenario was checked, so there is something.</summary>
    public Func<string?> Find(string name, ComponentVerb verb, string because = "") =>
        TryFind(name, verb, because) ?? throw new KeyNotFoundException($"Nothing says how to {verb} '{name}'.");

    /// <summary>What to call when something fails or is repaired: outages that overlap are kept apart where both can be.</summary>
    public Func<string?> FindKeepingOutagesApart(Simulation simulation, string name, ComponentVerb verb, string because)
    {
        if (verb is not (ComponentVerb.Fail or ComponentVerb.Repair) || TryFind(name, ComponentVerb.Repair, because) is null)
            return Find(name, verb, because);
        var part = Part(simulation, name);
        return Done(verb == ComponentVerb.Fail ? part.Fail : part.Repair);
    }

    /// <summary>What keeps the reasons apart for which a component is down, so that outages of it which overlap end with the last; the same whenever
    /// it is asked for.</summary>
    public FailurePart Part(Simulation simulation, string name)
    {
        if (!parts.TryGetValue(name, out var part))
        {
            var (fail, repair) = (Find(name, ComponentVerb.Fail), Find(name, ComponentVerb.Repair));
            parts.Add(name, part = new FailurePart(simulation, name, () => fail(), () => repair()));
        }

        return part;
    }

    /// <summary>A component as a part that stands in domains.</summary>
    public FailurePart PartInDomains(Simulation simulation, string name)
    {
        if (own.TryGetValue(name, out var known))
            return known;
        foreach (var finder in partFinders)
        {
            if (finder(name) is { } found)
                return found;
        }

        return Part(simulation, name);
    }

    private static IEnumerable<long> Numbers(long first, long last)
    {
        for (var i = first; i <= last; i++)
            yield return i;
    }

    private static Func<string?> Done(Action action) => () =>
    {
        action();
        return null;
    };

    private Func<string?>? TryFind(string name, ComponentVerb verb, string because)
    {
        if (actions.TryGetValue((name, verb), out var action))
            return action;
        foreach (var finder in finders)
        {
            if (finder(name, verb, because) is { } found)
                return found;
        }

        return null;
    }
}
