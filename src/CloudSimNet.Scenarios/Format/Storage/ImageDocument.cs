// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Documents;

namespace CloudSimNet.Scenarios.Format.Storage;

/// <summary>A shared image in a scenario file.</summary>
[Doc("A disk image that disks of many virtual machines begin with and none writes to: one copy of an operating system for all.")]
public sealed record ImageDocument
{
    /// <summary>Its name.</summary>
    [Key("name"), Doc("Its name, by which disks of virtual machines know it."), Required, NotEmpty, Example("windows")]
    public string Name { get; init; } = "";

    /// <summary>Where it lies.</summary>
    [Key("device"), Doc("The device that it is, or a file of a datastore such as vmfs-1/golden; nothing else should write to it."), Required, NotEmpty, Example("vmfs-1/golden")]
    public string Device { get; init; } = "";

    /// <summary>How it is shared.</summary>
    [Key("sharing"), Doc("What becomes of what a virtual machine writes: cache: it lies in place of the image's in the disk's own space; linked-clone: it is a level of a chain of snapshots there."), Choices("image sharing")]
    public Choice<ImageSharingModel> Sharing { get; init; } = new("cache", new CacheSharingModel());
}
