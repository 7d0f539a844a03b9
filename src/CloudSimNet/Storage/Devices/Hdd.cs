// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Randomness;

namespace CloudSimNet.Storage.Devices;

/// <summary>A hard disk: one head, first come first served.</summary>
/// <remarks>See <see cref="HddSpec"/> for the service times, their sources and what is left out.</remarks>
public sealed class Hdd : Drive
{
    // The mean of the square root of the distance between two uniform places, 8/15, turned over.
    private const double RootToMean = 15.0 / 8;

    private readonly RandomStream? random;
    private readonly long halfTurnNs;
    private readonly double nsPerByte;
    private long head; // Where the last request that was submitted will end.

    /// <summary>A blank disk.</summary>
    /// <param name="simulation">Whose clock it follows.</param>
    /// <param name="name">Its name; with service times that are drawn, also that of its random stream, so no two disks should share one.</param>
    /// <param name="spec">What it is like.</param>
    public Hdd(Simulation simulation, string name, HddSpec spec)
        : base(simulation, name, Checked(spec).Capacity)
    {
        Spec = spec;
        halfTurnNs = spec.HalfTurn.Nanoseconds;
        nsPerByte = 8e9 / spec.TransferRate.BitsPerSecond;
        if (spec.Times != ServiceTimes.Mean)
            random = simulation.Random($"disk/{name}");
        Station = new ServiceStation(simulation, 1, spec.Positioning + spec.Transfer(4096));
    }

    /// <summary>What it is like.</summary>
    public HddSpec Spec { get; }

    /// <inheritdoc/>
    public override SimDuration MeanTimeToFailure => Spec.MeanTimeToFailure;

    /// <inheritdoc/>
    public override ServiceStation Station { get; }

    /// <inheritdoc/>
    protected internal override void AddDemand(IoPattern pattern, double operations, StreamDemand demand)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        ArgumentNullException.ThrowIfNull(demand);
        var seconds = pattern.BlockSize.Count * nsPerByte / 1e9;
        if (!pattern.IsSequential)
            seconds += Spec.Positioning.Seconds;
        demand.Add(Station, operations * seconds);
    }

    private protected override void Work(in BlockRequest request, IIoListener listener, long tag)
    {
        var ns = ServiceNs(request);
        head = request.End;
        Station.Submit(SimDuration.FromNanoseconds(ns), listener, tag);
    }

    private protected override void EndRequests() => Station.EndAll(IoStatus.Unavailable);

    private static HddSpec Checked(HddSpec spec)
    {
        ArgumentNullException.ThrowIfNull(spec);
        spec.Check();
        return spec;
    }

    private long ServiceNs(in BlockRequest request)
    {
        var transferNs = request.Length * nsPerByte;
        if (Spec.Times == ServiceTimes.Exponential)
            return (long)random!.NextExponential(Spec.Positioning.Nanoseconds + transferNs);
        if (request.Offset == head)
            return (long)Math.Round(transferNs);
        if (Spec.Times == ServiceTimes.Mean)
            return (long)Math.Round(Spec.Positioning.Nanoseconds + transferNs);
        var distance = Math.Abs(request.Offset - head) / (double)Capacity.Count;
        var seek = Spec.TrackSeekFraction + ((1 - Spec.TrackSeekFraction) * RootToMean * Math.Sqrt(distance));
        return (long)((Spec.AverageSeek.Nanoseconds * seek) + (2 * halfTurnNs * random!.NextDouble()) + transferNs);
    }
}
