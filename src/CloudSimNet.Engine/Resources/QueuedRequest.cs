// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Processes;

namespace CloudSimNet.Engine.Resources;

/// <summary>Something asked of a resource, a tank or a store, which is given at once or waits in line. It is to be awaited by one process.</summary>
/// <remarks>
/// A process that is interrupted while it awaits the request leaves the line, and gives back what it was given if it didn't live to see it. One that
/// waits for several
/// things at once (<see cref="AnyOf"/>, <see cref="AllOf"/>) leaves by <see cref="Dispose"/>, most easily with <c>using</c>.
/// </remarks>
public abstract class QueuedRequest : Waitable, IDisposable
{
    private protected QueuedRequest(Simulation simulation)
        : base(simulation)
    {
        simulation.ThrowIfObserving();
        RequestedAt = simulation.Now;
    }

    /// <summary>When it was made.</summary>
    public SimTime RequestedAt { get; }

    /// <summary>Whether it stands in line.</summary>
    public virtual bool IsWaiting => Line is not null;

    /// <summary>Where it stands, among those who wait or among those who hold something; null for nowhere.</summary>
    internal WaitingLine? Line { get; set; }

    /// <summary>Among those of its line: the lower, the earlier its turn. All the same for those that only stand as they come.</summary>
    internal virtual long Place => 0;

    internal QueuedRequest? Previous { get; set; }

    internal QueuedRequest? Next { get; set; }

    /// <summary>How long ago it was made, in seconds.</summary>
    internal double Age => (Owner!.Now - RequestedAt).Seconds;

    /// <summary>
    /// Withdraws it when it waits, gives back what is held by it, and does nothing otherwise: calling it twice does no harm. A process that awaits
    /// what is withdrawn gets an
    /// <see cref="InvalidOperationException"/> there.
    /// </summary>
    public void Dispose()
    {
        if (IsWaiting)
            Withdraw();
        else
            Release();
    }

    /// <summary>Takes it out of its line for good.</summary>
    private protected abstract void Withdraw();

    /// <summary>Gives back what is held by it, if anything.</summary>
    private protected virtual void Release()
    {
    }

    /// <summary>Undoes what the interrupted process never saw.</summary>
    private protected virtual void Undo() => Release();

    private protected override void OnAbandoned()
    {
        if (IsWaiting)
            Withdraw();
        else
            Undo();
    }

    private protected static InvalidOperationException NothingToGive() =>
        new("There is nothing to be had from this request: it waits still, or what it gave was given back or taken away. Make a new one.");
}
