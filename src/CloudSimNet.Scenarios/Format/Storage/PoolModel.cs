// SPDX-License-Identifier: MIT
using System.Globalization;
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Storage.Pools;

namespace CloudSimNet.Scenarios.Format.Storage;

/// <summary>A pool of devices, whose space volumes get in extents.</summary>
[Named("pool"), Doc("A pool of devices, whose space volumes get in extents. It is no device itself: make volumes in it.")]
internal sealed record PoolModel : DeviceModel
{
    [Key("devices"), Doc("The devices; each belongs to one pool."), Required, NotEmpty, Example("[flash, shelf]")]
    public IReadOnlyList<string> Devices { get; init; } = [];

    [Key("tiers"), Doc("How good each device is, 0 for the best; without it, all are alike."), NotEmpty, Between(0, 1000), Example("[0, 1]")]
    public IReadOnlyList<int> Tiers { get; init; } = [];

    [Key("extentSize"), Doc("The size of what is given out and moved as one."), Between("4 KiB", "1 GiB"), Example("256 MiB")]
    public Bytes ExtentSize { get; init; } = Bytes.MiB(256);

    [Key("allocation"), Doc("first-fit: the first device with room; best-tier: the first of the best tier with room; spread: the one with the smallest part in use.")]
    public PoolAllocation Allocation { get; init; } = PoolAllocation.FirstFit;

    [Key("onFull"), Doc("What becomes of writes when nothing is left: refuse: they end as out of space; stall: they wait.")]
    public PoolFull OnFull { get; init; } = PoolFull.Refuse;

    [Key("tiering"), Doc("Moves the extents that requests use most to the best tier."), Example("{ period: 1 h }")]
    public TieringModel? Tiering { get; init; }

    internal override bool KeepsGoing => Tiering is not null;

    internal override IEnumerable<DeviceUse> Uses => Devices.Select((name, i) => new DeviceUse(string.Create(CultureInfo.InvariantCulture, $"devices[{i}]"), name ?? "", IsWhole: true));

    protected internal override IEnumerable<(string Key, string Message)> Problems => Tiers.Count == 0 || Tiers.Count == Devices.Count ? [] :
        [("tiers", string.Create(CultureInfo.InvariantCulture, $"are {Tiers.Count} for {Devices.Count} devices; give each device its own, or leave them out"))];

    public override void Make(string name, DeviceRegistry rack)
    {
        var pool = new StoragePool(rack.Simulation, name, new PoolSpec { ExtentSize = ExtentSize, Allocation = Allocation, OnFull = OnFull });
        for (var i = 0; i < Devices.Count; i++)
            pool.Add(rack[Devices[i]], Tiers.Count == 0 ? 0 : Tiers[i]);
        if (Tiering is { } tiering)
            _ = new PoolTiering(pool, new HottestFirst(tiering.Hysteresis, tiering.MaxMoves), tiering.Period, tiering.Kept);
        rack.AddPool(pool);
    }

    internal override string KeyOf(string parameter) => parameter == "device" ? "extentSize" : base.KeyOf(parameter);
}
