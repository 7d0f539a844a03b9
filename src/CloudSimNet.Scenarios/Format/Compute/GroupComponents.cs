// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Format.Components;

namespace CloudSimNet.Scenarios.Format.Compute;

/// <summary>Named groups of virtual machines and jobs as components to which something can happen: their members are numbered from 0.</summary>
internal sealed class GroupComponents
{
    private readonly Simulation simulation;
    private readonly ComponentActions actions;
    private readonly Dictionary<string, (int First, int Count)> vms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int First, int Count)> jobs = new(StringComparer.Ordinal);

    /// <summary>No groups yet; those that are built are made known to the actions.</summary>
    public GroupComponents(Simulation simulation, ComponentActions actions)
    {
        (this.simulation, this.actions) = (simulation, actions);
        actions.AddFinder(Find);
    }

    /// <summary>Builds a group of virtual machines, and keeps which they are.</summary>
    public void BuildVms(string? name, Action build)
    {
        var first = simulation.VirtualMachines.Count;
        VmGroups.Of(simulation).Begin(first);
        build();
        Add(vms, name, first, simulation.VirtualMachines.Count - first);
    }

    /// <summary>Builds a group of jobs, and keeps which they are.</summary>
    public void BuildJobs(string? name, Action build)
    {
        var first = simulation.Jobs.Count;
        build();
        Add(jobs, name, first, simulation.Jobs.Count - first);
    }

    private void Add(Dictionary<string, (int First, int Count)> groups, string? name, int first, int count)
    {
        if (name is null)
            return;
        groups.Add(name, (first, count));
        actions.AddGroup(name, count);
    }

    private Func<string?>? Find(string name, ComponentVerb verb, string because)
    {
        if (GroupReference.Of(name) is not { IsWhole: false } member)
            return null;
        if (vms.TryGetValue(member.Group, out var machines) && VmComponents.Verbs.Contains(verb))
            return () => member.First < machines.Count ? VmComponents.Do(simulation, simulation.VirtualMachines[machines.First + (int)member.First], verb, because) : Fewer(machines.Count);
        if (jobs.TryGetValue(member.Group, out var work) && JobComponents.Verbs.Contains(verb))
            return () => member.First < work.Count ? JobComponents.Do(simulation, simulation.Jobs[work.First + (int)member.First], verb) : Fewer(work.Count);
        return null;
    }

    private static string Fewer(int count) => FormattableString.Invariant($"it never comes, because only {count} of its group do");
}
