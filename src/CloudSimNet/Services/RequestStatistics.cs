// SPDX-License-Identifier: MIT
namespace CloudSimNet.Services;

/// <summary>What became of the requests that were made after the warm-up, of one service or by one workload. Its memory doesn't grow with their
/// number.</summary>
/// <remarks>
/// The response time of a request goes from when it was made until its answer has come back, and is <see cref="Network"/> + <see cref="Queueing"/> +
/// <see cref="Compute"/> + <see cref="Delay"/> +
/// <see cref="Downstream"/> + <see cref="Storage"/>, to the nanosecond for each request, so that the means and totals add up as well; percentiles
/// don't. Only requests that were answered are in the distributions.
/// <para>Counts and distributions are of all requests made from <see cref="MeasuredFrom"/> on, whenever they end. <see cref="Throughput"/> and
/// <see cref="MeanUnderWay"/> are over a window of time, from
/// <see cref="MeasuredFrom"/> to <see cref="MeasuredUntil"/>: what happens to those requests after a load has ended isn't in them.</para>
/// </remarks>
public sealed class RequestStatistics
{
    private readonly Simulation simulation;
    private readonly BatchMeans batches = new();
    private readonly long[] failures = new long[Enum.GetValues<RequestFailure>().Length];
    private readonly long fromNs;
    private Int128 areaNs;
    private long sinceNs;
    private long untilNs;
    private bool isShut; // The window has ended, and what was in it is kept:
    private long completedWithin;
    private Int128 areaWithinNs;

    internal RequestStatistics(Simulation simulation, SimTime from, SimTime until)
    {
        this.simulation = simulation;
        fromNs = from.Nanoseconds;
        sinceNs = fromNs;
        untilNs = Math.Max(fromNs, until.Nanoseconds);
    }

    /// <summary>From when requests count: the end of the warm-up, or the beginning of the workload if that is later. It may be still to come.</summary>
    public SimTime MeasuredFrom => SimTime.FromNanoseconds(fromNs);

    /// <summary>
    /// Until when <see cref="Throughput"/> and <see cref="MeanUnderWay"/> are taken: now, or the end of the workload once that is past. A workload
    /// ends at its <see cref="WorkloadSpec.Until"/>, where its rate becomes
    /// zero for good, or, if it makes only so many requests, when the last of them is over, whichever is first. A service has no end. Never before
    /// <see cref="MeasuredFrom"/>.
    /// </summary>
    public SimTime MeasuredUntil => SimTime.FromNanoseconds(Math.Max(fromNs, Math.Min(untilNs, simulation.Now.Nanoseconds)));

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

    /// <summary>Waiting for reads and writes of disks, what they cost the machine's cores included.</summary>
    public DurationHistogram Storage { get; } = new();

    /// <summary>Requests answered a second, over the time from <see cref="MeasuredFrom"/> to <see cref="MeasuredUntil"/>, both included; zero while
    /// that has no length. Requests made before it aren't counted, nor those answered after it.</summary>
    public double Throughput => MeasuredSeconds > 0 ? (isShut ? completedWithin : Completed) / MeasuredSeconds : 0;

    /// <summary>How many were under way, as a mean over the time from <see cref="MeasuredFrom"/> to <see cref="MeasuredUntil"/>; zero while that has
    /// no length. Requests made before it aren't counted.</summary>
    public double MeanUnderWay => MeasuredSeconds > 0 ? (double)(isShut ? areaWithinNs : AreaAt(MeasuredUntil.Nanoseconds)) / 1e9 / MeasuredSeconds : 0;

    /// <summary>The integral of how many were under way over all time up to now, also after <see cref="MeasuredUntil"/>, in nanoseconds; exact. When
    /// none is under way any more, it is <see cref="DurationHistogram.TotalNanoseconds"/> of <see cref="Response"/> + <see cref="LostNanoseconds"/>:
    /// Little's law.</summary>
    public Int128 UnderWayNanoseconds => AreaAt(simulation.Now.Nanoseconds);

    /// <summary>How long those that were rejected or failed had been under way, together, in nanoseconds.</summary>
    public Int128 LostNanoseconds { get; private set; }

    private double MeasuredSeconds => (MeasuredUntil.Nanoseconds - fromNs) / 1e9;

    /// <summary>How many requests weren't answered for a reason. Those of all reasons are <see cref="Rejected"/> + <see cref="Failed"/>.</summary>
    /// <param name="failure">The reason.</param>
    public long LostBy(RequestFailure failure) => failures[(int)failure];

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
        Storage.Add(times.StorageNs);
        batches.Add(nowNs - madeNs);
    }

    /// <summary>A request is over now and wasn't answered.</summary>
    internal void Lose(long madeNs, RequestFailure failure, long nowNs)
    {
        if (madeNs < fromNs)
            return;
        Advance(nowNs);
        LostNanoseconds += nowNs - madeNs;
        failures[(int)failure]++;
        if (failure == RequestFailure.QueueFull)
            Rejected++;
        else
            Failed++;
    }

    /// <summary>The workload ends now, unless it has already.</summary>
    internal void End(long nowNs) => untilNs = Math.Max(fromNs, Math.Min(untilNs, nowNs));

    private void Advance(long nowNs)
    {
        if (nowNs > untilNs && !isShut)
            (isShut, completedWithin, areaWithinNs) = (true, Completed, AreaAt(untilNs));
        areaNs += (Int128)UnderWay * (nowNs - sinceNs);
        sinceNs = nowNs;
    }

    // Before the next request begins or ends.
    private Int128 AreaAt(long ns) => areaNs + ((Int128)UnderWay * Math.Max(0, ns - sinceNs));
}
