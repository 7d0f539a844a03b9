// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Sharing;
using CloudSimNet.Engine.Units;
using CloudSimNet.PowerModels;
using CloudSimNet.Specs;

namespace CloudSimNet.Workloads;

/// <summary>A virtual machine's sampled demand: work without end whose cap follows a trace.</summary>
/// <remarks>
/// An interpolated trace is shared out at the mean of each interval, so that its work is exact, and its drift around that mean goes to the energy meter, so that the energy is the
/// closed form as long as neither the host is contended nor the machine's own limits cut the demand.
/// </remarks>
internal sealed class UtilisationTask : CpuTask
{
    private readonly CpuShare share;
    private readonly UtilisationTrace trace;
    private readonly EnergyMeter meter;
    private readonly Action over;
    private readonly BacklogTask? backlog;
    private readonly int virtualCpus;
    private readonly long nominalHz;
    private bool isSuspended;
    private int nextSample;
    private long sampleNs;
    private double demandedCycles;
    private double carriedCycles;
    private double driftHzPerNs;
    private double driftMeanNs;

    /// <summary>Demand that begins with the trace's first sample when <see cref="Step"/> is first called.</summary>
    /// <param name="id">The virtual machine's id.</param>
    /// <param name="share">What the virtual machine gets of its host.</param>
    /// <param name="trace">The samples.</param>
    /// <param name="virtualCpus">The number of virtual cores, which is the demand's weight.</param>
    /// <param name="virtualCpuClock">The clock limit of one of them.</param>
    /// <param name="meter">The host's meter.</param>
    /// <param name="over">Called when the trace is over.</param>
    public UtilisationTask(int id, CpuShare share, UtilisationTrace trace, int virtualCpus, Frequency virtualCpuClock, EnergyMeter meter, Action over)
        : base(id, double.PositiveInfinity)
    {
        this.share = share;
        this.trace = trace;
        this.virtualCpus = virtualCpus;
        this.meter = meter;
        this.over = over;
        nominalHz = virtualCpus * virtualCpuClock.Hertz;
        backlog = trace.Unmet == UnmetDemand.Carried ? new BacklogTask(id, over) : null;
    }

    /// <summary>Whether the trace is over, or was ended.</summary>
    public bool IsOver { get; private set; }

    /// <summary>What is in demand now, in hertz; of an interpolated trace, the mean of the interval.</summary>
    public long DemandHz { get; private set; }

    /// <summary>When it last went on to a sample.</summary>
    public SimTime SteppedAt => SimTime.FromNanoseconds(sampleNs);

    /// <summary>Whether anything is still asked for or to be caught up.</summary>
    public bool IsBusy => !IsOver || backlog is { IsAttached: true };

    /// <summary>The cycles that were asked for up to now.</summary>
    public double DemandedCycles(long nowNs) => demandedCycles + (DemandHz * ((nowNs - sampleNs) / 1e9));

    /// <summary>The cycles that were done up to now, those of the backlog included.</summary>
    public double DoneCycles(SimTime now) => ServedCycles(now) + (backlog?.ServedCycles(now) ?? 0);

    /// <summary>The cycles that were asked for and not done, up to now. Exactly 0 while the share has always got what it asked for.</summary>
    public double UnmetCycles(SimTime now) =>
        share.WasThrottled ? Math.Max(0, DemandedCycles(now.Nanoseconds) - DoneCycles(now)) : 0;

    /// <summary>Goes on to the next sample.</summary>
    public void Step(SimTime now)
    {
        var nowNs = now.Nanoseconds;
        demandedCycles = DemandedCycles(nowNs);
        sampleNs = nowNs;
        Carry(now);
        if (nextSample == trace.Count)
        {
            SetDemand(0);
            SetDrift(nowNs, 0);
            IsOver = true;
            over();
            return;
        }

        var from = trace[nextSample++];
        if (trace.Between == Interpolation.Hold)
        {
            SetDemand((long)Math.Round(from * nominalHz));
            return;
        }

        var to = nextSample < trace.Count ? trace[nextSample] : from;
        SetDemand((long)Math.Round((from + to) / 2 * nominalHz));
        SetDrift(nowNs, (to - from) * nominalHz / trace.Interval.Nanoseconds);
    }

    /// <summary>Ends the demand, as when the virtual machine is stopped.</summary>
    public void End(SimTime now)
    {
        demandedCycles = DemandedCycles(now.Nanoseconds);
        sampleNs = now.Nanoseconds;
        IsOver = true;
        SetDemand(0);
        SetDrift(now.Nanoseconds, 0);
        if (backlog is { IsAttached: true })
            share.Detach(backlog);
    }

    /// <inheritdoc/>
    protected override void OnCompleted()
    {
    }

    private void SetDemand(long hertz)
    {
        if (hertz == DemandHz)
            return;
        DemandHz = hertz;
        if (hertz == 0)
            share.Detach(this);
        else if (IsAttached)
            share.SetCap(this, Frequency.Hz(hertz));
        else
            share.Attach(this, virtualCpus, Frequency.Hz(hertz), virtualCpus);
    }

    /// <summary>The machine is halted, or goes on: a halted one draws nothing, so its drift must not reach the meter.</summary>
    public void Suspend(SimTime now, bool value)
    {
        if (value == isSuspended)
            return;
        isSuspended = value;
        if (driftHzPerNs != 0)
            meter.AddDrift(now.Nanoseconds, value ? -driftHzPerNs : driftHzPerNs, driftMeanNs);
    }

    private void SetDrift(long nowNs, double slopeHzPerNs)
    {
        if (driftHzPerNs != 0 && !isSuspended)
            meter.AddDrift(nowNs, -driftHzPerNs, driftMeanNs);
        driftHzPerNs = slopeHzPerNs;
        driftMeanNs = nowNs + (trace.Interval.Nanoseconds / 2.0);
        if (slopeHzPerNs != 0 && !isSuspended)
            meter.AddDrift(nowNs, slopeHzPerNs, driftMeanNs);
    }

    private void Carry(SimTime now)
    {
        if (backlog is null || !share.WasThrottled)
            return;
        var unmet = demandedCycles - ServedCycles(now) - carriedCycles;
        if (unmet < 1)
            return;
        carriedCycles += unmet;
        if (backlog.IsAttached)
            share.Detach(backlog);
        backlog.AddWork(unmet);
        share.Attach(backlog, virtualCpus, Frequency.Hz(nominalHz), virtualCpus);
    }
}
