// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Storage;
using CloudSimNet.Storage.Snapshots;

namespace CloudSimNet.Scenarios.Format.Storage;

/// <summary>Each disk is a linked clone of the image.</summary>
[Named("linked-clone"), Doc("Each disk is a linked clone: what is written is a level of a chain of snapshots over the image, in the disk's own space.")]
internal sealed record LinkedCloneModel : ImageSharingModel
{
    [Key("blockSize"), Doc("The size of what is kept as one."), Between("512 B", "256 MiB"), Example("64 KiB")]
    public Bytes BlockSize { get; init; } = new SnapshotSpec().BlockSize;

    [Key("metadataWrites"), Doc("How many writes of 4 KiB of metadata a block takes when it is first written."), Between(0, 1000)]
    public int MetadataWrites { get; init; } = new SnapshotSpec().MetadataWrites;

    [Key("lookupTime"), Doc("How long looking for a block in one more level takes a request."), AtLeast("0 s"), Example("50 us")]
    public SimDuration LookupTime { get; init; }

    [Key("lookupOperations"), Doc("What looking for a block in one more level costs a stream, in operations."), Between(0, 1000)]
    public double LookupOperations { get; init; } = ChainModel.LookupCost;

    public override BlockDevice Make(string name, BlockDevice image, BlockDevice space) => SnapshotVolume.LinkedClone(
        name, image, space, new SnapshotSpec { BlockSize = BlockSize, MetadataWrites = MetadataWrites, LookupTime = LookupTime, LookupOperations = LookupOperations });

    public override Bytes WrittenOf(BlockDevice disk) => ((SnapshotVolume)disk).LevelBytes;
}
