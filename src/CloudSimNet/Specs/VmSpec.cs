// SPDX-License-Identifier: MIT
using CloudSimNet.Specs;
using CloudSimNet.Cpu.Profiles;
using CloudSimNet.Cpu.Techniques;

namespace CloudSimNet;

/// <summary>A type of virtual machine, and how it is to be treated.</summary>
public sealed record VmSpec
{
    /// <summary>What people call it.</summary>
    public string Model { get; init; } = "";

    /// <summary>How many virtual cores; 1 to 65 536.</summary>
    public required int VirtualCpus { get; init; }

    /// <summary>The memory it holds on its host.</summary>
    public required Bytes Memory { get; init; }

    /// <summary>The most that one virtual core delivers; the host's clock where that is lower.</summary>
    public Frequency ClockLimit { get; init; } = Frequency.Unlimited;

    /// <summary>The most that all virtual cores together may use.</summary>
    public Frequency CpuLimit { get; init; } = Frequency.Unlimited;

    /// <summary>What admission counts.</summary>
    public CpuReservation Reservation { get; init; } = CpuReservation.AllVirtualCpus;

    /// <summary>Its weight on a contended host.</summary>
    public CpuWeight Weight { get; init; } = CpuWeight.RunnableVirtualCpus;

    /// <summary>How its virtual cores are given to jobs.</summary>
    public IJobScheduler Scheduling { get; init; } = JobScheduling.TimeShared;

    /// <summary>How it is run, which decides what its work costs. A host whose processor isn't modelled can run <see cref="NoOverhead"/> alone.</summary>
    public VirtualizationTechnique Technique { get; init; } = NoOverhead.Instance;

    /// <summary>The name of the hypervisor that its host must have; empty for any.</summary>
    public string Hypervisor { get; init; } = "";

    /// <summary>The system in it: what a technique may refuse to run.</summary>
    public GuestSystem Guest { get; init; } = GuestSystem.Linux;

    /// <summary>What its trace is taken for, and each job that doesn't say what it is.</summary>
    public InstructionProfile Profile { get; init; } = InstructionProfile.Plain;

    /// <summary>From its placement until it runs, such as the time it boots; it holds its host's capacity meanwhile.</summary>
    public SimDuration StartDelay { get; init; } = SimDuration.Zero;

    /// <summary>From the end of its work until it gives back its host's capacity.</summary>
    public SimDuration StopDelay { get; init; } = SimDuration.Zero;

    /// <summary>How long it runs before it is stopped, counted from when it runs.</summary>
    public SimDuration Lifetime { get; init; } = SimDuration.Forever;

    /// <summary>How long it may be without any work before it is stopped. A trace that isn't over counts as work, and so do paused jobs and jobs that
    /// are to arrive later.</summary>
    public SimDuration ReleaseWhenIdle { get; init; } = SimDuration.Forever;

    /// <summary>How long a request waits for capacity when no host can take it; zero means that it is refused at once.</summary>
    public SimDuration WaitAtMost { get; init; } = SimDuration.Zero;

    /// <summary>Everything that is wrong with the spec.</summary>
    /// <param name="path">What the spec is called in the problems.</param>
    public IReadOnlyList<ModelProblem> Problems(string path)
    {
        var check = new ModelCheck(path);
        check.Require(VirtualCpus is >= 1 and <= 65_536, "virtualCpus", VirtualCpus, "from 1 to 65536");
        check.Require(Memory.Count >= 0, "memory", Memory, "0 B or more");
        check.Require(ClockLimit.IsUnlimited || ClockLimit.Hertz is >= 1 and <= 1_000_000_000_000, "clockLimit", ClockLimit, "from 1 Hz to 1 THz, or unlimited");
        check.Require(CpuLimit.Hertz >= 1, "cpuLimit", CpuLimit, "1 Hz or more");
        check.Require(Reservation.Amount.Hertz >= 0, "reservation", Reservation, "0 Hz or more");
        check.Require(StartDelay >= SimDuration.Zero, "startDelay", StartDelay, "0 s or more");
        check.Require(StopDelay >= SimDuration.Zero, "stopDelay", StopDelay, "0 s or more");
        check.Require(Lifetime > SimDuration.Zero, "lifetime", Lifetime, "above 0 s");
        check.Require(ReleaseWhenIdle >= SimDuration.Zero, "releaseWhenIdle", ReleaseWhenIdle, "0 s or more");
        check.Require(WaitAtMost >= SimDuration.Zero, "waitAtMost", WaitAtMost, "0 s or more");
        check.Require(Scheduling is not null, "scheduling", "null", "a scheduler, such as JobScheduling.TimeShared");
        check.Require(Technique is not null, "technique", "null", "a technique; NoOverhead.Instance where its costs aren't modelled");
        check.Require(Hypervisor is not null, "hypervisor", "null", "a name, or empty for any");
        check.Require(Guest is not null, "guest", "null", "a system, such as GuestSystem.Linux");
        check.Require(Profile is not null, "profile", "null", "a profile; InstructionProfile.Plain where it doesn't matter");
        if (Profile is not null)
            check.RequireSound(Profile);
        return check.Problems;
    }
}
