// SPDX-License-Identifier: MIT
using System.Globalization;
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Storage;
using CloudSimNet.Storage.Disks;
using CloudSimNet.Storage.Snapshots;

namespace CloudSimNet.Scenarios.Format.Storage;

/// <summary>Checks what is to be done with the devices of a scenario: loads, moves, and what is watched.</summary>
/// <param name="rack">The devices that could be made.</param>
/// <param name="names">The names of all, in the order of the file.</param>
/// <param name="report">Reports a problem at a path.</param>
internal sealed class StorageUseCheck(DeviceRegistry rack, List<string> names, Action<string, string> report)
{
    /// <summary>Reports what is wrong.</summary>
    public void Check(StorageDocument storage, bool isEndless)
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

        for (var i = 0; i < storage.Watch.Count; i++)
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"storage.watch[{i}]");
            if (names.Count > 0 && storage.Watch[i] is { } name && rack.Station(name) is null)
                Watch(name, path);
            else if (storage.Watch[i] is { } again && storage.Watch.Take(i).Contains(again))
                report(path, $"'{again}' is watched already; name each device once");
        }
    }

    private void Load(StorageLoadDocument load, string path, bool isEndless)
    {
        Times(load, path, isEndless);
        Kinds(load, path);
        if (load.Device.Length == 0 || Known(load.Device, $"{path}.device") is not { } device)
            return;
        if (load.Pattern.BlockSize > device.Capacity)
            report($"{path}.block", $"{load.Pattern.BlockSize} is more than '{load.Device}' has, which is {device.Capacity}; choose a smaller size");
        else if (load.Requests is not null && load.Pattern.BlockSize > device.LongestRequest)
            report($"{path}.block", $"'{load.Device}' takes at most {device.LongestRequest} at once, not {load.Pattern.BlockSize}, because of the units that it, or what it stands on, splits requests into; choose a smaller size, or larger units");
    }

    private void Times(StorageLoadDocument load, string path, bool isEndless)
    {
        if (load.At.IsForever)
            report($"{path}.at", "is forever, so the load never begins; give an instant such as 5 s");
        else if (load.Until is { } until && until <= load.At)
            report($"{path}.until", $"{until} is not after the beginning, which is {load.At}; it is an instant, not a length of time");
        if (!load.At.IsForever && load.Every.Nanoseconds > 0 && load.Count - 1 > (SimDuration.Forever - load.At).Nanoseconds / load.Every.Nanoseconds)
            report($"{path}.every", string.Create(CultureInfo.InvariantCulture, $"{load.Count} streams, one every {load.Every}, go on beyond the end of time, which is 292 years; choose fewer streams or a shorter time between them"));
        if (load.Operations is null && load.Boot is null && isEndless && load.Until is null or { IsForever: true })
            report(path, "goes on for ever and nothing ends it; give it operations or until, or the scenario an end with 'until'");
    }

    private void Kinds(StorageLoadDocument load, string path)
    {
        if (load.Requests is { } requests)
        {
            Refuse(load.Count > 1, "count", "is of streams; raise requests.perSecond instead");
            Refuse(load.Every > SimDuration.Zero, "every", "is of streams; requests are spaced by requests.perSecond");
            Refuse(load.Iops is not null, "iops", "is of streams; the rate of requests is requests.perSecond");
            Refuse(load.Weight is not null, "weight", "is of streams; a request weighs 1");
            Refuse(load.Hits is not null, "hits", "is of streams; what requests hit follows from their places");
            Refuse(load.Boot is not null, "boot", "is a stream; leave out either it or requests");
            Refuse(load.Sequential && requests.Zipf > 0, "requests.zipf", "is for requests that go anywhere, and these are sequential; leave out one of the two");
            return;
        }

        if (load.Boot is null)
            return;
        Refuse(load.Reads is not null, "reads", "is what the boot says; leave out either this or boot");
        Refuse(load.Block is not null, "block", "is what the boot says; leave out either this or boot");
        Refuse(load.Sequential, "sequential", "is what the boot says; leave out either this or boot");

        void Refuse(bool isWrong, string key, string message)
        {
            if (isWrong)
                report($"{path}.{key}", message);
        }
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

    private void Watch(string name, string path)
    {
        if (names.Contains(name.Split('/')[0]) && rack.Pool(name) is null && rack.Find(name.Split('/')[0]) is null)
            return; // What is wrong with it has been said.
        List<string> watchable = [.. rack.Components.Select(static part => part.Name).Where(part => rack.Station(part) is not null)];
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
