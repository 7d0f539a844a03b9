// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Profiles;
using CloudSimNet.Engine.Units;
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Specs;

namespace CloudSimNet.Scenarios.Format;

/// <summary>A group of equal jobs in a scenario file.</summary>
[Doc("A number of equal jobs.")]
public sealed record JobGroupDocument
{
    /// <summary>How many.</summary>
    [Key("count"), Doc("How many jobs."), Between(1, 100_000_000)]
    public int Count { get; init; } = 1;

    /// <summary>When.</summary>
    [Key("at"), Doc("When the first of them arrives."), AtLeast("0 s"), Example("5 s")]
    public SimDuration At { get; init; } = SimDuration.Zero;

    /// <summary>Spacing.</summary>
    [Key("every"), Doc("The time from one job's arrival to the next one's."), AtLeast("0 s"), Example("1 s")]
    public SimDuration Every { get; init; } = SimDuration.Zero;

    /// <summary>Where.</summary>
    [Key("vm"), Doc("The number of the virtual machine that gets them, counted from 0 over vms and then workload; without it they go in turn to the machines that have a host."), Between(0, 2_000_000_000)]
    public int? Vm { get; init; }

    /// <summary>Work.</summary>
    [Key("work"), Doc("All instructions of all threads of each job together; endless for work that only a lifetime ends."), Required, AtLeast("0 I"), Example("10000 MI")]
    public Instructions Work { get; init; }

    /// <summary>Parallelism.</summary>
    [Key("parallelism"), Doc("The most virtual cores a job can use at once."), Between(1, 65_536)]
    public int Parallelism { get; init; } = 1;

    /// <summary>Demand.</summary>
    [Key("demand"), Doc("The part of each virtual core that its threads would use."), Between(1e-9, 1)]
    public double Demand { get; init; } = 1;

    /// <summary>Weight.</summary>
    [Key("weight"), Doc("The weight of each thread on a time-shared virtual machine."), Between(1e-6, 1e8)]
    public double Weight { get; init; } = 1;

    /// <summary>The workload.</summary>
    [Key("profile"), Doc("What kind of work it is; without it, that of its virtual machine."), Choices("profile"), Example("database")]
    public Choice<InstructionProfile>? Profile { get; init; }

    /// <summary>Lifetime.</summary>
    [Key("lifetime"), Doc("How long a job may be about its work before it is ended unfinished."), AtLeast("1 ns")]
    public SimDuration Lifetime { get; init; } = SimDuration.Forever;

    /// <summary>The library's spec of one of the jobs.</summary>
    /// <param name="index">Which of them, from 0.</param>
    public JobSpec ToSpec(int index) => new()
    {
        Work = Work,
        Parallelism = Parallelism,
        Demand = CpuDemand.Fraction(Demand),
        Weight = Weight,
        SubmissionDelay = At + (Every * index),
        Lifetime = Lifetime,
        Profile = Profile?.Value,
    };
}
