// SPDX-License-Identifier: MIT
using System.Globalization;
using CloudSimNet.Engine.Events;

namespace CloudSimNet.Engine;

/// <summary>One instant took more steps than <see cref="Simulation.StepsPerInstant"/> allows: a fault of the model, which stands still in a loop or
/// has a number in it that is far too large or too small.</summary>
/// <remarks>The run ended in the midst of an event, so the simulation can't go on.</remarks>
public sealed class InstantTooLongException : Exception
{
    private bool isNamed;

    internal InstantTooLongException(SimTime time, long steps)
    {
        Time = time;
        Steps = steps;
    }

    /// <summary>The instant.</summary>
    public SimTime Time { get; }

    /// <summary>How many steps it was allowed, all of which it has taken.</summary>
    public long Steps { get; }

    /// <summary>What handled the last event, or what was done last at the end of the instant: its <see cref="object.ToString"/>; empty outside a run.</summary>
    public string Handler { get; private set; } = "";

    /// <inheritdoc/>
    public override string Message => string.Create(CultureInfo.InvariantCulture, $"The instant {Time} has taken {Steps} steps and isn't over{(Handler.Length == 0 ? "" : $"; the last thing to happen in it was {Handler}")}. Look for events that plan each other without a delay, or a number that makes one step very many, such as a tiny block under a huge request; or allow more with Simulation.StepsPerInstant.");

    /// <summary>Says what was under way, unless that is said already.</summary>
    internal void Name(IEventHandler? handler)
    {
        if (isNamed || handler is null)
            return;
        isNamed = true;
        Handler = handler.ToString() ?? "";
    }
}
