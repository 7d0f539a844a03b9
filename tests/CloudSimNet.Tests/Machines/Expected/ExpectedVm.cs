// SPDX-License-Identifier: MIT
namespace CloudSimNet.Tests.Machines.Expected;

/// <summary>What docs/models/life-cycle.md says of a machine, a case after the other.</summary>
internal sealed class ExpectedVm(VmSpec spec, long requestedNs)
{
    private long startedAt = ExpectedSite.Never;
    private long stoppedAt = ExpectedSite.Never;
    private long lifetimeEnds = ExpectedSite.Never;
    private long idleEnds = ExpectedSite.Never;
    private long patienceEnds = ExpectedSite.Never;

    public VmSpec Spec => spec;

    public VmState State { get; private set; } = VmState.Requested;

    public List<ExpectedJob> Jobs { get; } = [];

    /// <summary>Where it holds capacity; null before and after.</summary>
    public ExpectedHost? Host { get; private set; }

    public long PlacedNs { get; private set; } = ExpectedSite.Never;

    public long RanNs { get; private set; } = ExpectedSite.Never;

    public long EndedNs { get; private set; } = ExpectedSite.Never;

    public bool TakesNoMore => State is VmState.Refused or VmState.Stopping or VmState.Ended or VmState.Failed;

    public IEnumerable<ExpectedJob> Working => State == VmState.Running ? Jobs.Where(static job => job.State == JobState.Running) : [];

    /// <summary>The next instant at which something happens by itself.</summary>
    public long NextNs(long now)
    {
        var next = Math.Min(Math.Min(startedAt, stoppedAt), Math.Min(lifetimeEnds, Math.Min(idleEnds, patienceEnds)));
        if (State == VmState.Requested)
            next = Math.Min(next, requestedNs);
        foreach (var job in Jobs.Where(static job => job.State == JobState.Announced))
            next = Math.Min(next, job.ArrivesNs);
        foreach (var job in Working)
            next = Math.Min(next, now + job.LeftNs);
        return next;
    }

    /// <summary>Does one thing that is due.</summary>
    public void DoNext(long now, ExpectedSite site)
    {
        if (Jobs.Find(job => job.State == JobState.Announced && job.ArrivesNs == now) is { } arriving)
            Arrive(arriving, now);
        else if (Working.FirstOrDefault(static job => job.LeftNs == 0) is { } done)
            done.End(now, JobState.Completed);
        else if (State == VmState.Requested && requestedNs == now)
            BeDecided(now, site);
        else if (startedAt == now)
            Run(now);
        else if (stoppedAt == now)
            Leave(now, VmState.Ended, site);
        else if (patienceEnds == now)
            BeOver(now, VmState.Refused);
        else if (lifetimeEnds == now)
            Stop(now, site);
        else if (idleEnds == now)
            Stop(now, site);
        NoteIdle(now);
    }

    public void Submit(ExpectedJob job, long now)
    {
        Jobs.Add(job);
        if (job.ArrivesNs == now)
            Arrive(job, now);
        NoteIdle(now);
    }

    public bool TryPlace(long now, ExpectedSite site)
    {
        if (site.Hosts.Find(host => host.Fits(this)) is not { } host)
            return false;
        (Host, PlacedNs, patienceEnds, State) = (host, now, ExpectedSite.Never, VmState.Starting);
        host.Vms.Add(this);
        startedAt = now + spec.StartDelay.Nanoseconds;
        return true;
    }

    public bool Pause(long now)
    {
        if (State != VmState.Running)
            return false;
        State = VmState.Paused;
        NoteIdle(now);
        return true;
    }

    public bool Resume(long now)
    {
        if (State != VmState.Paused)
            return false;
        GoOn(now);
        return true;
    }

    public bool Stop(long now, ExpectedSite site)
    {
        if (State is VmState.Requested or VmState.Waiting or VmState.Starting)
            Leave(now, VmState.Ended, site);
        else if (State is VmState.Running or VmState.Paused)
            ShutDown(now, site);
        else
            return false;
        return true;
    }

    public bool Fail(long now, ExpectedSite site)
    {
        if (State is not (VmState.Starting or VmState.Running or VmState.Paused))
            return false;
        Leave(now, VmState.Failed, site);
        return true;
    }

    /// <summary>Its host has gone.</summary>
    public void LoseHost(long now, ExpectedSite site) => Leave(now, State == VmState.Stopping ? VmState.Ended : VmState.Failed, site);

    private void Arrive(ExpectedJob job, long now)
    {
        job.Arrive(now, TakesNoMore);
        if (State == VmState.Running)
            job.Start();
    }

    private void BeDecided(long now, ExpectedSite site)
    {
        if (TryPlace(now, site))
            return;
        State = VmState.Waiting;
        if (spec.WaitAtMost.Nanoseconds == 0)
            BeOver(now, VmState.Refused);
        else
            patienceEnds = ExpectedSite.After(now, spec.WaitAtMost);
    }

    private void Run(long now)
    {
        (startedAt, RanNs) = (ExpectedSite.Never, now);
        lifetimeEnds = ExpectedSite.After(now, spec.Lifetime);
        GoOn(now);
    }

    private void GoOn(long now)
    {
        State = VmState.Running;
        foreach (var job in Jobs)
            job.Start();
        NoteIdle(now);
    }

    private void ShutDown(long now, ExpectedSite site)
    {
        if (spec.StopDelay.Nanoseconds == 0)
        {
            Leave(now, VmState.Ended, site);
            return;
        }

        State = VmState.Stopping;
        FailJobs(now);
        (startedAt, lifetimeEnds, idleEnds) = (ExpectedSite.Never, ExpectedSite.Never, ExpectedSite.Never);
        stoppedAt = now + spec.StopDelay.Nanoseconds;
    }

    private void Leave(long now, VmState state, ExpectedSite site)
    {
        BeOver(now, state);
        Host?.Vms.Remove(this);
        Host = null;
        site.NoteFreed(now);
    }

    private void BeOver(long now, VmState state)
    {
        (State, EndedNs) = (state, now);
        (startedAt, stoppedAt, lifetimeEnds, idleEnds, patienceEnds) = (ExpectedSite.Never, ExpectedSite.Never, ExpectedSite.Never, ExpectedSite.Never, ExpectedSite.Never);
        FailJobs(now);
    }

    private void FailJobs(long now)
    {
        foreach (var job in Jobs)
            job.End(now, JobState.Failed);
    }

    private void NoteIdle(long now)
    {
        if (State != VmState.Running || Jobs.Exists(static job => !job.IsOver))
            idleEnds = ExpectedSite.Never;
        else if (idleEnds == ExpectedSite.Never)
            idleEnds = ExpectedSite.After(now, spec.ReleaseWhenIdle);
    }
}
