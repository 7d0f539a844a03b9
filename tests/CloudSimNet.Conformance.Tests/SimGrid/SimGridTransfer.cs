// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Events;
using CloudSimNet.Engine.Fluid;

namespace CloudSimNet.Conformance.Tests.SimGrid;

/// <summary>A flow, a read or a write, from its start to its end.</summary>
/// <param name="simulation">Whose clock it follows.</param>
/// <param name="activity">What it uses.</param>
/// <param name="size">How much there is to move, in bytes.</param>
internal sealed class SimGridTransfer(Simulation simulation, FluidActivity activity, double size) : IEventHandler
{
    public const long Begin = 0;
    private const long End = 1;

    /// <summary>When all was moved; null before that.</summary>
    public SimTime? EndedAt { get; private set; }

    public double Rate => activity.Rate;

    public void Handle(long tag)
    {
        if (tag == Begin)
            activity.Start(size, this, End);
        else
            EndedAt = simulation.Now;
    }
}
