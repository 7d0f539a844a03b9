// SPDX-License-Identifier: MIT
namespace CloudSimNet.Specs;

/// <summary>What a host draws while it isn't switched on, and how long switching takes.</summary>
/// <remarks>
/// Power is constant within each of these states. The defaults are those of the simplest models: nothing drawn while off, and no time to switch. What
/// a server draws while it boots varies;
/// where it isn't stated, it is taken as idle power, as that of a shutdown is. Left out: sleep states, and the wear of switching.
/// </remarks>
public sealed record PowerStates
{
    /// <summary>Nothing while off, and no time to switch. The default.</summary>
    public static PowerStates Instant { get; } = new();

    /// <summary>What it draws while it is off or has failed, such as its service processor's 8 W; not negative.</summary>
    public Power Off { get; init; } = Power.Zero;

    /// <summary>From switching it on until virtual machines can come; not negative.</summary>
    public SimDuration StartTime { get; init; } = SimDuration.Zero;

    /// <summary>What it draws meanwhile; null for its idle power.</summary>
    public Power? Starting { get; init; }

    /// <summary>From switching it off until it is off; not negative.</summary>
    public SimDuration StopTime { get; init; } = SimDuration.Zero;

    /// <summary>What it draws meanwhile; null for its idle power.</summary>
    public Power? Stopping { get; init; }

    /// <summary>Reports what is wrong.</summary>
    internal void Check(ModelCheck check)
    {
        check.Require(IsPower(Off), "powerStates.off", Off, "0 W or more");
        check.Require(StartTime >= SimDuration.Zero, "powerStates.startTime", StartTime, "0 s or more");
        check.Require(StopTime >= SimDuration.Zero, "powerStates.stopTime", StopTime, "0 s or more");
        check.Require(Starting is not { } starting || IsPower(starting), "powerStates.starting", Starting ?? Power.Zero, "0 W or more");
        check.Require(Stopping is not { } stopping || IsPower(stopping), "powerStates.stopping", Stopping ?? Power.Zero, "0 W or more");
    }

    private static bool IsPower(Power power) => power.Watts >= 0 && double.IsFinite(power.Watts);
}
