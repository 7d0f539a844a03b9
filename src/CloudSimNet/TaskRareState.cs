// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Costs;
using CloudSimNet.Engine.Events;

namespace CloudSimNet;

/// <summary>What few tasks have: work that was settled before their end, because their machine moved, and a timer. It is made for a task with the first
/// of them.</summary>
internal sealed class TaskRareState
{
    /// <summary>The cycles that stand in an account already.</summary>
    public double SettledCycles { get; private set; }

    /// <summary>The instructions that these were, each at what it cost where it was done.</summary>
    public double SettledInstructions { get; private set; }

    /// <summary>The task's timer.</summary>
    public EventHandle Timer { get; set; }

    /// <summary>What the task was served up to now stands in an account.</summary>
    /// <param name="servedCycles">All of it.</param>
    /// <param name="cost">What it has cost since it was last settled.</param>
    public void NoteSettled(double servedCycles, CostBreakdown cost)
    {
        SettledInstructions += (servedCycles - SettledCycles) / cost.CyclesPerInstruction;
        SettledCycles = servedCycles;
    }

    /// <summary>The task is another piece of work now, of which nothing was done.</summary>
    public void Unsettle() => (SettledCycles, SettledInstructions) = (0, 0);
}
