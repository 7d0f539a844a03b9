// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Events;
using CloudSimNet.Engine.Randomness;
using CloudSimNet.Storage;

namespace CloudSimNet.Scenarios.Format.Storage;

/// <summary>Requests one by one.</summary>
internal sealed class RequestLoad : StorageLoad, IEventHandler, IIoListener
{
    private readonly StorageRequestsDocument requests;
    private readonly RandomStream random;
    private readonly RequestPlaces places;
    private readonly List<long> responses = [];
    private readonly long[] byStatus = new long[Enum.GetValues<IoStatus>().Length];
    private readonly double reads;
    private readonly int block;
    private readonly SimTime end;
    private long submitted;
    private double dueNs;

    /// <summary>Plans the first request.</summary>
    public RequestLoad(StorageLoadDocument load, BlockDevice device)
        : base(load, device)
    {
        requests = load.Requests!;
        random = device.Simulation.Random($"storage/loads/{load.Name}");
        (reads, block) = (load.Pattern.ReadFraction, (int)load.Pattern.BlockSize.Count);
        places = new RequestPlaces(device.Capacity, block, load.Sequential, requests.Zipf, random);
        end = load.Until is { } until ? SimTime.Zero.AddSaturating(until) : SimTime.Never;
        dueNs = load.At.Nanoseconds;
        if (requests.Arrivals == RequestArrivals.Exponential)
            dueNs += Gap;
        Plan();
    }

    /// <inheritdoc/>
    public override double Completed => responses.Count;

    /// <summary>The sum of the responses of those that are done, in seconds.</summary>
    public double ResponseSeconds { get; private set; }

    /// <summary>How many were made.</summary>
    public long Submitted => submitted;

    /// <summary>How many are done.</summary>
    public int Done => responses.Count;

    /// <summary>How many are under way.</summary>
    public long InFlight => submitted - byStatus.Sum();

    /// <summary>How long those that are done took.</summary>
    public SortedTimes Responses => new(responses);

    private double Gap => random.NextExponential(1e9 / requests.PerSecond);

    /// <summary>How many ended in a way.</summary>
    public long EndedAs(IoStatus status) => byStatus[(int)status];

    /// <summary>What it makes.</summary>
    public override string ToString() => $"a request of load '{Document.Name}'";

    /// <inheritdoc/>
    void IEventHandler.Handle(long tag)
    {
        var kind = random.NextDouble() < reads ? IoKind.Read : IoKind.Write;
        submitted++;
        Device.Submit(new BlockRequest(kind, places.Next(), block), this, Device.Simulation.Now.Nanoseconds);
        dueNs = requests.Arrivals == RequestArrivals.Regular ? Document.At.Nanoseconds + (submitted * 1e9 / requests.PerSecond) : dueNs + Gap; // Sums of rounded gaps would drift.
        if (Document.Operations is not { } most || submitted < most)
            Plan();
    }

    /// <inheritdoc/>
    void IIoListener.IoEnded(long tag, IoStatus status)
    {
        byStatus[(int)status]++;
        if (status != IoStatus.Done)
            return;
        var ns = Device.Simulation.Now.Nanoseconds - tag;
        responses.Add(ns);
        ResponseSeconds += ns / 1e9;
    }

    private void Plan()
    {
        var due = dueNs < long.MaxValue ? (long)Math.Round(dueNs) : long.MaxValue;
        if (due < end.Nanoseconds)
            Device.Simulation.Schedule(SimTime.FromNanoseconds(due), this);
        else if (due == long.MaxValue && end.IsNever)
            Device.Simulation.NoteBeyondTime(this);
    }
}
