// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Storage.Snapshots;

namespace CloudSimNet.Scenarios.Format.Storage;

/// <summary>A volume of which snapshots can be taken.</summary>
[Named("snapshots"), Doc("A volume of which snapshots can be taken, or a linked clone.")]
internal sealed record SnapshotsModel : DeviceModel
{
    [Key("of"), Doc("The device below, which nothing else should write to."), Required, NotEmpty, Example("golden")]
    public string Of { get; init; } = "";

    [Key("space"), Doc("The device that keeps what the snapshots need, and that nothing else uses."), Required, NotEmpty, Example("deltas")]
    public string Space { get; init; } = "";

    [Key("method"), Doc("redirect-on-write: new data goes elsewhere; copy-on-write: old data is copied elsewhere first.")]
    public SnapshotMethod Method { get; init; } = SnapshotMethod.RedirectOnWrite;

    [Key("clone"), Doc("Whether it begins as a clone of the device below, which others may share: what is written is kept in the space from the start.")]
    public bool IsClone { get; init; }

    [Key("blockSize"), Doc("The size of what is kept as one."), Between("512 B", "256 MiB"), Example("64 KiB")]
    public Bytes BlockSize { get; init; } = Bytes.B(65536);

    [Key("metadataWrites"), Doc("How many writes of 4 KiB of metadata a block takes when it first comes into a level."), Between(0, 1000)]
    public int MetadataWrites { get; init; } = 1;

    [Key("lookupTime"), Doc("How long looking for a block in one more level takes a request."), AtLeast("0 s"), Example("50 us")]
    public SimDuration LookupTime { get; init; }

    [Key("lookupOperations"), Doc("What looking for a block in one more level costs a stream, in operations."), Between(0, 1000)]
    public double LookupOperations { get; init; } = ChainModel.LookupCost;

    [Key("maxSnapshots"), Doc("How many snapshots there may be."), Between(1, 100_000)]
    public int MaxSnapshots { get; init; } = 32;

    internal override IEnumerable<DeviceUse> Uses => [new("of", Of), new("space", Space, IsWhole: true)];

    protected internal override IEnumerable<(string Key, string Message)> Problems
    {
        get
        {
            if (Of.Length > 0 && Of == Space)
                yield return ("space", $"is the device below, '{Of}', too; name another one");
            if (IsClone && Method == SnapshotMethod.CopyOnWrite)
                yield return ("method", "would write to the device below, which a clone leaves as it is; use redirect-on-write");
        }
    }

    public override void Make(string name, DeviceRegistry rack)
    {
        var spec = new SnapshotSpec { Method = Method, BlockSize = BlockSize, MetadataWrites = MetadataWrites, LookupTime = LookupTime, LookupOperations = LookupOperations, MaxSnapshots = MaxSnapshots };
        var volume = IsClone ? SnapshotVolume.LinkedClone(name, rack[Of], rack[Space], spec) : new SnapshotVolume(name, rack[Of], rack[Space], spec);
        rack.Add(ChosenAs, volume, new MergeAccount(volume));
    }
}
