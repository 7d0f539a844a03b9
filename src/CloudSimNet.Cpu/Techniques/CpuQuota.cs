// SPDX-License-Identifier: MIT
namespace CloudSimNet.Cpu.Techniques;

/// <summary>A control group's limit of processor time (<c>cpu.max</c>): so much in each period, then nothing until the next.</summary>
/// <param name="Time">The time of all threads together; above 0.</param>
/// <param name="Period">How often it is given anew; above 0.</param>
public readonly record struct CpuQuota(SimDuration Time, SimDuration Period)
{
    /// <summary>How long busy threads run in each period.</summary>
    /// <param name="threads">Threads that all have work; at least 1.</param>
    public SimDuration RunningIn(int threads)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        return SimDuration.FromNanoseconds(Math.Min(Period.Nanoseconds, Time.Nanoseconds / threads));
    }

    /// <summary>How long they are halted in each period.</summary>
    /// <param name="threads">Threads that all have work; at least 1.</param>
    public SimDuration ThrottledIn(int threads) => Period - RunningIn(threads);
}
