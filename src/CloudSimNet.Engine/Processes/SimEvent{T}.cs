// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Processes;

/// <summary>An event that somebody brings about by a call, with a value for those who wait.</summary>
/// <typeparam name="T">What they get.</typeparam>
public sealed class SimEvent<T> : Waitable<T>
{
    internal SimEvent(Simulation simulation)
        : base(simulation)
    {
    }

    /// <summary>It happens now.</summary>
    /// <param name="value">What those who wait get.</param>
    /// <exception cref="InvalidOperationException">It has happened already, or an observation tried it.</exception>
    public void Succeed(T value)
    {
        MustNotBeTriggered();
        Trigger(value);
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
}
