// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Specs;

namespace CloudSimNet.Scenarios.Format.Compute;

/// <summary>What a host draws while it isn't switched on, in a scenario file.</summary>
[Doc("What a host draws while it isn't switched on, and how long switching takes.")]
public sealed record PowerStatesDocument
{
    /// <summary>Off.</summary>
    [Key("off"), Doc("What it draws while it is off or has failed."), AtLeast("0 W"), Example("8 W")]
    public Power Off { get; init; } = Power.Zero;

    /// <summary>Time to start.</summary>
    [Key("startTime"), Doc("From switching it on, or its repair, until virtual machines can come."), AtLeast("0 s"), Example("2 min")]
    public SimDuration StartTime { get; init; } = SimDuration.Zero;

    /// <summary>Power while it starts.</summary>
    [Key("starting"), Doc("What it draws meanwhile; without it, its idle power."), AtLeast("0 W"), Example("150 W")]
    public Power? Starting { get; init; }

    /// <summary>Time to stop.</summary>
    [Key("stopTime"), Doc("From switching it off until it is off."), AtLeast("0 s"), Example("30 s")]
    public SimDuration StopTime { get; init; } = SimDuration.Zero;

    /// <summary>Power while it stops.</summary>
    [Key("stopping"), Doc("What it draws meanwhile; without it, its idle power."), AtLeast("0 W"), Example("100 W")]
    public Power? Stopping { get; init; }

    /// <summary>The library's record.</summary>
    public PowerStates ToPowerStates() => new() { Off = Off, StartTime = StartTime, Starting = Starting, StopTime = StopTime, Stopping = Stopping };
}
