// SPDX-License-Identifier: MIT
namespace CloudSimNet.Engine.Fluid;

/// <summary>How an activity competes for the resources that it crosses.</summary>
public sealed record FluidTerms
{
    /// <summary>One share, without a cap, a reservation or a latency.</summary>
    public static FluidTerms Default { get; } = new();

    /// <summary>Its weight against the others; finite and above 0.</summary>
    public double Weight { get; init; } = 1;

    /// <summary>The most it can use, in units of work a second; above 0, infinite for no cap.</summary>
    public double Cap { get; init; } = double.PositiveInfinity;

    /// <summary>What it is guaranteed while it is active, in units of work a second; finite, not negative, at most <see cref="Cap"/>.</summary>
    public double Reservation { get; init; }

    /// <summary>How long it waits after its start before it uses anything; not negative.</summary>
    public SimDuration Latency { get; init; }

    /// <summary>Throws unless all values are in their ranges.</summary>
    internal void Check()
    {
        Check(Weight, Cap, Reservation);
        ArgumentOutOfRangeException.ThrowIfLessThan(Latency, SimDuration.Zero);
    }

    /// <summary>Throws unless the values are in their ranges.</summary>
    internal static void Check(double weight, double cap, double reservation)
    {
        if (!(weight > 0 && double.IsFinite(weight)))
            throw new ArgumentOutOfRangeException(nameof(weight), weight, $"A weight must be finite and above 0, not {weight}.");
        if (!(cap > 0))
            throw new ArgumentOutOfRangeException(nameof(cap), cap, $"A cap must be above 0, or infinite for none, not {cap}; suspend the activity to halt it.");
        if (!(reservation >= 0 && double.IsFinite(reservation)))
            throw new ArgumentOutOfRangeException(nameof(reservation), reservation, $"A reservation must be finite and not negative, not {reservation}.");
        if (reservation > cap)
            throw new ArgumentOutOfRangeException(nameof(reservation), reservation, $"A reservation must be at most the cap, which is {cap}, not {reservation}.");
    }
}
