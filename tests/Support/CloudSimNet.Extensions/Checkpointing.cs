// SPDX-License-Identifier: MIT
using CloudSimNet.Specs;

namespace CloudSimNet.Extensions;

/// <summary>A guest task that computes in pieces and, after each of them, writes a checkpoint, for which it waits.</summary>
/// <param name="pieces">How many pieces; at least 1.</param>
/// <param name="work">The work of each.</param>
/// <param name="write">How long a checkpoint takes.</param>
public sealed class Checkpointing(int pieces, Instructions work, SimDuration write) : IGuestTask
{
    /// <summary>How often it was told that it is over, and whether it was done.</summary>
    public List<bool> Endings { get; } = [];

    /// <inheritdoc/>
    public GuestStep Next(GuestTaskView view)
    {
        if (view.StepsDone == 2 * pieces)
            return GuestStep.Done;
        return view.StepsDone % 2 == 0 ? GuestStep.Compute(work) : GuestStep.Wait(write);
    }

    /// <inheritdoc/>
    public void Ended(GuestTaskView view, bool isDone) => Endings.Add(isDone);
}
