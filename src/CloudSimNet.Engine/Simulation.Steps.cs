// SPDX-License-Identifier: MIT
using CloudSimNet.Engine;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using CloudSimNet.Engine.Events;

namespace CloudSimNet;

/// <content>The work within an instant is counted, so that a run can be ended while its clock stands still.</content>
public sealed partial class Simulation
{
    private const long StepsBetweenLooks = 4096;

    private long steps; // Of this instant so far.
    private long firstLook = StepsBetweenLooks; // Of each instant.
    private long nextLook = StepsBetweenLooks; // Some thousands ahead, and at most one beyond maxSteps.
    private long maxSteps = 100_000_000;
    private CancellationToken cancellation; // Of the run under way.
    private Exception? abandonment;

    /// <summary>How many steps an instant may take before the run ends with an <see cref="InstantTooLongException"/>; 100 million unless set, and at
    /// least 1.</summary>
    /// <remarks>
    /// A step is an event, something done at the end of the instant, or a step that a model counts itself by <see cref="CountStep"/>. 100 million of
    /// them are some seconds of computing; more is nearly always a
    /// loop without an end, such as events that plan each other without a delay, or a number that is wrong by powers of ten.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public long StepsPerInstant
    {
        get;
        set
        {
            if (value < 1)
                throw new ArgumentOutOfRangeException(nameof(value), value, $"An instant must be allowed 1 step or more, not {value}; use long.MaxValue for no bound.");
            field = value;
            if (abandonment is null)
                (maxSteps, firstLook, nextLook) = (value, Math.Min(StepsBetweenLooks, value), 0);
        }
    } = 100_000_000;

    /// <summary>Counts a step of work within the current event: for loops that a model's numbers can make long, such as one over the blocks of a
    /// request.</summary>
    /// <remarks>
    /// Every few thousand steps it looks whether the run was cancelled. Then, and when the instant has taken more than <see cref="StepsPerInstant"/>
    /// steps, it doesn't return: the run ends in the midst
    /// of the event, and the model stays half changed. What it has come to can still be read, but
    /// <see cref="Run(CancellationToken, IProgress{RunProgress}?)"/> and <see cref="Step()"/> refuse to go on with it.
    /// Costs a nanosecond.
    /// </remarks>
    /// <exception cref="InstantTooLongException">The instant has taken too many steps.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled. Don't catch it: the run catches it, and ends with
    /// <see cref="EndCause.Cancelled"/>.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void CountStep()
    {
        if (++steps >= nextLook)
            LookUp();
    }

    /// <summary>Counts something done at the end of the instant, where cancellation waits for the handler to end.</summary>
    internal void CountEndOfInstant()
    {
        if (++steps > maxSteps)
            AbandonTooLong();
    }

    private void LookUp()
    {
        if (steps > maxSteps)
            AbandonTooLong();
        nextLook = maxSteps - steps < StepsBetweenLooks ? maxSteps + 1 : steps + StepsBetweenLooks;
        if (cancellation.IsCancellationRequested)
            Abandon(new OperationCanceledException("It was cancelled.", cancellation));
    }

    [DoesNotReturn]
    private void AbandonTooLong() => Abandon(abandonment ?? new InstantTooLongException(Now, StepsPerInstant));

    // Whoever swallows the exception only gets it again, and the run ends after the event at the latest.
    [DoesNotReturn]
    private void Abandon(Exception exception)
    {
        abandonment = exception;
        stopping = true;
        (maxSteps, firstLook, nextLook) = (-1, 0, 0);
        throw exception;
    }

    private EndCause EndAbandoned(IEventHandler? last)
    {
        if (abandonment is InstantTooLongException tooLong)
        {
            tooLong.Name(last);
            ExceptionDispatchInfo.Throw(tooLong);
        }

        return EndCause.Cancelled;
    }
}
