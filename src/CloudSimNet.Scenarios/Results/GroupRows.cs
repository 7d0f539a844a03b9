// SPDX-License-Identifier: MIT
using System.Globalization;
using CloudSimNet.Scenarios.Figures;

namespace CloudSimNet.Scenarios.Results;

/// <summary>What a run prints of groups of virtual machines and of jobs, where any of them has a name.</summary>
internal static class GroupRows
{
    private const int MaxRows = 20;

    /// <summary>The labels and what they say; of many groups the first ones.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Of(RunSummary run) =>
    [
        .. run.Groups.Vms.AreNamed ? Of("vms", run.Groups.Vms.All.Count, run.VmGroups, static group => group.Name, GroupFigures.VmLine, GroupFigures.Vms) : [],
        .. run.Groups.Jobs.AreNamed ? Of("jobs", run.Groups.Jobs.All.Count, run.JobGroups, static group => group.Name, GroupFigures.JobLine, GroupFigures.Jobs) : [],
    ];

    private static IEnumerable<KeyValuePair<string, string>> Of<T>(string label, int count, IEnumerable<T> groups, Func<T, string> nameOf, string template, FigureGroup<T> figures)
    {
        foreach (var group in groups.Take(MaxRows))
            yield return KeyValuePair.Create($"{label} {nameOf(group)}", FigureText.Fill(template, name => figures.Find(group, name)));
        if (count > MaxRows)
            yield return KeyValuePair.Create($"more {label}", string.Create(CultureInfo.InvariantCulture, $"{count - MaxRows} groups more are in summary.json"));
    }
}
