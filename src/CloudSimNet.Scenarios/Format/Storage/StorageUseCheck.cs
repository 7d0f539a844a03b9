// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Format.Components;
using System.Globalization;
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Scenarios.Format.Disks;
using CloudSimNet.Storage;
using CloudSimNet.Storage.Disks;
using CloudSimNet.Storage.Snapshots;

namespace CloudSimNet.Scenarios.Format.Storage;

/// <summary>Checks what is to be done with the devices of a scenario: loads, moves, and what is watched.</summary>
/// <param name="rack">The devices that could be made.</param>
/// <param name="names">The names of all, in the order of the file.</param>
/// <param name="report">Reports a problem at a path.</param>
internal sealed class StorageUseCheck(DeviceRegistry rack, NameList names, Action<string, string> report)
{
    /// <summary>Reports what is wrong.</summary>
    public void Check(StorageDocument storage, IReadOnlyList<VmGroupFacts> groups, bool isEndless)
    {
        var loads = new List<string>();
        for (var i = 0; i < storage.Loads.Count; i++)
        {
            if (storage.Loads[i] is not { } load)
                continue;
            var path = string.Create(CultureInfo.InvariantCulture, $"storage.loads[{i}]");
            if (load.Name.Length > 0 && loads.Contains(load.Name))
                report($"{path}.name", $"there is a load '{load.Name}' already; give each its own name");
            loads.Add(load.Name);
            Load(load, path, isEndless);
        }

        for (var i = 0; i < storage.Moves.Count; i++)
        {
            if (storage.Moves[i] is { } move)
                Move(move, string.Create(CultureInfo.InvariantCulture, $"storage.moves[{i}]"));
        }

        for (var i = 0; i < storage.Snapshots.Count; i++)
        {
            if (storage.Snapshots[i] is { } snapshot)
                Snapshot(snapshot, string.Create(CultureInfo.InvariantCulture, $"storage.snapshots[{i}]"));
        }

        List<string> others = [.. storage.Datastores.Select(static datastore => datastore?.Name ?? ""), .. FileServerCheck.NamesOf(storage.FileServers), .. groups.SelectMany(static group => group.LoadNames)];
        for (var i = 0; i < storage.Watch.Count; i++)
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"storage.watch[{i}]");
            if (names.Count > 0 && storage.Watch[i] is { } name && rack.Station(name) is null && !others.Contains(name))
                Watch(name, others, path);
            else if (storage.Watch[i] is { } again && storage.Watch.Take(i).Contains(again))
                report(path, $"'{again}' is watched already; name each device once");
        }
    }

    private void Load(StorageLoadDocument load, string path, bool isEndless)
    {
        foreach (var (key, message) in load.TermProblems(isEndless))
            report(key.Length == 0 ? path : $"{path}.{key}", message);
        if (load.Device.Length == 0 || Known(load.Device, $"{path}.device") is not { } device)
            return;
        if (load.Pattern.BlockSize > device.Capacity)
            report($"{path}.block", $"{load.Pattern.BlockSize} is more than '{load.Device}' has, which is {device.Capacity}; choose a smaller size");
        else if (load.Requests is not null && load.Pattern.BlockSize > device.LongestRequest)
            report($"{path}.block", $"'{load.Device}' takes at most {device.LongestRequest} at once, not {load.Pattern.BlockSize}, because of the units that it, or what it stands on, splits requests into; choose a smaller size, or larger units");
    }

    private void Move(DiskMoveDocument move, string path)
    {
        if (move.At.IsForever)
            report($"{path}.at", "is forever, so the move never begins; give an instant such as 60 s");
        if (move.Disk.Length == 0 || Known(move.Disk, $"{path}.disk") is not { } device)
            return;
        if (device is not VirtualDisk disk)
        {
            List<string> disks = [.. rack.Devices.Where(static made => made.Device is VirtualDisk).Select(static made => made.Device.Name)];
            report($"{path}.disk", $"'{move.Disk}' can't move, because it is no disk{NearestName.Hint(move.Disk, disks, "Disks")}");
            return;
        }

        if (move.To.Length == 0 || Known(move.To, $"{path}.to") is not { } to)
            return;
        if (names.IndexOf(move.To) >= names.IndexOf(move.Disk))
            report($"{path}.to", $"'{move.To}' doesn't stand before '{move.Disk}' in the list of devices; put it there, so that no disk can come to lie on itself");
        else if (to.Capacity < disk.Capacity)
            report($"{path}.to", $"'{move.To}' has {to.Capacity}, and '{move.Disk}' needs {disk.Capacity}; choose a larger device");
    }

    private void Snapshot(SnapshotDocument snapshot, string path)
    {
        if (snapshot.At.IsForever)
            report($"{path}.at", "is forever, so it never happens; give an instant such as 10 min");
        if (snapshot.Volume.Length == 0 || Known(snapshot.Volume, $"{path}.volume") is not { } device)
            return;
        if (device is not SnapshotVolume volume)
        {
            List<string> volumes = [.. rack.Devices.Where(static made => made.Device is SnapshotVolume).Select(static made => made.Device.Name)];
            report($"{path}.volume", $"'{snapshot.Volume}' has no snapshots{NearestName.Hint(snapshot.Volume, volumes, "Volumes that have")}");
        }
        else if (snapshot.Do == SnapshotVerb.Revert && volume.Spec.Method == SnapshotMethod.CopyOnWrite)
        {
            report($"{path}.do", $"can't be done on '{snapshot.Volume}', which copies on writes; use redirect-on-write");
        }
    }

    private void Watch(string name, List<string> others, string path)
    {
        if (names.Contains(name.Split('/')[0]) && rack.Pool(name) is null && rack.Find(name.Split('/')[0]) is null)
            return; // What is wrong with it has been said.
        List<string> watchable = [.. rack.Components.Select(static part => part.Name).Where(part => rack.Station(part) is not null), .. others];
        report(path, names.Contains(name)
            ? $"'{name}' has no work of its own that could be watched; watch what it stands on{NearestName.Hint(name, watchable, "What can be watched")}"
            : $"there is no device '{name}'{NearestName.Hint(name, watchable, "What can be watched")}");
    }

    private BlockDevice? Known(string name, string path)
    {
        if (names.Count > 0 && !names.Contains(name))
            report(path, $"there is no device '{name}'{NearestName.Hint(name, names, "Devices")}");
        else if (rack.Pool(name) is not null)
            report(path, $"'{name}' is a pool, not a device; make a volume in it and name that");
        return rack.Find(name);
    }
}
