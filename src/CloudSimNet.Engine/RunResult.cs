// SPDX-License-Identifier: MIT
using CloudSimNet.Engine;

namespace CloudSimNet;

/// <summary>How a run ended, and how to recognise it again.</summary>
public sealed class RunResult
{
    internal RunResult(Simulation simulation, EndCause cause, string? reason, IReadOnlyList<string> warnings)
    {
        Simulation = simulation;
        EndCause = cause;
        StopReason = reason;
        Warnings = warnings;
        Time = simulation.Now;
        Fingerprint = simulation.Fingerprint;
        Events = simulation.EventCount;
    }

    /// <summary>Why the run ended.</summary>
    public EndCause EndCause { get; }

    /// <summary>What <see cref="Simulation.Stop"/> was told; null unless <see cref="EndCause"/> is <see cref="EndCause.Stopped"/>.</summary>
    public string? StopReason { get; }

    /// <summary>What whoever reads the result should know: finite work that can't end before the last instant there is, and so never will. Looked for
    /// when no event is pending at the end; twenty are named.</summary>
    public IReadOnlyList<string> Warnings { get; }

    /// <summary>The clock at the end.</summary>
    public SimTime Time { get; }

    /// <summary>The hash of every event dispatched so far: the same seed, model and version give the same one.</summary>
    public ulong Fingerprint { get; }

    /// <summary>How many events were dispatched since the simulation began, observations left out.</summary>
    public long Events { get; }

    /// <summary>The simulation that ran. Models hang their own results on this.</summary>
    public Simulation Simulation { get; }
}
