// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Storage;

namespace CloudSimNet.Scenarios.Format.Storage;

/// <summary>How disks share an image: what becomes of what is written to one of them.</summary>
public abstract record ImageSharingModel : Model
{
    /// <summary>A disk that begins as the image.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="image">Where the image lies.</param>
    /// <param name="space">Where what is written goes; nothing else uses it.</param>
    /// <exception cref="ArgumentException">The library refuses it, for the reason in the message.</exception>
    public abstract BlockDevice Make(string name, BlockDevice image, BlockDevice space);

    /// <summary>How much of a disk was written, and so isn't the image's any more.</summary>
    /// <param name="disk">The disk, which this has made.</param>
    public abstract Bytes WrittenOf(BlockDevice disk);
}
