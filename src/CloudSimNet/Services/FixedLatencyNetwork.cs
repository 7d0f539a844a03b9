// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Events;

namespace CloudSimNet.Services;

/// <summary>A network in which each message takes a latency and its size at a rate, whatever else is sent. Messages within a machine take no time.</summary>
/// <remarks>Left out: sharing of links, topology, losses, protocols. The time is rounded up to whole nanoseconds.</remarks>
public sealed class FixedLatencyNetwork : IServiceNetwork
{
    private readonly Simulation simulation;

    /// <summary>A network.</summary>
    /// <param name="simulation">Whose clock it follows.</param>
    /// <param name="latency">From the sending until the first bit is there; not negative.</param>
    /// <param name="rate">How fast the bits follow each other; above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The latency is negative or the rate isn't above 0.</exception>
    public FixedLatencyNetwork(Simulation simulation, SimDuration latency, DataRate rate)
    {
        ArgumentNullException.ThrowIfNull(simulation);
        ArgumentOutOfRangeException.ThrowIfLessThan(latency, SimDuration.Zero);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(rate.BitsPerSecond, nameof(rate));
        this.simulation = simulation;
        Latency = latency;
        Rate = rate;
    }

    /// <summary>From the sending until the first bit is there.</summary>
    public SimDuration Latency { get; }

    /// <summary>How fast the bits follow each other.</summary>
    public DataRate Rate { get; }

    /// <inheritdoc/>
    public Delivery Send(Endpoint from, Endpoint to, Bytes size, IEventHandler receiver, long tag)
    {
        ArgumentNullException.ThrowIfNull(receiver);
        if (from == to)
            return Delivery.AtOnce;
        var bitNs = (Int128)size.Count * 8 * 1_000_000_000;
        var ns = (bitNs + Rate.BitsPerSecond - 1) / Rate.BitsPerSecond;
        ns += Latency.Nanoseconds;
        if (ns == 0)
            return Delivery.AtOnce;
        if (ns < long.MaxValue - simulation.Now.Nanoseconds)
            simulation.Schedule(SimDuration.FromNanoseconds((long)ns), receiver, tag);
        else if (!Latency.IsForever)
            simulation.NoteBeyondTime(receiver);
        return Delivery.UnderWay;
    }
}
