// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Units;

namespace CloudSimNet.Storage.Fabrics;

/// <summary>A cable between two nodes, with its own capacity each way.</summary>
public sealed class FabricLink : FabricElement
{
    private const long TypicalBytes = 4096;
    private const long NanosecondsAKilometre = 5000; // Light in fibre.

    private readonly ServiceStation[] ways = new ServiceStation[2];
    private readonly double secondsAByte;

    internal FabricLink(FabricNode from, FabricNode to, DataRate rate, double kilometres)
        : base(from.Fabric, $"{from.Name}-{to.Name}")
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(rate, DataRate.Zero);
        if (!(kilometres is >= 0 and <= 100_000))
            throw new ArgumentOutOfRangeException(nameof(kilometres), kilometres, $"A link must be 0 to 100 000 km long, not {kilometres}.");
        (From, To, Rate) = (from, to, rate);
        Latency = SimDuration.FromNanoseconds((long)Math.Round(kilometres * NanosecondsAKilometre));
        secondsAByte = 8 / (rate.BitsPerSecond * Fabric.Protocol.Efficiency);
        for (var i = 0; i < ways.Length; i++)
            ways[i] = new ServiceStation(Fabric.Simulation, 1, Serialization(TypicalBytes) + SimDuration.FromNanoseconds(1));
        from.Attach(this);
        to.Attach(this);
    }

    /// <summary>One end.</summary>
    public FabricNode From { get; }

    /// <summary>The other end.</summary>
    public FabricNode To { get; }

    /// <summary>Its rate each way, before the protocol's efficiency.</summary>
    public DataRate Rate { get; }

    /// <summary>How long a signal is under way: 5 µs a kilometre.</summary>
    public SimDuration Latency { get; }

    /// <summary>The part of its capacity that streams use now, each way.</summary>
    public (double Forth, double Back) Utilization => (ways[0].Resource.Usage, ways[1].Resource.Usage);

    /// <summary>The other end than a node.</summary>
    internal FabricNode Other(FabricNode node) => node == From ? To : From;

    /// <summary>What carries data away from a node.</summary>
    internal ServiceStation Away(FabricNode node) => ways[node == From ? 0 : 1];

    /// <summary>How long so many bytes hold it.</summary>
    internal SimDuration Serialization(long bytes) => SimDuration.FromSeconds(Seconds(bytes));

    internal double Seconds(double bytes) => bytes * secondsAByte;

    /// <summary>Throws out what is on it.</summary>
    internal void ThrowOut()
    {
        foreach (var way in ways)
            way.EndAll(IoStatus.Unavailable);
    }

    private protected override void Clear() => ThrowOut();
}
