// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Figures;

namespace CloudSimNet.Scenarios.Format.Storage;

/// <summary>Figures of the disks of groups of virtual machines.</summary>
internal static class VmDiskFigures
{
    /// <summary>What a run prints of the disks of a group.</summary>
    public const string Line = "{disks} on {on}[refused?, {refused} refused][hostCycles?, {hostCycles} of their hosts' threads]";

    /// <summary>Those of one disk of a group, summed over its virtual machines.</summary>
    public static FigureGroup<VmDisks> One { get; } = new(static parts =>
    {
        parts.Add("on", FigureUnit.None, FigureKind.Label, "What the disks lie on.", static disks => disks.On);
        parts.Add("disks", FigureUnit.Count, FigureKind.Total, "Virtual machines of the group that got the disk.", static disks => disks.All.Count);
        parts.Add("refused", FigureUnit.Count, FigureKind.Total, "Virtual machines that ran without it, because there was no place for it.", static disks => disks.Refused);
        parts.Add("reason", FigureUnit.None, FigureKind.Label, "Why there was no place for the last of those; left out when there were none.", static disks => disks.Refusal);
        parts.Add("used", FigureUnit.Bytes, FigureKind.Level, "Space that they have taken of what they lie on.", static disks => disks.Used.Count);
        parts.Add("reads", FigureUnit.Count, FigureKind.Total, "Reads that were done, streams aside.", static disks => disks.All.Sum(static disk => disk.Guest.Reads));
        parts.Add("writes", FigureUnit.Count, FigureKind.Total, "Writes that were done, streams aside.", static disks => disks.All.Sum(static disk => disk.Guest.Writes));
        parts.Add("errors", FigureUnit.Count, FigureKind.Total, "Requests that failed.", static disks => disks.All.Sum(static disk => disk.Guest.Errors));
        parts.Add("hostCycles", FigureUnit.Cycles, FigureKind.Total, "Cycles of their hosts' own threads; what the guests' cores spent stands in their own accounts.", static disks => Math.Round(disks.All.Sum(static disk => disk.Guest.HostCycles)));
    });

    /// <summary>All of them.</summary>
    public static FigureGroup<IReadOnlyList<VmDisks>> All { get; } = new(static parts =>
    {
        parts.Each("vm disk", "", "", One, static all => all, static disks => disks.Name);
        parts.Each("vm disk load", "loads", "loads", LoadFigures.All, static all => all.SelectMany(static disks => disks.Loads), static load => load.Name);
    });
}
