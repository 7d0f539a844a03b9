// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Processes;

/// <summary>A stretch of simulated time to be awaited. For something to combine with others or to take back use <see cref="SimTimeout"/>.</summary>
public readonly struct Delay : ISimulationAwaiter
{
    private readonly Simulation simulation;
    private readonly SimDuration duration;

    internal Delay(Simulation simulation, SimDuration duration)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(duration, SimDuration.Zero);
        this.simulation = simulation;
        this.duration = duration;
    }

    /// <summary>False: even no time at all lets whatever else is due in this instant happen first.</summary>
    public bool IsCompleted => false;

    /// <summary>Itself.</summary>
    public Delay GetAwaiter() => this;

    /// <summary>Nothing.</summary>
    /// <exception cref="ProcessInterruptedException">The process was interrupted.</exception>
    public void GetResult()
    {
        if (simulation.Interruption is not null)
            Interruptions.Throw(simulation);
    }

    /// <summary>Throws a <see cref="NotSupportedException"/> at the await: only processes can await simulated time.</summary>
    public void OnCompleted(Action continuation) => Interruptions.Refuse(simulation, continuation);

    void ISimulationAwaiter.Suspend(Process process) => process.WaitFor(simulation, duration);
}
