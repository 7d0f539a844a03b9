// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Processes;

/// <summary>Awaits something that gives no result.</summary>
public readonly struct WaitableAwaiter : ISimulationAwaiter
{
    private readonly Waitable waitable;

    internal WaitableAwaiter(Waitable waitable) => this.waitable = waitable;

    /// <summary>Whether it has happened already.</summary>
    public bool IsCompleted => waitable.IsTriggered;

    /// <summary>Nothing, or what it failed with.</summary>
    /// <exception cref="ProcessInterruptedException">The process was interrupted.</exception>
    public void GetResult()
    {
        if (waitable.Owner?.Interruption is not null)
            Interruptions.Throw(waitable.Owner);
        waitable.ThrowIfFailed();
    }

    /// <summary>Throws a <see cref="NotSupportedException"/> at the await: only processes can await simulated time.</summary>
    public void OnCompleted(Action continuation) => Interruptions.Refuse(waitable.Owner!, continuation);

    void ISimulationAwaiter.Suspend(Process process) => process.WaitFor(waitable.Owner!, waitable);
}
