// SPDX-License-Identifier: MIT
namespace CloudSimNet.Specs;

/// <summary>What a job scheduler sees of work that waits.</summary>
/// <param name="Id">Which work.</param>
/// <param name="Parallelism">The most virtual cores it can use at once; as many as it holds where jobs hold virtual cores.</param>
/// <param name="RunTime">How long it takes with these virtual cores to itself; <see cref="SimDuration.Forever"/> for endless work.</param>
public readonly record struct WaitingTask(TaskId Id, int Parallelism, SimDuration RunTime);
