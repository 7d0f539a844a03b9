// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine;

/// <summary>Why a run ended.</summary>
public enum EndCause
{
    /// <summary>The clock reached the limit that the run was given; events may still be pending after it.</summary>
    LimitReached,

    /// <summary>Nothing was left to happen.</summary>
    NothingPending,

    /// <summary>Something in the simulation called <see cref="Simulation.Stop"/>.</summary>
    Stopped,

    /// <summary>The caller cancelled the run from outside.</summary>
    Cancelled,

    /// <summary>The condition that the run was to wait for holds.</summary>
    ConditionMet,

    /// <summary>Nothing was left to happen before the last instant there is, 292 years after the beginning; but something finite is under way or
    /// planned that would come after it. <see cref="RunResult.Warnings"/> name it.</summary>
    BeyondTime,
}
