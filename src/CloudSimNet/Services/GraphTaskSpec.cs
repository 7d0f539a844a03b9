// SPDX-License-Identifier: MIT
using CloudSimNet.Cpu.Profiles;

namespace CloudSimNet.Services;

/// <summary>One task of an application graph.</summary>
/// <param name="Name">Its name; not empty, and no other task of the graph has it.</param>
/// <param name="Work">All instructions of all threads together; 0 I or more, with an end.</param>
public sealed record GraphTaskSpec(string Name, Instructions Work)
{
    /// <summary>The most virtual cores it can use at once; 1 to 65 536.</summary>
    public int Parallelism { get; init; } = 1;

    /// <summary>What kind of work it is, which decides what it costs; null for that of its virtual machine.</summary>
    public InstructionProfile? Profile { get; init; }
}
