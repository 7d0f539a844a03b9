// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Storage;
using CloudSimNet.Storage.Disks;

namespace CloudSimNet.Scenarios.Format.Storage;

/// <summary>What is asked of a device in a scenario file.</summary>
[Doc("What is asked of a device: streams of operations, which share what there is, or requests one by one, each with its own response time.")]
public sealed record StorageLoadDocument
{
    /// <summary>Its name.</summary>
    [Key("name"), Doc("Its name, as results carry it; each load has its own."), Required, NotEmpty, Example("oltp")]
    public string Name { get; init; } = "";

    /// <summary>Where.</summary>
    [Key("device"), Doc("The device that is asked."), Required, NotEmpty, Example("array")]
    public string Device { get; init; } = "";

    /// <summary>How many streams.</summary>
    [Key("count"), Doc("How many equal streams."), Between(1, 1_000_000)]
    public int Count { get; init; } = 1;

    /// <summary>When.</summary>
    [Key("at"), Doc("When the first stream, or the requests, begin."), AtLeast("0 s"), Example("5 s")]
    public SimDuration At { get; init; } = SimDuration.Zero;

    /// <summary>Spacing.</summary>
    [Key("every"), Doc("The time from one stream's beginning to the next one's."), AtLeast("0 s"), Example("1 s")]
    public SimDuration Every { get; init; } = SimDuration.Zero;

    /// <summary>The end.</summary>
    [Key("until"), Doc("The instant at which what is left is cut off; without it, nothing is."), AtLeast("1 ns"), Example("60 s")]
    public SimDuration? Until { get; init; }

    /// <summary>How much.</summary>
    [Key("operations"), Doc("How many operations each stream does, or how many requests there are; without it, it goes on to its end."), MoreThan(0), AtMost(1e15), Example("10000")]
    public double? Operations { get; init; }

    /// <summary>The most.</summary>
    [Key("iops"), Doc("The operations a second that each stream asks for; without it, whatever there is."), MoreThan(0), AtMost(1e9), Example("500")]
    public double? Iops { get; init; }

    /// <summary>Reads.</summary>
    [Key("reads"), Doc("The part of the operations that are reads; 1 unless stated."), Between(0, 1), Example("0.7")]
    public double? Reads { get; init; }

    /// <summary>The size of an operation.</summary>
    [Key("block"), Doc("The size of an operation; 4 KiB unless stated."), Between("1 B", "1 GiB"), Example("8 KiB")]
    public Bytes? Block { get; init; }

    /// <summary>Order.</summary>
    [Key("sequential"), Doc("Whether each operation begins where the one before it ended; else they go anywhere.")]
    public bool Sequential { get; init; }

    /// <summary>Hits.</summary>
    [Key("hits"), Doc("The part of the operations of streams that caches on their way hold; 0 unless stated."), Between(0, 1), Example("0.8")]
    public double? Hits { get; init; }

    /// <summary>Weight.</summary>
    [Key("weight"), Doc("The weight of each stream against others; 1 unless stated."), Between(1e-6, 1e6), Example("2")]
    public double? Weight { get; init; }

    /// <summary>A boot.</summary>
    [Key("boot"), Doc("Each stream is the start of an operating system, whose operations it has, where they aren't stated."), Choices("boot"), Example("streamed-windows-7")]
    public Choice<BootProfile>? Boot { get; init; }

    /// <summary>Requests.</summary>
    [Key("requests"), Doc("Requests one by one in place of streams.")]
    public StorageRequestsDocument? Requests { get; init; }

    /// <summary>The boot that it is, with the rate and number of operations that are stated.</summary>
    internal BootProfile? Profile => Boot is not { Value: var boot } ? null : boot with { Iops = Iops ?? boot.Iops, Operations = Operations ?? boot.Operations };

    /// <summary>What its operations are like.</summary>
    internal IoPattern Pattern => (Profile?.Pattern ?? new IoPattern { ReadFraction = Reads ?? 1, BlockSize = Block ?? Bytes.B(4096), IsSequential = Sequential }) with { Locality = Locality.Hits(Hits ?? 0) };
}
