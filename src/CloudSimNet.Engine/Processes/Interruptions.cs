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

    /// <summary>Throws at the await of a method that isn't a process; from here it would end the program, because that method's builder throws what
    /// it gets on a thread of its own.</summary>
    public static void Refuse(Simulation simulation, Action continuation)
    {
        simulation.Interruption = new NotSupportedException("Simulated time can only be awaited in a method that returns Process; let this method return Process instead of Task.");
        continuation();
    }
}
