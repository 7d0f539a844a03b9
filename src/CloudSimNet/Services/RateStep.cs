// SPDX-License-Identifier: MIT
namespace CloudSimNet.Services;

/// <summary>A rate that holds from some time on, until the next step of its profile.</summary>
/// <param name="From">From when, counted from the workload's beginning.</param>
/// <param name="PerSecond">Requests a second; 0 or more.</param>
public readonly record struct RateStep(SimDuration From, double PerSecond);
