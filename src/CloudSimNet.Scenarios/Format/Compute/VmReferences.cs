// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Format.Components;
using CloudSimNet.Scenarios.Results;

namespace CloudSimNet.Scenarios.Format.Compute;

/// <summary>Virtual machines that something of a scenario refers to. Which they are is decided when they are there: how many a group has isn't certain before, as its end
/// may come before its last.</summary>
/// <param name="All">The references, in the order of the file, with the most that each group can have.</param>
internal sealed record VmReferences(IReadOnlyList<(GroupReference Reference, long Most)> All)
{
    /// <summary>None.</summary>
    public static VmReferences None { get; } = new([]);

    /// <summary>Whether there are none.</summary>
    public bool AreNone => All.Count == 0;

    /// <summary>The most that there can be, in their order.</summary>
    public IEnumerable<VmMember> Members
    {
        get
        {
            foreach (var (reference, most) in All)
            {
                for (var i = reference.First; i <= (reference.Last ?? (most - 1)); i++)
                    yield return new VmMember(reference.Group, i);
            }
        }
    }

    /// <summary>Those that are there, in their order. What names one that never comes is told at the end of the run.</summary>
    /// <param name="simulation">A model that has its virtual machines.</param>
    /// <param name="what">What refers to them, such as <c>jobs 'batch'</c>.</param>
    public List<VirtualMachine> In(Simulation simulation, string what)
    {
        var found = new List<VirtualMachine>();
        foreach (var (reference, _) in All)
        {
            var group = ModelGroups.Of(simulation).Vms.Find(reference.Group)!;
            for (var i = reference.First; i <= (reference.Last ?? long.MaxValue) && i < group.Count; i++)
                found.Add(group[(int)i]);
            if (reference.Last >= group.Count)
                ModelReports.Of(simulation).AddShortfall(() => FormattableString.Invariant($"{what} name '{reference}', and only {group.Count} of '{reference.Group}' come"));
        }

        return found;
    }
}
