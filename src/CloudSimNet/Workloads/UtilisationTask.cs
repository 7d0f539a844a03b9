// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Sharing;
using CloudSimNet.Specs;

namespace CloudSimNet.Workloads;

/// <summary>A virtual machine's sampled demand: work without end whose cap follows a trace, wherever the machine stays.</summary>
/// <remarks>
/// An interpolated trace is shared out at the mean of each interval, so that its work is exact, and its drift around that mean goes to the energy
/// meter, so that the energy is the
/// closed form as long as neither the host is contended nor the machine's own limits cut the demand.
/// </remarks>
internal sealed class UtilisationTask : CpuTask
{
    private readonly UtilisationTrace trace;
    private readonly Action over;
    private readonly BacklogTask? backlog;
    private readonly int virtualCpus;
    private IDemandPlace place;
    private long nominalHz;
    private bool isSuspended;
    private bool wasThrottled; // At an earlier place.
    private int nextSample;
    private long steppedNs;
    private long sinceNs; // Since when the demand is what it is.
    private double demandedCycles;
    private double takenCycles;
    private double carriedCycles;
    private double driftHzPerNs;
    private double driftMeanNs;

    /// <summary>Demand that begins with the trace's first sample when <see cref="Step"/> is first called.</summary>
    /// <param name="id">The virtual machine's id.</param>
    /// <param name="place">Where it is met.</param>
    /// <param name="trace">The samples.</param>
    /// <param name="virtualCpus">The number of virtual cores, which is the demand's weight.</param>
    /// <param name="over">Called when the trace is over.</param>
    public UtilisationTask(int id, IDemandPlace place, UtilisationTrace trace, int virtualCpus, Action over)
        : base(id, double.PositiveInfinity)
    {
        this.place = place;
        this.trace = trace;
        this.virtualCpus = virtualCpus;
        this.over = over;
        nominalHz = virtualCpus * place.SampledClock.Hertz;
        backlog = trace.Unmet == UnmetDemand.Carried ? new BacklogTask(id, over) : null;
    }

    /// <summary>Whether the trace is over, or was ended.</summary>
    public bool IsOver { get; private set; }

    /// <summary>What is in demand now, in hertz; of an interpolated trace, the mean of the interval.</summary>
    public long DemandHz { get; private set; }

    /// <summary>When it last went on to a sample.</summary>
    public SimTime SteppedAt => SimTime.FromNanoseconds(steppedNs);

    /// <summary>Whether anything is still asked for or to be caught up.</summary>
    public bool IsBusy => !IsOver || backlog is { IsAttached: true };

    private CpuShare Share => place.Share;

    private bool WasThrottled => wasThrottled || (!IsOver && Share.WasThrottled);

    /// <summary>The cycles that were asked for up to now.</summary>
    public double DemandedCycles(long nowNs) => demandedCycles + (DemandHz * ((nowNs - sinceNs) / 1e9));

    /// <summary>The cycles that were done since they were last taken, up to now.</summary>
    public double Untaken(SimTime now) => DoneCycles(now) - takenCycles;

    /// <summary>Takes the cycles that were done since the last time into an account.</summary>
    public double Take(SimTime now)
    {
        var cycles = Untaken(now);
        takenCycles = DoneCycles(now);
        return cycles;
    }

    /// <summary>The cycles that were asked for and not done, up to now. Exactly 0 while the share has always got what it asked for.</summary>
    public double UnmetCycles(SimTime now) => WasThrottled ? Math.Max(0, DemandedCycles(now.Nanoseconds) - DoneCycles(now)) : 0;

    /// <summary>Goes on to the next sample.</summary>
    public void Step(SimTime now)
    {
        var nowNs = now.Nanoseconds;
        NoteDemanded(nowNs);
        steppedNs = nowNs;
        Carry(now);
        if (nextSample == trace.Count)
        {
            SetDemand(0);
            SetDrift(nowNs, 0);
            Close();
            over();
            return;
        }

        nextSample++;
        SetDemand(SampledHz());
        SetDrift(nowNs, SampledSlope());
    }

    /// <summary>Ends the demand, as when the virtual machine is stopped.</summary>
    public void End(SimTime now)
    {
        NoteDemanded(now.Nanoseconds);
        steppedNs = now.Nanoseconds;
        SetDemand(0);
        SetDrift(now.Nanoseconds, 0);
        if (backlog is { IsAttached: true })
            Share.Detach(backlog);
        Close();
    }

    /// <summary>The machine is halted, or goes on: a halted one draws nothing, so its drift must not reach the meter.</summary>
    public void Suspend(bool value)
    {
        if (value == isSuspended)
            return;
        if (driftHzPerNs != 0)
            place.AddDrift(value ? -driftHzPerNs : driftHzPerNs, driftMeanNs);
        isSuspended = value;
    }

    /// <summary>Goes on elsewhere, with the sample it is at. Its samples mean parts of the new place's clock from now on.</summary>
    public void MoveTo(IDemandPlace next, SimTime now)
    {
        if (IsOver && backlog is not { IsAttached: true })
            return;
        NoteDemanded(now.Nanoseconds);
        wasThrottled |= Share.WasThrottled;
        var isCatchingUp = backlog is { IsAttached: true };
        if (IsAttached)
            Share.Detach(this);
        if (isCatchingUp)
            Share.Detach(backlog!);
        if (driftHzPerNs != 0 && !isSuspended)
            place.AddDrift(-driftHzPerNs, driftMeanNs);

        place = next;
        nominalHz = virtualCpus * place.SampledClock.Hertz;
        DemandHz = 0;
        if (isCatchingUp)
            AttachBacklog();
        if (IsOver)
            return;
        SetDemand(SampledHz());
        driftHzPerNs = SampledSlope();
        if (driftHzPerNs != 0 && !isSuspended)
            place.AddDrift(driftHzPerNs, driftMeanNs);
    }

    /// <inheritdoc/>
    protected override void OnCompleted()
    {
    }

    // Where the demand was met may be forgotten from now on.
    private void Close()
    {
        wasThrottled = WasThrottled;
        IsOver = true;
    }

    private void NoteDemanded(long nowNs) => (demandedCycles, sinceNs) = (DemandedCycles(nowNs), nowNs);

    /// <summary>The cycles that were done up to now, those of the backlog included.</summary>
    public double DoneCycles(SimTime now) => ServedCycles(now) + (backlog?.ServedCycles(now) ?? 0);

    private (double From, double To) Sampled()
    {
        var from = trace[nextSample - 1];
        return (from, trace.Between == Interpolation.Linear && nextSample < trace.Count ? trace[nextSample] : from);
    }

    private long SampledHz()
    {
        var (from, to) = Sampled();
        return (long)Math.Round((trace.Between == Interpolation.Hold ? from : (from + to) / 2) * nominalHz);
    }

    private double SampledSlope()
    {
        var (from, to) = Sampled();
        return (to - from) * nominalHz / trace.Interval.Nanoseconds;
    }

    private void SetDemand(long hertz)
    {
        if (hertz == DemandHz)
            return;
        DemandHz = hertz;
        if (hertz == 0)
            Share.Detach(this);
        else if (IsAttached)
            Share.SetCap(this, Frequency.Hz(hertz));
        else
            Share.Attach(this, virtualCpus, Frequency.Hz(hertz), virtualCpus);
    }

    private void SetDrift(long nowNs, double slopeHzPerNs)
    {
        if (driftHzPerNs != 0 && !isSuspended)
            place.AddDrift(-driftHzPerNs, driftMeanNs);
        driftHzPerNs = slopeHzPerNs;
        driftMeanNs = nowNs + (trace.Interval.Nanoseconds / 2.0);
        if (slopeHzPerNs != 0 && !isSuspended)
            place.AddDrift(slopeHzPerNs, driftMeanNs);
    }

    private void Carry(SimTime now)
    {
        if (backlog is null || !WasThrottled)
            return;
        var unmet = demandedCycles - ServedCycles(now) - carriedCycles;
        if (unmet < 1)
            return;
        carriedCycles += unmet;
        if (backlog.IsAttached)
            Share.Detach(backlog);
        backlog.AddWork(unmet);
        AttachBacklog();
    }

    private void AttachBacklog() => Share.Attach(backlog!, virtualCpus, Frequency.Hz(nominalHz), virtualCpus);
}
