// SPDX-License-Identifier: MIT
using System.Globalization;
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Storage;
using CloudSimNet.Storage.Disks;

namespace CloudSimNet.Scenarios.Format.Disks;

/// <summary>What is asked of a device: the words are the same for devices of the storage and for disks of virtual machines.</summary>
public abstract record IoTerms
{
    private protected IoTerms()
    {
    }

    /// <summary>Its name.</summary>
    [Key("name"), Doc("Its name, as results carry it; each load has its own."), Required, NotEmpty, Example("oltp")]
    public string Name { get; init; } = "";

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

    /// <summary>Whether it goes on until something else ends it.</summary>
    internal bool IsEndless => Operations is null && Boot is null && Until is null or { IsForever: true };

    /// <summary>What is wrong with it by itself, by key; an empty key for all of it.</summary>
    /// <param name="isEndless">Whether nothing else ends it.</param>
    internal IEnumerable<(string Key, string Message)> TermProblems(bool isEndless) => [.. TimeProblems(isEndless), .. Requests is null ? BootProblems() : RequestProblems(Requests)];

    private IEnumerable<(string Key, string Message)> TimeProblems(bool isEndless)
    {
        if (At.IsForever)
            yield return ("at", "is forever, so the load never begins; give an instant such as 5 s");
        else if (Until is { } until && until <= At)
            yield return ("until", $"{until} is not after the beginning, which is {At}; it is an instant, not a length of time");
        if (!At.IsForever && Every.Nanoseconds > 0 && Count - 1 > (SimDuration.Forever - At).Nanoseconds / Every.Nanoseconds)
            yield return ("every", string.Create(CultureInfo.InvariantCulture, $"{Count} streams, one every {Every}, go on beyond the end of time, which is 292 years; choose fewer streams or a shorter time between them"));
        if (IsEndless && isEndless)
            yield return ("", "goes on for ever and nothing ends it; give it operations or until, or the scenario an end with 'until'");
    }

    private IEnumerable<(string Key, string Message)> RequestProblems(StorageRequestsDocument requests)
    {
        if (Count > 1)
            yield return ("count", "is of streams; raise requests.perSecond instead");
        if (Every > SimDuration.Zero)
            yield return ("every", "is of streams; requests are spaced by requests.perSecond");
        if (Iops is not null)
            yield return ("iops", "is of streams; the rate of requests is requests.perSecond");
        if (Weight is not null)
            yield return ("weight", "is of streams; a request weighs 1");
        if (Hits is not null)
            yield return ("hits", "is of streams; what requests hit follows from their places");
        if (Boot is not null)
            yield return ("boot", "is a stream; leave out either it or requests");
        if (Sequential && requests.Zipf > 0)
            yield return ("requests.zipf", "is for requests that go anywhere, and these are sequential; leave out one of the two");
    }

    private IEnumerable<(string Key, string Message)> BootProblems()
    {
        const string Stated = "is what the boot says; leave out either this or boot";
        if (Boot is null)
            yield break;
        if (Reads is not null)
            yield return ("reads", Stated);
        if (Block is not null)
            yield return ("block", Stated);
        if (Sequential)
            yield return ("sequential", Stated);
    }
}
