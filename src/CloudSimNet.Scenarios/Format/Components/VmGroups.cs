// SPDX-License-Identifier: MIT
namespace CloudSimNet.Scenarios.Format.Components;

/// <summary>Which virtual machines of a model that was built belong to which group of the scenario.</summary>
internal sealed class VmGroups
{
    private readonly List<int> firsts = [];

    private VmGroups()
    {
    }

    /// <summary>Those of a simulation.</summary>
    public static VmGroups Of(Simulation simulation) => simulation.Part(static _ => new VmGroups());

    /// <summary>The next group begins.</summary>
    /// <param name="first">The number of its first virtual machine, which all before it have less than.</param>
    public void Begin(int first) => firsts.Add(first);

    /// <summary>The group of a virtual machine, from 0, and its place in it.</summary>
    public (int Group, int Index) Find(int vm)
    {
        var at = firsts.BinarySearch(vm);
        var group = at < 0 ? ~at - 1 : at;
        while (group + 1 < firsts.Count && firsts[group + 1] == vm)
            group++; // Groups before it that have none.
        return (group, vm - firsts[group]);
    }
}
