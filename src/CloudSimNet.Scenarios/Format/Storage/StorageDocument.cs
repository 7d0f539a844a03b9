// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Documents;

namespace CloudSimNet.Scenarios.Format.Storage;

/// <summary>The storage of a scenario.</summary>
[Doc("Storage: devices, what is asked of them, and disks that move.")]
public sealed record StorageDocument
{
    /// <summary>The devices.</summary>
    [Key("devices"), Doc("The devices; one may stand on those before it, by name."), Required, NotEmpty]
    public IReadOnlyList<StorageDeviceDocument> Devices { get; init; } = [];

    /// <summary>The datastores.</summary>
    [Key("datastores"), Doc("Datastores: clustered file systems on devices, in which disks of virtual machines are files.")]
    public IReadOnlyList<DatastoreDocument> Datastores { get; init; } = [];

    /// <summary>The shared images.</summary>
    [Key("images"), Doc("Disk images that disks of many virtual machines begin with.")]
    public IReadOnlyList<ImageDocument> Images { get; init; } = [];

    /// <summary>The file servers.</summary>
    [Key("fileServers"), Doc("File servers, whose folders hosts and virtual machines mount.")]
    public IReadOnlyList<FileServerDocument> FileServers { get; init; } = [];

    /// <summary>What is asked of them.</summary>
    [Key("loads"), Doc("What is asked of the devices.")]
    public IReadOnlyList<StorageLoadDocument> Loads { get; init; } = [];

    /// <summary>Disks that move.</summary>
    [Key("moves"), Doc("Disks that move to other devices while they are in use.")]
    public IReadOnlyList<DiskMoveDocument> Moves { get; init; } = [];

    /// <summary>Snapshots.</summary>
    [Key("snapshots"), Doc("What is done with the snapshots of volumes.")]
    public IReadOnlyList<SnapshotDocument> Snapshots { get; init; } = [];

    /// <summary>Whose utilisation is sampled.</summary>
    [Key("watch"), Doc("Disks, flash and rated arrays whose utilisation has a column in series.csv; a member of an array is for instance shelf/0; a file server, whose head has such a column; a datastore, whose space in use has a column then; and a load of disks of virtual machines, such as app-vms/root/oltp, or of a file server, such as nas/home, which has columns of its own then."), Example("[array, shelf/0]")]
    public IReadOnlyList<string> Watch { get; init; } = [];
}
