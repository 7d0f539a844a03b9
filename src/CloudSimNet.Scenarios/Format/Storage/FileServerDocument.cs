// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Storage.Files;

namespace CloudSimNet.Scenarios.Format.Storage;

/// <summary>A file server in a scenario file.</summary>
[Doc("A file server (NAS): heads before a volume, with folders that hosts and virtual machines mount.")]
public sealed record FileServerDocument
{
    /// <summary>Its name.</summary>
    [Key("name"), Doc("Its name; what can happen to its heads happens to NAME/head-0 and NAME/head-1."), Required, NotEmpty, Example("nas")]
    public string Name { get; init; } = "";

    /// <summary>Its volume.</summary>
    [Key("device"), Doc("The device that its files stand on, which nothing else uses."), Required, NotEmpty, Example("array")]
    public string Device { get; init; } = "";

    /// <summary>Its heads.</summary>
    [Key("heads"), Doc("How many heads it has: 1, or 2 of which one serves and the other waits."), Between(1, 2)]
    public int Heads { get; init; } = new FileServerSpec().Heads;

    /// <summary>The failover.</summary>
    [Key("failoverTime"), Doc("How long nothing is served after the head that serves has failed."), AtLeast("0 s"), Example("30 s")]
    public SimDuration FailoverTime { get; init; } = new FileServerSpec().FailoverTime;

    /// <summary>Its link.</summary>
    [Key("linkRate"), Doc("The rate of its link each way, before the protocol's efficiency; it doesn't count where clients come over the network."), AtLeast("1 kbps"), Example("10 Gbps")]
    public DataRate LinkRate { get; init; } = new FileServerSpec().LinkRate;

    /// <summary>The cores.</summary>
    [Key("headCores"), Doc("How many operations a head works on at once."), Between(1, 65_536)]
    public int HeadCores { get; init; } = new FileServerSpec().HeadCores;

    /// <summary>The time of an operation.</summary>
    [Key("operationTime"), Doc("How long a core of the head is busy with an operation."), Between("1 ns", "1 h"), Example("20 us")]
    public SimDuration OperationTime { get; init; } = new FileServerSpec().OperationTime;

    /// <summary>The unit of space.</summary>
    [Key("allocationUnit"), Doc("The unit in which files take space."), Between("512 B", "1 GiB"), Example("64 KiB")]
    public Bytes AllocationUnit { get; init; } = new FileServerSpec().AllocationUnit;

    /// <summary>Where it is.</summary>
    [Key("node"), Doc("The node of the network where it is: then its clients talk to it over the network, from the nodes of their hosts, in competition with all other traffic; without it, over a link of its own."), NotEmpty, Example("storage-0")]
    public string? Node { get; init; }

    /// <summary>Its folders.</summary>
    [Key("folders"), Doc("The folders that it shares."), Required, NotEmpty]
    public IReadOnlyList<FolderDocument> Folders { get; init; } = [];

    /// <summary>What is asked of it.</summary>
    [Key("loads"), Doc("What clients ask of files in its folders.")]
    public IReadOnlyList<FileLoadDocument> Loads { get; init; } = [];

    /// <summary>The library's spec.</summary>
    internal FileServerSpec ToSpec() => new()
    {
        Heads = Heads,
        FailoverTime = FailoverTime,
        LinkRate = LinkRate,
        HeadCores = HeadCores,
        OperationTime = OperationTime,
        AllocationUnit = AllocationUnit,
    };
}
