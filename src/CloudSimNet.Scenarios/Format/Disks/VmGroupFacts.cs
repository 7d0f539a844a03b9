// SPDX-License-Identifier: MIT
namespace CloudSimNet.Scenarios.Format.Disks;

/// <summary>What the storage must know of a group of virtual machines.</summary>
/// <param name="Path">Where the file says so, such as <c>vms[0]</c>.</param>
/// <param name="Name">The group's name; empty for none.</param>
/// <param name="Place">Its place among all groups of virtual machines, from 0.</param>
/// <param name="Count">How many virtual machines it has; the most, where some may come too late.</param>
/// <param name="IsEndless">Whether nothing ends them but the scenario.</param>
/// <param name="Disks">The disks that each of them has; empty for none.</param>
internal sealed record VmGroupFacts(string Path, string Name, int Place, long Count, bool IsEndless, IReadOnlyList<VmDiskDocument> Disks)
{
    /// <summary>The names of the loads of its disks.</summary>
    public IEnumerable<string> LoadNames => Disks.Where(static disk => disk is not null).SelectMany(disk => disk.Loads.Where(static load => load is not null).Select(load => $"{Name}/{disk.Name}/{load.Name}"));
}
