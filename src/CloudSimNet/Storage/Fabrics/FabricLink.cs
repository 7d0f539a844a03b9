// SPDX-License-Identifier: MIT
using CloudSimNet.Failures;

namespace CloudSimNet.Storage.Fabrics;

/// <summary>What joins two nodes: a cable with its own capacity each way, or a way over a network, which is down while no path leads there.</summary>
public sealed class FabricLink : FabricElement
{
    private const long TypicalBytes = 4096;
    private const long NanosecondsAKilometre = 5000; // Light in fibre.

    private readonly ServiceStation[] ways = new ServiceStation[2];
    private readonly double secondsAByte;
    private readonly SimDuration ownLatency;
    private readonly NetworkLine? line;
    private Outage? outage; // While no path leads over the network.

    internal FabricLink(FabricNode from, FabricNode to, DataRate rate, double kilometres)
        : base(from.Fabric, $"{from.Name}-{to.Name}")
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(rate, DataRate.Zero);
        if (!(kilometres is >= 0 and <= 100_000))
            throw new ArgumentOutOfRangeException(nameof(kilometres), kilometres, $"A link must be 0 to 100 000 km long, not {kilometres}.");
        (From, To, Rate) = (from, to, rate);
        ownLatency = SimDuration.FromNanoseconds((long)Math.Round(kilometres * NanosecondsAKilometre));
        secondsAByte = 8 / (rate.BitsPerSecond * Fabric.Protocol.Efficiency);
        for (var i = 0; i < ways.Length; i++)
            ways[i] = new ServiceStation(Fabric.Simulation, 1, Serialization(TypicalBytes) + SimDuration.FromNanoseconds(1));
        from.Attach(this);
        to.Attach(this);
    }

    internal FabricLink(FabricNode from, FabricNode to, NetworkWay over)
        : base(from.Fabric, $"{from.Name}-{to.Name}")
    {
        (From, To, Rate) = (from, to, over.MaxRate);
        secondsAByte = 8 / (Rate.BitsPerSecond * Fabric.Protocol.Efficiency);
        line = new NetworkLine(over, Serialization(TypicalBytes) + SimDuration.FromNanoseconds(1), LineChanged);
        (ways[0], ways[1]) = (line.Forth.Station, line.Back.Station);
        from.Attach(this);
        to.Attach(this);
        LineChanged();
    }

    /// <summary>One end.</summary>
    public FabricNode From { get; }

    /// <summary>The other end.</summary>
    public FabricNode To { get; }

    /// <summary>Its rate each way, before the protocol's efficiency; over a network the most that the nodes' own links carry.</summary>
    public DataRate Rate { get; }

    /// <summary>How long a signal is under way: 5 µs a kilometre, or what the path over the network takes now.</summary>
    public SimDuration Latency => line?.Latency ?? ownLatency;

    /// <summary>Whether it leads over a network, whose paths change.</summary>
    internal bool IsOverNetwork => line is not null;

    /// <summary>The part of its capacity that streams use now, each way.</summary>
    public (double Forth, double Back) Utilization => (ways[0].Resource.Usage, ways[1].Resource.Usage);

    /// <summary>The other end than a node.</summary>
    internal FabricNode Other(FabricNode node) => node == From ? To : From;

    /// <summary>What carries data away from a node.</summary>
    internal ServiceStation Away(FabricNode node) => ways[node == From ? 0 : 1];

    /// <summary>Adds what streams take of it, on the way from a node.</summary>
    internal void AddDemand(FabricNode node, double bytes, StreamDemand demand)
    {
        if (line is not null)
            (node == From ? line.Forth : line.Back).AddDemand(Seconds(bytes), demand);
        else
            demand.Add(Away(node), Seconds(bytes));
    }

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

    private void LineChanged()
    {
        if (!line!.IsUp)
            outage ??= Part.Begin();
        else if (outage is not null)
            outage.End();
        if (line.IsUp)
            outage = null;
    }
}
