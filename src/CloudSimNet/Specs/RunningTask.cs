// SPDX-License-Identifier: MIT
namespace CloudSimNet.Specs;

/// <summary>What a job scheduler sees of work that runs.</summary>
/// <param name="Id">Which work.</param>
/// <param name="Parallelism">The most virtual cores it can use at once; as many as it holds where jobs hold virtual cores.</param>
/// <param name="EndsAt">When it is done if it has its virtual cores to itself from now on; <see cref="SimTime.Never"/> for endless work.</param>
public readonly record struct RunningTask(TaskId Id, int Parallelism, SimTime EndsAt);
