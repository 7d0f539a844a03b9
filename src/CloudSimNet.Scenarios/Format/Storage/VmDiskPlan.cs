// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Format.Components;
using CloudSimNet.Scenarios.Format.Disks;
using CloudSimNet.Scenarios.Results;

namespace CloudSimNet.Scenarios.Format.Storage;

/// <summary>Gives virtual machines their disks when they begin to run, and takes them back at their end.</summary>
internal static class VmDiskPlan
{
    /// <summary>Plans it.</summary>
    /// <param name="groups">The groups whose virtual machines have disks.</param>
    /// <param name="rack">What the disks may lie on.</param>
    /// <param name="watched">Which loads have columns in series.csv.</param>
    public static void Build(IReadOnlyList<VmDiskGroup> groups, DeviceRegistry rack, IReadOnlyList<string> watched)
    {
        if (groups.Count == 0)
            return;
        var simulation = rack.Simulation;
        var byGroup = new Dictionary<int, VmDisks[]>();
        foreach (var group in groups)
            byGroup.Add(group.Place, [.. group.Disks.Select(disk => new VmDisks(simulation, group, disk, rack.SpaceOf(group, disk), disk.Image is null ? null : rack.Image(disk.Image)))]);
        var all = groups.SelectMany(group => byGroup[group.Place]).ToArray();
        var members = VmGroups.Of(simulation);
        simulation.VmStarted.Watch(vm => Tell(vm, static (disks, vm, index) => disks.Start(vm, index)));
        simulation.VmEnded.Watch(vm => Tell(vm, static (disks, vm, index) => disks.End(vm, index)));
        Report(ModelReports.Of(simulation), all, watched);

        void Tell(VirtualMachine vm, Action<VmDisks, VirtualMachine, int> what)
        {
            var (place, index) = members.Find(vm.Id.Value);
            foreach (var disks in byGroup.GetValueOrDefault(place) ?? [])
                what(disks, vm, index);
        }
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
                reports.AddShortfall(() => load.Completed > 0 ? null : $"storage load '{load.Name}' is empty: no operation of it was done");
                if (watched.Contains(load.Name))
                    StorageSeries.AddLoad(reports, load);
            }
        }

        reports.AddSection("disks", "disks", VmDiskFigures.All, all);
    }
}
