// SPDX-License-Identifier: MIT
using CloudSimNet.Engine.Events;
using CloudSimNet.Engine.Randomness;
using CloudSimNet.Scenarios.Format.Disks;
using CloudSimNet.Storage;

namespace CloudSimNet.Scenarios.Format.Storage;

/// <summary>The requests of one target.</summary>
internal sealed class RequestSource : LoadSource, IEventHandler, IIoListener
{
    private readonly RequestLoad load;
    private readonly StorageRequestsDocument requests;
    private readonly RandomStream random;
    private readonly RequestPlaces places;
    private readonly double reads;
    private readonly int block;
    private readonly SimTime begin;
    private readonly SimTime end;
    private EventHandle next;
    private long submitted;
    private double dueNs;

    /// <summary>Plans the first request.</summary>
    public RequestSource(RequestLoad load, LoadTarget target, SimTime begin, string stream)
        : base(target)
    {
        (this.load, this.begin, requests) = (load, begin, load.Terms.Requests!);
        random = target.Simulation.Random(stream);
        (reads, block) = (load.Terms.Pattern.ReadFraction, (int)load.Terms.Pattern.BlockSize.Count);
        places = new RequestPlaces(target.Capacity, block, load.Terms.Sequential, requests.Zipf, random);
        end = load.Terms.Until is { } until ? SimTime.Zero.AddSaturating(until) : SimTime.Never;
        dueNs = begin.Nanoseconds;
        if (requests.Arrivals == RequestArrivals.Exponential)
            dueNs += Gap;
        Plan();
    }

    private double Gap => random.NextExponential(1e9 / requests.PerSecond);

    /// <summary>What it makes.</summary>
    public override string ToString() => $"a request of load '{load.Name}'";

    /// <inheritdoc/>
    void IEventHandler.Handle(long tag)
    {
        if (IsOver)
            return;
        var kind = random.NextDouble() < reads ? IoKind.Read : IoKind.Write;
        submitted++;
        load.NoteSubmitted();
        Target.Submit(new BlockRequest(kind, places.Next(), block), this, Target.Simulation.Now.Nanoseconds);
        dueNs = requests.Arrivals == RequestArrivals.Regular ? begin.Nanoseconds + (submitted * 1e9 / requests.PerSecond) : dueNs + Gap; // Sums of rounded gaps would drift.
        if (load.Terms.Operations is not { } most || submitted < most)
            Plan();
    }

    /// <inheritdoc/>
    void IIoListener.IoEnded(long tag, IoStatus status) => load.NoteEnd(tag, status);

    /// <inheritdoc/>
    protected override void CutOff() => Target.Simulation.Cancel(next);

    private void Plan()
    {
        var due = dueNs < long.MaxValue ? (long)Math.Round(dueNs) : long.MaxValue;
        if (due < end.Nanoseconds)
            next = Target.Simulation.Schedule(SimTime.FromNanoseconds(due), this);
        else if (due == long.MaxValue && end.IsNever)
            Target.Simulation.NoteBeyondTime(this);
    }
}
