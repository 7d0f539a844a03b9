// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Scenarios.Format.Components;
using CloudSimNet.Storage.Caching;

namespace CloudSimNet.Scenarios.Format.Storage;

/// <summary>A device with a cache before it.</summary>
[Named("cached"), Doc("A device with a cache before it, in memory or on a faster device.")]
internal sealed record CachedModel : DeviceModel
{
    [Key("of"), Doc("The device behind the cache."), Required, NotEmpty, Example("shelf")]
    public string Of { get; init; } = "";

    [Key("capacity"), Doc("How much the cache holds."), Required, AtLeast("1 B"), Example("64 GiB")]
    public Bytes Capacity { get; init; }

    [Key("keptOn"), Doc("The faster device that it is kept on, and that nothing else uses; without it, it is kept in memory."), NotEmpty, Example("flash")]
    public string? KeptOn { get; init; }

    [Key("memoryTime"), Doc("How long memory takes for a block."), AtLeast("0 s"), Example("20 us")]
    public SimDuration? MemoryTime { get; init; }

    [Key("memoryRate"), Doc("What memory moves, which bounds a stream that finds everything in it; 204.8 Gbps, one channel of DDR4-3200, unless stated."), AtLeast("1 kbps"), Example("204.8 Gbps")]
    public DataRate? MemoryRate { get; init; }

    [Key("battery"), Doc("Whether memory is kept when the cache fails.")]
    public bool Battery { get; init; }

    [Key("writing"), Doc("around: writes go to the device behind, and the cache takes in none; through: it takes in whole blocks as well; back: they are acknowledged when the cache has them.")]
    public CacheWriting Writing { get; init; } = CacheWriting.Through;

    [Key("blockSize"), Doc("The size of what is held or let go as one."), Between("512 B", "256 MiB"), Example("64 KiB")]
    public Bytes BlockSize { get; init; } = Bytes.B(4096);

    [Key("dirtyLimit"), Doc("The part of the cache that may hold what isn't written back yet."), MoreThan(0), AtMost(1)]
    public double DirtyLimit { get; init; } = 0.5;

    [Key("destageFrom"), Doc("The part of the cache from which on it is written back; 0 for at once."), Between(0, 1)]
    public double DestageFrom { get; init; }

    [Key("destageBatch"), Doc("How many blocks are written back as one batch."), Between(1, 1_000_000)]
    public int DestageBatch { get; init; } = 32;

    internal override IEnumerable<DeviceUse> Uses => KeptOn is null ? [new("of", Of)] : [new("of", Of), new("keptOn", KeptOn, IsWhole: true)];

    protected internal override IEnumerable<(string Key, string Message)> Problems
    {
        get
        {
            if (KeptOn is not null && KeptOn == Of)
                yield return ("keptOn", $"is the device behind the cache, '{KeptOn}', too; name a faster one");
            if (KeptOn is not null && MemoryTime is not null)
                yield return ("memoryTime", "is of memory, and this cache is kept on a device; leave out one of the two");
            if (KeptOn is not null && MemoryRate is not null)
                yield return ("memoryRate", "is of memory, and this cache is kept on a device; leave out one of the two");
            if (KeptOn is not null && Battery)
                yield return ("battery", "is of memory, and this cache is kept on a device; leave out one of the two");
        }
    }

    public override void Make(string name, DeviceRegistry rack)
    {
        var time = MemoryTime ?? SimDuration.FromNanoseconds(20_000);
        var medium = KeptOn is not null ? CacheMedium.On(rack[KeptOn]) : Battery ? CacheMedium.ProtectedMemory(time, MemoryRate) : CacheMedium.Memory(time, MemoryRate);
        var spec = new CacheSpec { Capacity = Capacity, BlockSize = BlockSize, Writing = Writing, DirtyLimit = DirtyLimit, DestageFrom = DestageFrom, DestageBatch = DestageBatch };
        var cached = new CachedDevice(name, rack[Of], medium, spec);
        rack.AddComponent(name, cached.Part, (ComponentVerb.Fail, cached.Fail), (ComponentVerb.Repair, cached.Restore));
        rack.Add(ChosenAs, cached);
    }

    internal override string KeyOf(string parameter) => parameter == "medium" ? "capacity" : base.KeyOf(parameter);
}
