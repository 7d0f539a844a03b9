// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Units;
using CloudSimNet.Specs;

namespace CloudSimNet.PowerModels;

/// <summary>Integrates a host's power and use over time, exactly: piece by piece between changes, never by samples.</summary>
/// <remarks>
/// The load is constant between changes, except for interpolated traces: their drift is a line around the mean that the processor sharing uses, and the energy of such a piece is
/// the closed form over the line. Where the host is contended its load is its capacity, but for cores that must stay empty, and drifts don't count.
/// </remarks>
internal sealed class EnergyMeter(HostSpec spec, long nowNs)
{
    private readonly double capacityHz = spec.Capacity.Hertz;
    private long lastNs = nowNs;
    private long loadHz;
    private bool isContended;
    private int machines;
    private double wattsNow = WattsAt(spec, 0, 0);
    private double joules;
    private double cycles;
    private long onNs;

    // The load is loadHz + driftHzPerNs x t - driftOffsetHz at nanosecond t.
    private double driftHzPerNs;
    private double driftOffsetHz;

    /// <summary>What the host draws now.</summary>
    public Power PowerNow => Power.Watts(wattsNow);

    /// <summary>Energy up to an instant not before the last change.</summary>
    public Energy EnergyAt(long nowNs) => Energy.Joules(joules + JoulesSince(nowNs));

    /// <summary>Cycles done up to an instant not before the last change.</summary>
    public double CyclesAt(long nowNs) => cycles + (loadHz * ((nowNs - lastNs) / 1e9));

    /// <summary>Time spent switched on up to an instant not before the last change.</summary>
    public SimDuration OnTimeAt(long nowNs) => SimDuration.FromNanoseconds(onNs + (IsOn ? nowNs - lastNs : 0));

    /// <summary>Whether the host is switched on.</summary>
    public bool IsOn => spec.PowerSaving switch
    {
        PowerSaving.OffWhenEmpty => machines > 0,
        PowerSaving.OffWhenIdle => loadHz > 0,
        _ => true,
    };

    /// <summary>The load changes.</summary>
    public void SetLoad(long nowNs, long hertz, bool contended)
    {
        Advance(nowNs);
        loadHz = hertz;
        isContended = contended;
        wattsNow = WattsAt(spec, hertz / capacityHz, machines);
    }

    /// <summary>The number of virtual machines changes.</summary>
    public void AddMachines(long nowNs, int change)
    {
        Advance(nowNs);
        machines += change;
        wattsNow = WattsAt(spec, loadHz / capacityHz, machines);
    }

    /// <summary>An interpolated load begins (or, with negative values, ends): it drifts around its mean by a slope, being at the mean at an instant.</summary>
    public void AddDrift(long nowNs, double slopeHzPerNs, double meanAtNs)
    {
        Advance(nowNs);
        driftHzPerNs += slopeHzPerNs;
        driftOffsetHz += slopeHzPerNs * meanAtNs;
    }

    private static double WattsAt(HostSpec spec, double utilisation, int machines) => spec.PowerSaving switch
    {
        PowerSaving.FullPower => spec.Power.At(1).InWatts,
        PowerSaving.OffWhenEmpty when machines == 0 => 0,
        PowerSaving.OffWhenIdle when utilisation == 0 => 0,
        _ => spec.Power.At(utilisation).InWatts,
    };

    private void Advance(long nowNs)
    {
        joules += JoulesSince(nowNs);
        cycles += loadHz * ((nowNs - lastNs) / 1e9);
        if (IsOn)
            onNs += nowNs - lastNs;
        lastNs = nowNs;
    }

    private double JoulesSince(long nowNs)
    {
        var seconds = (nowNs - lastNs) / 1e9;
        if (driftHzPerNs == 0 || isContended || !IsOn || spec.PowerSaving == PowerSaving.FullPower)
            return wattsNow * seconds;
        return spec.Power.MeanBetween(UtilisationAt(lastNs), UtilisationAt(nowNs)).InWatts * seconds;
    }

    private double UtilisationAt(long ns) => Math.Clamp((loadHz + (driftHzPerNs * ns) - driftOffsetHz) / capacityHz, 0, 1);
}
