// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Documents;

namespace CloudSimNet.Scenarios.Tests.Documents;

/// <summary>A small document type with one property of each kind.</summary>
[Doc("A fleet of ships.", Title = "Fleet")]
internal sealed record Fleet
{
    [Required]
    [Doc("What the fleet is called.")]
    [Example("north")]
    public string Name { get; init; } = "";

    [Between(1, 10)]
    public int Version { get; init; } = 1;

    [Between(2, 2)]
    public int Format { get; init; } = 2;

    public ulong Seed { get; init; } = 42;

    [Doc("How long it sails.")]
    [MoreThan("0 s")]
    [AtMost("10 d")]
    public SimDuration Until { get; init; } = SimDuration.FromHours(1);

    [Doc("What ships do at night.")]
    public Night Night { get; init; } = Night.OffWhenIdle;

    [Example("{name: shortest, detour: 0.2}")]
    public Choice<Route> Route { get; init; } = new("shortest", new Route("shortest", 0));

    [NotEmpty]
    public IReadOnlyList<Ship> Ships { get; init; } = [];

    public Ship? Flagship { get; init; }

    [AtLeast(0)]
    public IReadOnlyDictionary<string, double>? Weights { get; init; }

    public DocumentNode? Extra { get; init; }

    /// <summary>Computed, and so no key.</summary>
    public int Count => Ships.Count;
}

[Doc("One ship.")]
internal sealed record Ship
{
    public required string Id { get; init; }

    [AtLeast("0 B")]
    public Bytes Memory { get; init; } = Bytes.GiB(8);

    public Frequency? Clock { get; init; }

    public DataRate Rate { get; init; }

    public Power Draw { get; init; }

    [Between(0, 1)]
    [Example("0.5")]
    public double Load { get; init; }

    [MoreThan(0)]
    [LessThan(5)]
    public double? Ratio { get; init; }

    public bool Armed { get; init; }

    [Key("crewSize")]
    public long Crew { get; init; } = 3;

    [AtLeast("1 ms")]
    public IReadOnlyList<SimDuration> Watches { get; init; } = [];

    public IReadOnlyList<string> Ports { get; init; } = [];
}

internal enum Night
{
    AlwaysOn,
    OffWhenIdle,

    [Key("x86-64")]
    Other,
}
