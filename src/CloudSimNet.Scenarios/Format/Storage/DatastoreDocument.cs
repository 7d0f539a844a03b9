// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Storage.Datastores;

namespace CloudSimNet.Scenarios.Format.Storage;

/// <summary>A datastore in a scenario file.</summary>
[Doc("A datastore: a clustered file system on a device, as VMFS is one, whose files are disks of virtual machines. Each file is written by one host at most.")]
public sealed record DatastoreDocument
{
    /// <summary>Its name.</summary>
    [Key("name"), Doc("Its name, by which disks of virtual machines know it."), Required, NotEmpty, Example("vmfs-1")]
    public string Name { get; init; } = "";

    /// <summary>What it lies on.</summary>
    [Key("device"), Doc("The device that it lies on, which nothing else uses."), Required, NotEmpty, Example("array")]
    public string Device { get; init; } = "";

    /// <summary>The unit of space.</summary>
    [Key("blockSize"), Doc("The unit in which files take space."), Between("512 B", "1 GiB"), Example("1 MiB")]
    public Bytes BlockSize { get; init; } = new DatastoreSpec().BlockSize;

    /// <summary>The lease.</summary>
    [Key("lockLease"), Doc("How long after a host's last sign of life its locks can be broken: the files of virtual machines that failed with their host keep their space for as long, unless the host is back before."), AtLeast("0 s"), Example("16 s")]
    public SimDuration LockLease { get; init; } = new DatastoreSpec().LockLease;

    /// <summary>Files that are there from the start.</summary>
    [Key("files"), Doc("Files that are there from the start, each a device DATASTORE/FILE that loads and images may name.")]
    public IReadOnlyList<DatastoreFileDocument> Files { get; init; } = [];

    /// <summary>The library's spec.</summary>
    internal DatastoreSpec ToSpec() => new() { BlockSize = BlockSize, LockLease = LockLease };
}
