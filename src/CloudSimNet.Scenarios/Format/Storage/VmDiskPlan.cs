// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Format.Disks;
using CloudSimNet.Scenarios.Results;

namespace CloudSimNet.Scenarios.Format.Storage;

/// <summary>Makes the disks of groups of virtual machines ready to be given out.</summary>
internal static class VmDiskPlan
{
    /// <summary>The disks, each with the place of its group among all groups of virtual machines.</summary>
    /// <param name="groups">The groups of virtual machines.</param>
    /// <param name="rack">What the disks may lie on.</param>
    /// <param name="watched">Which loads have columns in series.csv.</param>
    public static IEnumerable<(int Place, IVmUser User)> Build(IReadOnlyList<VmGroupFacts> groups, DeviceRegistry rack, IReadOnlyList<string> watched)
    {
        VmDisks[] all =
        [
            .. from @group in groups
               from disk in @group.Disks
               select new VmDisks(rack.Simulation, @group, disk, rack.SpaceOf(@group, disk), disk.Image is null ? null : rack.Image(disk.Image)),
        ];
        if (all.Length > 0)
            Report(ModelReports.Of(rack.Simulation), all, watched);
        return all.Select(static disks => (disks.Group.Place, (IVmUser)disks));
    }

    private static void Report(ModelReports reports, VmDisks[] all, IReadOnlyList<string> watched)
    {
        foreach (var disks in all)
        {
            reports.AddLine($"disks {disks.Name}", VmDiskFigures.Line, VmDiskFigures.One, disks);
            reports.AddShortfall(() => disks.Refused == 0 ? null : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{disks.Refused} disks '{disks.Name}' had no place: {disks.Refusal}"));
            foreach (var load in disks.Loads)
            {
                reports.AddLine($"load {load.Name}", LoadFigures.LineOf(load), LoadFigures.All, load);
                reports.AddShortfall(() => load.Completed > 0 ? null : EmptyWords.OfStorageLoad(load.Name));
                if (watched.Contains(load.Name))
                    StorageSeries.AddLoad(reports, load);
            }
        }

        reports.AddSection("disks", "disks", VmDiskFigures.All, all);
    }
}
