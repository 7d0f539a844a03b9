// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Profiles;

namespace CloudSimNet.Specs;

/// <summary>What a guest task does next: it computes, waits, or is done.</summary>
public readonly record struct GuestStep
{
    private GuestStep(Instructions work, int parallelism, InstructionProfile? profile, SimDuration time, bool isDone) =>
        (Work, Parallelism, Profile, Time, IsDone) = (work, parallelism, profile, time, isDone);

    /// <summary>It is done.</summary>
    public static GuestStep Done => new(Instructions.Zero, 0, null, SimDuration.Zero, true);

    /// <summary>All instructions of all its threads together; where it computes.</summary>
    public Instructions Work { get; }

    /// <summary>The most virtual cores it uses at once; 0 where it doesn't compute.</summary>
    public int Parallelism { get; }

    /// <summary>What kind of work it is; null for that of its virtual machine.</summary>
    public InstructionProfile? Profile { get; }

    /// <summary>How long it waits; where it waits.</summary>
    public SimDuration Time { get; }

    /// <summary>Whether it is done.</summary>
    public bool IsDone { get; }

    /// <summary>Whether it computes.</summary>
    public bool IsComputing => Parallelism > 0;

    /// <summary>It computes, in competition with whatever else runs in its virtual machine.</summary>
    /// <param name="work">All instructions of all threads together; 0 or more, or endless.</param>
    /// <param name="parallelism">The most virtual cores it can use at once; 1 to 65 536.</param>
    /// <param name="profile">What kind of work it is; null for that of its virtual machine.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is out of its range.</exception>
    public static GuestStep Compute(Instructions work, int parallelism = 1, InstructionProfile? profile = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(work.Count, nameof(work));
        if (parallelism is < 1 or > 65_536)
            throw new ArgumentOutOfRangeException(nameof(parallelism), parallelism, $"The virtual cores that a step can use at once must be from 1 to 65536, not {parallelism}.");
        return new(work, parallelism, profile, SimDuration.Zero, false);
    }

    /// <summary>It waits; its virtual machine isn't idle meanwhile.</summary>
    /// <param name="time">How long; not negative.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative.</exception>
    public static GuestStep Wait(SimDuration time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, SimDuration.Zero);
        return new(Instructions.Zero, 0, null, time, false);
    }
}
