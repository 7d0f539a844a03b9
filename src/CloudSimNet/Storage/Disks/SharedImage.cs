// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Disks;

/// <summary>A disk image that any number of clients read and none writes: one copy of an operating system for all.</summary>
/// <param name="Device">Where it lies.</param>
public sealed record SharedImage(BlockDevice Device)
{
    /// <summary>Gives a client its view of the image: what it writes goes to a cache of its own.</summary>
    /// <param name="name">The client's disk's name.</param>
    /// <param name="cache">Where its writes go; nothing else uses it. Its size bounds how much of the image can be written over.</param>
    /// <param name="blockSize">The unit in which written data shadows the image's; null for 4 KiB.</param>
    public ImageDisk Attach(string name, BlockDevice cache, Bytes? blockSize = null) => new(name, this, cache, blockSize ?? Bytes.B(4096));
}
