// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Events;

namespace CloudSimNet.Engine.Tests.Runs;

/// <summary>An event a nanosecond, without end, from the first on.</summary>
internal sealed class Ticker : IEventHandler
{
    private readonly Simulation simulation;

    public Ticker(Simulation simulation)
    {
        this.simulation = simulation;
        simulation.Schedule(simulation.Now, this);
    }

    public void Handle(long tag) => simulation.Schedule(simulation.Now + SimDuration.FromNanoseconds(1), this, tag + 1);
}
