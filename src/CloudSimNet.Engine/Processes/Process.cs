// SPDX-License-Identifier: MIT
using System.Runtime.CompilerServices;
using CloudSimNet.Engine.Events;

namespace CloudSimNet.Engine.Processes;

/// <summary>A course of events written as a method: <c>async Process Customer(Simulation sim, Resource desk)</c>, which awaits delays, events,
/// resources and other processes.</summary>
/// <remarks>
/// A process runs from its call to its first <c>await</c> at once, and from there on when what it waits for happens. It is itself something to wait
/// for: awaiting it gives its result or throws what it
/// threw. An exception that nobody has seen by the end of its instant ends the run and leaves it through
/// <see cref="Simulation.Run(CancellationToken, IProgress{RunProgress}?)"/>; one that is thrown before the process has waited for anything
/// leaves the call itself. Resuming allocates nothing.
/// </remarks>
[AsyncMethodBuilder(typeof(ProcessMethodBuilder))]
public abstract class Process : Waitable, IWaitTarget, IEventHandler
{
    private EventHandle wakeUp;
    private Waiter? waiter;
    private Waitable? waitsFor;
    private long number;
    private bool isRefused;

    private protected Process()
        : base(null)
    {
    }

    /// <summary>Whether the process runs at this very moment: the code that asks was called by it.</summary>
    public bool IsRunning { get; private protected set; }

    /// <summary>Throws a <see cref="ProcessInterruptedException"/> into the process at its <c>await</c>, in this instant, before whatever else is
    /// still due in it.</summary>
    /// <param name="cause">Why; the process finds it in <see cref="ProcessInterruptedException.Cause"/>.</param>
    /// <returns>False when the process has ended; also an interrupt that the process doesn't live to see has no effect.</returns>
    /// <remarks>What the process waited for goes on without it, except that a request that it awaited is withdrawn.</remarks>
    /// <exception cref="InvalidOperationException">The process tried to interrupt itself.</exception>
    public bool Interrupt(object? cause = null)
    {
        if (IsTriggered)
            return false;
        if (IsRunning || Owner is null)
            throw new InvalidOperationException("A process can't interrupt itself; throw an exception instead.");
        PlanInterruption(cause);
        return true;
    }

    /// <summary>Awaits the end of the process.</summary>
    public WaitableAwaiter GetAwaiter() => new(this);

    /// <inheritdoc/>
    void IEventHandler.Handle(long tag) => Resume();

    /// <inheritdoc/>
    Process? IWaitTarget.AwaitingProcess => this;

    /// <inheritdoc/>
    void IWaitTarget.OnTriggered(Waitable source) => wakeUp = Owner!.ScheduleAfter(SimDuration.Zero, this, number, Owner.ResumePhase);

    /// <summary>Plans an interruption, also of the process that runs: it finds it at its next await.</summary>
    internal EventHandle PlanInterruption(object? cause) =>
        Owner!.Schedule(Owner.Now, new Interruption(this, Owner, new ProcessInterruptedException(cause)), number, Phase.Release);

    /// <summary>Resumes the process after a delay.</summary>
    internal void WaitFor(Simulation simulation, SimDuration delay)
    {
        if (!Enter(simulation))
            return;
        wakeUp = simulation.ScheduleAfter(delay, this, number);
    }

    /// <summary>Resumes the process when something has happened.</summary>
    internal void WaitFor(Simulation simulation, Waitable waitable)
    {
        if (!Enter(simulation))
            return;
        if (waitable.RefusalIn(simulation) is { } refusal)
        {
            Refuse(simulation, refusal);
            return;
        }

        waitsFor = waitable;
        waitable.Add(waiter ??= new Waiter(this));
    }

    /// <summary>The method has returned.</summary>
    internal void End()
    {
        IsRunning = false;
        Trigger();
    }

    /// <summary>The method has thrown.</summary>
    internal void Fail(Exception exception)
    {
        IsRunning = false;
        TriggerFailure(exception);
    }

    /// <summary>Runs the method up to its next await.</summary>
    internal abstract void Resume();

    // The compiler calls a method's state machine <Method>d__7, and a local function's <<Method>g__Local|7_0>d.
    private protected static string NameOf(Type stateMachine)
    {
        var name = stateMachine.Name;
        var local = name.IndexOf("g__", StringComparison.Ordinal);
        var from = local < 0 ? name.IndexOf('<', StringComparison.Ordinal) + 1 : local + 3;
        var to = name.IndexOf(local < 0 ? '>' : '|', StringComparison.Ordinal);
        return to > from ? $"process {name[from..to]}" : name;
    }

    private protected void Leave()
    {
        waitsFor = null;
        IsRunning = true;
    }

    private bool Enter(Simulation simulation)
    {
        IsRunning = false;
        if (Owner == simulation)
            return true;
        if (Owner is not null)
        {
            Refuse(simulation, OtherSimulation());
            return false;
        }

        Bind(simulation);
        simulation.ThrowIfObserving(); // Its number would shift those of the model's processes.
        number = ++simulation.Processes;
        return true;
    }

    // By an event, because what is thrown while a method is being suspended passes its finally blocks by.
    private void Refuse(Simulation awaited, InvalidOperationException exception)
    {
        isRefused = true;
        Owner!.Schedule(Owner.Now, new Interruption(this, awaited, exception), number, Phase.Release);
    }

    private void Throw(Simulation awaited, Exception exception)
    {
        if (IsTriggered || (isRefused && exception is ProcessInterruptedException))
            return;
        isRefused = false;
        Owner!.CancelResumption(wakeUp);
        waiter?.Of?.Remove(waiter);
        waitsFor?.Abandon();
        awaited.Interruption = exception;
        Resume();
    }

    // Of what is awaited the process asks for the exception: of its own simulation, unless it awaits what it mustn't.
    private sealed class Interruption(Process process, Simulation awaited, Exception exception) : IEventHandler
    {
        public void Handle(long tag) => process.Throw(awaited, exception);
    }
}
