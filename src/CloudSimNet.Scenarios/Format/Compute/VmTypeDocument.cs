// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Profiles;
using CloudSimNet.Cpu.Techniques;
using CloudSimNet.Scenarios.Documents;
using CloudSimNet.Specs;

namespace CloudSimNet.Scenarios.Format.Compute;

/// <summary>A type of virtual machine in a scenario file.</summary>
[Doc("A type of virtual machine.")]
public sealed record VmTypeDocument
{
    /// <summary>Its name.</summary>
    [Key("model"), Doc("What people call this type.")]
    public string Model { get; init; } = "";

    /// <summary>Virtual cores.</summary>
    [Key("vcpus"), Doc("Virtual cores."), Between(1, 65_536)]
    public int VirtualCpus { get; init; } = 1;

    /// <summary>Memory.</summary>
    [Key("memory"), Doc("Memory it holds on its host."), Required, AtLeast("0 B"), Example("2 GiB")]
    public Bytes Memory { get; init; }

    /// <summary>Clock limit.</summary>
    [Key("clockLimit"), Doc("The most that one virtual core delivers."), AtLeast("1 Hz"), Example("2500 MHz")]
    public Frequency ClockLimit { get; init; } = Frequency.Unlimited;

    /// <summary>CPU limit.</summary>
    [Key("cpuLimit"), Doc("The most that all virtual cores together may use."), AtLeast("1 Hz")]
    public Frequency CpuLimit { get; init; } = Frequency.Unlimited;

    /// <summary>Reservation.</summary>
    [Key("reservation"), Doc("CPU that admission counts and the host guarantees, for all virtual cores together; without it admission counts every virtual core at its clock limit, or at the host's clock where that is lower."), AtLeast("0 Hz")]
    public Frequency? Reservation { get; init; }

    /// <summary>Weight.</summary>
    [Key("weight"), Doc("Weight on a contended host; without it, the number of virtual cores that have work."), Between(1e-6, 1e9)]
    public double? Weight { get; init; }

    /// <summary>Job scheduling.</summary>
    [Key("scheduling"), Doc("time-shared: jobs share the virtual cores; space-shared: first come, first served on whole virtual cores; first-that-fits: the same, but small jobs may overtake; easy-backfill: they may where that delays nobody before them."), Choices("scheduling")]
    public Choice<IJobScheduler> Scheduling { get; init; } = new("time-shared", JobScheduling.TimeShared);

    /// <summary>The technique.</summary>
    [Key("technique"), Doc("How it is run, which decides what its work costs: a name, or for instance {name: hardware-nested, hostPages: 2M}. Without it an instruction is a cycle."), Choices("technique"), Example("hardware-nested")]
    public Choice<VirtualizationTechnique>? Technique { get; init; }

    /// <summary>The hypervisor.</summary>
    [Key("hypervisor"), Doc("The hypervisor that its host must have, of which only what it is called counts; without it, any."), Example("kvm")]
    public Choice<HypervisorSpec>? Hypervisor { get; init; }

    /// <summary>The guest.</summary>
    [Key("guest"), Doc("The system in it, which techniques may refuse to run."), Choices("guest"), Example("linux")]
    public Choice<GuestSystem>? Guest { get; init; }

    /// <summary>The workload.</summary>
    [Key("profile"), Doc("What its demand, and each job that doesn't say what it is, is taken for. It counts with a technique alone (native for none): without one an instruction is a cycle."), Choices("profile"), Example("web-server")]
    public Choice<InstructionProfile>? Profile { get; init; }

    /// <summary>Start delay.</summary>
    [Key("startDelay"), Doc("From placement until it runs."), AtLeast("0 s")]
    public SimDuration StartDelay { get; init; } = SimDuration.Zero;

    /// <summary>Stop delay.</summary>
    [Key("stopDelay"), Doc("From its end until its host's capacity is free again."), AtLeast("0 s")]
    public SimDuration StopDelay { get; init; } = SimDuration.Zero;

    /// <summary>Lifetime.</summary>
    [Key("lifetime"), Doc("How long it runs before it is stopped."), AtLeast("1 ns")]
    public SimDuration Lifetime { get; init; } = SimDuration.Forever;

    /// <summary>Release when idle.</summary>
    [Key("releaseWhenIdle"), Doc("How long it may be without work before it is stopped."), AtLeast("0 s")]
    public SimDuration ReleaseWhenIdle { get; init; } = SimDuration.Forever;

    /// <summary>Patience.</summary>
    [Key("waitAtMost"), Doc("How long the request waits when no host can take it: 0 s, a duration, or forever."), AtLeast("0 s")]
    public SimDuration WaitAtMost { get; init; } = SimDuration.Zero;

    /// <summary>The library's spec.</summary>
    public VmSpec ToSpec() => new()
    {
        Model = Model,
        VirtualCpus = VirtualCpus,
        Memory = Memory,
        ClockLimit = ClockLimit,
        CpuLimit = CpuLimit,
        Reservation = Reservation is { } amount ? CpuReservation.Of(amount) : CpuReservation.AllVirtualCpus,
        Weight = Weight is { } shares ? CpuWeight.Of(shares) : CpuWeight.RunnableVirtualCpus,
        Scheduling = Scheduling.Value,
        Technique = Technique?.Value ?? NoOverhead.Instance,
        Hypervisor = Hypervisor?.Value.Name ?? "",
        Guest = Guest?.Value ?? GuestSystem.Linux,
        Profile = Profile?.Value ?? InstructionProfile.Plain,
        StartDelay = StartDelay,
        StopDelay = StopDelay,
        Lifetime = Lifetime,
        ReleaseWhenIdle = ReleaseWhenIdle,
        WaitAtMost = WaitAtMost,
    };
}
