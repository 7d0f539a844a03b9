// SPDX-License-Identifier: MIT
namespace CloudSimNet.Storage.Replication;

/// <summary>Since when acknowledged changes are on one side alone: the recovery point objective that is really reached.</summary>
internal sealed class Exposure
{
    private readonly long bornNs;
    private long sinceNs = -1; // -1 while everything is on both sides.
    private long settledNs;
    private double area; // Of exposure over time, in ns².
    private long worstNs;

    public Exposure(SimTime now) => bornNs = settledNs = now.Nanoseconds;

    /// <summary>How old the oldest change is that one side alone has.</summary>
    public SimDuration At(SimTime now) => SimDuration.FromNanoseconds(sinceNs < 0 ? 0 : now.Nanoseconds - sinceNs);

    /// <summary>The longest that it ever was.</summary>
    public SimDuration WorstAt(SimTime now) => SimDuration.FromNanoseconds(Math.Max(worstNs, At(now).Nanoseconds));

    /// <summary>Its mean over time.</summary>
    public SimDuration MeanAt(SimTime now) =>
        now.Nanoseconds == bornNs ? SimDuration.Zero : SimDuration.FromNanoseconds((long)((area + AreaSince(now.Nanoseconds)) / (now.Nanoseconds - bornNs)));

    /// <summary>A change was acknowledged that one side alone has.</summary>
    public void Begin(SimTime now)
    {
        if (sinceNs < 0)
            Set(now, now.Nanoseconds);
    }

    /// <summary>Everything up to an instant is on both sides now.</summary>
    /// <param name="now">Now.</param>
    /// <param name="shipped">The instant up to which everything is.</param>
    /// <param name="isAll">Whether nothing has changed since.</param>
    public void Shipped(SimTime now, SimTime shipped, bool isAll) => Set(now, isAll ? -1 : shipped.Nanoseconds);

    private void Set(SimTime now, long since)
    {
        area += AreaSince(now.Nanoseconds);
        worstNs = Math.Max(worstNs, At(now).Nanoseconds);
        (settledNs, sinceNs) = (now.Nanoseconds, since);
    }

    // Exposure grows by a nanosecond each nanosecond.
    private double AreaSince(long nowNs)
    {
        if (sinceNs < 0)
            return 0;
        double from = Math.Max(0, settledNs - sinceNs), to = nowNs - sinceNs;
        return ((to * to) - (from * from)) / 2;
    }
}
