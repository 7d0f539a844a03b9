// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Processes;

/// <summary>What awaiters throw.</summary>
internal static class Interruptions
{
    /// <summary>Hands the interruption to the process that is being resumed.</summary>
    public static void Throw(Simulation simulation)
    {
        var interruption = simulation.Interruption!;
        simulation.Interruption = null;
        throw interruption;
    }

    /// <summary>The answer to awaiting simulated time in a method that isn't a process.</summary>
    public static NotSupportedException NotAProcess() =>
        new("Simulated time can only be awaited in a method that returns Process; let this method return Process instead of Task.");
}
