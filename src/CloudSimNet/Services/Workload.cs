// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Events;

namespace CloudSimNet.Services;

/// <summary>What makes requests of a service from outside: <see cref="OpenWorkload"/> or <see cref="ClosedWorkload"/>.</summary>
public abstract class Workload : IEventHandler
{
    private readonly WorkloadSpec spec;
    private long over;

    private protected Workload(Application application, WorkloadSpec spec)
    {
        Application = application;
        this.spec = spec;
        Service = application[spec.Service];
        StartsAt = application.Simulation.Now.AddSaturating(spec.After);
        var from = StartsAt > application.MeasuredFrom ? StartsAt : application.MeasuredFrom;
        Statistics = new RequestStatistics(application.Simulation, from, EndOf(spec, StartsAt));
    }

    /// <summary>Its name.</summary>
    public string Name => spec.Name;

    /// <summary>The application.</summary>
    public Application Application { get; }

    /// <summary>The service that it makes requests of.</summary>
    public Service Service { get; }

    /// <summary>When it begins.</summary>
    public SimTime StartsAt { get; }

    /// <summary>All requests it has made up to now, those of the warm-up included.</summary>
    public long Made { get; private set; }

    /// <summary>Whether it makes no more requests.</summary>
    public bool IsOver => Made >= spec.Requests || Simulation.Now > spec.Until;

    /// <summary>What became of its requests. Rates and means over time are over the workload's own time: see
    /// <see cref="RequestStatistics.MeasuredUntil"/>.</summary>
    public RequestStatistics Statistics { get; }

    private protected Simulation Simulation => Application.Simulation;

    /// <summary>Whose requests it makes, such as <c>a request of workload 'shoppers'</c>.</summary>
    public override string ToString() => $"a request of workload '{Name}'";

    /// <inheritdoc/>
    void IEventHandler.Handle(long tag) => Go();

    /// <summary>A request was answered.</summary>
    internal void NoteAnswered(long madeNs, in RequestTimes times, long nowNs)
    {
        Statistics.Complete(madeNs, times, nowNs);
        CountOver(nowNs);
        NoteOver(SimDuration.Zero);
    }

    /// <summary>A request wasn't answered.</summary>
    internal void NoteLost(long madeNs, RequestFailure failure, long nowNs)
    {
        Statistics.Lose(madeNs, failure, nowNs);
        CountOver(nowNs);
        NoteOver(PauseAfterLoss);
    }

    /// <summary>How long whoever has lost a request keeps still, at least.</summary>
    private protected virtual SimDuration PauseAfterLoss => SimDuration.Zero;

    /// <summary>An event of its own is due.</summary>
    private protected abstract void Go();

    /// <summary>A request is over, one way or another.</summary>
    private protected abstract void NoteOver(SimDuration pause);

    /// <summary>Makes a request now.</summary>
    private protected void Request()
    {
        Made++;
        Statistics.Begin(Simulation.Now.Nanoseconds);
        Service.Take().Begin(this, null, spec.Request, spec.Response);
    }

    /// <summary>Plans an event of its own, unless nothing is to be done then any more.</summary>
    private protected void Plan(SimTime at)
    {
        if (at <= spec.Until)
            Simulation.Schedule(at, this);
    }

    // Known beforehand: when it makes no more requests, whatever becomes of them.
    private static SimTime EndOf(WorkloadSpec spec, SimTime startsAt)
    {
        if (spec is not OpenWorkloadSpec { Rate: var rate } || rate.DriesAt is not { } dry)
            return spec.Until;
        var driesAt = startsAt.AddSaturating(dry);
        return driesAt < spec.Until ? driesAt : spec.Until;
    }

    private void CountOver(long nowNs)
    {
        if (++over == spec.Requests)
            Statistics.End(nowNs);
    }

    /// <summary>Plans an event of its own after a delay from an instant, unless nothing is to be done then any more.</summary>
    private protected void Plan(SimTime from, SimDuration delay)
    {
        var at = from.AddSaturating(delay);
        if (at.IsNever && spec.Until.IsNever && !from.IsNever && !delay.IsForever)
            Simulation.NoteBeyondTime(this);
        else
            Plan(at);
    }
}
