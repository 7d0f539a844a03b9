// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine;

/// <summary>A point at which others may watch the model. It costs one branch while nobody does.</summary>
/// <remarks>
/// Watchers are told at the end of the instant, in <see cref="Rank.Report"/>, when no step of the model is half done; those of all probes of a
/// simulation in the order in which things have happened, one at
/// a time: what one of them changes is completed before the next is told. When one throws, the others are told by the run that goes on. What happens
/// outside a run is told when the next one begins.
/// </remarks>
/// <typeparam name="T">What there is to see.</typeparam>
public sealed class Probe<T> : IReporting
{
    private readonly Simulation simulation;
    private readonly Queue<T> waiting = new();
    private Action<T>[] watchers = [];
    private int told; // How many watchers have heard of the first that waits.

    /// <summary>A probe that nobody watches.</summary>
    /// <param name="simulation">Where things happen.</param>
    public Probe(Simulation simulation)
    {
        ArgumentNullException.ThrowIfNull(simulation);
        this.simulation = simulation;
    }

    /// <summary>Whether anybody watches.</summary>
    public bool IsWatched => watchers.Length != 0;

    /// <inheritdoc/>
    bool IReporting.IsAtLastWatcher => told == watchers.Length - 1;

    /// <summary>Calls <paramref name="watcher"/> each time from now on.</summary>
    /// <param name="watcher">Called at the end of the instant in which it happened; it may change the model.</param>
    public void Watch(Action<T> watcher)
    {
        ArgumentNullException.ThrowIfNull(watcher);
        watchers = [.. watchers, watcher];
    }

    /// <summary>Something has happened: the watchers are told at the end of this instant.</summary>
    /// <param name="what">What there is to see. It is told as it is: of what goes on changing, give what should be known of this moment.</param>
    /// <exception cref="InvalidOperationException">An observation tried it, or the simulation runs on another thread, and somebody watches.</exception>
    public void Report(T what)
    {
        if (watchers.Length != 0)
            Add(what);
    }

    /// <inheritdoc/>
    void IReporting.TellNext()
    {
        var (what, watcher) = (waiting.Peek(), watchers[told++]);
        if (told == watchers.Length)
        {
            waiting.Dequeue();
            told = 0;
        }

        watcher(what);
    }

    private void Add(T what)
    {
        simulation.ThrowIfObserving();
        waiting.Enqueue(what);
        simulation.ProbeQueue.Add(this);
    }
}
