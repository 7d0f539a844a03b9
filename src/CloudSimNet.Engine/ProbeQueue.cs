// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Events;

namespace CloudSimNet.Engine;

/// <summary>The reports of all probes of a simulation, in the order in which what they tell of has happened. One watcher is told at a time, so that
/// what it brings about is completed before the next one looks.</summary>
internal sealed class ProbeQueue(Simulation simulation) : IEventHandler
{
    private readonly Queue<IReporting> waiting = new();
    private bool isPlanned;

    /// <summary>Adds a probe that has one more report to tell.</summary>
    public void Add(IReporting probe)
    {
        waiting.Enqueue(probe);
        Plan();
    }

    /// <inheritdoc/>
    public void Handle(long tag)
    {
        isPlanned = false;
        var probe = waiting.Peek();
        if (probe.IsAtLastWatcher)
            waiting.Dequeue();
        try
        {
            probe.TellNext();
        }
        finally
        {
            if (waiting.Count > 0)
                Plan();
        }
    }

    private void Plan()
    {
        if (isPlanned)
            return;
        isPlanned = true;
        simulation.AtEndOfInstant(this, Rank.Report);
    }
}
