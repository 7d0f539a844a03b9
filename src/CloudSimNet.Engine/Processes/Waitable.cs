// SPDX-License-Identifier: MIT
using System.Runtime.ExceptionServices;
using CloudSimNet.Engine.Events;

namespace CloudSimNet.Engine.Processes;

/// <summary>Something that happens once, for which any number of processes can wait: an event, a timeout, the end of another process, a request being granted.</summary>
/// <remarks>
/// Those who wait are resumed at the instant at which it happens, in the order in which they began to wait, each by an event of its own. Awaiting what has
/// happened already goes on at once, without an event.
/// </remarks>
public abstract class Waitable
{
    private Waiter? firstWaiter;
    private Waiter? lastWaiter;
    private ExceptionDispatchInfo? failure;
    private bool isFailureSeen;

    private protected Waitable(Simulation? simulation) => Owner = simulation;

    /// <summary>Whether it has happened, well or with a failure.</summary>
    public bool IsTriggered { get; private set; }

    /// <summary>The exception that whoever waits gets; null unless it has failed.</summary>
    public Exception? Failure => failure?.SourceException;

    /// <summary>The simulation, or null for a process that hasn't waited for anything yet.</summary>
    internal Simulation? Owner { get; private set; }

    /// <summary>Whether anybody waits for it.</summary>
    internal bool HasWaiters => firstWaiter is not null;

    /// <summary>Ties a process to the simulation that it waits in.</summary>
    internal void Bind(Simulation simulation)
    {
        if (Owner is not null && Owner != simulation)
            throw new InvalidOperationException("A process can only await things of one simulation; this one belongs to another.");
        Owner = simulation;
    }

    /// <summary>Adds a waiter behind the others.</summary>
    internal void Add(Waiter waiter)
    {
        waiter.Of = this;
        waiter.Previous = lastWaiter;
        if (lastWaiter is null)
            firstWaiter = waiter;
        else
            lastWaiter.Next = waiter;
        lastWaiter = waiter;
    }

    /// <summary>Takes a waiter out, wherever it stands.</summary>
    internal void Remove(Waiter waiter)
    {
        if (waiter.Previous is null)
            firstWaiter = waiter.Next;
        else
            waiter.Previous.Next = waiter.Next;
        if (waiter.Next is null)
            lastWaiter = waiter.Previous;
        else
            waiter.Next.Previous = waiter.Previous;
        (waiter.Of, waiter.Previous, waiter.Next) = (null, null, null);
    }

    /// <summary>Somebody knows of the failure, so that it needn't end the run.</summary>
    internal void SeeFailure() => isFailureSeen = true;

    /// <summary>Throws what it failed with, if it has.</summary>
    internal void ThrowIfFailed()
    {
        if (failure is null)
            return;
        isFailureSeen = true;
        failure.Throw();
    }

    /// <summary>A process that waited for it, and only for it, was interrupted before it could go on.</summary>
    internal virtual void OnAbandoned()
    {
    }

    private protected void MustNotBeTriggered()
    {
        if (IsTriggered)
            throw new InvalidOperationException("This has happened already; what happens once can't be brought about again. Make a new one.");
    }

    private protected void Trigger()
    {
        IsTriggered = true;
        while (firstWaiter is { } waiter)
        {
            Remove(waiter);
            waiter.Target.OnTriggered(this);
        }
    }

    private protected void TriggerFailure(Exception exception)
    {
        failure = ExceptionDispatchInfo.Capture(exception);
        isFailureSeen = HasWaiters;
        if (!isFailureSeen)
            Owner!.Schedule(Owner.Now, new UnseenFailure(this));
        Trigger();
    }

    /// <summary>Ends the run with a failure that nobody was there to see: nothing is swallowed.</summary>
    private sealed class UnseenFailure(Waitable failed) : IEventHandler
    {
        public void Handle(long tag)
        {
            if (!failed.isFailureSeen)
                failed.failure!.Throw();
        }
    }
}
