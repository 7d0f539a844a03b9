// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Events;

namespace CloudSimNet.Engine;

/// <summary>A .NET timer whose ticks are events of a simulation.</summary>
internal sealed class SimulationTimer(Simulation simulation, TimerCallback callback, object? state) : ITimer, IEventHandler
{
    // Captured as every .NET timer does, so that what flows with the code that made it reaches the callback.
    private readonly ExecutionContext? context = ExecutionContext.Capture();

    private EventHandle next;
    private SimDuration period = SimDuration.Forever;
    private bool isDisposed;

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        var due = SimulationTimeProvider.Span(dueTime, nameof(dueTime));
        var every = SimulationTimeProvider.Span(period, nameof(period));
        if (isDisposed)
            return false;
        simulation.MustBeOnItsThread();
        this.period = every == SimDuration.Zero ? SimDuration.Forever : every;
        simulation.Cancel(next);
        next = simulation.Schedule(due, this);
        return true;
    }

    public void Handle(long tag)
    {
        next = simulation.Schedule(period, this);
        if (context is null)
            callback(state);
        else
            ExecutionContext.Run(context, static timer => ((SimulationTimer)timer!).Call(), this);
    }

    public void Dispose()
    {
        isDisposed = true;
        simulation.Cancel(next);
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    private void Call() => callback(state);
}
