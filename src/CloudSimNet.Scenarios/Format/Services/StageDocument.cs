// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Profiles;
using CloudSimNet.Scenarios.Documents;

namespace CloudSimNet.Scenarios.Format.Services;

/// <summary>A stage of a service's requests: computing, a call, several calls at once, or a delay.</summary>
[Doc("One thing that a request does: compute, call, parallel or delay.")]
public sealed record StageDocument
{
    /// <summary>Computing.</summary>
    [Key("compute"), Doc("Computes on the instance's virtual machine, by one thread: an amount of work, or a distribution such as {name: exponential, mean: 2 MI}."), Choices("distribution"), AtLeast("0 I"), Example("2 MI")]
    public Drawn<Instructions>? Compute { get; init; }

    /// <summary>The weight of computing.</summary>
    [Key("weight"), Doc("The weight of computing against other requests and jobs on the machine."), Between(1e-6, 1e9)]
    public double? Weight { get; init; }

    /// <summary>The kind of work.</summary>
    [Key("profile"), Doc("What kind of work computing is; without it, that of the virtual machine."), Choices("profile"), Example("web-server")]
    public Choice<InstructionProfile>? Profile { get; init; }

    /// <summary>A call.</summary>
    [Key("call"), Doc("Makes a request of the service of this name, and waits for the answer."), Example("app")]
    public string? Call { get; init; }

    /// <summary>The size of its request.</summary>
    [Key("request"), Doc("The size of the call's request."), AtLeast("0 B"), Example("1 kB")]
    public Bytes? Request { get; init; }

    /// <summary>The size of its answer.</summary>
    [Key("response"), Doc("The size of the call's answer."), AtLeast("0 B"), Example("10 kB")]
    public Bytes? Response { get; init; }

    /// <summary>How often.</summary>
    [Key("times"), Doc("How often the call is made, each time after the answer to the one before."), Between(1, 1_000_000)]
    public int? Times { get; init; }

    /// <summary>How likely.</summary>
    [Key("probability"), Doc("With which probability each of the calls is made."), Between(0, 1)]
    public double? Probability { get; init; }

    /// <summary>Calls at once.</summary>
    [Key("parallel"), Doc("Makes several calls at once, and waits until all are answered."), NotEmpty]
    public IReadOnlyList<CallDocument>? Parallel { get; init; }

    /// <summary>A delay.</summary>
    [Key("delay"), Doc("Waits, as for something that isn't modelled: a time, or a distribution such as {name: exponential, mean: 5 ms}."), Choices("distribution"), AtLeast("0 s"), Example("5 ms")]
    public Drawn<SimDuration>? Delay { get; init; }
}
