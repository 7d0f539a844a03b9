// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Processes;

/// <summary>An event that somebody brings about by a call, and for which processes wait.</summary>
public sealed class SimEvent : Waitable
{
    internal SimEvent(Simulation simulation)
        : base(simulation)
    {
    }

    /// <summary>It happens now.</summary>
    /// <exception cref="InvalidOperationException">It has happened already, or an observation tried it.</exception>
    public void Succeed()
    {
        MustNotBeTriggered();
        Trigger();
    }

    /// <summary>It fails now: whoever waits gets the exception. When nobody has by the end of the instant the run ends with it.</summary>
    /// <param name="exception">What to throw.</param>
    /// <exception cref="InvalidOperationException">It has happened already, or an observation tried it.</exception>
    public void Fail(Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        MustNotBeTriggered();
        TriggerFailure(exception);
    }

    /// <summary>Awaits the event.</summary>
    public WaitableAwaiter GetAwaiter() => new(this);
}
