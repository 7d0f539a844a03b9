// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Documents;

namespace CloudSimNet.Scenarios.Format.Storage;

/// <summary>Something that is done with the snapshots of a volume, in a scenario file.</summary>
[Doc("Something that is done with the snapshots of a volume.")]
public sealed record SnapshotDocument
{
    /// <summary>Which volume.</summary>
    [Key("volume"), Doc("The volume: a device whose model is snapshots."), Required, NotEmpty, Example("vm")]
    public string Volume { get; init; } = "";

    /// <summary>When.</summary>
    [Key("at"), Doc("When."), Required, AtLeast("0 s"), Example("10 min")]
    public SimDuration At { get; init; }

    /// <summary>What.</summary>
    [Key("do"), Doc("take: one is taken; delete: one is deleted, and merged into what is below it; revert: the volume goes back to one.")]
    public SnapshotVerb Do { get; init; } = SnapshotVerb.Take;

    /// <summary>Which snapshot.</summary>
    [Key("snapshot"), Doc("Which snapshot is deleted or gone back to, counted from 0 for the oldest that there is then."), Between(0, 100_000)]
    public int Snapshot { get; init; }

    /// <summary>Patience.</summary>
    [Key("waitAtMost"), Doc("How long it waits for an instant at which no request is under way on the volume; it looks every millisecond."), Between("0 s", "1 h"), Example("10 s")]
    public SimDuration WaitAtMost { get; init; } = SimDuration.FromSeconds(1);
}
