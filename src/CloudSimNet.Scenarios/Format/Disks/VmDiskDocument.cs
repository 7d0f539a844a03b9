// SPDX-License-Identifier: MIT
using CloudSimNet.GuestIo;
using CloudSimNet.Scenarios.Documents;

namespace CloudSimNet.Scenarios.Format.Disks;

/// <summary>A disk that each virtual machine of a group has.</summary>
[Doc("A disk that each virtual machine of the group gets when it begins to run: how large it is, where it lies, how the guest reaches it, and what is asked of it.")]
public sealed record VmDiskDocument
{
    /// <summary>Its name.</summary>
    [Key("name"), Doc("Its name, by which results have the disks of the group as GROUP/NAME."), Required, NotEmpty, Example("root")]
    public string Name { get; init; } = "";

    /// <summary>Its size.</summary>
    [Key("size"), Doc("Its size; of a disk that begins as an image, the space for what is written to it."), Required, AtLeast("1 B"), Example("40 GB")]
    public Bytes Size { get; init; }

    /// <summary>A device.</summary>
    [Key("device"), Doc("The device of the storage of which each virtual machine has a part of its own."), NotEmpty, Example("array")]
    public string? Device { get; init; }

    /// <summary>A pool.</summary>
    [Key("pool"), Doc("The pool of the storage in which each virtual machine has a volume of its own; its space is given back at the virtual machine's end."), NotEmpty, Example("tank")]
    public string? Pool { get; init; }

    /// <summary>A datastore.</summary>
    [Key("datastore"), Doc("The datastore of the storage in which each virtual machine has a file of its own, which its host opens; it is deleted at the virtual machine's end."), NotEmpty, Example("vmfs-1")]
    public string? Datastore { get; init; }

    /// <summary>When it takes its space.</summary>
    [Key("thick"), Doc("Whether it has all its space of the pool or the datastore from the start, or gets space as it is written to; unless stated, true in a datastore and false in a pool.")]
    public bool? Thick { get; init; }

    /// <summary>An image.</summary>
    [Key("image"), Doc("The shared image of the storage that it begins as, and is as large as: what isn't written is read from there, and what is written lies where this disk does."), NotEmpty, Example("windows")]
    public string? Image { get; init; }

    /// <summary>How the guest reaches it.</summary>
    [Key("virtualization"), Doc("How the guest reaches it, which decides what an operation takes of its cores and of its host's: a name, or for instance {name: paravirtual, batch: 4}; paravirtual unless stated."), Choices("disk virtualization"), Example("vhost")]
    public Choice<IoVirtualization>? Virtualization { get; init; }

    /// <summary>What is asked of it.</summary>
    [Key("loads"), Doc("What each virtual machine asks of its disk.")]
    public IReadOnlyList<VmDiskLoadDocument> Loads { get; init; } = [];
}
