// SPDX-License-Identifier: MIT
using CloudSimNet.Engine;
using CloudSimNet.Engine.Units;

namespace CloudSimNet.Services;

/// <summary>What became of the requests that were made after the warm-up, of one service or by one workload. Its memory doesn't grow with their number.</summary>
/// <remarks>
/// The response time of a request goes from when it was made until its answer has come back, and is <see cref="Network"/> + <see cref="Queueing"/> + <see cref="Compute"/> + <see cref="Delay"/> +
/// <see cref="Downstream"/>, to the nanosecond for each request, so that the means and totals add up as well; percentiles don't. Only requests that were answered are in the distributions.
/// </remarks>
public sealed class RequestStatistics
{
    private readonly Simulation simulation;
    private readonly BatchMeans batches = new();
    private readonly long fromNs;
    private Int128 areaNs;
    private long sinceNs;

    internal RequestStatistics(Simulation simulation, SimTime from)
    {
        this.simulation = simulation;
        fromNs = from.Nanoseconds;
        sinceNs = fromNs;
    }

    /// <summary>From when requests count.</summary>
    public SimTime MeasuredFrom => SimTime.FromNanoseconds(fromNs);

    /// <summary>Requests that were made.</summary>
    public long Made { get; private set; }

    /// <summary>Requests that were answered.</summary>
    public long Completed { get; private set; }

    /// <summary>Requests that found a full queue.</summary>
    public long Rejected { get; private set; }

    /// <summary>Requests that failed otherwise.</summary>
    public long Failed { get; private set; }

    /// <summary>Requests that are under way now.</summary>
    public long UnderWay => Made - Completed - Rejected - Failed;

    /// <summary>From the request until its answer.</summary>
    public DurationHistogram Response { get; } = new();

    /// <summary>The request's and the answer's way over the network.</summary>
    public DurationHistogram Network { get; } = new();

    /// <summary>Waiting for an instance, and for one of its threads.</summary>
    public DurationHistogram Queueing { get; } = new();

    /// <summary>Computing, however slowly others let it: contention for virtual and physical cores is in it.</summary>
    public DurationHistogram Compute { get; } = new();

    /// <summary>Fixed or drawn delays.</summary>
    public DurationHistogram Delay { get; } = new();

    /// <summary>Waiting for the answers of other services, with all that is in them.</summary>
    public DurationHistogram Downstream { get; } = new();

    /// <summary>Requests answered a second of the time since the warm-up; zero while that has no length.</summary>
    public double Throughput => MeasuredSeconds > 0 ? Completed / MeasuredSeconds : 0;

    /// <summary>How many were under way, as a mean over the time since the warm-up; zero while that has no length.</summary>
    public double MeanUnderWay => MeasuredSeconds > 0 ? (double)UnderWayNanoseconds / 1e9 / MeasuredSeconds : 0;

    /// <summary>The integral of how many were under way over time, in nanoseconds; exact. When none is under way any more, it is <see cref="DurationHistogram.TotalNanoseconds"/> of <see cref="Response"/> + <see cref="LostNanoseconds"/>: Little's law.</summary>
    public Int128 UnderWayNanoseconds => areaNs + ((Int128)UnderWay * Math.Max(0, simulation.Now.Nanoseconds - sinceNs));

    /// <summary>How long those that were rejected or failed had been under way, together, in nanoseconds.</summary>
    public Int128 LostNanoseconds { get; private set; }

    private double MeasuredSeconds => (simulation.Now.Nanoseconds - fromNs) / 1e9;

    /// <summary>The mean response time and how sure it is, by batch means.</summary>
    /// <param name="level">The level of confidence, in (0, 1).</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="level"/> is out of range.</exception>
    public ConfidenceInterval MeanResponse(double level = 0.95) => batches.Interval(level);

    /// <summary>A request is made now.</summary>
    internal void Begin(long nowNs)
    {
        if (nowNs < fromNs)
            return;
        Advance(nowNs);
        Made++;
    }

    /// <summary>A request is answered now.</summary>
    internal void Complete(long madeNs, in RequestTimes times, long nowNs)
    {
        if (madeNs < fromNs)
            return;
        Advance(nowNs);
        Completed++;
        Response.Add(nowNs - madeNs);
        Network.Add(times.NetworkNs);
        Queueing.Add(times.QueueingNs);
        Compute.Add(times.ComputeNs);
        Delay.Add(times.DelayNs);
        Downstream.Add(times.DownstreamNs);
        batches.Add(nowNs - madeNs);
    }

    /// <summary>A request is over now and wasn't answered.</summary>
    internal void Lose(long madeNs, RequestOutcome outcome, long nowNs)
    {
        if (madeNs < fromNs)
            return;
        Advance(nowNs);
        LostNanoseconds += nowNs - madeNs;
        if (outcome == RequestOutcome.Rejected)
            Rejected++;
        else
            Failed++;
    }

    private void Advance(long nowNs)
    {
        areaNs += (Int128)UnderWay * (nowNs - sinceNs);
        sinceNs = nowNs;
    }
}
