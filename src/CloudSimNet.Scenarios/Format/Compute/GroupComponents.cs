// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Format.Components;
using CloudSimNet.Scenarios.Results;

namespace CloudSimNet.Scenarios.Format.Compute;

/// <summary>Named groups of virtual machines and jobs as components to which something can happen: their members are numbered from 0.</summary>
internal static class GroupComponents
{
    /// <summary>Adds all groups of a model that was built.</summary>
    public static void Add(Simulation simulation, ComponentActions actions)
    {
        var groups = ModelGroups.Of(simulation);
        foreach (var group in groups.Vms.Named)
            actions.AddGroup(group.Name, group.Count);
        foreach (var group in groups.Jobs.Named)
            actions.AddGroup(group.Name, group.Count);
        actions.AddFinder((name, verb, because) => Find(simulation, groups, name, verb, because));
    }

    private static Func<string?>? Find(Simulation simulation, ModelGroups groups, string name, ComponentVerb verb, string because)
    {
        if (GroupReference.Of(name) is not { IsWhole: false } member)
            return null;
        if (groups.Vms.Find(member.Group) is { } vms && VmComponents.Verbs.Contains(verb))
            return () => member.First < vms.Count ? VmComponents.Do(simulation, vms[(int)member.First], verb, because) : Fewer(vms.Count);
        if (groups.Jobs.Find(member.Group) is { } jobs && JobComponents.Verbs.Contains(verb))
            return () => member.First < jobs.Count ? JobComponents.Do(simulation, jobs[(int)member.First], verb) : Fewer(jobs.Count);
        return null;
    }

    private static string Fewer(int count) => FormattableString.Invariant($"it never comes, because only {count} of its group do");
}
