// SPDX-License-Identifier: MIT
using System.Globalization;
using CloudSimNet.Scenarios.Format.Components;

namespace CloudSimNet.Scenarios.Format.Compute;

/// <summary>Finds the numbers of the machines that a scenario selects.</summary>
internal sealed class VmSelection(VmNames groups, Action<string, string> report)
{
    private readonly long machines = groups.Count;

    /// <summary>The numbers of the machines of some groups; incomplete when a problem was reported.</summary>
    public List<int> Of(IReadOnlyList<string> names, string path)
    {
        var numbers = new List<int>();
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i] is not { Length: > 0 } name)
                continue;
            if (groups.Find(name) is { } found)
                numbers.AddRange(found);
            else
                report(names.Count == 1 ? path : Text($"{path}[{i}]"), $"there are no virtual machines '{name}'{NameHint.Of(name, groups.Names)}");
        }

        return numbers;
    }

    /// <summary>The numbers; incomplete when a problem was reported.</summary>
    public List<int> Of(InstancesDocument on, string path)
    {
        if (on.Groups.Count > 0)
        {
            if (on.Vms is not null || on.First is not null || on.Count is not null)
                report($"{path}.groups", "stands beside numbers, which name machines as well; leave one of them out");
            return Of(on.Groups, path);
        }

        var numbers = new List<int>();
        if (on.Vms is not null && (on.First is not null || on.Count is not null))
            report($"{path}.vms", "stands beside first and count, which name machines as well; leave one of them out");
        else if (on.Vms is null && on.First is null)
            report(path, "names no machine; write the name of a group of virtual machines, or for instance {first: 0, count: 2}");
        for (var i = 0; i < on.Vms?.Count; i++)
        {
            if (on.Vms[i] >= machines)
                report(Text($"{path}.vms[{i}]"), Text($"there is no virtual machine {on.Vms[i]}; there are {machines}, counted from 0"));
            numbers.Add(on.Vms[i]);
        }

        if (on.First is not { } first)
            return numbers;
        var count = on.Count ?? 1;
        if (first + (long)count > machines)
            report($"{path}.{(first >= machines ? "first" : "count")}", Text($"there is no virtual machine {Math.Max(first, machines)}; there are {machines}, counted from 0"));
        else
            numbers.AddRange(Enumerable.Range(first, count));
        return numbers;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
