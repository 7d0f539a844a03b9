// SPDX-License-Identifier: MIT
namespace CloudSimNet.Specs;

/// <summary>Something that runs in a virtual machine and decides step by step what it does: an agent, a database's checkpoint, a phased computation.
/// Users write their own.</summary>
/// <remarks>It is given ids and values alone. Take randomness from a named stream. It may change the model only through what it was made with, such
/// as a message to another model part.</remarks>
public interface IGuestTask
{
    /// <summary>What it does next. Asked when its virtual machine runs for the first time since it was started, and each time a step is done.</summary>
    /// <param name="view">Where it stands.</param>
    GuestStep Next(GuestTaskView view);

    /// <summary>It is over. Told at the end of the instant, when nothing is half done.</summary>
    /// <param name="view">Where it stood.</param>
    /// <param name="isDone">Whether it was done, and not cancelled or ended with its virtual machine.</param>
    void Ended(GuestTaskView view, bool isDone)
    {
    }
}
