// SPDX-License-Identifier: MIT
using System.Globalization;
using CloudSimNet.Scenarios.Format.Components;

namespace CloudSimNet.Scenarios.Format.Disks;

/// <summary>Says which loads of virtual machines' disks have no effect.</summary>
internal static class VmDiskEffects
{
    /// <summary>Says so of loads that begin when the run has ended, at the earliest.</summary>
    /// <param name="disks">The disks of a group.</param>
    /// <param name="comes">When the group's first virtual machine comes.</param>
    /// <param name="end">The end of the run.</param>
    /// <param name="path">The group's path.</param>
    /// <param name="report">Takes the path and what to say.</param>
    public static void Warn(IReadOnlyList<VmDiskDocument> disks, SimDuration comes, EndOfRun end, string path, Action<string, string> report)
    {
        for (var i = 0; i < disks.Count; i++)
        {
            for (var j = 0; j < disks[i].Loads.Count; j++)
            {
                var load = disks[i].Loads[j];
                var earliest = (SimTime.Zero + comes).AddSaturating(load.After) - SimTime.Zero;
                var isByDelay = earliest > load.At;
                if (comes < end.Until && end.Of($"the load of disk '{disks[i].Name}' begins", isByDelay ? earliest : load.At) is { } late)
                    report(string.Create(CultureInfo.InvariantCulture, $"{path}.disks[{i}].loads[{j}].{(isByDelay ? "after" : "at")}"), late);
            }
        }
    }
}
