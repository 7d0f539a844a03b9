// SPDX-License-Identifier: MIT
using CloudSimNet.Specs;
using CloudSimNet.Cpu.Profiles;

namespace CloudSimNet;

/// <summary>Work for a virtual machine.</summary>
public sealed record JobSpec
{
    /// <summary>All instructions of all threads together; <see cref="Instructions.Endless"/> for work that only a cancellation, a lifetime or an
    /// explicit completion ends.</summary>
    public required Instructions Work { get; init; }

    /// <summary>The most virtual cores it can use at once; 1 to 65 536.</summary>
    public int Parallelism { get; init; } = 1;

    /// <summary>How much of each virtual core its threads would use.</summary>
    public CpuDemand Demand { get; init; } = CpuDemand.Full;

    /// <summary>The weight of each of its threads against those of other jobs on a time-shared virtual machine; from 1e-6 to 1e9.</summary>
    public double Weight { get; init; } = 1;

    /// <summary>What kind of work it is, which decides what it costs; null for that of its virtual machine.</summary>
    public InstructionProfile? Profile { get; init; }

    /// <summary>What it is marked with, for policies and programs that look at jobs; nothing in the library does.</summary>
    public Labels Labels { get; init; } = Labels.None;

    /// <summary>From its submission until it arrives.</summary>
    public SimDuration SubmissionDelay { get; init; } = SimDuration.Zero;

    /// <summary>How long it may be about its work, counted from its start, before it is ended unfinished.</summary>
    public SimDuration Lifetime { get; init; } = SimDuration.Forever;

    /// <summary>Everything that is wrong with the spec.</summary>
    /// <param name="path">What the spec is called in the problems.</param>
    public IReadOnlyList<ModelProblem> Problems(string path)
    {
        var check = new ModelCheck(path);
        check.Require(Work.Count >= 0, "work", Work, "0 I or more");
        check.Require(Parallelism is >= 1 and <= 65_536, "parallelism", Parallelism, "from 1 to 65536");
        check.Require(Weight is >= 1e-6 and <= 1e9, "weight", Weight, "from 1e-6 to 1e9");
        check.Require(SubmissionDelay >= SimDuration.Zero, "submissionDelay", SubmissionDelay, "0 s or more");
        check.Require(Lifetime > SimDuration.Zero, "lifetime", Lifetime, "above 0 s");
        check.Require(Labels is not null, "labels", "null", "labels; Labels.None for none");
        if (Profile is not null)
            check.RequireSound(Profile);
        return check.Problems;
    }

    /// <summary>Whether nothing is wrong with it but for its profile, without the cost of collecting what is.</summary>
    internal bool IsSound() =>
        Work.Count >= 0 && Parallelism is >= 1 and <= 65_536 && Weight is >= 1e-6 and <= 1e9 && SubmissionDelay >= SimDuration.Zero && Lifetime > SimDuration.Zero;
}
