// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Documents;

namespace CloudSimNet.Scenarios.Format.Services;

/// <summary>A rate that holds from some time on.</summary>
[Doc("A rate of requests that holds until the next step.")]
public sealed record RateStepDocument
{
    /// <summary>From when.</summary>
    [Key("from"), Doc("From when, counted from when the load begins; 0 s for the first step."), Required, AtLeast("0 s"), Example("10 min")]
    public SimDuration From { get; init; }

    /// <summary>The rate.</summary>
    [Key("requestsPerSecond"), Doc("How many requests come in a second."), Required, AtLeast("0"), AtMost("1e9"), Example("200")]
    public double RequestsPerSecond { get; init; }
}
