// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Events;

namespace CloudSimNet.Engine.Processes;

/// <summary>A stretch of simulated time as something to wait for together with others, and to take back.</summary>
/// <remarks>To wait for the time alone, awaiting a <see cref="Delay"/> is cheaper.</remarks>
public sealed class SimTimeout : Waitable, IEventHandler
{
    private readonly EventHandle pending;

    internal SimTimeout(Simulation simulation, SimDuration duration)
        : base(simulation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(duration, SimDuration.Zero);
        pending = simulation.Schedule(duration, this);
    }

    /// <summary>Takes it back: it never happens, and who waits for it alone waits for ever.</summary>
    /// <returns>False when it has happened already or was taken back before.</returns>
    public bool Cancel() => Owner!.Cancel(pending);

    /// <summary>Awaits it.</summary>
    public WaitableAwaiter GetAwaiter() => new(this);

    void IEventHandler.Handle(long tag) => Trigger();
}
