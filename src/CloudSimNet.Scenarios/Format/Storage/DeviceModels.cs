// SPDX-License-Identifier: MIT
namespace CloudSimNet.Scenarios.Format.Storage;

/// <summary>The models of devices, by the names that scenario files use.</summary>
internal static class DeviceModels
{
    /// <summary>The names of devices that stand on nothing.</summary>
    public static IReadOnlyList<string> Drives { get; } = ["rated", "hdd", .. HddModel.Presets.Select(static preset => preset.Name), "flash", .. FlashModel.Presets.Select(static preset => preset.Name)];

    /// <summary>The names of all devices.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Drives, "raid", "controller", "lun", "cached", "pool", "volume", "snapshots", "replicated", "distributed", "disk"];

    /// <summary>The names of a kind that this room knows; null for others.</summary>
    public static IReadOnlyList<string>? NamesOf(string kind) => kind switch
    {
        "device" => Names,
        "drive" => Drives,
        "storage protocol" => LunProtocols.Names,
        "boot" => StorageLoadDocument.Boots,
        _ => null,
    };

    /// <summary>What a name's arguments are read as; null when there is no such model.</summary>
    public static Type? TypeOf(string name) => name switch
    {
        "rated" => typeof(RatedModel),
        "raid" => typeof(RaidModel),
        "controller" => typeof(ControllerModel),
        "lun" => typeof(LunModel),
        "cached" => typeof(CachedModel),
        "pool" => typeof(PoolModel),
        "volume" => typeof(VolumeModel),
        "snapshots" => typeof(SnapshotsModel),
        "replicated" => typeof(ReplicatedModel),
        "distributed" => typeof(DistributedModel),
        "disk" => typeof(DiskModel),
        "hdd" => typeof(HddModel),
        "flash" => typeof(FlashModel),
        _ when HddModel.Presets.Any(preset => preset.Name == name) => typeof(HddModel),
        _ when FlashModel.Presets.Any(preset => preset.Name == name) => typeof(FlashModel),
        _ => null,
    };

    /// <summary>The problems of values that are needed where no known device fills them in.</summary>
    internal static IEnumerable<(string Key, string Message)> Missing(string preset, params IEnumerable<(string Key, object? Value, string Example)> needed) =>
        needed.Where(static one => one.Value is null).Select(one => (one.Key, $"is required but missing; write for instance \"{one.Key}: {one.Example}\", or begin with a known device: {{name: {preset}, …}}"));
}
