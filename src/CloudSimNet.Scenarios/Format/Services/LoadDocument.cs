// SPDX-License-Identifier: MIT
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Scenarios.Format.DistributionModels;

namespace CloudSimNet.Scenarios.Format.Services;

/// <summary>Who makes requests of a service: an open workload by its rate, or a closed one by its users.</summary>
[Doc("Requests of a service: at a rate whatever becomes of them (requestsPerSecond or profile), or by users each of whom waits for the answer and thinks (users and think).")]
public sealed record LoadDocument
{
    /// <summary>Its name.</summary>
    [Key("name"), Doc("Its name, which results carry and random numbers depend on."), Required, NotEmpty, Example("shop")]
    public string Name { get; init; } = "";

    /// <summary>The service.</summary>
    [Key("service"), Doc("The service that is requested."), Required, NotEmpty, Example("web")]
    public string Service { get; init; } = "";

    /// <summary>The rate.</summary>
    [Key("requestsPerSecond"), Doc("How many requests come in a second, always the same."), MoreThan("0"), AtMost("1e9"), Example("200")]
    public double? RequestsPerSecond { get; init; }

    /// <summary>The rate over time.</summary>
    [Key("profile"), Doc("How many requests come in a second, in steps."), NotEmpty, Example("[{from: 0 s, requestsPerSecond: 50}, {from: 10 min, requestsPerSecond: 100}]")]
    public IReadOnlyList<RateStepDocument>? Profile { get; init; }

    /// <summary>The distribution of the gaps.</summary>
    [Key("gaps"), Doc("The distribution of the times between requests, of which the rate says the mean: exponential unless stated, so that arrivals are Poisson's; constant; {name: erlang, stages: 4}; {name: gamma, shape: 0.5}; {name: log-normal, variation: 2}."), Choices("interarrival"), Example("constant")]
    public Choice<Interarrival>? Gaps { get; init; }

    /// <summary>The users.</summary>
    [Key("users"), Doc("How many users there are."), Between(1, 10_000_000), Example("50")]
    public int? Users { get; init; }

    /// <summary>How long they think.</summary>
    [Key("think"), Doc("How long a user thinks before each request: a time, or a distribution such as {name: exponential, mean: 5 s}."), Choices("distribution"), AtLeast("1 ns"), Example("5 s")]
    public Drawn<SimDuration>? Think { get; init; }

    /// <summary>The pause.</summary>
    [Key("pauseAfterLoss"), Doc("How long a user whose request wasn't answered waits in addition; 1 s unless stated."), AtLeast("1 ns"), Example("1 s")]
    public SimDuration? PauseAfterLoss { get; init; }

    /// <summary>The size of a request.</summary>
    [Key("request"), Doc("The size of a request."), AtLeast("0 B"), Example("1 kB")]
    public Bytes Request { get; init; } = Bytes.Zero;

    /// <summary>The size of its answer.</summary>
    [Key("response"), Doc("The size of its answer."), AtLeast("0 B"), Example("10 kB")]
    public Bytes Response { get; init; } = Bytes.Zero;

    /// <summary>From when.</summary>
    [Key("at"), Doc("When it begins."), AtLeast("0 s"), Example("60 s")]
    public SimDuration At { get; init; } = SimDuration.Zero;

    /// <summary>Until when.</summary>
    [Key("until"), Doc("After this instant no request is made."), AtLeast("0 s"), Example("10 min")]
    public SimDuration Until { get; init; } = SimDuration.Forever;

    /// <summary>How many.</summary>
    [Key("requests"), Doc("How many requests are made at most."), Between(1, 1e15), Example("100000")]
    public long? Requests { get; init; }
}
