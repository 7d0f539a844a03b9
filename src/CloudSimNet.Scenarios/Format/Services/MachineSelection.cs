// SPDX-License-Identifier: MIT
using System.Globalization;

namespace CloudSimNet.Scenarios.Format.Services;

/// <summary>Finds the numbers of the machines that a scenario selects.</summary>
internal sealed class MachineSelection(long machines, Action<string, string> report)
{
    /// <summary>The numbers; incomplete when a problem was reported.</summary>
    public List<int> Of(InstancesDocument on, string path)
    {
        var numbers = new List<int>();
        if (on.Vms is not null && (on.First is not null || on.Count is not null))
            report($"{path}.vms", "stands beside first and count, which name machines as well; leave one of them out");
        else if (on.Vms is null && on.First is null)
            report(path, "names no machine; write for instance {vms: [0, 1]} or {first: 0, count: 2}");
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
