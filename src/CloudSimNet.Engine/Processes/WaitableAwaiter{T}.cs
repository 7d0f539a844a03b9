// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Processes;

/// <summary>Awaits something that gives a result.</summary>
/// <typeparam name="T">The result.</typeparam>
public readonly struct WaitableAwaiter<T> : ISimulationAwaiter
{
    private readonly Waitable waitable;

    internal WaitableAwaiter(Waitable waitable) => this.waitable = waitable;

    /// <summary>Whether it has happened already.</summary>
    public bool IsCompleted => waitable.IsTriggered;

    /// <summary>The result, or what it failed with.</summary>
    /// <exception cref="ProcessInterruptedException">The process was interrupted.</exception>
    public T GetResult()
    {
        if (waitable.Owner?.Interruption is not null)
            Interruptions.Throw(waitable.Owner);
        waitable.ThrowIfFailed();
        return ((IResult<T>)waitable).Result;
    }

    /// <summary>Throws a <see cref="NotSupportedException"/> at the await: only processes can await simulated time.</summary>
    public void OnCompleted(Action continuation) => Interruptions.Refuse(waitable.Owner!, continuation);

    void ISimulationAwaiter.Suspend(Process process) => process.WaitFor(waitable.Owner!, waitable);
}
