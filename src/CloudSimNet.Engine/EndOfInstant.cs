// SPDX-License-Identifier: MIT
using System.Numerics;
using CloudSimNet.Engine.Events;

namespace CloudSimNet.Engine;

/// <summary>What is to be done at the end of the current instant, by rank, and in the order of asking within one.</summary>
internal sealed class EndOfInstant(Simulation simulation)
{
    private readonly Queue<IEventHandler>[] waiting = [new(), new(), new(), new(), new()];
    private uint ranks; // A bit for each rank that waits.

    /// <summary>Whether there is anything to do.</summary>
    public bool IsPending => ranks != 0;

    /// <summary>Adds something to do.</summary>
    public void Add(IEventHandler handler, Rank rank)
    {
        if ((uint)rank >= (uint)waiting.Length)
            throw new ArgumentOutOfRangeException(nameof(rank), rank, $"There is no rank {rank}; the ranks go from {Rank.Rework} to {Rank.Report}.");
        waiting[(int)rank].Enqueue(handler);
        ranks |= 1u << (int)rank;
    }

    /// <summary>Does the first thing of the lowest rank. Only while something is pending. When it throws, the others still wait.</summary>
    public void DoNext()
    {
        var rank = BitOperations.TrailingZeroCount(ranks);
        var next = waiting[rank].Dequeue();
        if (waiting[rank].Count == 0)
            ranks &= ~(1u << rank);
        try
        {
            simulation.CountEndOfInstant();
            next.Handle(0);
        }
        catch (InstantTooLongException tooLong)
        {
            tooLong.Name(next);
            throw;
        }
    }
}
