// SPDX-License-Identifier: MIT
using System.Runtime.ExceptionServices;
using CloudSimNet.Engine.Events;

namespace CloudSimNet.Engine.Processes;

/// <summary>Something that happens once, for which any number of processes can wait: an event, a timeout, the end of another process, a request being
/// granted.</summary>
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
    private bool isWithdrawn;
    private bool isAbandoned;

    private protected Waitable(Simulation? simulation) => Owner = simulation;

    /// <summary>Whether it has happened, well or with a failure.</summary>
    public bool IsTriggered { get; private set; }

    /// <summary>The exception that whoever waits gets; null unless it has failed.</summary>
    public Exception? Failure => failure?.SourceException;

    /// <summary>The simulation, or null for a process that hasn't waited for anything yet.</summary>
    internal Simulation? Owner { get; private set; }

    /// <summary>The process that has waited for it longest, itself or through a combination; null when none does.</summary>
    internal Process? AwaitingProcess
    {
        get
        {
            for (var waiter = firstWaiter; waiter is not null; waiter = waiter.Next)
            {
                if (waiter.Target.AwaitingProcess is { } process)
                    return process;
            }

            return null;
        }
    }

    /// <summary>Ties a process to the simulation that it waits in.</summary>
    internal void Bind(Simulation simulation) => Owner = simulation;

    /// <summary>Why it can't be waited for in a simulation; null when it can.</summary>
    internal InvalidOperationException? RefusalIn(Simulation simulation)
    {
        if (Owner is not null && Owner != simulation)
            return OtherSimulation();
        return isWithdrawn ? Withdrawn() : null;
    }

    /// <summary>The answer to mixing what belongs to different simulations.</summary>
    internal static InvalidOperationException OtherSimulation() =>
        new("This belongs to another simulation; a process, and what is combined, can only wait for things of its own.");

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
        if (!isAbandoned)
            return;
        isAbandoned = false;
        OnTakenUp();
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

    /// <summary>A process that waited for it was interrupted before it could go on.</summary>
    internal void Abandon()
    {
        if (firstWaiter is not null)
            return;
        if (failure is not null && !isFailureSeen)
            ExpectSomebodyToSee();
        isAbandoned = true;
        OnAbandoned();
    }

    /// <summary>Somebody waits for it again after all.</summary>
    private protected virtual void OnTakenUp()
    {
    }

    /// <summary>A process that waited for it, and only for it, was interrupted before it could go on.</summary>
    private protected virtual void OnAbandoned()
    {
    }

    /// <summary>It never will happen; whoever awaits it, now or later, gets an exception.</summary>
    private protected void MarkWithdrawn()
    {
        isWithdrawn = true;
        if (firstWaiter is not null)
            TriggerFailure(Withdrawn());
    }

    private protected void MustBeParts(ReadOnlySpan<Waitable> parts)
    {
        foreach (var part in parts)
        {
            ArgumentNullException.ThrowIfNull(part, nameof(parts));
            if (part.RefusalIn(Owner!) is { } refusal)
                throw refusal;
        }
    }

    private protected void MustNotBeTriggered()
    {
        Owner!.ThrowIfObserving();
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
        if (firstWaiter is null)
            ExpectSomebodyToSee();
        Trigger();
    }

    private static InvalidOperationException Withdrawn() =>
        new("This request was withdrawn, so that it never will be granted; make a new one.");

    // At the end of the instant, so that whatever is still due in it has its chance, in whichever order.
    private void ExpectSomebodyToSee() => Owner!.AtEndOfInstant(new UnseenFailure(this), Rank.Report);

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
