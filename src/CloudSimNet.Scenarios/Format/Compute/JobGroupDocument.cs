// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Profiles;
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Specs;

namespace CloudSimNet.Scenarios.Format.Compute;

/// <summary>A group of equal jobs in a scenario file.</summary>
[Doc("Jobs of a kind: when they come, where they go, and how much they do.")]
public sealed record JobGroupDocument : ArrivalTerms
{
    /// <summary>The name.</summary>
    [Key("name"), Doc("The group's name, which its random numbers depend on."), NotEmpty, Example("batch")]
    public string? Name { get; init; }

    /// <summary>Whose.</summary>
    [Key("tenant"), Doc("The tenant whose virtual machines get them in turn; jobs that name their virtual machines belong to whom these do."), NotEmpty, Example("shop")]
    public string? Tenant { get; init; }

    /// <summary>Labels.</summary>
    [Key("labels"), Doc("What each of them is marked with, for policies and programs that look at jobs."), Example("{tier: web}")]
    public IReadOnlyDictionary<string, string> Labels { get; init; } = new Dictionary<string, string>();

    /// <summary>Where.</summary>
    [Key("vms"), Doc("The virtual machines that get them in turn: groups by their names, as workers; one of a group, as workers[3]; some, as workers[0..4]. Without it they go in turn to the virtual machines that have a host."), OneOrMany, NotEmpty, Example("workers")]
    public IReadOnlyList<string> Vms { get; init; } = [];

    /// <summary>Work.</summary>
    [Key("work"), Doc("All instructions of all threads of each job together: an amount, or a distribution such as {name: exponential, mean: 2 GI}; endless for work that only a lifetime ends."), Required, Choices("distribution"), AtLeast("0 I"), Example("10000 MI")]
    public Drawn<Instructions>? Work { get; init; }

    /// <summary>Parallelism.</summary>
    [Key("parallelism"), Doc("The most virtual cores a job can use at once."), Between(1, 65_536)]
    public int Parallelism { get; init; } = 1;

    /// <summary>Demand.</summary>
    [Key("demand"), Doc("The part of each virtual core that its threads would use."), Between(1e-9, 1)]
    public double Demand { get; init; } = 1;

    /// <summary>Demand, as a frequency.</summary>
    [Key("clockLimit"), Doc("The most of each virtual core that its threads would use, in cycles a second, in place of a part of it."), AtLeast("1 Hz"), Example("500 MHz")]
    public Frequency? ClockLimit { get; init; }

    /// <summary>Weight.</summary>
    [Key("weight"), Doc("The weight of each thread on a time-shared virtual machine."), Between(1e-6, 1e9)]
    public double Weight { get; init; } = 1;

    /// <summary>The workload.</summary>
    [Key("profile"), Doc("What kind of work it is; without it, that of its virtual machine."), Choices("profile"), Example("database")]
    public Choice<InstructionProfile>? Profile { get; init; }

    /// <summary>Lifetime.</summary>
    [Key("lifetime"), Doc("How long a job may be about its work before it is ended unfinished."), AtLeast("1 ns")]
    public SimDuration Lifetime { get; init; } = SimDuration.Forever;

    /// <summary>Whether nothing but a lifetime ends the work.</summary>
    internal bool IsEndless => Work?.Amount is { IsEndless: true };

    /// <summary>The library's spec of one of the jobs.</summary>
    /// <param name="after">When it comes.</param>
    /// <param name="work">What it does.</param>
    /// <param name="labels">What it is marked with.</param>
    internal JobSpec ToSpec(SimDuration after, Instructions work, Labels labels) => new()
    {
        Labels = labels,
        Work = work,
        Parallelism = Parallelism,
        Demand = ClockLimit is { IsUnlimited: false } clock ? CpuDemand.AtMost(clock) : CpuDemand.Fraction(Demand),
        Weight = Weight,
        SubmissionDelay = after,
        Lifetime = Lifetime,
        Profile = Profile?.Value,
    };
}
