// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Scenarios.Format.Disks;

namespace CloudSimNet.Scenarios.Format.Storage;

/// <summary>What clients ask of files in a folder, in a scenario file.</summary>
[Doc("What each client asks of files in a folder: streams of operations or requests one by one, in the words of a load of the storage.")]
public sealed record FileLoadDocument : IoTerms
{
    /// <summary>The folder.</summary>
    [Key("folder"), Doc("The folder."), Required, NotEmpty, Example("home")]
    public string Folder { get; init; } = "";

    /// <summary>The clients.</summary>
    [Key("clients"), Doc("Who mounts the folder: hosts, such as lyon/host-3, and groups of hosts or virtual machines or members of them, as app-vms, app-vms[3] or app-vms[0..4]; each virtual machine does so when it begins to run and until it ends. Hosts pay the protocol's cycles, for virtual machines the one where it runs."), OneOrMany, Required, NotEmpty, Example("app-vms")]
    public IReadOnlyList<string> Clients { get; init; } = [];

    /// <summary>The size of the files.</summary>
    [Key("fileSize"), Doc("The size of the file that each client has, of which its requests are; 1 GiB unless stated. Streams have no file of their own."), AtLeast("1 B"), Example("10 GB")]
    public Bytes? FileSize { get; init; }

    /// <summary>The delay.</summary>
    [Key("after"), Doc("How long after a virtual machine has begun to run it begins; not before 'at'."), AtLeast("0 s"), Example("90 s")]
    public SimDuration After { get; init; } = SimDuration.Zero;

    /// <summary>The size of each client's file.</summary>
    internal Bytes Size => FileSize ?? Bytes.GiB(1);
}
