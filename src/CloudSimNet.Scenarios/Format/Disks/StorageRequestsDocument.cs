// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Documents;

namespace CloudSimNet.Scenarios.Format.Disks;

/// <summary>Requests one by one in a scenario file.</summary>
[Doc("Requests one by one.")]
public sealed record StorageRequestsDocument
{
    /// <summary>How many.</summary>
    [Key("perSecond"), Doc("How many arrive in a second, on average."), Required, MoreThan(0), AtMost(1e9), Example("100")]
    public double PerSecond { get; init; } = 1;

    /// <summary>Spacing.</summary>
    [Key("arrivals"), Doc("exponential: independent of each other, as a Poisson process; regular: at equal intervals.")]
    public RequestArrivals Arrivals { get; init; } = RequestArrivals.Exponential;

    /// <summary>Popularity.</summary>
    [Key("zipf"), Doc("How unequal the popularity of places is, for requests that aren't sequential: of 1000 equal parts of the device, scattered over it, the n-th most popular gets 1 / n^zipf; at 0 all are alike."), Between(0, 10), Example("0.9")]
    public double Zipf { get; init; }
}
