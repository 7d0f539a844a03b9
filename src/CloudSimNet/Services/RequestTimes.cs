// SPDX-License-Identifier: MIT
namespace CloudSimNet.Services;

/// <summary>Where the time of one request went, in nanoseconds; the parts add up to the whole.</summary>
internal struct RequestTimes
{
    public long NetworkNs;
    public long QueueingNs;
    public long ComputeNs;
    public long DelayNs;
    public long DownstreamNs;
    public long StorageNs;

    /// <summary>All parts together.</summary>
    public readonly long SumNs => NetworkNs + QueueingNs + ComputeNs + DelayNs + DownstreamNs + StorageNs;
}
