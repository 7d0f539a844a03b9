// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Format.Components;
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Scenarios.Format.Disks;
using CloudSimNet.Storage;

namespace CloudSimNet.Scenarios.Format.Storage;

/// <summary>Checks the disks of virtual machines: that what they lie on is there and large enough, and what is asked of them.</summary>
/// <param name="rack">The devices that could be made.</param>
/// <param name="names">The names of all, in the order of the file.</param>
/// <param name="datastores">The names of all datastores, in the order of the file.</param>
/// <param name="images">The names of all shared images, in the order of the file.</param>
/// <param name="report">Reports a problem at a path.</param>
internal sealed class VmDiskCheck(DeviceRegistry rack, NameList names, NameList datastores, NameList images, Action<string, string> report)
{
    private const long MaxDisks = 1_000_000;
    private const long MaxStreams = 10_000_000;
    private const long MaxUnits = 20_000_000;

    private readonly Dictionary<string, Int128> taken = new(StringComparer.Ordinal); // Of devices, by disks before.
    private long disks;
    private long units;

    /// <summary>Reports what is wrong.</summary>
    public void Check(IReadOnlyList<VmGroupFacts> groups, bool isEndless)
    {
        foreach (var group in groups)
        {
            if (group.Disks.Count > 0 && group.Name.Length == 0)
                report(group.Path, "has disks, so it needs a name, by which results know them; add for instance name: app-vms");
            disks = Math.Min(disks, MaxDisks) + (group.Count * group.Disks.Count);
            if (disks > MaxDisks)
                report($"{group.Path}.disks", Text($"make {disks} disks with those before them, and at most {MaxDisks} can be; have fewer virtual machines or disks"));
            for (var i = 0; i < group.Disks.Count; i++)
            {
                if (group.Disks[i] is not { } disk)
                    continue;
                var path = Text($"{group.Path}.disks[{i}]");
                if (disk.Name.Length > 0 && group.Disks.Take(i).Any(other => other?.Name == disk.Name))
                    report($"{path}.name", $"there is a disk '{disk.Name}' already; give each its own name");
                Disk(group, disk, path, isEndless);
            }
        }
    }

    private static string Text(FormattableString text) => FormattableString.Invariant(text);

    private void Disk(VmGroupFacts group, VmDiskDocument disk, string path, bool isEndless)
    {
        var hasImage = disk.Image is not { } image || IsImage(image, $"{path}.image");
        var probe = IsPlaced(group, disk, path) && disks <= MaxDisks && hasImage ? Probe(group, disk, path) : null;
        for (var i = 0; i < disk.Loads.Count; i++)
        {
            if (disk.Loads[i] is not { } load)
                continue;
            var at = Text($"{path}.loads[{i}]");
            if (load.Name.Length > 0 && disk.Loads.Take(i).Any(other => other?.Name == load.Name))
                report($"{at}.name", $"there is a load '{load.Name}' already; give each its own name");
            Load(group, load, at, isEndless && group.IsEndless);
            if (load.Pattern.BlockSize > probe?.Capacity)
                report($"{at}.block", $"{load.Pattern.BlockSize} is more than disk '{disk.Name}' has, which is {probe.Capacity}; choose a smaller size");
            else if (load.Requests is not null && load.Pattern.BlockSize > probe?.LongestRequest)
                report($"{at}.block", $"disk '{disk.Name}' takes at most {probe.LongestRequest} at once, not {load.Pattern.BlockSize}, because of the units that what it lies on splits requests into; choose a smaller size, or larger units");
        }
    }

    private void Load(VmGroupFacts group, VmDiskLoadDocument load, string path, bool isEndless)
    {
        foreach (var (key, message) in load.TermProblems(isEndless))
            report(key.Length == 0 ? path : $"{path}.{key}", message);
        if (load.After.IsForever)
            report($"{path}.after", "is forever, so the load never begins; give a time such as 90 s");
        if (load.Requests is null && (Int128)load.Count * group.Count > MaxStreams)
            report($"{path}.count", Text($"{load.Count} streams for each of {group.Count} virtual machines are more than {MaxStreams}; choose fewer"));
    }

    // Whether exactly one thing is named that it lies on, and that is there.
    private bool IsPlaced(VmGroupFacts group, VmDiskDocument disk, string path)
    {
        if (new[] { disk.Device, disk.Pool, disk.Datastore }.Count(static place => place is not null) != 1)
        {
            report(path, "needs one of device, pool and datastore, which says where it lies; write for instance device: array");
            return false;
        }

        if (disk.Thick is not null && disk.Device is not null)
            report($"{path}.thick", "is of disks in a pool or a datastore, and a part of a device always has all its space; leave it out");
        if (disk.Pool is { } pool)
            return IsPool(pool, $"{path}.pool") && FitsPool(group, disk, path);
        if (disk.Datastore is { } datastore)
            return IsDatastore(datastore, $"{path}.datastore") && FitsDatastore(group, disk, path);
        return IsDevice(disk.Device!, $"{path}.device") && Fits(group, disk, path);
    }

    private bool IsDatastore(string name, string path)
    {
        if (rack.Datastore(name) is not null)
            return true;
        if (rack.Find(name) is not null || rack.Pool(name) is not null)
            report(path, $"'{name}' is a {(rack.Pool(name) is null ? "device" : "pool")}, not a datastore; write {(rack.Pool(name) is null ? "device" : "pool")}: {name}");
        else if (!datastores.Contains(name))
            report(path, $"there is no datastore '{name}'{NearestName.Hint(name, datastores, "Datastores")}");
        return false;
    }

    private bool IsImage(string name, string path)
    {
        if (rack.Image(name) is not null)
            return true;
        if (!images.Contains(name))
            report(path, $"there is no image '{name}'{NearestName.Hint(name, images, "Images")}");
        return false;
    }

    private bool IsPool(string name, string path)
    {
        if (rack.Pool(name) is not null)
            return true;
        if (rack.Find(name) is not null)
            report(path, $"'{name}' is a device, not a pool; write device: {name}");
        else if (datastores.Contains(name))
            report(path, $"'{name}' is a datastore, not a pool; write datastore: {name}");
        else if (!names.Contains(name))
            report(path, $"there is no pool '{name}'{NearestName.Hint(name, [.. rack.Pools.Select(static pool => pool.Name)], "Pools")}");
        return false;
    }

    private bool IsDevice(string name, string path)
    {
        if (rack.Find(name) is not null)
            return true;
        if (rack.Pool(name) is not null)
            report(path, $"'{name}' is a pool, not a device; write pool: {name}");
        else if (datastores.Contains(name))
            report(path, $"'{name}' is a datastore, not a device; write datastore: {name}");
        else if (!names.Contains(name))
            report(path, $"there is no device '{name}'{NearestName.Hint(name, names, "Devices")}");
        return false;
    }

    private bool Fits(VmGroupFacts group, VmDiskDocument disk, string path)
    {
        var (capacity, before) = (rack[disk.Device!].Capacity, taken.GetValueOrDefault(disk.Device!));
        var all = (Int128)disk.Size.Count * group.Count;
        taken[disk.Device!] = before + all;
        if (before + all <= capacity.Count)
            return true;
        var others = before > 0 ? $", of which other disks have {Bytes.OfTotal(before)}" : "";
        report($"{path}.size", Text($"{group.Count} disks of {disk.Size} take {Bytes.OfTotal(all)} of '{disk.Device}', which has {capacity}{others}; choose a smaller size or a larger device"));
        return false;
    }

    private bool FitsPool(VmGroupFacts group, VmDiskDocument disk, string path)
    {
        var pool = rack.Pool(disk.Pool!)!;
        return FitsMap(group, disk, pool.Spec.ExtentSize, path) && (disk.Thick != true || FitsAlone(disk, $"pool '{disk.Pool}'", pool.Capacity, path));
    }

    private bool FitsDatastore(VmGroupFacts group, VmDiskDocument disk, string path)
    {
        var datastore = rack.Datastore(disk.Datastore!)!.Datastore;
        return FitsMap(group, disk, datastore.Spec.BlockSize, path) && (disk.Thick == false || FitsAlone(disk, $"datastore '{disk.Datastore}'", datastore.Free + datastore.Used, path));
    }

    private bool FitsAlone(VmDiskDocument disk, string place, Bytes capacity, string path)
    {
        if (disk.Size <= capacity)
            return true;
        report($"{path}.size", $"is all taken from the start, and {place} has {capacity}; make it thin, or choose a smaller size or a larger {place.Split(' ')[0]}");
        return false;
    }

    private bool FitsMap(VmGroupFacts group, VmDiskDocument disk, Bytes unit, string path)
    {
        var all = ((Int128)(disk.Size.Count / unit.Count) + 1) * group.Count;
        if (units + all > MaxUnits)
        {
            report($"{path}.size", Text($"{group.Count} disks of {disk.Size} are more than {MaxUnits} pieces of {unit}, in which they get their space; make them smaller, or choose larger pieces"));
            return false;
        }

        units += (long)all;
        return true;
    }

    // The first of them, in the simulation that never runs.
    private BlockDevice? Probe(VmGroupFacts group, VmDiskDocument disk, string path)
    {
        try
        {
            var place = rack.SpaceOf(group, disk with { Thick = disk.Device is null ? false : null }).TryGive(0, $"{group.Path}/{disk.Name}", null, out _);
            return place is null || disk.Image is null ? place : rack.Image(disk.Image)!.Make(disk.Name, place);
        }
        catch (ArgumentException refused)
        {
            report(path, refused.Message.Split(" (Parameter")[0]);
            return null;
        }
    }
}
