// SPDX-License-Identifier: MIT
using System.Globalization;

namespace CloudSimNet.PowerModels;

/// <summary>Integrates a host's power and use over time, exactly: piece by piece between changes, never by samples.</summary>
/// <remarks>
/// What is drawn follows the load by the host's power model, or is a constant. The load is constant between changes, except for interpolated traces:
/// their drift is a line around the mean that the
/// processor sharing uses, and the energy of such a piece is the closed form over the line. Where the host is contended its load is its capacity, but
/// for cores that must stay empty, and drifts
/// don't count.
/// </remarks>
internal struct EnergyMeter(HostSpec spec, long nowNs)
{
    private long lastNs = nowNs;
    private bool isContended;
    private bool followsLoad;
    private double wattsNow;
    private double joules;
    private double cycles;
    private long onNs;

    // The load is LoadHz + driftHzPerNs x t - driftOffsetHz at nanosecond t.
    private double driftHzPerNs;
    private double driftOffsetHz;

    /// <summary>The load, without its drift.</summary>
    public long LoadHz { readonly get; private set; }

    /// <summary>What the host is.</summary>
    public readonly HostSpec Spec => spec;

    /// <summary>Whether the host counts as switched on.</summary>
    public bool IsOn { readonly get; private set; }

    /// <summary>What the host draws now.</summary>
    public readonly Power PowerNow => Power.FromWatts(wattsNow);

    private readonly double CapacityHz => spec.Capacity.Hertz;

    /// <summary>Energy up to an instant not before the last change.</summary>
    public readonly Energy EnergyAt(long nowNs) => Energy.FromJoules(joules + JoulesSince(nowNs));

    /// <summary>Cycles done up to an instant not before the last change.</summary>
    public readonly double CyclesAt(long nowNs) => cycles + (LoadHz * ((nowNs - lastNs) / 1e9));

    /// <summary>Time spent switched on up to an instant not before the last change.</summary>
    public readonly SimDuration OnTimeAt(long nowNs) => SimDuration.FromNanoseconds(onNs + (IsOn ? nowNs - lastNs : 0));

    /// <summary>The load changes; what that draws is said by <see cref="Follow"/> or <see cref="Draw"/> next.</summary>
    public void SetLoad(long nowNs, long hertz, bool contended)
    {
        Advance(nowNs);
        LoadHz = hertz;
        isContended = contended;
    }

    /// <summary>From now on it is switched on, and its power follows the load.</summary>
    public void Follow(long nowNs)
    {
        Advance(nowNs);
        (followsLoad, IsOn) = (true, true);
        wattsNow = WattsOf(spec.Power.At(LoadHz / CapacityHz));
    }

    /// <summary>From now on it draws a constant power.</summary>
    public void Draw(long nowNs, Power power, bool isOn)
    {
        Advance(nowNs);
        (followsLoad, IsOn) = (false, isOn);
        wattsNow = WattsOf(power);
    }

    /// <summary>An interpolated load begins (or, with negative values, ends): it drifts around its mean by a slope, being at the mean at an instant.</summary>
    public void AddDrift(long nowNs, double slopeHzPerNs, double meanAtNs)
    {
        Advance(nowNs);
        driftHzPerNs += slopeHzPerNs;
        driftOffsetHz += slopeHzPerNs * meanAtNs;
    }

    private void Advance(long nowNs)
    {
        if (nowNs == lastNs)
            return;
        joules += JoulesSince(nowNs);
        cycles += LoadHz * ((nowNs - lastNs) / 1e9);
        if (IsOn)
            onNs += nowNs - lastNs;
        lastNs = nowNs;
    }

    private readonly double JoulesSince(long nowNs)
    {
        var seconds = (nowNs - lastNs) / 1e9;
        if (driftHzPerNs == 0 || isContended || !followsLoad)
            return wattsNow * seconds;
        return WattsOf(spec.Power.MeanBetween(UtilisationAt(lastNs), UtilisationAt(nowNs))) * seconds;
    }

    // Models are a user's own, and what they say is integrated.
    private readonly double WattsOf(Power power) => power.Watts is >= 0 and < double.PositiveInfinity
        ? power.Watts
        : throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"Power model {spec.Power.GetType().Name} says {power.Watts} W at a load of {LoadHz} of {CapacityHz} Hz; a power must be finite and 0 W or more."));

    private readonly double UtilisationAt(long ns) => Math.Clamp((LoadHz + (driftHzPerNs * ns) - driftOffsetHz) / CapacityHz, 0, 1);
}
