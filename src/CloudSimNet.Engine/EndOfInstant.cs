// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Events;

namespace CloudSimNet.Engine;

/// <summary>What is to be done once at the end of the current instant.</summary>
internal sealed class EndOfInstant(Simulation simulation)
{
    private List<IEventHandler> waiting = [];
    private List<IEventHandler> round = [];

    /// <summary>Whether there is anything to do.</summary>
    public bool IsPending { get; private set; }

    /// <summary>Adds something to do.</summary>
    public void Add(IEventHandler handler)
    {
        waiting.Add(handler);
        IsPending = true;
    }

    /// <summary>Does it. What that brings about for the end of this same instant waits for another round.</summary>
    public void Run()
    {
        (waiting, round) = (round, waiting);
        IsPending = false;
        var done = 0;
        try
        {
            while (done < round.Count)
            {
                simulation.CountEndOfInstant();
                round[done++].Handle(0);
            }
        }
        catch (InstantTooLongException tooLong)
        {
            tooLong.Name(round[Math.Max(0, done - 1)]);
            throw;
        }
        finally
        {
            if (done < round.Count)
                PutBack(done);
            round.Clear();
        }
    }

    // One has thrown: a run that goes on does the others first, and what they have to tell isn't lost.
    private void PutBack(int done)
    {
        waiting.InsertRange(0, round.GetRange(done, round.Count - done));
        IsPending = true;
    }
}
