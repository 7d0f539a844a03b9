// SPDX-License-Identifier: MIT
using CloudSimNet.Workloads;

namespace CloudSimNet.Scenarios.Format.DistributionModels;

/// <summary>The distribution of the times between arrivals, of which only the shape counts: a rate or a time says the mean.</summary>
/// <param name="Shape">A distribution of mean 1.</param>
/// <param name="IsRegular">Whether nothing is drawn, so that the first comes at the beginning and not a time after it.</param>
public sealed record Interarrival(IDistribution Shape, bool IsRegular = false);
