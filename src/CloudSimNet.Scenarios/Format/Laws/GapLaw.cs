// SPDX-License-Identifier: MIT
using CloudSimNet.Workloads;

namespace CloudSimNet.Scenarios.Format.Laws;

/// <summary>The law of the times between arrivals, of which only the shape counts: a rate says the mean.</summary>
/// <param name="Shape">A law of mean 1.</param>
public sealed record GapLaw(IDistribution Shape);
