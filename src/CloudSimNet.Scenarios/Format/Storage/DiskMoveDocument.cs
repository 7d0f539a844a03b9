// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Documents;

namespace CloudSimNet.Scenarios.Format.Storage;

/// <summary>The move of a disk in a scenario file.</summary>
[Doc("The move of a disk to another device while it is in use.")]
public sealed record DiskMoveDocument
{
    /// <summary>Which disk.</summary>
    [Key("disk"), Doc("The disk: a device whose model is disk."), Required, NotEmpty, Example("vm-disk")]
    public string Disk { get; init; } = "";

    /// <summary>Where to.</summary>
    [Key("to"), Doc("The device that it moves to, which stands before it in the list."), Required, NotEmpty, Example("fast")]
    public string To { get; init; } = "";

    /// <summary>When.</summary>
    [Key("at"), Doc("When the move begins."), Required, AtLeast("0 s"), Example("60 s")]
    public SimDuration At { get; init; }

    /// <summary>How fast.</summary>
    [Key("limit"), Doc("The most that is copied; without it, what the devices leave."), AtLeast("1 bps"), Example("1.6 Gbps")]
    public DataRate? Limit { get; init; }
}
