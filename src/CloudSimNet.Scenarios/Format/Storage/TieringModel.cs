// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Documents;

namespace CloudSimNet.Scenarios.Format.Storage;

/// <summary>How the extents of a pool move between its tiers.</summary>
[Doc("How the extents of a pool move between its tiers.")]
internal sealed record TieringModel
{
    [Key("period"), Doc("How often it is decided what moves."), Required, Between("1 ms", "365 d"), Example("1 h")]
    public SimDuration Period { get; init; } = SimDuration.FromHours(1);

    [Key("hysteresis"), Doc("By what part of the colder one's heat an extent must be hotter to take its place."), Between(0, 1e6)]
    public double Hysteresis { get; init; } = 0.25;

    [Key("maxMoves"), Doc("How many moves are planned at most each time."), Between(1, int.MaxValue)]
    public int MaxMoves { get; init; } = int.MaxValue;

    [Key("kept"), Doc("The part of the heat that is left after a period."), AtLeast(0), LessThan(1)]
    public double Kept { get; init; } = 0.5;
}
