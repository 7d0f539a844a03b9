// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Storage;
using CloudSimNet.Storage.Disks;

namespace CloudSimNet.Scenarios.Format.Storage;

/// <summary>What is written lies in a cache of each disk's own.</summary>
[Named("cache"), Doc("What is written lies in place of the image's in the disk's own space.")]
internal sealed record CacheSharingModel : ImageSharingModel
{
    [Key("blockSize"), Doc("The unit in which what is written takes the place of the image's; a write of a part of it reads the rest of the image."), Between("512 B", "64 MiB"), Example("4 KiB")]
    public Bytes BlockSize { get; init; } = Bytes.B(4096);

    public override BlockDevice Make(string name, BlockDevice image, BlockDevice space) => new SharedImage(image).Attach(name, space, BlockSize);

    public override Bytes WrittenOf(BlockDevice disk) => ((ImageDisk)disk).Cached;
}
