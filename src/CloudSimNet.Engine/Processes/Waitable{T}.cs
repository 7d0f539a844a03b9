// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Processes;

/// <summary>Something that happens once, with a value.</summary>
/// <typeparam name="T">What those who wait get.</typeparam>
public abstract class Waitable<T> : Waitable, IResult<T>
{
    private T result = default!;

    private protected Waitable(Simulation simulation)
        : base(simulation)
    {
    }

    /// <summary>What it gave.</summary>
    /// <exception cref="InvalidOperationException">It hasn't happened yet, or has failed.</exception>
    public T Result => IsTriggered && Failure is null
        ? result
        : throw new InvalidOperationException("There is no result yet, or never will be; look at IsTriggered and Failure first.");

    /// <summary>Awaits it.</summary>
    public WaitableAwaiter<T> GetAwaiter() => new(this);

    private protected void Trigger(T value)
    {
        result = value;
        Trigger();
    }
}
